extension ResultTable {
  /// The result of `audit`.
  package init(_ audit: Audit) {
    self.init(audit: audit.rows, PartColumns(of: audit.rows.lazy.map(\.fact.subject)))
  }

  /// Chosen rows of an audit.
  package init(audit rows: [AuditRow], _ parts: PartColumns) {
    self.init(
      name: "audit",
      columns: [
        Column("unit", "Đơn vị", "Unit"),
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Nội dung", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Cơ quan giao", "Issuer"),
      ] + parts.group + [
        Column("published", "Công bố", "Published", isNumber: true),
        Column("low", "Thấp nhất", "Low", isNumber: true),
        Column("high", "Cao nhất", "High", isNumber: true),
        Column("verdict", "Kết luận", "Verdict"),
        Column("because", "Căn cứ", "Because"),
        Column("source", "Nguồn", "Source"),
      ] + parts.breakdowns,
      rows: rows.map { row in
        let fact = row.fact
        let measure = fact.subject.measure
        let period =
          measure.kind == .stock || measure.kind == .publishedRatio
          ? fact.period.stockDescription : fact.period.description
        return [
          .unit(fact.unit),
          .period(period, at: fact.period.end),
          Cell(fact.subject.scheme) { .scheme($0) },
          Cell(of: fact.subject),
          Cell(fact.subject.versus) { .moment($0.description) },
          fact.subject.issuer.isSaid ? .issuer(fact.subject.issuer) : .none,
        ] + parts.groupCells(of: fact.subject) + [
          .published(fact.value, as: NumberKind(measure)),
          Cell(row.low) { Cell(bound: $0, of: measure) },
          Cell(row.high) { Cell(bound: $0, of: measure) },
          .term(.verdict, row.verdict.rawValue),
          Cell(wording: [fact.counted, row.because].joined("; ")),
          Cell(text: fact.provenance.source),
        ] + parts.breakdownCells(of: fact.subject)
      })
  }
}

extension Fact {
  /// What an `items` figure counts; nothing where it is none.
  fileprivate var counted: Wording {
    let isOfItems = subject.measure == .items || subject.measure == .itemsTotal
    return isOfItems ? Wording(subject.campaign.item, subject.campaign.item) : Wording("", "")
  }
}

extension Cell {
  /// What a figure is of: a measure, or an indicator by its name.
  fileprivate init(of subject: Subject) {
    self = subject.measure == .indicator ? .text(subject.name) : .measure(subject.measure)
  }

  /// A sentence; `none` where it is empty.
  fileprivate init(wording: Wording) {
    self = wording.isEmpty ? .none : .wording(wording)
  }

  /// A bound, spelled as the measure that it bounds.
  fileprivate init(bound: PrintedBound, of measure: Measure) {
    switch bound {
    case .count(let count):
      self = measure.isSigned ? .change(count) : .count(count)
    case .percent(let percent):
      switch measure {
      case .coveragePoints, .attainmentPoints: self = .points(percent)
      case .growthPercent: self = .signedPercent(percent)
      default: self = .percent(percent)
      }
    }
  }
}

extension ResultTable {
  /// The result of `derive`.
  package init(_ derivation: Derivation) {
    self.init(derived: derivation.rows, PartColumns(of: derivation.rows.lazy.map(\.subject)))
  }

  /// Chosen rows of a derivation.
  package init(derived rows: [DerivedFigure], _ parts: PartColumns) {
    self.init(
      name: "derive",
      columns: [
        Column("unit", "Đơn vị", "Unit"),
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Nội dung", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Cơ quan giao", "Issuer"),
      ] + parts.group + [
        Column("low", "Thấp nhất", "Low", isNumber: true),
        Column("high", "Cao nhất", "High", isNumber: true),
        Column("exactness", "Độ chính xác", "Exactness"),
        Column("because", "Căn cứ", "Because"),
      ] + parts.breakdowns,
      rows: rows.map { row in
        let subject = row.subject
        func bound(_ count: Int128) -> Cell { Cell(bound: count, of: subject.measure) }
        return [
          .unit(row.unit),
          .period(row.period.description, at: row.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          Cell(subject.versus) { .moment($0.description) },
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
        ] + parts.groupCells(of: subject) + [
          Cell(row.low, bound),
          bound(row.high),
          .term(.exactness, row.exactness.rawValue),
          row.because.isEmpty ? .none : .wording(row.because),
        ] + parts.breakdownCells(of: subject)
      })
  }
}

/// The columns that tell the figures of a part of the people from those of all: as in `convert`, only where an input has such parts.
package struct PartColumns: Sendable {
  private let hasGroups: Bool
  private let names: [String]

  /// - Parameter subjects: those of the whole input.
  package init(of subjects: some Sequence<Subject>) {
    var names = KeyList<String>()
    var hasGroups = false
    for subject in subjects {
      for part in subject.breakdown.parts { names.insert(part.name) }
      hasGroups = hasGroups || !subject.group.isEmpty
    }
    self.hasGroups = hasGroups
    self.names = names.keys
  }

  var group: [Column] { hasGroups ? [Column("group", "Nhóm", "Group")] : [] }

  func groupCells(of subject: Subject) -> [Cell] { hasGroups ? [Cell(text: subject.group)] : [] }

  var breakdowns: [Column] { names.map { Column($0, $0, $0) } }

  func breakdownCells(of subject: Subject) -> [Cell] {
    names.map { Cell(text: subject.breakdown.value(of: $0) ?? "") }
  }
}

extension Report {
  /// Figures that no other section shows: populations without a kind, subgroups, parts of a breakdown.
  package var otherFiguresTable: ResultTable {
    figureTable(
      figures.filter { !Self.isInPopulationTable($0) }.filter { fact in
        !fact.subject.group.isEmpty || !fact.subject.breakdown.isAll
          || fact.subject.measure.kind == .plan
          || [
            .population, .labourForce, .base, .recruits, .renewals, .lapses, .events, .attendees,
            .items,
          ].contains(fact.subject.measure)
      }, showsUnit: false)
  }

  package var historyTable: ResultTable {
    figureTable(history.filter { !Self.isInPopulationTable($0) }, showsUnit: false)
  }

  /// What is known of units below beside what their table shows: of other times, levels and measures.
  package var belowTable: ResultTable {
    let shown = Set(standingsBelow.map(\.unit))
    return figureTable(
      below.flatMap(\.figures).filter { fact in
        !shown.contains(fact.unit) || PointInTime(endOf: fact.period) != point
          || !fact.subject.group.isEmpty || !fact.subject.breakdown.isAll
          || !Self.inTable.contains(fact.subject.measure)
      }, showsUnit: true)
  }

  /// What the table of the units below shows or is computed from.
  private static let inTable: Set<Measure> = [
    .participants, .target, .targetPercent, .population, .labourForce, .base, .coveragePercent,
    .attainmentPercent,
  ]

  /// Given figures: a line for each unit, time and content, and a column a scheme.
  private func figureTable(_ facts: [Fact], showsUnit: Bool) -> ResultTable {
    let schemes = Scheme.allCases.filter { scheme in facts.contains { $0.subject.scheme == scheme }
    }
    var lines = KeyedList<Line, [Fact]>()
    for fact in facts {
      // Two figures of one key (an issuer's target of two decisions, say) have a line each.
      var line = Line(fact)
      while let place = lines.keys.firstIndex(of: line),
        lines.values[place].contains(where: { $0.subject.scheme == fact.subject.scheme })
      { line.repeated += 1 }
      let place = lines.place(of: line, orNew: [])
      lines.values[place].append(fact)
    }
    let places = StableOrder.places(lines.keys.count) {
      Line.precedes(lines.keys[$0], lines.keys[$1]) ?? false
    }
    let ofNone = facts.contains { $0.subject.scheme == nil }
    return ResultTable(
      name: "figures", columns: columns(schemes, showsUnit: showsUnit, ofNone: ofNone),
      rows: places.map { place in
        let (line, facts) = (lines.keys[place], lines.values[place])
        func cell(_ scheme: Scheme?) -> Cell {
          guard let fact = facts.first(where: { $0.subject.scheme == scheme }) else { return .none }
          var mark = CellMark([fact])
          mark.contradiction = evidence.number(of: fact)
          return .marked(fact.valueCell, mark)
        }
        return [.unit(line.unit), .period(line.period, at: line.end), .measure(line.measure)]
          + (ofNone ? [cell(nil)] : []) + schemes.map { cell($0) } + line.cells
      })
  }

  private func columns(_ schemes: [Scheme], showsUnit: Bool, ofNone: Bool) -> [Column] {
    [
      Column("unit", "Đơn vị", "Unit", isInText: showsUnit), Column("period", "Kỳ", "Period"),
      Column("measure", "Nội dung", "Measure"),
    ] + (ofNone ? [Column("value", "Giá trị", "Value", isNumber: true)] : [])
      + schemes.map { Column($0.slug, $0.vietnamese, $0.englishHeading, isNumber: true) } + [
        Column("versus", "So với", "Versus"), Column("base_measure", "Tính trên", "Base"),
        Column("issuer", "Cơ quan giao", "Issuer"), Column("group", "Nhóm", "Group"),
        Column("breakdown", "Phân tổ", "Breakdown"),
        Column("status", "Trạng thái số liệu", "Status"),
      ]
  }
}

/// What the figures of one line have in common: everything but the scheme.
private struct Line: Hashable {
  let unit: AdministrativeUnit
  let period: String
  let end: Month
  let measure: Measure
  let versus: Versus?
  let base: String
  let issuer: Issuer
  let group: String
  let breakdown: Breakdown
  let status: Status
  var repeated = 0

  init(_ fact: Fact) {
    unit = fact.unit
    period = fact.shownPeriod
    end = fact.period.end
    measure = fact.subject.measure
    versus = fact.subject.versus
    base = fact.base
    issuer = fact.subject.issuer
    group = fact.subject.group
    breakdown = fact.subject.breakdown
    status = fact.status
  }

  var cells: [Cell] {
    [
      Cell(versus) { .moment($0.description) }, Cell(base: base),
      issuer.isSaid ? .issuer(issuer) : .none, Cell(text: group),
      Cell(text: breakdown.parts.map(\.value).joined(separator: ", ")),
      status == .final ? .none : .status(status),
    ]
  }

  /// Within one unit the latest first, then in the order of the measures; nil where nothing decides.
  static func precedes(_ left: Line, _ right: Line) -> Bool? {
    guard left.unit == right.unit else { return nil }
    if left.end != right.end { return left.end > right.end }
    return left.measure == right.measure ? nil : left.measure < right.measure
  }
}

extension Fact {
  /// Differences of ratios are percentage points, and are said to be.
  var valueCell: Cell {
    switch subject.measure {
    case .coveragePoints, .attainmentPoints: .points(value.percent)
    default: .quantity(value, as: NumberKind(subject.measure))
    }
  }

  /// What a ratio is over, or which population or labour force it is; empty where nothing is said.
  public var base: String { subject.kind.isEmpty ? baseMeasure : subject.kind }

  /// As its kind is printed: a stock by the point where it stands, a flow by its span.
  var shownPeriod: String {
    subject.measure.kind == .stock || subject.measure.kind == .publishedRatio
      ? period.stockDescription : period.description
  }

  /// The observation that says this fact.
  public var observation: Observation {
    Observation(
      unit: unit, period: period, subject: subject, value: value, baseMeasure: baseMeasure,
      status: status, provenance: provenance, place: place)
  }
}

extension Scheme {
  /// The English name as the head of a column.
  var englishHeading: String { english.prefix(1).uppercased() + english.dropFirst() }
}

extension Report {
  /// The people of each scheme, and whether a source gave the number or it was added up.
  public var participantsTable: ResultTable {
    ResultTable(
      name: "participants",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("reported", "Có số liệu", "Reported", isNumber: true),
        Column("expected", "Trên tổng", "Expected", isNumber: true),
        Column("qualifier", "Mức", "Qualifier"),
        ReportEvidence.column,
      ],
      rows: participants.map { row in
        let tally = row.figure.tally
        let isSum = !row.figure.isOwn
        return [
          .scheme(row.scheme),
          Cell(tally) { .count($0.amount) },
          .how(row.isGiven ? .published : .computed),
          isSum ? .count(Int128(row.figure.reported)) : .none,
          isSum ? .count(Int128(row.figure.expected)) : .none,
          Cell(tally?.qualifier) { $0 == .exact ? .none : .qualifier($0) },
          evidence.mark(of: row.isGiven ? tally?.facts.first : nil),
        ]
      })
  }

  /// Every comparison that is known, computed and printed side by side.
  public var growthTable: ResultTable {
    ResultTable(
      name: "growth",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("versus", "So với", "Versus"),
        Column("previous", "Kỳ trước", "Previous", isNumber: true),
        Column("change", "Tăng, giảm", "Change", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("qualifier", "Mức", "Qualifier"),
        Column("comparable", "So sánh được", "Comparable"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: growth.map { row in
        [
          .scheme(row.group.scheme),
          Cell(row.versus) { .text($0.description) },
          Cell(row.previous) { .count($0.amount) },
          Cell(row.change) { .change($0.amount) },
          Cell(row.percent) { .signedPercent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .signedPercent($0.value.percent) },
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          row.comparable == .yes ? .none : .comparability(row.comparable),
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }

  public var planTable: ResultTable {
    ResultTable(
      name: "plan",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("issuer", "Bên giao", "Issuer"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("target", "Kế hoạch", "Target", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("remaining", "Còn lại", "Remaining", isNumber: true),
        Column("needed_per_month", "Cần mỗi tháng", "Needed per month", isNumber: true),
        Column("points", "Chênh lệch", "Difference", isNumber: true),
        Column("points_versus", "So với", "Versus"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: plan.map { plan in
        let row = plan.row
        return [
          .scheme(row.group.scheme),
          row.issuer.isSaid ? .issuer(row.issuer) : .none,
          Cell(row.participants) { .count($0.amount) },
          Cell(row.target) { .count($0.amount) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .percent($0.value.percent) },
          Cell(row.remaining) { .count($0) },
          Cell(row.neededPerMonth) { .count($0) },
          Cell(plan.points) { .points($0) },
          Cell(plan.versus) { .text($0.description) },
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }

  public var coverageTable: ResultTable {
    ResultTable(
      name: "coverage",
      columns: [
        Column("scheme", "Loại hình", "Scheme"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("base", "Mẫu số", "Base", isNumber: true),
        Column("base_measure", "Mẫu số là", "Base is"),
        Column("base_period", "Kỳ mẫu số", "Base period"),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("published", "Công bố", "Published", isNumber: true),
        Column("points", "Chênh lệch", "Difference", isNumber: true),
        Column("points_versus", "So với", "Versus"),
        ReportEvidence.column,
        Column("reason", "Ghi chú", "Note"),
      ],
      rows: coverage.map { coverage in
        let row = coverage.row
        return [
          .scheme(row.group.scheme),
          Cell(row.participants) { .count($0.amount) },
          Cell(row.base) { .count($0.amount) },
          Cell(base: row.baseMeasure),
          Cell(row.basePeriodDescription) { .text($0) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          Cell(row.published) { .percent($0.value.percent) },
          Cell(coverage.points) { .points($0) },
          Cell(coverage.versus) { .text($0.description) },
          evidence.mark(of: row.published),
          Cell(row.reason ?? .ofSome(row.reported, row.expected)) { .reason($0) },
        ]
      })
  }

  /// Figures that no other section shows: populations, subgroups, parts of a breakdown.
  public var otherFiguresTable: ResultTable {
    figuresTable(
      figures.filter { fact in
        !fact.subject.group.isEmpty || !fact.subject.breakdown.isAll
          || fact.subject.measure.kind == .plan
          || [
            .population, .labourForce, .base, .recruits, .renewals, .lapses, .events, .attendees,
            .items,
          ].contains(fact.subject.measure)
      }, showsUnit: false)
  }

  public var historyTable: ResultTable {
    figuresTable(history, showsUnit: false)
  }

  public var belowTable: ResultTable {
    figuresTable(below.flatMap(\.figures), showsUnit: true)
  }

  /// Given figures, a line each.
  private func figuresTable(_ facts: [Fact], showsUnit: Bool) -> ResultTable {
    let facts = facts.enumerated().ordered { left, right in
      Self.precedes(left.element, right.element) ?? (left.offset < right.offset)
    }.map(\.element)
    return ResultTable(
      name: "figures",
      columns: [
        Column("unit", "Đơn vị", "Unit", isInText: showsUnit),
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Chỉ tiêu", "Measure"),
        Column("value", "Giá trị", "Value", isNumber: true),
        Column("versus", "So với", "Versus"),
        Column("base_measure", "Mẫu số là", "Base is"),
        Column("issuer", "Bên giao", "Issuer"),
        Column("group", "Nhóm", "Group"),
        Column("breakdown", "Phân tổ", "Breakdown"),
        Column("status", "Tình trạng", "Status"),
        ReportEvidence.column,
      ],
      rows: facts.map { fact in
        let subject = fact.subject
        return [
          .unit(fact.unit),
          .period(fact.shownPeriod, at: fact.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          fact.valueCell,
          Cell(subject.versus) { .text($0.description) },
          Cell(base: fact.baseMeasure),
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
          Cell(text: subject.group),
          Cell(text: subject.breakdown.parts.map(\.value).joined(separator: ", ")),
          fact.status == .final ? .none : .status(fact.status),
          evidence.mark(of: fact),
        ]
      })
  }
}

extension Report {
  /// Within one unit by time, then in the order of the schemes and measures; nil where nothing decides.
  private static func precedes(_ left: Fact, _ right: Fact) -> Bool? {
    guard left.unit == right.unit else { return nil }
    let one = (left.period.end, left.subject.scheme?.rawValue ?? .max, left.subject.measure)
    let other = (right.period.end, right.subject.scheme?.rawValue ?? .max, right.subject.measure)
    return one == other ? nil : one < other
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

extension Report {
  /// What was not published and follows from what was: never among the published figures.
  public var derivedTable: ResultTable {
    ResultTable(
      name: "derived",
      columns: [
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Chỉ tiêu", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Bên giao", "Issuer"),
        Column("derived", "Suy ra", "Derived", isNumber: true),
        Column("exactness", "Mức chính xác", "Exactness"),
        Column("figures", "Từ", "From"),
      ],
      rows: evidence.derived.map { row in
        let subject = row.subject
        let high = Cell(bound: row.high, of: subject.measure)
        let low = Cell(row.low) { Cell(bound: $0, of: subject.measure) }
        return [
          .period(row.period.description, at: row.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          Cell(subject.versus) { .text($0.description) },
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
          low == high ? high : .range(low, high),
          .term(.exactness, row.exactness.rawValue),
          .wording(row.figures),
        ]
      })
  }
}

extension Cell {
  /// A whole bound; that of a change with its sign.
  init(bound count: Int128, of measure: Measure) {
    self = measure.isSigned ? .change(count) : .count(count)
  }
}

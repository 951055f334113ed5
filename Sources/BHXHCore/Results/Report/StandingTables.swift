extension Report {
  /// A row a scheme of the unit, one more for each further issuer of a plan: people, plan, growth, coverage.
  package var unitTable: ResultTable {
    var rows: [[Cell]] = []
    for scheme in Scheme.allCases {
      let plans = plan.map(\.row).filter { $0.group.scheme == scheme }
      let people = participants.first { $0.scheme == scheme }
      let coverage = coverage.first { $0.row.group.scheme == scheme }?.row
      let grown = growth.filter { $0.group.scheme == scheme }
      if plans.isEmpty, people == nil, coverage == nil, grown.isEmpty { continue }
      let first: PlanRow? = plans.first
      rows.append(
        [.scheme(scheme), count(people?.figure)] + Self.cells(of: first)
          + usualComparisons.map { versus in cell(of: grown.first { $0.versus == versus }) }
          + cells(of: coverage) + [figures(of: people)])
      for plan in plans.dropFirst() {
        let blanks = [Cell](repeating: .none, count: usualComparisons.count + 4)
        rows.append([.scheme(scheme), .none] + Self.cells(of: plan) + blanks)
      }
    }
    return ResultTable(name: "unit", columns: Self.unitColumns, rows: rows)
  }

  private static let unitColumns = [
    Column("scheme", "Loại hình", "Scheme"),
    Column("participants", "Số người", "People", isNumber: true),
    Column("issuer", "Cơ quan giao", "Issuer"),
    Column("target_measure", "Loại chỉ tiêu", "Target is"),
    Column("target", "Kế hoạch", "Plan", isNumber: true),
    Column("attainment", "% kế hoạch", "% of plan", isNumber: true),
    Column("remaining", "Còn phải phát triển", "To go", isNumber: true),
    Column("needed_per_month", "Bình quân cần/tháng", "Needed a month", isNumber: true),
    Column("previous_year", "So với cùng kỳ", "On the year", isNumber: true),
    Column("year_start", "So với cuối năm trước", "On the year's start", isNumber: true),
    Column("previous_month", "So với tháng trước", "On the month", isNumber: true),
    Column("coverage", "Bao phủ", "Coverage", isNumber: true),
    Column("base_measure", "Tính trên", "Base", isDetail: true),
    Column("uncovered", "Chưa tham gia", "Not covered", isNumber: true),
    Column("figures", "Số đơn vị có số liệu", "Units reported"),
  ]

  /// The months that growth is usually told against.
  private var usualComparisons: [Month?] {
    [Comparison.previousYear, .yearStart, .previousMonth].map { $0.earlier(than: point.month) }
  }

  private static func cells(of plan: PlanRow?) -> [Cell] {
    guard let plan else { return [Cell](repeating: .none, count: 6) }
    let facts = (plan.participants?.facts ?? []) + (plan.target?.facts ?? [])
    let units = SummaryClause.Share(part: plan.reported, of: plan.expected)
    let mark = CellMark(facts, by: .attainment(plan), of: units)
    return [
      plan.issuer.isSaid ? .issuer(plan.issuer) : .none,
      plan.targetMeasure == .target ? .none : Cell(plan.targetMeasure) { .measure($0) },
      marked(
        plan.target.map { .count($0.amount) }, CellMark(plan.target?.facts ?? [], of: units)),
      marked(
        plan.percent.map { .percent($0) },
        plan.how == .published ? CellMark([plan.published].compactMap(\.self)) : mark),
      marked(plan.remaining.map { .count($0) }, mark),
      marked(
        plan.neededPerMonth.map { .count($0) }, CellMark(facts, by: .neededPerMonth, of: units)),
    ]
  }

  private func cells(of coverage: CoverageRow?) -> [Cell] {
    guard let coverage else { return [.none, .none, .none] }
    let units = SummaryClause.Share(part: coverage.reported, of: coverage.expected)
    let facts = (coverage.participants?.facts ?? []) + (coverage.base?.facts ?? [])
    let mark =
      coverage.how == .published
      ? CellMark([coverage.published].compactMap(\.self))
      : CellMark(facts, by: .relation(.coverage, base: coverage.baseMeasure), of: units)
    return [
      Self.marked(coverage.percent.map { .percent($0) }, mark),
      coverage.baseMeasure.isEmpty || coverage.percent == nil
        ? .none : .dated(Cell(base: coverage.baseMeasure), coverage.basePeriodDescription ?? ""),
      Self.marked(coverage.uncovered.map { Cell($0) }, CellMark(facts, of: units)),
    ]
  }

  /// The percentage, else the number of people more or less.
  private func cell(of growth: GrowthRow?) -> Cell {
    guard let growth else { return .none }
    let facts = (growth.participants?.facts ?? []) + (growth.previous?.facts ?? [])
    let mark =
      growth.how == .published
      ? CellMark([growth.published].compactMap(\.self) + (growth.change?.facts ?? []))
      : CellMark(
        facts, by: .relation(.growth, base: ""),
        of: SummaryClause.Share(part: growth.reported, of: growth.expected))
    let cell: Cell? =
      growth.percent.map { .signedPercent($0) } ?? growth.change.map { .change($0.amount) }
    return Self.marked(cell, mark)
  }

  private func count(_ figure: RolledUp?) -> Cell {
    Self.marked(
      figure?.tally.map { Cell($0) },
      CellMark(
        figure?.tally?.facts ?? [],
        of: figure.flatMap { SummaryClause.Share(part: $0.reported, of: $0.expected) }))
  }

  private func count(_ tally: Tally?) -> Cell {
    Self.marked(tally.map { Cell($0) }, CellMark(tally?.facts ?? []))
  }

  /// Why there is no percentage, and the schemes of which that is to be said.
  package var reasons: [(reason: Reason, schemes: [Scheme])] {
    var reasons = KeyedList<Reason, [Scheme]>()
    func add(_ reason: Reason?, _ scheme: Scheme) {
      guard let reason else { return }
      let place = reasons.place(of: reason, orNew: [])
      if !reasons.values[place].contains(scheme) { reasons.values[place].append(scheme) }
    }
    for row in plan.map(\.row) where row.percent == nil {
      // A coverage says of the same denominator more: which others there are.
      let isTold = coverage.contains {
        $0.row.group.scheme == row.group.scheme && $0.row.percent == nil && $0.row.base == nil
      }
      if row.reason != .noDenominator || !isTold { add(row.reason, row.group.scheme) }
    }
    for row in coverage.map(\.row) where row.percent == nil { add(row.reason, row.group.scheme) }
    return zip(reasons.keys, reasons.values).map { ($0, $1) }
  }

  private func figures(of people: ParticipantsRow?) -> Cell {
    guard let people, !people.figure.isOwn else { return .none }
    return .share(of: people.figure.reported, people.figure.expected)
  }

  static func marked(_ cell: Cell?, _ mark: CellMark) -> Cell {
    guard let cell else { return .none }
    return mark == CellMark() ? cell : .marked(cell, mark)
  }
}

extension Report {
  /// The schemes of the units below, that by which they are ranked first.
  private var schemesBelow: [Scheme] {
    let known = knownBelow
    guard let ranked = rankedScheme else { return known }
    return [ranked] + known.filter { $0 != ranked }
  }

  private var knownBelow: [Scheme] {
    Scheme.allCases.filter { scheme in standingsBelow.contains { $0[scheme] != nil } }
  }

  /// The scheme by which the units below are ranked where nothing else is wanted: the one with the most rates, health insurance first.
  package var rankedScheme: Scheme? {
    let rates = knownBelow.map { scheme in
      (scheme, standingsBelow.count { $0[scheme]?.rate != nil })
    }
    guard let most = rates.map(\.1).max(), most > 0 else { return nil }
    let best = rates.filter { $0.1 == most }.map(\.0)
    return best.contains(.health) ? .health : best.first
  }

  /// The names that `--sort` takes.
  package static let sortKeys =
    ["unit"] + Scheme.allCases.flatMap { [$0.slug, $0.slug + "_participants"] }

  /// A row a unit directly below: people and rate of each scheme, the whole first, then the worst; who is below the whole is marked.
  ///
  /// - Parameters:
  ///   - sorting: the column that decides, and whether the most come first; nil: the rates of the ranked scheme, the least first.
  ///   - top: how many units are shown; nil for all.
  package func unitsBelowTable(
    by sorting: (column: String, isDescending: Bool)? = nil, top: Int? = nil, _ gazetteer: Gazetteer
  ) -> ResultTable {
    let schemes = schemesBelow
    var columns = [Column("unit", "Đơn vị", "Unit")]
    columns += schemes.map(rateHeading) + schemes.map(peopleHeading)
    if let ranked = rankedScheme {
      var bar = Column("bar", ranked.vietnamese, ranked.englishHeading)
      bar.isPicture = true
      columns.append(bar)
    }
    var table = ResultTable(
      name: "below", columns: columns,
      rows: standingsBelow.map { row in
        [.unit(row.unit)] + schemes.map { rate(of: row[$0], $0, isWhole: false) }
          + schemes.map { count(row[$0]?.participants) } + bar(of: { row[$0] })
      })
    if let column = sorting?.column ?? rankedScheme?.slug,
      columns.contains(where: { $0.name == column })
    {
      table.sort(by: column, descending: sorting?.isDescending ?? false, gazetteer)
    }
    if let top { table.rows = table.rows.first(top) }
    var mark = CellMark()
    mark.isWhole = true
    let whole =
      [.marked(.wording(wholeName), mark)]
      + schemes.map { rate(of: wholeStanding($0), $0, isWhole: true) }
      + schemes.map { count(wholeStanding($0).participants) } + bar(of: wholeStanding)
    if whole.dropFirst().contains(where: { $0 != .none }) {
      table.rows = ResultRows([whole] + table.rows.map(\.self))
    }
    return table
  }

  /// The rate by which the units are ranked, as a bar beside the share of the year that is gone.
  private func bar(of standing: (Scheme) -> Standing?) -> [Cell] {
    guard let scheme = rankedScheme else { return [] }
    guard let rate = standing(scheme)?.rate else { return [.none] }
    let gone = rate.isOfPlan ? Ratio(Int64(point.month.monthOfYear), over: 12) : nil
    return [.bar(rate.percent, gone: gone.flatMap { Percent($0, decimals: 2) })]
  }

  private func rateHeading(of scheme: Scheme) -> Column {
    let isOfPlan = isRankedByPlan(scheme)
    return Column(
      scheme.slug, scheme.vietnamese + (isOfPlan ? " (% kế hoạch)" : " (bao phủ)"),
      scheme.englishHeading + (isOfPlan ? " (% of plan)" : " (coverage)"), isNumber: true)
  }

  private func peopleHeading(of scheme: Scheme) -> Column {
    let isBesideRate = standingsBelow.contains { $0[scheme]?.rate != nil }
    return Column(
      scheme.slug + "_participants", scheme.vietnamese + (isBesideRate ? " (người)" : ""),
      scheme.englishHeading + (isBesideRate ? " (people)" : ""), isNumber: true)
  }

  /// Whether the units below are compared by their plans in a scheme.
  private func isRankedByPlan(_ scheme: Scheme) -> Bool {
    standingsBelow.contains { $0[scheme]?.rate?.isOfPlan ?? false }
  }

  private func wholeStanding(_ scheme: Scheme) -> Standing {
    var standing = Standing(scheme: scheme)
    standing.participants = participants.first { $0.scheme == scheme }?.figure.tally
    let plans = plan.map(\.row).filter { $0.group.scheme == scheme }
    let usual = standingsBelow.lazy.compactMap { $0[scheme]?.plan }.first
    standing.plan =
      plans.first { $0.issuer == usual?.issuer && $0.targetMeasure == usual?.targetMeasure }
      ?? plans.first
    standing.coverage = coverage.first { $0.row.group.scheme == scheme }?.row
    return standing
  }

  private func rate(of standing: Standing?, _ scheme: Scheme, isWhole: Bool) -> Cell {
    let isOfPlan = isRankedByPlan(scheme)
    guard let standing, let rate = standing.rate, rate.isOfPlan == isOfPlan else { return .none }
    var mark =
      isOfPlan
      ? CellMark(
        (standing.plan?.participants?.facts ?? []) + (standing.plan?.target?.facts ?? []),
        by: standing.plan.map { .attainment($0) })
      : CellMark(
        (standing.coverage?.participants?.facts ?? []) + (standing.coverage?.base?.facts ?? []),
        by: standing.coverage.map { .relation(.coverage, base: $0.baseMeasure) })
    if !isWhole, let whole = wholeStanding(scheme).rate, whole.isOfPlan == isOfPlan {
      mark.isBelow = rate.exact < whole.exact
    }
    return .marked(.percent(rate.percent), mark)
  }

  /// How many of the units below are less than the whole in the ranked scheme, of how many; nil where that cannot be said.
  package var behind: (scheme: Scheme, below: Int, of: Int, whole: Standing.Rate)? {
    guard let scheme = rankedScheme, let whole = wholeStanding(scheme).rate else { return nil }
    let rates = standingsBelow.compactMap { $0[scheme]?.rate }.filter {
      $0.isOfPlan == whole.isOfPlan
    }
    return (scheme, rates.count { $0.exact < whole.exact }, rates.count, whole)
  }

  var wholeName: Wording {
    switch unit.level {
    case .nation: Wording("Whole country", "Cả nước")
    case .region: Wording("Whole region", "Toàn vùng")
    case .province: Wording("Whole province", "Toàn tỉnh")
    case .district: Wording("Whole district", "Toàn huyện")
    default: Wording("Whole unit", "Toàn đơn vị")
    }
  }
}

extension Explanation.Formula {
  /// Of a plan attainment, by the kind of its target.
  static func attainment(_ row: PlanRow) -> Explanation.Formula {
    let relation: Relation =
      switch row.targetMeasure {
      case .targetChange: .attainmentOfChange
      case .targetPercent: .attainmentOfCoverage
      default: .attainment
      }
    return .relation(relation, base: row.group.scheme.denominator?.slug ?? "")
  }
}

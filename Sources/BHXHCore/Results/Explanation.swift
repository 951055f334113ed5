/// How a row came about: the formulas, the numbers that went in, the given figures behind them, and the rounding.
public struct Explanation: Hashable, Sendable {
  /// A relation with its base, or what has no relation.
  public enum Formula: Hashable, Sendable {
    /// A declared relation; `base` is what its denominator is.
    case relation(Relation, base: String)
    /// times × measure ÷ measure.
    case yield(Measure, over: Measure, times: Int64)
    /// What remains, over the months that are left; rounded up.
    case neededPerMonth
    /// Participants less their printed change.
    case impliedPrevious
  }

  /// One computation.
  public struct Step: Hashable, Sendable {
    /// What was divided by what.
    public let formula: Formula
    /// The operands in the order in which the formula names them; empty where one is not known.
    public var operands: [Int128] = []
    /// Exact, in the unit that is shown: per cent for a percentage.
    public var exact: Ratio?
    /// What the row shows.
    public var result: Percent?
  }

  /// In the order in which they were taken.
  public var steps: [Step]
  /// The given figures that went in, each once.
  public var figures: [Fact]
  /// Why there is no result.
  public var reason: Reason?
  /// Whether the result is what a source printed, and nothing was computed.
  public var isPublished = false

  init(_ steps: [Step], _ tallies: [Tally?], reason: Reason?) {
    var seen: Set<Fact> = []
    self.steps = steps
    figures = tallies.flatMap { $0?.facts ?? [] }.filter { seen.insert($0).inserted }
    self.reason = reason
  }

  private mutating func tellPublished(_ how: How?, _ fact: Fact?) {
    guard how == .published, let fact else { return }
    isPublished = true
    if !figures.contains(fact) { figures.insert(fact, at: 0) }
  }
}

extension Explanation.Step {
  /// A percentage of two numbers that are there, or the bare formula.
  fileprivate init(
    _ formula: Explanation.Formula, _ operands: [Int128?], _ share: Ratio?, _ result: Percent?,
    times factor: Int64 = 100
  ) {
    self.formula = formula
    let known = operands.compactMap(\.self)
    self.operands = known.count == operands.count ? known : []
    exact = share?.multiplied(by: Ratio(factor))
    self.result = exact == nil ? nil : result
  }

  fileprivate init?(
    _ measure: Measure, over other: Measure, times factor: Int64, _ yield: CampaignRow.Yield?,
    digits: Int
  ) {
    guard let yield else { return nil }
    let exact = yield.ratio.multiplied(by: Ratio(factor))
    self.init(
      .yield(measure, over: other, times: factor), [yield.recruits.amount, yield.reach.amount],
      yield.ratio, exact.flatMap { Percent(points: $0, decimals: digits) }, times: factor)
  }
}

extension Explanation {
  /// Of a coverage.
  public init(_ row: CoverageRow) {
    let base = row.base == nil ? row.group.scheme.denominator?.slug ?? "" : row.baseMeasure
    let step = Step(
      .relation(.coverage, base: base), [row.participants?.amount, row.base?.amount], row.ratio,
      row.percent)
    self.init([step], [row.participants, row.base], reason: row.reason)
    tellPublished(row.how, row.published)
  }

  /// Of a growth.
  public init(_ row: GrowthRow) {
    let before = row.previous?.amount
    let step = Step(
      .relation(.growth, base: ""), [row.participants?.amount, before, before], row.ratio,
      row.percent)
    var steps = [step]
    if let previous = row.previous, previous.how == .implied {
      let parts = previous.facts.map { Int128($0.value.mantissa) }
      steps.insert(
        Step(
          formula: .impliedPrevious,
          operands: parts.count == 2 ? parts + [previous.amount] : []), at: 0)
    }
    self.init(steps, [row.participants, row.previous], reason: row.reason)
    tellPublished(row.how, row.published)
  }

  /// Of a retention.
  public init(_ row: RetentionRow) {
    let step = Step(
      .relation(.retention, base: ""), [row.renewals?.amount, row.lapses?.amount], row.ratio,
      row.percent)
    self.init([step], [row.renewals, row.lapses], reason: row.reason)
  }

  /// Of an indicator of one's own.
  public init(_ row: IndicatorRow) {
    let (part, whole) = (row.part?.amount, row.whole?.amount)
    let operands: [Int128?] =
      switch row.relation.form {
      case .growth: [part, whole, whole]
      case .percentageOfSum: [part, part.flatMap { part in whole.map { $0 - part } }]
      default: [part, whole]
      }
    let step = Step(
      .relation(row.relation, base: row.group.scheme.denominator?.slug ?? ""), operands, row.ratio,
      row.percent)
    self.init([step], [row.part, row.whole], reason: row.reason)
    tellPublished(row.how, row.published)
  }

  /// Of a plan attainment, and of what each month needs.
  public init(_ row: PlanRow) {
    let relation: Relation =
      switch row.targetMeasure {
      case .targetChange: .attainmentOfChange
      case .targetPercent: .attainmentOfCoverage
      default: .attainment
      }
    var steps = [
      Step(
        .relation(relation, base: row.group.scheme.denominator?.slug ?? ""),
        [row.participants?.amount, row.target?.amount], row.ratio, row.percent)
    ]
    if let remaining = row.remaining, remaining > 0, let needed = row.neededPerMonth {
      let months = Int128(row.monthsLeft)
      steps.append(
        Step(
          formula: .neededPerMonth, operands: [remaining, months],
          exact: Ratio(remaining, over: months),
          result: Int64(exactly: needed).map { Percent(mantissa: $0, decimals: 0) }))
    }
    self.init(steps, [row.participants, row.target], reason: row.reason)
    tellPublished(row.how, row.published)
  }

  /// Of the yield of a campaign.
  package init(_ row: CampaignRow, digits: Int) {
    let steps = [
      Step(.recruits, over: .events, times: 1, row.perEvent, digits: digits),
      Step(.recruits, over: .attendees, times: 100, row.perAttendee, digits: digits),
      Step(.recruits, over: .targetChange, times: 100, row.ofGoal, digits: digits),
    ]
    self.init(
      steps.compactMap(\.self), [row.recruits, row.events, row.attendees, row.goal, row.items],
      reason: row.reason)
  }
}

extension ResultTable {
  /// The same rows, each with how it came about: a member `explain` of JSON, blocks below the table of text.
  package func explained(by explanations: [Explanation]) -> ResultTable {
    ResultTable(
      name: name,
      columns: columns + [Column("explain", "Cách tính", "Explanation", isInText: false)],
      rows: zip(rows, explanations).map { $0 + [.explanation($1)] })
  }
}

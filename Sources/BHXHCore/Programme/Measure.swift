/// How a figure behaves: whether it adds up over time, over units, or not at all.
public enum MeasureKind: Sendable {
  /// At the end of the period: sums over units, takes the last over time.
  case stock
  /// Set for a year.
  case plan
  /// Over the period: sums over units and over time.
  case flow
  /// A ratio that somebody printed; never summed, never averaged.
  case publishedRatio
}

/// What a figure measures.
public enum Measure: String, Sendable {
  case participants
  case population
  case labourForce = "labour_force"
  /// An explicit denominator, of its scheme and month only.
  case base

  /// Participants at the end of the year.
  case target
  /// New participants within the year.
  case targetChange = "target_change"
  /// A coverage, in per cent.
  case targetPercent = "target_pct"

  /// Net, signed, against `versus`.
  case change
  /// Gross: people also lapse.
  case recruits
  case renewals
  case lapses
  case events
  case attendees
  /// What is neither people nor events; `item` says what.
  case items
  /// Of how many the `items` are: 6 of 6 communes.
  case itemsTotal = "items_total"

  case coveragePercent = "coverage_pct"
  case attainmentPercent = "attainment_pct"
  case growthPercent = "growth_pct"
  /// A difference of two coverages, in percentage points.
  case coveragePoints = "coverage_points"
  /// A difference of two attainments, in percentage points.
  case attainmentPoints = "attainment_points"

  /// A named relation that has no measure of its own: its name is the `kind` of the subject. No input says it; ``Figures`` take it in code.
  case indicator = "indicator_pct"

  /// The name in files, arguments and machine formats.
  public var slug: String { rawValue }

  /// Stock, flow, plan, ratio or comparison.
  public var kind: MeasureKind {
    switch self {
    case .participants, .population, .labourForce, .base: .stock
    case .target, .targetChange, .targetPercent: .plan
    case .change, .recruits, .renewals, .lapses, .events, .attendees, .items, .itemsTotal:
      .flow
    case .coveragePercent, .attainmentPercent, .growthPercent, .coveragePoints, .attainmentPoints,
      .indicator:
      .publishedRatio
    }
  }

  /// Whether the value is a percentage with printed decimals; otherwise it is a whole count.
  public var isPercentage: Bool {
    kind == .publishedRatio || self == .targetPercent
  }

  /// Whether the figure holds at one point in time, so that a span of years says nothing about it.
  public var isOfOneTime: Bool {
    kind == .stock || self == .coveragePercent || self == .attainmentPercent
  }

  /// Whether the value may be negative.
  public var isSigned: Bool {
    switch self {
    case .change, .growthPercent, .coveragePoints, .attainmentPoints, .indicator: true
    default: false
    }
  }

  /// Whether the figure belongs to the unit and period whatever the scheme of its row: one fact, counted once.
  public var isSchemeless: Bool {
    switch self {
    case .population, .labourForce, .events, .attendees: true
    default: false
    }
  }

  /// Whether a figure may stand without a scheme; `items` has one where a row of its own says it.
  public var mayLackScheme: Bool { isSchemeless || self == .items || self == .itemsTotal }

  /// Whether the figure compares with another period, named in `versus`.
  public var hasVersus: Bool {
    switch self {
    case .change, .growthPercent, .coveragePoints, .attainmentPoints, .indicator: true
    default: false
    }
  }

  /// Whether somebody set or judged it by a plan, so that `issuer` is part of its key.
  public var hasIssuer: Bool {
    switch self {
    case .target, .targetChange, .targetPercent, .attainmentPercent, .attainmentPoints, .indicator:
      true
    default: false
    }
  }

  /// Whether a campaign's name and kind are part of its key.
  public var belongsToCampaign: Bool {
    switch self {
    case .events, .attendees, .recruits, .items, .itemsTotal: true
    default: false
    }
  }
}

extension Measure {
  /// Whether its figures are of the unit of their last month alone; others may be of that of their first.
  var isOfLastMonth: Bool { kind == .stock || kind == .publishedRatio }
}

extension Measure: CaseIterable {
  /// Those that an input may say, in the order of the contract's table.
  public static let allCases: [Measure] = [
    .participants, .population, .labourForce, .base, .target, .targetChange, .targetPercent,
    .change, .recruits, .renewals, .lapses, .events, .attendees, .items, .itemsTotal,
    .coveragePercent, .attainmentPercent, .growthPercent, .coveragePoints, .attainmentPoints,
  ]

  /// As inputs name it; nil for any other text.
  public init?(slug: String) {
    guard let measure = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = measure
  }
}

extension Measure: Comparable {
  /// The order of the contract's table.
  public static func < (left: Measure, right: Measure) -> Bool {
    left.position < right.position
  }

  /// By its place, not by the letters of its name.
  public func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// Its place in the contract's table.
  private var position: Int {
    switch self {
    case .participants: 0
    case .population: 1
    case .labourForce: 2
    case .base: 3
    case .target: 4
    case .targetChange: 5
    case .targetPercent: 6
    case .change: 7
    case .recruits: 8
    case .renewals: 9
    case .lapses: 10
    case .events: 11
    case .attendees: 12
    case .items: 13
    case .itemsTotal: 14
    case .coveragePercent: 15
    case .attainmentPercent: 16
    case .growthPercent: 17
    case .coveragePoints: 18
    case .attainmentPoints: 19
    case .indicator: 20
    }
  }
}

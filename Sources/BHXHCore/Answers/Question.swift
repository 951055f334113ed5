/// What is asked of figures: which rows, in which boundaries, with how many decimals.
public struct Question: Sendable {
  /// How rows are told apart, and which of them are wanted.
  public var selection: Selection
  /// In which boundaries units are shown.
  public var boundaries: Boundaries
  /// Of percentages; 0 to 9, and what lies outside is taken for the nearest.
  public var digits: Int {
    didSet { digits = min(max(digits, 0), Self.mostDigits) }
  }
  /// Whether a unit's row shows the sum of only some of the units below it.
  public var partialSums: PartialSums
  /// The kind of population or labour force that a coverage is over (`population_census` …); nil for what the scheme is published over.
  public var baseMeasure: String?
  /// Whether denominators that the figures lack are taken from the data built in, each named with its source; otherwise the reason says where
  /// they would serve.
  public var takesBuiltInBase = false
  /// The day of which the data built in are taken: nothing that was published later.
  public var asOf: EffectiveDate?

  static let mostDigits = 9

  /// - Parameters:
  ///   - keys: none for the units and periods of the input.
  ///   - unit: with everything below it, in all states that it had; nil for all.
  ///   - months: nil for all.
  ///   - schemes: none for all.
  public init(
    by keys: GroupKey..., below unit: AdministrativeUnit? = nil,
    in months: ClosedRange<Month>? = nil, of schemes: Scheme...
  ) {
    let gazetteer = Gazetteer.builtIn
    self.init(
      Selection(
        keys: keys.isEmpty ? [.unit, .period] : keys, months: months,
        units: unit.map { Set(gazetteer.states(ofPath: gazetteer.path(of: $0)) + [$0]) },
        schemes: Set(schemes)))
  }

  /// Asks with a selection that is at hand.
  public init(
    _ selection: Selection, boundaries: Boundaries = .automatic, digits: Int = 2,
    partialSums: PartialSums = .withheld
  ) {
    self.selection = selection
    self.boundaries = boundaries
    self.digits = min(max(digits, 0), Self.mostDigits)
    self.partialSums = partialSums
  }
}

extension Question {
  /// The denominators of the data built in, as they were known on the day that is asked for.
  package var builtInBases: BuiltInDenominators {
    BuiltInDenominators(gazetteer: .builtIn, boundaries: boundaries, asOf: asOf)
  }

  /// Which denominators a coverage takes.
  var bases: Coverage.Bases {
    Coverage.Bases(
      kind: baseMeasure, builtIn: builtInBases, takesBuiltIn: takesBuiltInBase,
      namesOtherKinds: true)
  }
}

extension GroupKey {
  /// Each province, with everything at or below it.
  public static let province = GroupKey.level(.province)
  /// Each district, with everything at or below it; since July 2025 there are none.
  public static let district = GroupKey.level(.district)
  /// Each commune, ward and town.
  public static let commune = GroupKey.level(.commune)
}

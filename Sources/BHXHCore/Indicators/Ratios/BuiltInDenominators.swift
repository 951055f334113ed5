/// Populations and labour forces of the data built in, for coverages whose input has none.
///
/// They are read when they are first needed. Which series serves: for health insurance the average population of the statistics office; social and
/// unemployment insurance are published over the labour force of working age, of which no series is built in, so that they have none
/// unless a kind is asked for.
package final class BuiltInDenominators: Sendable {
  /// The tables of `data` that hold the average population, and those of every other kind.
  private static let averages = ["population_2025_34_provinces.csv", "population_average.csv"]
  private static let others = ["labour_force_15plus.csv", "population_census.csv"]

  private let averages: Lazy<Averages>
  /// Every kind, for who asks for one.
  private let all: Lazy<RollUp>

  private final class Averages: Sendable {
    let rollUp: RollUp
    /// Those of health insurance, of all people.
    let health: Denominators

    init(_ rollUp: RollUp) {
      self.rollUp = rollUp
      let group = RowGroup(
        values: GroupValues(place: [], time: []), members: [],
        point: PointInTime(Gazetteer.reform.month), period: "", scheme: .health, breakdown: .all)
      health = Denominators(of: group, rollUp, kind: BuiltInDenominators.population)
    }
  }

  /// - Parameter date: nothing that was published, or is of a month, after it is used; nil for all there is.
  package init(
    gazetteer: Gazetteer, boundaries: Boundaries = .automatic, asOf date: EffectiveDate? = nil
  ) {
    let read = { @Sendable (tables: [String]) in
      var options = ReadingOptions(gazetteer: gazetteer)
      options.asOf = date
      var sink = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
      _ = try? ObservationReader(options).read(builtIn: tables, into: &sink)
      return RollUp(OwnFigures(sink.cube), gazetteer: gazetteer, boundaries: boundaries)
    }
    averages = Lazy { Averages(read(Self.averages)) }
    all = Lazy { read(Self.tables) }
  }

  /// The denominators of a group's scheme; nil where none of the built-in series is one.
  ///
  /// - Parameter kind: what was asked for; nil for the usual one.
  func denominators(of group: RowGroup, kind: String?) -> Denominators? {
    guard group.members.contains(where: Self.mayServe) else { return nil }
    if let kind { return Denominators(of: group, all.value, kind: kind) }
    guard group.scheme.denominator == .population else { return nil }
    return Denominators(of: group, averages.value.rollUp, kind: Self.population)
  }

  /// Whether a unit's participants of health insurance at a month have a denominator here.
  func servesHealth(at unit: AdministrativeUnit, _ month: Month) -> Bool {
    guard Self.mayServe(unit) else { return false }
    let averages = averages.value
    guard averages.rollUp.mayHaveFigures(at: unit) else { return false }
    return averages.health.serves(unit, at: PointInTime(month))
  }

  /// Whether some figure may be of the unit or of what lies in it: the tables are of provinces and of what is above them.
  private static func mayServe(_ unit: AdministrativeUnit) -> Bool {
    (unit.level ?? .nation) <= .province
  }

  /// The tables that are looked into.
  static let tables = averages + others
  private static let population = "population_average"
}

extension Cube {
  /// What is wrong with a kind of denominator that is asked for: that it is no name which official statistics have, and no figure is of it.
  package func problem(withBaseMeasure name: String) -> Problem? {
    if Denominator(named: name) != nil { return nil }
    let kinds = Set(
      subjects.filter(\.measure.hasKind).map { Denominator($0.measure, kind: $0.kind).name })
    if kinds.contains(name) { return nil }
    let there = kinds.isEmpty ? "–" : kinds.sorted().joined(separator: ", ")
    return Problem(.baseMeasureAbsent, at: nil, [name, there])
  }
}

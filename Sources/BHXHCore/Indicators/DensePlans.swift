/// The plans of dense rows: what `PlanAttainment` holds participants against, where all plans are plain numbers of people.
struct DensePlans: Sendable {
  /// One target; nil where some of the units below have none, and the sum is not that of the whole unit.
  struct Target: Sendable {
    let issuer: Issuer
    let count: Int64?
    let how: How
  }

  /// What stands against the targets.
  let problems: [Problem]
  /// By row and scheme: which of the lists holds then.
  private let numbers: [Int32]
  private let lists: [[Target]]

  private static let schemes = Scheme.allCases

  /// Nil where such rows are for the cube.
  init?(_ rows: DenseRows, _ plans: Cube, _ selection: Selection) {
    guard var search = DensePlanSearch(plans, rows.gazetteer) else { return nil }
    var numbers = [Int32](repeating: 0, count: rows.places.count * Self.schemes.count)
    var holdings: [DensePlanSearch.Holding] = []
    var unit: AdministrativeUnit?
    for (row, place) in rows.places.enumerated() where selection.wants(PointInTime(place.month)) {
      if unit != place.unit {
        if place.unit.level == .region { return nil }
        unit = place.unit
        holdings = Array(repeating: .init(), count: Self.schemes.count)
      }
      let participants = rows.participants(at: place)
      for (position, scheme) in Self.schemes.enumerated()
      where participants[Int(scheme.rawValue)] >= 0 && selection.wants(scheme) {
        if holdings[position].through < place.month {
          guard let found = search.holding(scheme, at: place) else { return nil }
          holdings[position] = found
        }
        numbers[row * Self.schemes.count + position] = holdings[position].list
      }
    }
    self.numbers = numbers
    lists = search.lists
    problems = search.problems
  }

  /// The targets of a row and scheme, in the order of their issuers.
  func targets(_ row: Int, _ scheme: Scheme) -> [Target] {
    lists[Int(numbers[row * Self.schemes.count + Int(scheme.rawValue)])]
  }
}

/// A target divided among the units directly below one, in whole people.
///
/// Each gets target × weight ÷ Σ weights, rounded down; what is left goes, one each, to the largest remainders, of equal ones to the lower code. A unit
/// without a weight, or with one that is not above zero, gets nothing. Weights are of one month: the first, of the month itself, the December of its year
/// and the 24 before, at which every unit has one, else that at which the most have.
package struct Allotment: Sendable {
  /// What a unit's part follows.
  package enum Weight: String, CaseIterable, Sendable {
    case uncovered, participants, population
  }

  package struct Part: Sendable {
    package let unit: AdministrativeUnit
    /// Nil where nothing is known to weigh the unit by.
    package let weight: Int128?
    package let people: Int128
  }

  package let parts: [Part]
  /// When the weights are of; nil where there are none.
  package let point: PointInTime?

  /// The parts of the units without a weight.
  package var withoutWeight: [AdministrativeUnit] {
    parts.filter { ($0.weight ?? 0) <= 0 }.map(\.unit)
  }

  /// - Parameters:
  ///   - target: not below zero.
  ///   - now: the end of the period that the target is for.
  package init(
    _ target: Int128, below unit: AdministrativeUnit, by weight: Weight, of scheme: Scheme,
    at now: Month, _ rollUp: RollUp
  ) {
    let units = rollUp.gazetteer.children(of: unit, at: now)
    let found = AllotmentWeights(rollUp: rollUp, weight: weight, scheme: scheme).find(units, now)
    let weights = units.map { found?.weights[$0] }
    let shares = Self.divided(target, by: weights.map { max($0 ?? 0, 0) }) {
      rollUp.gazetteer.code(of: units[$0]) ?? rollUp.gazetteer.path(of: units[$0])
    }
    parts = units.indices.map { Part(unit: units[$0], weight: weights[$0], people: shares[$0]) }
    point = found?.point
  }

  /// The whole parts of a number in the proportion of some weights: by the largest remainder, of equal ones the lower code.
  ///
  /// Zero each where all weights are zero.
  static func divided(_ target: Int128, by weights: [Int128], code: (Int) -> String) -> [Int128] {
    let total = weights.reduce(0, +)
    if total <= 0 { return weights.map { _ in 0 } }
    var parts = weights.map { target * $0 / total }
    let left = target - parts.reduce(0, +)
    let order = weights.indices.filter { weights[$0] > 0 }.sorted { one, other in
      let (left, right) = (target * weights[one] % total, target * weights[other] % total)
      return left == right ? code(one) < code(other) : left > right
    }
    for position in order.prefix(Int(left)) { parts[position] += 1 }
    return parts
  }
}

/// Looks up what a target is divided by.
private struct AllotmentWeights {
  let rollUp: RollUp
  let weight: Allotment.Weight
  let scheme: Scheme

  /// The weights of the first month at which every unit has one, else of that at which the most have; nil where none has.
  func find(_ units: [AdministrativeUnit], _ now: Month)
    -> (weights: [AdministrativeUnit: Int128], point: PointInTime)?
  {
    var best: (weights: [AdministrativeUnit: Int128], point: PointInTime)?
    for point in Denominators.vintages(before: now) {
      var weights: [AdministrativeUnit: Int128] = [:]
      for unit in units { weights[unit] = weight(of: unit, at: point) }
      if weights.count > (best?.weights.count ?? 0) { best = (weights, point) }
      if weights.count == units.count { break }
    }
    return best
  }

  private func weight(of unit: AdministrativeUnit, at point: PointInTime) -> Int128? {
    guard let then = rollUp.gazetteer.sameUnit(as: unit, at: point.month) else { return nil }
    func whole(_ measure: Measure) -> Int128? {
      rollUp.whole(Subject(measure, scheme: scheme), at: then, point)?.amount
    }
    switch weight {
    case .participants: return whole(.participants)
    case .population: return whole(.population)
    case .uncovered:
      let group = RowGroup(
        values: GroupValues(place: [.init(key: .unit, value: .unit(then))]), members: [then],
        point: point, period: "", scheme: scheme, breakdown: .all)
      return Coverage(rollUp).row(of: group).uncovered?.amount
    }
  }
}

import BHXHCore

/// Worlds of parts of the people, so few that all sets of figures can be tried.
extension MixedWorld {
  /// Men and women of whom not all need be told, a group, the whole, and what it is a share of.
  mutating func makeParts(_ generator: inout SeededGenerator) -> Truth {
    let men = addCount(Name(sex: "nam"))
    let women = addCount(Name(sex: "nữ"))
    let all = addCount(Name())
    let group = addCount(Name(group: "hội viên"))
    let population = addCount(Name(scheme: nil, measure: .population))
    addRule([men, women, all]) { $0[men] + $0[women] <= $0[all] }
    addRule([group, all]) { $0[group] <= $0[all] }
    add(Name(measure: .coveragePercent), [all, population]) {
      (100 * $0[all], over: $0[population])
    }
    let (first, second) = (
      Int.random(in: 1...6, using: &generator), Int.random(in: 1...6, using: &generator)
    )
    let whole = first + second + .random(in: 0...3, using: &generator)
    return [
      first, second, whole, .random(in: 0...whole, using: &generator),
      whole + .random(in: 1...9, using: &generator),
    ]
  }

  /// The women of a district and of all its communes: they add up, and are no more than all the district's people.
  mutating func makeCommuneParts(_ generator: inout SeededGenerator) -> Truth {
    let paths = ["co-to", "dong-tien", "thanh-lan"]
    let communes = paths.map { addCount(Name(unit: "quang-ninh/co-to/\($0)", sex: "nữ")) }
    let all = addCount(Name(unit: "quang-ninh/co-to"))
    let women: @Sendable (Truth) -> Int = { truth in communes.reduce(0) { $0 + truth[$1] } }
    addRule(communes + [all]) { women($0) <= $0[all] }
    add(Name(unit: "quang-ninh/co-to", sex: "nữ"), communes, isAlways: true) {
      (women($0), over: 1)
    }
    let truth = communes.map { _ in Int.random(in: 1...6, using: &generator) }
    return truth + [truth.reduce(0, +) + .random(in: 0...6, using: &generator)]
  }
}

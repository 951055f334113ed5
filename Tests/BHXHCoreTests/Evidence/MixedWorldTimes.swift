import BHXHCore

/// Worlds in which it matters which other month, base, territory or plan a figure is about.
extension MixedWorld {
  /// Coverages of a month with a base of its own and one without: each side of their difference has its own denominator.
  mutating func makeBases(_ generator: inout SeededGenerator) -> Truth {
    let before = addCount(Name(period: "2020-12", scheme: .unemployment))
    let base = addCount(Name(period: "2020-12", scheme: .unemployment, measure: .base))
    _ = addCount(Name(period: "2020-12", scheme: nil, measure: .labourForce), isExact: true)
    let now = addCount(Name(scheme: .unemployment))
    let force = addCount(Name(scheme: nil, measure: .labourForce))
    let coverage = Name(scheme: .unemployment, measure: .coveragePercent)
    var earlier = coverage
    earlier.period = "2020-12"
    add(coverage, [now, force]) { (100 * $0[now], over: $0[force]) }
    add(earlier, [before, base]) { (100 * $0[before], over: $0[base]) }
    add(
      Name(scheme: .unemployment, measure: .coveragePoints, versus: "2020-12"),
      [now, force, before, base], isAlways: true
    ) { truth in
      (
        100 * (truth[now] * truth[base] - truth[before] * truth[force]),
        over: truth[force] * truth[base]
      )
    }
    return [
      .random(in: 4...16, using: &generator), .random(in: 17...22, using: &generator),
      .random(in: 30...50, using: &generator), .random(in: 4...16, using: &generator),
      .random(in: 17...22, using: &generator),
    ]
  }

  /// A change and a growth against a year of which it is not said whether its end or the same month is meant.
  mutating func makeEither(_ generator: inout SeededGenerator) -> Truth {
    let end = addCount(Name(period: "2020-12"))
    let middle = addCount(Name(period: "2020-06"))
    let now = addCount(Name(period: "2021-06"))
    let changes = [end, middle].map { before in
      { (truth: Truth) in (truth[now] - truth[before], over: 1) }
    }
    let growths = [end, middle].map { before in
      { (truth: Truth) in (100 * (truth[now] - truth[before]), over: truth[before]) }
    }
    let isEnd = Bool.random(using: &generator)
    let uses = [end, middle, now]
    add(
      Name(period: "2021-06", measure: .change, versus: "2020?"), uses,
      oneOf: isEnd ? changes : changes.reversed())
    if Bool.random(using: &generator) {
      add(
        Name(period: "2021-06", measure: .growthPercent, versus: "2020-12"), [end, now],
        isAlways: true, growths[0])
    }
    return (0..<3).map { _ in .random(in: 3...20, using: &generator) }
  }

  /// A change over July 2025: of a province that was merged with another it joins nothing, of one that stayed it does.
  mutating func makeJuly(_ generator: inout SeededGenerator) -> Truth {
    let old = addCount(Name(unit: "ca-mau", period: "2025-06"))
    let new = addCount(Name(unit: "ca-mau", period: "2025-12"))
    let before = addCount(Name(unit: "ha-noi", period: "2025-06"))
    let now = addCount(Name(unit: "ha-noi", period: "2025-12"))
    // The people that the new territory had in June.
    let unknown = addHidden()
    for (unit, now, before) in [("ca-mau", new, unknown), ("ha-noi", now, before)] {
      add(
        Name(unit: unit, period: "2025-12", measure: .change, versus: "2025-06"), [now, before]
      ) { ($0[now] - $0[before], over: 1) }
      add(
        Name(unit: unit, period: "2025-12", measure: .growthPercent, versus: "2025-06"),
        [now, before], isAlways: true
      ) { (100 * ($0[now] - $0[before]), over: $0[before]) }
    }
    _ = old
    return (0..<5).map { _ in .random(in: 3...20, using: &generator) }
  }

  /// A plan that was issued again in July: attainments are of the one in force.
  mutating func makeReissued(_ generator: inout SeededGenerator) -> Truth {
    let june = addCount(Name(period: "2021-06"))
    let december = addCount(Name(period: "2021-12"))
    let first = addCount(
      Name(period: "2021", measure: .target, issuer: "ubnd"), isExact: true)
    let second = addCount(
      Name(period: "2021-07", measure: .target, issuer: "ubnd"), isExact: true)
    for (period, people, plan) in [("2021-06", june, first), ("2021-12", december, second)] {
      add(
        Name(period: period, measure: .attainmentPercent, issuer: "ubnd"), [people, plan],
        isAlways: true
      ) { (100 * $0[people], over: $0[plan]) }
    }
    add(
      Name(period: "2021-12", measure: .attainmentPoints, versus: "2021-06", issuer: "ubnd"),
      [june, december, first, second]
    ) { truth in
      (
        100 * (truth[december] * truth[first] - truth[june] * truth[second]),
        over: truth[first] * truth[second]
      )
    }
    return (0..<4).map { _ in .random(in: 5...20, using: &generator) }
  }
}

import BHXHCore

/// A province in which everything is known, and what was printed of it: counts exact, rounded or one-sided, ratios with few decimals.
struct RandomWorld {
  /// What a figure is, without who published it.
  struct Name: Hashable {
    let month: Month
    let measure: Measure
    let scheme: Scheme?
    let versus: Versus?
    let issuer: String
  }

  private(set) var facts: [Fact] = []
  private(set) var truth: [Name: Ratio] = [:]

  private static let december = Month.december(of: 2022)
  private static let june = Month.december(of: 2022).advanced(by: -6)
  private static let before = Month.december(of: 2021)

  init(_ generator: inout SeededGenerator, size: Int64) {
    for month in [Self.before, Self.june, Self.december] {
      let population = Int64.random(in: size...(size * 2), using: &generator)
      let force = population * Int64.random(in: 40...60, using: &generator) / 100
      let compulsory = force * Int64.random(in: 5...30, using: &generator) / 100
      let voluntary = force * Int64.random(in: 1...9, using: &generator) / 100
      let health = population * Int64.random(in: 70...97, using: &generator) / 100
      let counts: [(Scheme, Int64)] = [
        (.compulsory, compulsory), (.voluntary, voluntary),
        (.socialInsurance, compulsory + voluntary),
        (.unemployment, compulsory * Int64.random(in: 60...99, using: &generator) / 100),
        (.health, health),
        (.householdHealth, health * Int64.random(in: 10...40, using: &generator) / 100),
      ]
      for (scheme, count) in counts { know(month, .participants, scheme, count) }
      know(month, .population, nil, population)
      know(month, .labourForce, nil, force)
    }
    plan(&generator)
    ratios()
    for name in truth.keys.sorted(by: { "\($0)" < "\($1)" }) {
      publish(name, &generator)
    }
  }

  private mutating func know(
    _ month: Month, _ measure: Measure, _ scheme: Scheme?, _ count: Int64, versus: Month? = nil,
    issuer: String = ""
  ) {
    know(month, measure, scheme, Ratio(count), versus: versus, issuer: issuer)
  }

  private mutating func know(
    _ month: Month, _ measure: Measure, _ scheme: Scheme?, _ value: Ratio, versus: Month? = nil,
    issuer: String = ""
  ) {
    let name = Name(
      month: month, measure: measure, scheme: scheme, versus: versus.map { .month($0) },
      issuer: issuer)
    truth[name] = value
  }

  func count(_ month: Month, _ measure: Measure, _ scheme: Scheme?, _ issuer: String = "") -> Int64
  {
    let name = Name(month: month, measure: measure, scheme: scheme, versus: nil, issuer: issuer)
    return Int64(truth[name]?.numerator ?? 0)
  }

  private static let schemes: [Scheme] = [
    .compulsory, .voluntary, .socialInsurance, .unemployment, .health, .householdHealth,
  ]

  private mutating func plan(_ generator: inout SeededGenerator) {
    for scheme in [Scheme.compulsory, .voluntary, .health] {
      let now = count(Self.december, .participants, scheme)
      let target = max(1, now * Int64.random(in: 80...120, using: &generator) / 100)
      know(Self.december, .target, scheme, target, issuer: "ubnd")
    }
    let both =
      count(Self.december, .target, .compulsory, "ubnd")
      + count(Self.december, .target, .voluntary, "ubnd")
    know(Self.december, .target, .socialInsurance, both, issuer: "ubnd")
  }

  private mutating func ratios() {
    for month in [Self.before, Self.june, Self.december] {
      for scheme in Self.schemes {
        let now = count(month, .participants, scheme)
        let measure = scheme.denominator ?? .population
        if let ratio = Ratio(100 * now, over: count(month, measure, nil)) {
          know(month, .coveragePercent, scheme, ratio)
        }
        if month > Self.before,
          let ratio = Ratio(100 * now, over: count(Self.december, .target, scheme, "ubnd"))
        {
          know(month, .attainmentPercent, scheme, ratio, issuer: "ubnd")
        }
        if month == Self.before { continue }
        let earlier = count(Self.before, .participants, scheme)
        know(month, .change, scheme, now - earlier, versus: Self.before)
        if let ratio = Ratio(100 * (now - earlier), over: earlier) {
          know(month, .growthPercent, scheme, ratio, versus: Self.before)
        }
      }
    }
  }

  private mutating func publish(_ name: Name, _ generator: inout SeededGenerator) {
    let isDenominator = name.measure == .population || name.measure == .labourForce
    // A denominator of another month would serve where a month's own is not printed: print all or none.
    guard !isDenominator, Int.random(in: 0..<3, using: &generator) == 0, let value = truth[name],
      let unit = Gazetteer.builtIn.state(ofPath: "ben-tre", at: name.month)
    else { return }
    let period =
      name.measure == .target ? Period(year: name.month.year) : Period(name.month)
    let observation = Observation(
      unit: unit, period: period,
      subject: Subject(
        name.measure, scheme: name.scheme, versus: name.versus, issuer: Issuer(name.issuer)),
      value: Self.printed(value, name.measure, &generator),
      place: Place(file: "world", line: facts.count + 1))
    if let fact = Fact(observation) { facts.append(fact) }
  }

  private static func printed(
    _ value: Ratio, _ measure: Measure, _ generator: inout SeededGenerator
  ) -> Quantity? {
    let way = Int.random(in: 0..<8, using: &generator)
    if measure.isPercentage {
      let decimals = Int.random(in: 0...2, using: &generator)
      guard let percent = Percent(points: value, decimals: decimals) else { return nil }
      return Quantity(mantissa: Int64(percent.mantissa), decimals: UInt8(decimals))
    }
    let count = Int64(value.numerator)
    let (down, sign) = (count.magnitude / 100 * 100, Int64(count < 0 ? -1 : 1))
    // A decrease of “more than 0” would have lost its sign.
    if down == 0 { return Quantity(count: count) }
    switch way {
    case 0: return Quantity(count: sign * Int64(down + 50), qualifier: .rounded(half: 50))
    case 1: return Quantity(count: sign * Int64(down), qualifier: .over)
    case 2: return Quantity(count: sign * Int64(down + 100), qualifier: .under)
    default: return Quantity(count: count)
    }
  }
}

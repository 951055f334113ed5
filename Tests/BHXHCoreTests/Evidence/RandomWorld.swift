import BHXHCore

/// Units in which everything is known, and what was printed of them: counts exact, rounded or one-sided, ratios with few decimals.
struct RandomWorld {
  /// What a figure is, without who published it.
  struct Name: Hashable {
    var unit: String
    var month: Month
    var measure: Measure
    var scheme: Scheme?
    var versus: Versus?
    var issuer = ""
    var sex = ""
    var group = ""

    /// Puts names in one order in every run.
    var spelling: String {
      let words = [
        unit, month.description, measure.slug, scheme?.slug ?? "",
        versus?.description ?? "", issuer, sex, group,
      ]
      return words.joined(separator: " ")
    }
  }

  private(set) var facts: [Fact] = []
  private(set) var truth: [Name: Ratio] = [:]
  /// Denominators are the same in all months, so that any of them serves truthfully; otherwise none is printed.
  private let isConstant: Bool
  private let unit: String

  private static let december = Month.december(of: 2022)
  private static let june = Month.december(of: 2022).advanced(by: -6)
  private static let before = Month.december(of: 2021)
  private static let months = [before, june, december]

  init(_ generator: inout SeededGenerator, size: Int64) {
    isConstant = Bool.random(using: &generator)
    let hasChildren = Int.random(in: 0..<8, using: &generator) == 0
    unit = hasChildren ? "ha-nam" : "ben-tre"
    let children = ["binh-luc", "duy-tien", "kim-bang", "ly-nhan", "phu-ly", "thanh-liem"]
    let units = hasChildren ? children.map { "ha-nam/\($0)" } : [unit]
    for unit in units { settle(unit, size, &generator) }
    if hasChildren { sum(units) }
    plan(&generator)
    for unit in Set(units + [unit]) { ratios(unit) }
    for (_, name) in truth.keys.map({ ($0.spelling, $0) }).sorted(by: { $0.0 < $1.0 }) {
      publish(name, &generator)
    }
  }

  private mutating func know(_ name: Name, _ count: Int64) {
    truth[name] = Ratio(count)
  }

  private func count(_ name: Name) -> Int64 { Int64(truth[name]?.numerator ?? 0) }

  private func people(
    _ unit: String, _ month: Month, _ scheme: Scheme, sex: String = "", group: String = ""
  ) -> Name {
    Name(
      unit: unit, month: month, measure: .participants, scheme: scheme, sex: sex, group: group)
  }

  private mutating func settle(_ unit: String, _ size: Int64, _ generator: inout SeededGenerator) {
    var population = Int64.random(in: size...(size * 2), using: &generator)
    var force = population * Int64.random(in: 40...60, using: &generator) / 100
    for month in Self.months {
      if !isConstant {
        population = Int64.random(in: size...(size * 2), using: &generator)
        force = population * Int64.random(in: 40...60, using: &generator) / 100
      }
      let compulsory = force * Int64.random(in: 5...30, using: &generator) / 100
      let voluntary = force * Int64.random(in: 1...9, using: &generator) / 100
      let health = population * Int64.random(in: 70...97, using: &generator) / 100
      let men = health * Int64.random(in: 40...55, using: &generator) / 100
      let counts: [(Scheme, Int64)] = [
        (.compulsory, compulsory), (.voluntary, voluntary),
        (.socialInsurance, compulsory + voluntary),
        (.unemployment, compulsory * Int64.random(in: 60...99, using: &generator) / 100),
        (.health, health), (.socialAndHealth, health + voluntary),
        (.householdHealth, health * Int64.random(in: 10...40, using: &generator) / 100),
      ]
      for (scheme, count) in counts { know(people(unit, month, scheme), count) }
      know(people(unit, month, .health, sex: "nam"), men)
      know(people(unit, month, .health, sex: "nữ"), health - men)
      know(people(unit, month, .health, group: "hội viên"), health / 7)
      know(Name(unit: unit, month: month, measure: .population), population)
      know(Name(unit: unit, month: month, measure: .labourForce), force)
    }
  }

  /// The province above districts.
  private mutating func sum(_ units: [String]) {
    for (name, value) in truth {
      var above = name
      above.unit = unit
      truth[above] = truth[above].flatMap { $0.adding(value) } ?? value
    }
  }

  private static let schemes: [Scheme] = [
    .compulsory, .voluntary, .socialInsurance, .unemployment, .health, .householdHealth,
  ]

  private func target(_ scheme: Scheme, _ issuer: String) -> Name {
    Name(
      unit: unit, month: Self.december, measure: .target, scheme: scheme, issuer: issuer)
  }

  private mutating func plan(_ generator: inout SeededGenerator) {
    for issuer in ["ubnd", "hdnd"] {
      for scheme in [Scheme.compulsory, .voluntary, .health] {
        let now = count(people(unit, Self.december, scheme))
        know(
          target(scheme, issuer), max(1, now * Int64.random(in: 80...120, using: &generator) / 100))
      }
      let both = count(target(.compulsory, issuer)) + count(target(.voluntary, issuer))
      know(target(.socialInsurance, issuer), both)
    }
  }

  private mutating func ratios(_ unit: String) {
    for month in Self.months {
      for scheme in Self.schemes {
        let now = people(unit, month, scheme)
        var ratio = now
        ratio.measure = .coveragePercent
        let measure = scheme.denominator ?? .population
        let base = Name(unit: unit, month: month, measure: measure)
        truth[ratio] = Ratio(100 * count(now), over: count(base))
        if month > Self.before { attain(now) }
        if month > Self.before { compare(now) }
      }
    }
  }

  private mutating func attain(_ now: Name) {
    guard now.unit == unit, let scheme = now.scheme else { return }
    for issuer in ["ubnd", "hdnd"] {
      var ratio = now
      ratio.measure = .attainmentPercent
      ratio.issuer = issuer
      truth[ratio] = Ratio(100 * count(now), over: count(target(scheme, issuer)))
      guard now.month == Self.december else { continue }
      var points = ratio
      points.measure = .attainmentPoints
      points.versus = .month(Self.june)
      var earlier = ratio
      earlier.month = Self.june
      truth[points] = difference(ratio, earlier)
    }
  }

  private func difference(_ now: Name, _ earlier: Name) -> Ratio? {
    guard let one = truth[now], let other = truth[earlier] else { return nil }
    return one.subtracting(other)
  }

  private mutating func compare(_ now: Name) {
    var earlier = now
    earlier.month = Self.before
    var result = now
    result.versus = .month(Self.before)
    result.measure = .change
    truth[result] = difference(now, earlier)
    result.measure = .growthPercent
    truth[result] = Ratio(100 * (count(now) - count(earlier)), over: count(earlier))
    result.measure = .coveragePoints
    var coverages = (now, earlier)
    coverages.0.measure = .coveragePercent
    coverages.1.measure = .coveragePercent
    truth[result] = difference(coverages.0, coverages.1)
  }

  private mutating func publish(_ name: Name, _ generator: inout SeededGenerator) {
    let isDenominator = name.measure == .population || name.measure == .labourForce
    // A denominator of another month would serve where a month's own is not printed.
    if isDenominator, !isConstant { return }
    // All districts are told more often than all would be by chance.
    let isChild = name.unit.contains("/") && name.measure == .participants
    guard Int.random(in: 0..<(isChild ? 12 : 3), using: &generator) < (isChild ? 11 : 1),
      let value = truth[name],
      let unit = Gazetteer.builtIn.state(ofPath: name.unit, at: name.month)
    else { return }
    let period =
      name.measure == .target ? Period(year: name.month.year) : Period(name.month)
    let observation = Observation(
      unit: unit, period: period,
      subject: Subject(
        name.measure, scheme: name.scheme, versus: name.versus, issuer: Issuer(name.issuer),
        group: name.group,
        breakdown: Breakdown([Breakdown.Part(name: "sex", value: name.sex)])),
      value: Self.printed(value, name.measure, &generator),
      provenance: Provenance(source: "one"), place: Place(file: "world", line: facts.count + 1))
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

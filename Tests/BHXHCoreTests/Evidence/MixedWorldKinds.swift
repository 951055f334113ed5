import BHXHCore

extension MixedWorld {
  /// The mixes of relations that worlds are made of.
  enum Kind: CaseIterable {
    case schemes, plan, issuers, points, breakdown, total, recruits, share, children
    case bases, either, july, reissued, communes, parts, communeParts
  }

  /// A random truth of a kind, and what was printed of it.
  init(_ kind: Kind, _ generator: inout SeededGenerator) {
    var truth: Truth
    switch kind {
    case .schemes: truth = makeSchemes(&generator)
    case .plan: truth = makePlan(&generator, issuers: [""])
    case .issuers: truth = makePlan(&generator, issuers: ["ubnd", "hdnd"])
    case .points: truth = makePoints(&generator)
    case .breakdown: truth = makeBreakdown(&generator)
    case .total: truth = makeTotal(&generator)
    case .recruits: truth = makeRecruits(&generator)
    case .share: truth = makeShare(&generator)
    case .children: truth = makeChildren(&generator)
    case .bases: truth = makeBases(&generator)
    case .either: truth = makeEither(&generator)
    case .july: truth = makeJuly(&generator)
    case .reissued: truth = makeReissued(&generator)
    case .communes: truth = makeCommunes(&generator)
    case .parts: truth = makeParts(&generator)
    case .communeParts: truth = makeCommuneParts(&generator)
    }
    publish(truth, &generator)
  }

  private static func people(_ name: Name, _ scheme: Scheme) -> Name {
    var name = name
    name.scheme = scheme
    return name
  }

  private mutating func addRatio(_ name: Name, _ part: [Int], _ whole: [Int]) {
    add(name, part + whole) { truth in
      (100 * part.reduce(0) { $0 + truth[$1] }, over: whole.reduce(0) { $0 + truth[$1] })
    }
  }

  private mutating func addSum(_ name: Name, _ parts: [Int], isAlways: Bool = false) {
    add(name, parts, isAlways: isAlways) { truth in (parts.reduce(0) { $0 + truth[$1] }, over: 1) }
  }

  private mutating func addChange(_ name: Name, _ now: [Int], _ before: [Int]) {
    func difference(_ truth: Truth) -> Int {
      now.reduce(0) { $0 + truth[$1] } - before.reduce(0) { $0 + truth[$1] }
    }
    var growth = name
    growth.measure = .growthPercent
    var change = name
    change.measure = .change
    add(change, now + before) { (difference($0), over: 1) }
    add(growth, now + before) { truth in
      (100 * difference(truth), over: before.reduce(0) { $0 + truth[$1] })
    }
  }

  /// Schemes within each other, all over one labour force.
  private mutating func makeSchemes(_ generator: inout SeededGenerator) -> Truth {
    let compulsory = addCount(Name(scheme: .compulsory))
    let voluntary = addCount(Name(scheme: .voluntary))
    let unemployment = addCount(Name(scheme: .unemployment))
    let force = addCount(Name(scheme: nil, measure: .labourForce))
    addRule([compulsory, unemployment]) { $0[unemployment] <= $0[compulsory] }
    addSum(Name(scheme: .socialInsurance), [compulsory, voluntary])
    let parts: [(Scheme, [Int])] = [
      (.compulsory, [compulsory]), (.voluntary, [voluntary]), (.unemployment, [unemployment]),
      (.socialInsurance, [compulsory, voluntary]),
    ]
    for (scheme, part) in parts {
      addRatio(Name(scheme: scheme, measure: .coveragePercent), part, [force])
    }
    let many = Int.random(in: 3...14, using: &generator)
    return [
      many, .random(in: 1...6, using: &generator), .random(in: 1...many, using: &generator),
      .random(in: 22...45, using: &generator),
    ]
  }

  /// Plans of one or two issuers, and one or two months against them.
  private mutating func makePlan(_ generator: inout SeededGenerator, issuers: [String]) -> Truth {
    let schemes = [Scheme.compulsory, .voluntary]
    let months = issuers.count > 1 ? ["2021-06"] : ["2021-06", "2021-12"]
    let people = months.map { month in schemes.map { addCount(Name(period: month, scheme: $0)) } }
    let plans = issuers.map { issuer in
      schemes.map {
        addCount(Name(period: "2021", scheme: $0, measure: .target, issuer: issuer))
      }
    }
    for (month, parts) in zip(months, people) {
      addSum(Name(period: month, scheme: .socialInsurance), parts)
    }
    for (issuer, wholes) in zip(issuers, plans) {
      addSum(
        Name(period: "2021", scheme: .socialInsurance, measure: .target, issuer: issuer), wholes)
      for (month, parts) in zip(months, people) {
        let name = Name(period: month, measure: .attainmentPercent, issuer: issuer)
        addRatio(Self.people(name, .compulsory), [parts[0]], [wholes[0]])
        addRatio(Self.people(name, .voluntary), [parts[1]], [wholes[1]])
        addRatio(Self.people(name, .socialInsurance), parts, wholes)
      }
    }
    return (0..<counts).map { _ in .random(in: 3...15, using: &generator) }
  }

  /// Two years of people and population, coverages and their difference in points.
  private mutating func makePoints(_ generator: inout SeededGenerator) -> Truth {
    var truth: Truth = []
    let years = ["2020-12", "2021-12"].map { period in
      let people = addCount(Name(period: period))
      let population = addCount(Name(period: period, scheme: nil, measure: .population))
      truth.append(.random(in: 4...16, using: &generator))
      truth.append(.random(in: 17...22, using: &generator))
      return (people, population)
    }
    for (period, year) in zip(["2020-12", "2021-12"], years) {
      addRatio(Name(period: period, measure: .coveragePercent), [year.0], [year.1])
    }
    let (before, now) = (years[0], years[1])
    add(
      Name(measure: .coveragePoints, versus: "2020-12"), [now.0, now.1, before.0, before.1]
    ) { truth in
      (
        100 * (truth[now.0] * truth[before.1] - truth[before.0] * truth[now.1]),
        over: truth[now.1] * truth[before.1]
      )
    }
    addChange(Name(versus: "2020-12"), [now.0], [before.0])
    return truth
  }

  /// Men and women of whom not all need be told, a group, and the whole, this year and the year before.
  private mutating func makeBreakdown(_ generator: inout SeededGenerator) -> Truth {
    var truth: Truth = []
    let years = ["2020-12", "2021-12"].map { period in
      let men = addCount(Name(period: period, sex: "nam"))
      let women = addCount(Name(period: period, sex: "nữ"))
      let all = addCount(Name(period: period))
      let (first, second) = (
        Int.random(in: 1...5, using: &generator), Int.random(in: 1...5, using: &generator)
      )
      truth += [first, second, first + second + .random(in: 0...3, using: &generator)]
      addRule([men, women, all]) { $0[men] + $0[women] <= $0[all] }
      return (men, all)
    }
    let group = addCount(Name(group: "hội viên"))
    let whole = years[1].1
    truth.append(.random(in: 0...truth[whole], using: &generator))
    addRule([group, whole]) { $0[group] <= $0[whole] }
    addChange(Name(versus: "2020-12"), [years[1].1], [years[0].1])
    addChange(Name(versus: "2020-12", sex: "nam"), [years[1].0], [years[0].0])
    return truth
  }

  /// The published total of one source, which is a sum only where the source gives all of it.
  private mutating func makeTotal(_ generator: inout SeededGenerator) -> Truth {
    let years = ["2020-12", "2021-12"].map { period in
      [Scheme.health, .voluntary].map { addCount(Name(period: period, scheme: $0)) }
    }
    for (period, year) in zip(["2020-12", "2021-12"], years) {
      addSum(Name(period: period, scheme: .socialAndHealth), year, isAlways: true)
    }
    for (position, scheme) in [Scheme.health, .voluntary].enumerated() {
      addChange(
        Name(scheme: scheme, versus: "2020-12"), [years[1][position]], [years[0][position]])
    }
    addChange(Name(scheme: .socialAndHealth, versus: "2020-12"), years[1], years[0])
    return (0..<4).map { _ in .random(in: 1...12, using: &generator) }
  }

  /// A plan of new people.
  private mutating func makeRecruits(_ generator: inout SeededGenerator) -> Truth {
    let before = addCount(Name(period: "2020-12"))
    let now = addCount(Name(period: "2021-06"))
    let plan = addCount(Name(period: "2021", measure: .targetChange, issuer: "ubnd"))
    addChange(Name(period: "2021-06", versus: "2020-12"), [now], [before])
    let name = Name(period: "2021-06", measure: .attainmentPercent, issuer: "ubnd")
    add(name, [before, now, plan]) { (100 * ($0[now] - $0[before]), over: $0[plan]) }
    return [
      .random(in: 1...12, using: &generator), .random(in: 4...20, using: &generator),
      .random(in: 2...12, using: &generator),
    ]
  }

  /// A plan that is a coverage of a whole number of per cent; the people needed are whole.
  private mutating func makeShare(_ generator: inout SeededGenerator) -> Truth {
    let people = addCount(Name())
    let population = addCount(Name(scheme: nil, measure: .population))
    let plan = Int.random(in: 60...95, using: &generator)
    let needed = addHidden()
    // ⌈t · population / 100⌉ for some t in [plan − ½, plan + ½).
    addRule([population, needed], line: 0) { truth in
      let (most, least) = ((2 * plan + 1) * truth[population], (2 * plan - 1) * truth[population])
      return 200 * (truth[needed] - 1) < most && 200 * truth[needed] >= least
    }
    add(Name(measure: .targetPercent, issuer: "ubnd"), [needed]) { _ in (plan, over: 1) }
    let target = figures.count - 1
    add(Name(measure: .attainmentPercent, issuer: "ubnd"), [people, needed]) {
      (100 * $0[people], over: $0[needed])
    }
    addRatio(Name(measure: .coveragePercent), [people], [population])
    published.append(
      Printed(figure: target, value: Quantity(mantissa: Int64(plan), decimals: 0)))
    let all = Int.random(in: 15...30, using: &generator)
    let part = Int.random(in: 8...all, using: &generator)
    return [part, all, (plan * all + 99) / 100]
  }

  /// A province and all its districts.
  private mutating func makeChildren(_ generator: inout SeededGenerator) -> Truth {
    let paths = ["binh-luc", "duy-tien", "kim-bang", "ly-nhan", "phu-ly", "thanh-liem"]
    let districts = paths.map { addCount(Name(unit: "ha-nam/\($0)")) }
    let population = addCount(Name(unit: "ha-nam", scheme: nil, measure: .population))
    addSum(Name(unit: "ha-nam"), districts)
    addRatio(Name(unit: "ha-nam", measure: .coveragePercent), districts, [population])
    let truth = districts.map { _ in Int.random(in: 1...6, using: &generator) }
    return truth + [truth.reduce(0, +) + .random(in: 1...9, using: &generator)]
  }

  /// A district and all its communes: so few that all sets of figures can be tried.
  private mutating func makeCommunes(_ generator: inout SeededGenerator) -> Truth {
    let paths = ["co-to", "dong-tien", "thanh-lan"]
    let communes = paths.map { addCount(Name(unit: "quang-ninh/co-to/\($0)")) }
    let population = addCount(Name(unit: "quang-ninh/co-to", scheme: nil, measure: .population))
    addSum(Name(unit: "quang-ninh/co-to"), communes)
    addRatio(Name(unit: "quang-ninh/co-to", measure: .coveragePercent), communes, [population])
    let truth = communes.map { _ in Int.random(in: 1...9, using: &generator) }
    return truth + [truth.reduce(0, +) + .random(in: 1...9, using: &generator)]
  }
}

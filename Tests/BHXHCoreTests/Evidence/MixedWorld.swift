import BHXHCore

/// A world of a few small counts in which every truth can be tried, and what was printed of it.
///
/// Every count has a claim with an upper bound, so that there is an end to trying.
struct MixedWorld {
  typealias Truth = [Int]

  /// Which figure it is.
  struct Name: Hashable, CustomStringConvertible {
    var unit = "ben-tre"
    var period = "2021-12"
    var scheme: Scheme? = .health
    var measure = Measure.participants
    var versus: String?
    var issuer = ""
    var sex = ""
    var group = ""

    var description: String {
      "\(unit) \(period) \(scheme?.slug ?? "-") \(measure.slug) \(versus ?? "") \(issuer) \(sex) \(group)"
    }
  }

  /// A figure as a fraction of counts; a count of its own is the count over 1.
  struct Figure {
    let name: Name
    /// The counts that it follows from.
    let uses: [Int]
    let exact: (Truth) -> (Int, over: Int)
    /// Whether it is printed whatever the lot says.
    var isAlways = false
    /// Whether its count is printed as it is.
    var isExact = false
    /// What it may be as well, where the print does not say which.
    var others: [(Truth) -> (Int, over: Int)] = []
  }

  struct Rule {
    let uses: [Int]
    /// The printed number that says it; nil where it holds by itself.
    var line: Int?
    let holds: (Truth) -> Bool
  }

  struct Printed {
    let figure: Int
    var value: Quantity
  }

  /// First the counts themselves, in order, then what follows from them.
  private(set) var figures: [Figure] = []
  private(set) var rules: [Rule] = []
  var published: [Printed] = []
  /// Counts that are no figure of their own, after those that are.
  private(set) var hidden = 0
  private(set) var counts = 0
  /// What is true of it.
  private(set) var truth: Truth = []

  mutating func addCount(_ name: Name, isExact: Bool = false) -> Int {
    let position = counts
    figures.append(
      Figure(name: name, uses: [position], exact: { ($0[position], over: 1) }, isExact: isExact))
    counts += 1
    return position
  }

  /// A whole number that only a rule speaks of.
  mutating func addHidden() -> Int {
    hidden += 1
    return counts + hidden - 1
  }

  mutating func add(
    _ name: Name, _ uses: [Int], isAlways: Bool = false,
    _ exact: @escaping (Truth) -> (Int, over: Int)
  ) {
    figures.append(Figure(name: name, uses: uses, exact: exact, isAlways: isAlways))
  }

  /// A figure that is one of several numbers, of which the print does not say which.
  mutating func add(_ name: Name, _ uses: [Int], oneOf exact: [(Truth) -> (Int, over: Int)]) {
    figures.append(
      Figure(name: name, uses: uses, exact: exact[0], others: Array(exact.dropFirst())))
  }

  mutating func addRule(_ uses: [Int], line: Int? = nil, _ holds: @escaping (Truth) -> Bool) {
    rules.append(Rule(uses: uses, line: line, holds: holds))
  }

  /// Prints every count, some of them rounded or one-sided, and about half of what follows from them.
  mutating func publish(_ truth: Truth, _ generator: inout SeededGenerator) {
    self.truth = truth
    // Of many counts two at the most are open below: more would leave too many truths to try.
    var open = counts > 4 ? 2 : counts
    for (position, figure) in figures.enumerated() {
      if position >= counts, !figure.isAlways, Bool.random(using: &generator) { continue }
      // A plan that is a coverage is printed as the rule has it.
      if figure.name.measure == .targetPercent { continue }
      let (above, below) = figure.exact(truth)
      guard below > 0 else { continue }
      let measure = figure.name.measure
      if measure.isPercentage {
        let decimals = Int.random(in: 0...2, using: &generator)
        guard let ratio = Ratio(Int64(above), over: Int64(below)),
          let percent = Percent(points: ratio, decimals: decimals)
        else { continue }
        published.append(
          Printed(
            figure: position,
            value: Quantity(mantissa: Int64(percent.mantissa), decimals: UInt8(decimals))))
      } else {
        let value =
          figure.isExact
          ? Quantity(count: Int64(above))
          : Self.count(
            Int64(above), mayBeOpen: !measure.isSigned && open > 0 || position >= counts,
            measure.isSigned, &generator)
        if position < counts, value.qualifier == .under { open -= 1 }
        published.append(Printed(figure: position, value: value))
      }
    }
  }

  private static func count(
    _ count: Int64, mayBeOpen: Bool, _ isSigned: Bool, _ generator: inout SeededGenerator
  ) -> Quantity {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1:
      let half = Int64.random(in: 1...2, using: &generator)
      let shown = count + Int64.random(in: -half...half, using: &generator)
      return shown <= 0
        ? Quantity(count: count) : Quantity(count: shown, qualifier: .rounded(half: half))
    case 2 where mayBeOpen && !isSigned, 3 where mayBeOpen && !isSigned:
      return Quantity(
        count: count + Int64.random(in: 0...6, using: &generator), qualifier: .under)
    default: return Quantity(count: count)
    }
  }

  /// Changes one digit of one printed number into another; the sign and the length stay.
  mutating func changeOneDigit(_ generator: inout SeededGenerator) {
    let changeable = published.indices.filter {
      figures[published[$0].figure].name.measure != .targetPercent
    }
    guard let position = changeable.randomElement(using: &generator) else { return }
    let mantissa = published[position].value.mantissa
    var digits = Array(String(mantissa.magnitude))
    let place = Int.random(in: digits.indices, using: &generator)
    digits[place] = Character(String(Int.random(in: 0...9, using: &generator)))
    let magnitude = Int64(String(digits)) ?? 0
    published[position].value.mantissa = mantissa < 0 ? -magnitude : magnitude
  }

  var facts: [Fact] {
    published.enumerated().compactMap { line, printed in
      let name = figures[printed.figure].name
      guard let period = try? PeriodSpelling.read(name.period),
        let unit = Gazetteer.builtIn.state(ofPath: name.unit, at: period.end)
      else { return nil }
      let versus = name.versus.flatMap { try? PeriodSpelling.readVersus($0) }
      return Fact(
        Observation(
          unit: unit, period: period,
          subject: Subject(
            name.measure, scheme: name.scheme, versus: versus, issuer: Issuer(name.issuer),
            group: name.group,
            breakdown: Breakdown([Breakdown.Part(name: "sex", value: name.sex)])),
          value: printed.value, provenance: Provenance(source: "one"),
          place: Place(file: "world", line: line)))
    }
  }

  var told: String {
    published.map { "\(figures[$0.figure].name) = \($0.value)" }.joined(separator: "\n  ")
  }

  /// Whether a figure is of people whom nothing counts, or of one of several times.
  func isOpen(_ figure: Int) -> Bool {
    !figures[figure].others.isEmpty
      || figures[figure].uses.contains { count in
        count >= counts && !rules.contains { $0.uses.contains(count) }
      }
  }
}

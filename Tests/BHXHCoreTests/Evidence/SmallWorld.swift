import BHXHCore
import Testing

/// A world so small that every possible truth can be tried: two schemes, two months, one labour force.
struct SmallWorld {
  /// Compulsory and voluntary members, now and a year before, and the labour force.
  struct Truth {
    var now: [Int64]
    var before: [Int64]
    var labourForce: Int64

    /// The count of a scheme: compulsory, voluntary, both.
    func count(_ scheme: Int, isNow: Bool) -> Int64 {
      let counts = isNow ? now : before
      return scheme < 2 ? counts[scheme] : counts[0] + counts[1]
    }
  }

  enum Figure: CaseIterable {
    case count, change, growth, coverage

    var measure: Measure {
      switch self {
      case .count: .participants
      case .change: .change
      case .growth: .growthPercent
      case .coverage: .coveragePercent
      }
    }
  }

  struct Published {
    let figure: Figure
    let scheme: Int
    var value: Quantity

    /// Whether a truth would be printed like this.
    func fits(_ truth: Truth) -> Bool {
      guard let exact = SmallWorld.exact(figure, scheme, truth) else { return false }
      return value.interval(as: SmallWorld.kind(figure)).contains(exact)
    }
  }

  var published: [Published] = []

  static let schemes = [Scheme.compulsory, .voluntary, .socialInsurance]

  static func kind(_ figure: Figure) -> NumberKind {
    NumberKind(isPercentage: figure.measure.isPercentage, isSigned: figure.measure.isSigned)
  }

  /// The exact value of a figure, in per cent where it is one; nil where there is no ratio.
  static func exact(_ figure: Figure, _ scheme: Int, _ truth: Truth) -> Ratio? {
    let now = truth.count(scheme, isNow: true)
    let before = truth.count(scheme, isNow: false)
    switch figure {
    case .count: return Ratio(now)
    case .change: return Ratio(now - before)
    case .growth: return Ratio(100 * (now - before), over: before)
    case .coverage: return Ratio(100 * now, over: truth.labourForce)
    }
  }

  /// A random truth and what was published of it, some of it rounded; the two counts always.
  init(_ generator: inout SeededGenerator) {
    let truth = Truth(
      now: [.random(in: 1...12, using: &generator), .random(in: 1...12, using: &generator)],
      before: [.random(in: 1...12, using: &generator), .random(in: 1...12, using: &generator)],
      labourForce: .random(in: 24...60, using: &generator))
    for figure in Figure.allCases {
      for scheme in 0..<3 {
        let isAlways = figure == .count && scheme < 2
        guard isAlways || Int.random(in: 0..<5, using: &generator) < 2,
          let exact = Self.exact(figure, scheme, truth),
          let value = Self.printed(exact, figure, &generator)
        else { continue }
        published.append(Published(figure: figure, scheme: scheme, value: value))
      }
    }
  }

  private static func printed(_ exact: Ratio, _ figure: Figure, _ generator: inout SeededGenerator)
    -> Quantity?
  {
    guard figure.measure.isPercentage else {
      let isRounded = Int.random(in: 0..<3, using: &generator) == 0
      let count = Int64(exact.numerator)
      guard isRounded else { return Quantity(count: count) }
      let shift = Int64.random(in: -1...1, using: &generator)
      return count + shift < 0
        ? Quantity(count: count)
        : Quantity(count: count + shift, qualifier: .rounded(half: 1))
    }
    let decimals = Int.random(in: 0...2, using: &generator)
    guard let percent = Percent(points: exact, decimals: decimals) else { return nil }
    return Quantity(mantissa: Int64(percent.mantissa), decimals: UInt8(decimals))
  }

  /// Changes one digit of one printed number into another; the sign and the length stay.
  mutating func changeOneDigit(_ generator: inout SeededGenerator) {
    let position = Int.random(in: published.indices, using: &generator)
    let mantissa = published[position].value.mantissa
    var digits = Array(String(mantissa.magnitude))
    let place = Int.random(in: digits.indices, using: &generator)
    let other = Character(String(Int.random(in: 0...9, using: &generator)))
    digits[place] = other
    let magnitude = Int64(String(digits)) ?? 0
    published[position].value.mantissa = mantissa < 0 ? -magnitude : magnitude
  }

  var facts: [Fact] {
    published.enumerated().compactMap { line, published in
      guard let now = try? PeriodSpelling.read("2021-12"),
        let unit = Gazetteer.builtIn.state(ofPath: "ben-tre", at: now.end)
      else { return nil }
      let versus = Versus.month(now.end.advanced(by: -12))
      return Fact(
        Observation(
          unit: unit, period: now,
          subject: Subject(
            published.figure.measure, scheme: Self.schemes[published.scheme], versus: versus),
          value: published.value, place: Place(file: "world", line: line)))
    }
  }
}

/// What a printed number asks of a truth, in plain integers so that many truths can be tried.
struct PlainCheck {
  let figure: SmallWorld.Figure
  let scheme: Int
  private let low: (numerator: Int, denominator: Int, isClosed: Bool)?
  private let high: (numerator: Int, denominator: Int, isClosed: Bool)?

  init(_ published: SmallWorld.Published) {
    figure = published.figure
    scheme = published.scheme
    let interval = published.value.interval(as: SmallWorld.kind(published.figure))
    func end(_ end: Interval.End) -> (Int, Int, Bool)? {
      end.value.map { (Int($0.numerator), Int($0.denominator), end.isClosed) }
    }
    low = end(interval.lower)
    high = end(interval.upper)
  }

  func fits(_ truth: SmallWorld.Truth) -> Bool {
    let now = Int(truth.count(scheme, isNow: true))
    let before = Int(truth.count(scheme, isNow: false))
    switch figure {
    case .count: return contains(now, 1)
    case .change: return contains(now - before, 1)
    case .growth: return contains(100 * (now - before), before)
    case .coverage: return contains(100 * now, Int(truth.labourForce))
    }
  }

  /// The whole that this share of a part can be of, somewhat too wide; nil where it has no end within reach.
  func wholes(of part: Int64, offset: Int) -> ClosedRange<Int64>? {
    guard let low, let high, low.numerator + offset * low.denominator > 0 else { return nil }
    let least = 100 * Int(part) * high.denominator / (high.numerator + offset * high.denominator)
    let most = 100 * Int(part) * low.denominator / (low.numerator + offset * low.denominator)
    return Int64(max(0, least - 1))...Int64(min(most + 1, 3_000))
  }

  /// The count before this change, somewhat too wide.
  func before(_ now: Int64) -> ClosedRange<Int64>? {
    guard let low, let high else { return nil }
    let (least, most) = (Int(now) - high.numerator - 1, Int(now) - low.numerator + 1)
    return Int64(max(0, least))...Int64(max(0, most))
  }

  private func contains(_ part: Int, _ whole: Int) -> Bool {
    if whole <= 0 { return false }
    if let low {
      let (left, right) = (part * low.denominator, low.numerator * whole)
      if left < right || (left == right && !low.isClosed) { return false }
    }
    if let high {
      let (left, right) = (part * high.denominator, high.numerator * whole)
      if left > right || (left == right && !high.isClosed) { return false }
    }
    return true
  }
}

extension SmallWorld {
  /// Tries every truth that could fit some figures; counts that none of them limits stay at their first value.
  ///
  /// - Parameter visit: returns false to stop.
  static func everyTruth(of published: [Published], _ visit: (Truth) -> Bool) {
    let checks = published.map { PlainCheck($0) }
    func some(_ figures: [Figure], _ schemes: [Int]) -> [PlainCheck] {
      checks.filter { figures.contains($0.figure) && schemes.contains($0.scheme) }
    }
    let counts = (0..<3).map { some([.count], [$0]) }
    let past = (0..<3).map { some([.change, .growth], [$0]) }
    let coverages = some([.coverage], [0, 1, 2])
    var truth = Truth(now: [0, 0], before: [0, 0], labourForce: 1)
    for first in Int64(0)...(counts[0].isEmpty ? 14 : 120) {
      truth.now[0] = first
      guard counts[0].allSatisfy({ $0.fits(truth) }) else { continue }
      for second in Int64(0)...(counts[1].isEmpty ? 14 : 120) {
        truth.now[1] = second
        guard (counts[1] + counts[2]).allSatisfy({ $0.fits(truth) }) else { continue }
        let reach = coverages.compactMap { check in
          check.wholes(of: truth.count(check.scheme, isNow: true), offset: 0)
        }.min { $0.count < $1.count }
        let forces = (coverages.isEmpty ? 1...1 : reach ?? 1...3_000).filter {
          truth.labourForce = $0
          return coverages.allSatisfy { $0.fits(truth) }
        }
        if forces.isEmpty { continue }
        let before = (0..<2).map { scheme -> [Int64] in
          if past[scheme].isEmpty { return past[2].isEmpty ? [0] : Array(0...260) }
          let now = truth.now[scheme]
          let reach = past[scheme].compactMap { check in
            check.figure == .change ? check.before(now) : check.wholes(of: now, offset: 100)
          }.min { $0.count < $1.count }
          return (reach ?? 0...3_000).filter {
            truth.before[scheme] = $0
            return past[scheme].allSatisfy { $0.fits(truth) }
          }
        }
        for firstBefore in before[0] {
          truth.before[0] = firstBefore
          for secondBefore in before[1] {
            truth.before[1] = secondBefore
            guard past[2].allSatisfy({ $0.fits(truth) }) else { continue }
            for force in [forces[0], forces[forces.count - 1]] {
              truth.labourForce = force
              if !visit(truth) { return }
            }
          }
        }
      }
    }
  }

  static func isPossible(_ published: [Published]) -> Bool {
    var found = false
    everyTruth(of: published) { _ in
      found = true
      return false
    }
    return found
  }
}

import Testing

@testable import BHXHCore

@Suite struct IntervalTests {
  @Test func emptyIsNone() {
    #expect(Interval(from: .closed(Ratio(2)), to: .closed(Ratio(1))) == nil)
    #expect(Interval(from: .open(Ratio(1)), to: .closed(Ratio(1))) == nil)
    #expect(Interval(from: .closed(Ratio(1)), to: .closed(Ratio(1)))?.onlyValue == Ratio(1))
    #expect(Interval(1).intersection(Interval(2)) == nil)
  }

  private static let casesOfArithmetic: [(String, String, String, String, String, String)] = [
    ("[1, 2]", "[3, 4]", "[4, 6]", "[-3, -1]", "[3, 8]", "[1/4, 2/3]"),
    ("[-1, 2]", "[3, 4]", "[2, 6]", "[-5, -1]", "[-4, 8]", "[-1/3, 2/3]"),
    ("[-2, -1]", "[-4, -3]", "[-6, -4]", "[1, 3]", "[3, 8]", "[1/4, 2/3]"),
    ("(0, 1]", "[1, ∞)", "(1, ∞)", "(−∞, 0]", "(0, ∞)", "(0, 1]"),
    ("[0, 1]", "[1, ∞)", "[1, ∞)", "(−∞, 0]", "[0, ∞)", "[0, 1]"),
    ("[1, 2]", "[0, 1]", "[1, 3]", "[0, 2]", "[0, 2]", "[1, ∞)"),
    ("[1, 2]", "[-1, 1]", "[0, 3]", "[0, 3]", "[-2, 2]", "(−∞, ∞)"),
    ("[1, 2]", "[-1, 0]", "[0, 2]", "[1, 3]", "[-2, 0]", "(−∞, -1]"),
    ("[1, 2]", "[0, 0]", "[1, 2]", "[1, 2]", "[0, 0]", "none"),
    ("[0, 0]", "(−∞, ∞)", "(−∞, ∞)", "(−∞, ∞)", "[0, 0]", "(−∞, ∞)"),
    ("(1, 2)", "[1, 2)", "(2, 4)", "(-1, 1)", "(1, 4)", "(1/2, 2)"),
    ("[-1, 1]", "[-1, 1)", "[-2, 2)", "(-2, 2]", "[-1, 1]", "(−∞, ∞)"),
  ]

  @Test(arguments: Self.casesOfArithmetic)
  func arithmetic(
    left: String, right: String, sum: String, difference: String, product: String, quotient: String
  ) {
    let (a, b) = (interval(left), interval(right))
    #expect(a.adding(b).description == sum)
    #expect(a.subtracting(b).description == difference)
    #expect(a.multiplied(by: b).description == product)
    #expect((a.divided(by: b)?.description ?? "none") == quotient)
  }

  @Test(arguments: [
    ("[1, 2]", "1", "2", "2"), ("(1, 2]", "2", "2", "1"), ("(1, 2)", "none", "none", "none"),
    ("[1/4, 3/4]", "none", "none", "none"), ("(-1, 1)", "0", "0", "1"),
    ("[-5/2, 5/2]", "-2", "2", "5"), ("[3/2, ∞)", "2", "∞", "∞"), ("(−∞, 3/2]", "∞", "1", "∞"),
  ])
  func wholeNumbers(text: String, lowest: String, highest: String, count: String) {
    let whole = interval(text).wholeNumbers
    func show(_ number: Int128??) -> String {
      switch number {
      case .none: "none"
      case .some(.none): "∞"
      case .some(.some(let value)): String(value)
      }
    }
    #expect(show(whole.map(\.lowest)) == lowest)
    #expect(show(whole.map(\.highest)) == highest)
    #expect(show(whole.map(\.count)) == count)
  }

  /// Whatever values the operands have, the result has theirs; intersection and hull are what they say.
  @Test func operationsHoldEveryValue() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let (a, b) = (random.interval(), random.interval())
      let (x, y) = (random.ratio(), random.ratio())
      #expect((a.intersection(b)?.contains(x) ?? false) == (a.contains(x) && b.contains(x)))
      if a.contains(x) || b.contains(x) { #expect(a.hull(b).contains(x)) }
      #expect(a.contains(b) == (a.hull(b) == a))
      #expect(a.negated.contains(x.negated) == a.contains(x))
      guard a.contains(x), b.contains(y) else { continue }
      #expect(a.adding(b).contains(x.adding(y)!))
      #expect(a.subtracting(b).contains(x.subtracting(y)!))
      #expect(a.multiplied(by: b).contains(x.multiplied(by: y)!), "\(a) × \(b), \(x) × \(y)")
      if let quotient = x.divided(by: y) {
        #expect(a.divided(by: b)?.contains(quotient) == true, "\(a) ÷ \(b), \(x) ÷ \(y)")
      }
    }
  }

  /// A bounded product is no wider than need be: its closed ends are products of ends.
  @Test func productsAreTight() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1_000 {
      let (a, b) = (random.interval(), random.interval())
      let corners = [a.lower, a.upper].flatMap { left in
        [b.lower, b.upper].compactMap { right -> Ratio? in
          guard let one = left.value, let two = right.value else { return nil }
          return one.multiplied(by: two)
        }
      }
      let product = a.multiplied(by: b)
      for end in [product.lower, product.upper].compactMap(\.value) {
        #expect(corners.contains(end) || end == .zero)
      }
    }
  }

  @Test func whatLeavesTheRangeIsUnbounded() {
    let huge = Interval(Ratio(Int128.max, over: 1)!)
    #expect(huge.adding(huge) == .everything)
    #expect(huge.multiplied(by: huge) == .everything)
  }
}

extension SeededGenerator {
  mutating func interval() -> Interval {
    while true {
      let ends = (0..<2).map { _ -> Interval.End in
        switch Int.random(in: 0..<5, using: &self) {
        case 0: .unbounded
        case 1, 2: .open(ratio())
        default: .closed(ratio())
        }
      }
      if let interval = Interval(from: ends[0], to: ends[1]) { return interval }
    }
  }
}

/// `[1, 2)`, `(−∞, 3/2]`, as an interval describes itself.
private func interval(_ text: String) -> Interval {
  let ends = text.dropFirst().dropLast().split(separator: ", ").map { part -> Ratio? in
    let numbers = part.split(separator: "/").compactMap { Int64($0) }
    return numbers.isEmpty ? nil : Ratio(numbers[0], over: numbers.count > 1 ? numbers[1] : 1)
  }
  func end(_ value: Ratio?, _ isClosed: Bool) -> Interval.End {
    value.map { isClosed ? .closed($0) : .open($0) } ?? .unbounded
  }
  return Interval(from: end(ends[0], text.first == "["), to: end(ends[1], text.last == "]"))!
}

import Testing

@testable import BHXHCore

/// Ratios of parts that may be below zero, in whole numbers against interval arithmetic.
@Suite struct SignedRatioTests {
  /// One application takes away the same, moves the same and finds the same conflicts.
  @Test(arguments: 0..<4)
  func saysWhatIntervalsSay(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20_000 {
      let whole = Self.whole(1...9, &generator, isUnbounded: Bool.random(using: &generator))
      let isOpen = Int.random(in: 0..<4, using: &generator) == 0
      let part = Self.whole(-9...9, &generator, isUnbounded: isOpen)
      let domains = [
        Self.ratio(&generator),
        Bool.random(using: &generator) ? part : part.negated, whole,
      ]
      let offset: Int64 = Bool.random(using: &generator) ? 0 : 100
      let isWhole = [false, true, true]
      var quick = BoundTightening(domains: domains, isWhole: isWhole)
      var slow = quick
      let holds = quick.applySignedRatio(0, 1, 2, offset)
      #expect(holds == slow.applyAnyRatio(0, 1, 2, Ratio(offset)), "\(domains) \(offset)")
      if holds == true {
        #expect(quick.domains == slow.domains, "\(domains) \(offset)")
        #expect(quick.moved == slow.moved, "\(domains) \(offset)")
      }
    }
  }

  /// −3 of 7 people is −42.857… %: all three follow from what is said of two of them.
  @Test func takesAwayWhatCannotBe() {
    let wide = Interval(ordered: .closed(Ratio(-50)), .closed(Ratio(-40)))
    var bounds = BoundTightening(
      domains: [wide, Interval(-3), Interval(ordered: .closed(Ratio(1)), .closed(Ratio(20)))],
      isWhole: [false, true, true])
    // 300 / 50 = 6, 300 / 40 = 7.5
    #expect(bounds.applySignedRatio(0, 1, 2, 0) == true)
    #expect(bounds.domains[2] == Interval(ordered: .closed(Ratio(6)), .closed(Ratio(7))))
    #expect(bounds.applySignedRatio(0, 1, 2, 0) == true)
    #expect(bounds.domains[0].upper == Ratio(Int64(-300), over: 7).map { .closed($0) })
  }

  /// Where a product leaves the range nothing is said, so that intervals decide.
  @Test func leavesWhatIsTooLarge() {
    var bounds = BoundTightening(
      domains: [
        Feasibility.somewhere, Interval(ordered: .closed(Ratio(-5)), .unbounded),
        Interval(ordered: .closed(Ratio(1)), .closed(Ratio(Quantity.highestCount))),
      ], isWhole: [false, true, true])
    #expect(bounds.applySignedRatio(0, 1, 2, 0) == true)
    var larger = BoundTightening(
      domains: [
        Feasibility.somewhere, .everything,
        Interval(ordered: .closed(Ratio(1)), .closed(Ratio(Quantity.highestCount))),
      ], isWhole: [false, true, true])
    #expect(larger.applySignedRatio(0, 1, 2, 0) == nil)
  }

  /// What is said to tighten nothing tightens nothing by intervals either.
  @Test(arguments: 0..<4)
  func seesWhatSaysNothingNew(seed: Int) {
    var generator = SeededGenerator(seed: 100 + UInt64(seed))
    var seen = 0
    for _ in 0..<20_000 {
      let isOpen = Int.random(in: 0..<3, using: &generator) == 0
      let x = Self.whole(0...9, &generator, isUnbounded: isOpen)
      let y = Self.whole(1...9, &generator, isUnbounded: isOpen)
      let r = Self.ratio(&generator)
      let offset: Int64 = Bool.random(using: &generator) ? 0 : 100
      let (xEnds, yEnds) = (Self.ends(x), Self.ends(y))
      guard let ratio = WholeRatio(r, xEnds, yEnds, offset) else { continue }
      guard ratio.part == xEnds, ratio.whole == yEnds,
        ratio.percent(xEnds, yEnds, offset) == nil
      else { continue }
      seen += 1
      // Intervals say nothing either.
      var bounds = BoundTightening(domains: [r, x, y], isWhole: [false, true, true])
      #expect(
        bounds.applyAnyRatio(0, 1, 2, Ratio(offset)) && bounds.moved.isEmpty, "\(r) \(x) \(y)")
    }
    #expect(seen > 100)
  }

  private static func ends(_ interval: Interval) -> BoundTightening.CountEnds {
    (interval.lower.value?.numerator, interval.upper.value?.numerator)
  }

  private static func whole(
    _ range: ClosedRange<Int64>, _ generator: inout SeededGenerator, isUnbounded: Bool
  ) -> Interval {
    let first = Int64.random(in: range, using: &generator)
    let second = Int64.random(in: range, using: &generator)
    let low = Interval.End.closed(Ratio(min(first, second)))
    return Interval(ordered: low, isUnbounded ? .unbounded : .closed(Ratio(max(first, second))))
  }

  private static func ratio(_ generator: inout SeededGenerator) -> Interval {
    func end() -> Interval.End {
      let value = Ratio(decimal: Int128.random(in: -800...800, using: &generator), decimals: 0)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: return .unbounded
      case 1: return .open(value)
      case 2: return .closed(.zero)
      case 3: return .open(.zero)
      default: return .closed(value)
      }
    }
    while true {
      if let interval = Interval(from: end(), to: end()) { return interval }
    }
  }
}

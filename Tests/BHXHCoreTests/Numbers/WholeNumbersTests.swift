import Testing

@testable import BHXHCore

@Suite struct WholeNumbersTests {
  private static func half(_ halves: Int64) throws -> Ratio {
    try #require(Ratio(halves, over: 2))
  }

  /// The ends in halves, whether each belongs, and the whole numbers between them.
  @Test(arguments: [
    (2, true, 6, true, 1, 3, 3), (2, false, 6, false, 2, 2, 1), (3, true, 7, true, 2, 3, 2),
    (3, false, 7, false, 2, 3, 2), (4, true, 4, true, 2, 2, 1), (-3, true, 3, true, -1, 1, 3),
    (-4, false, 0, true, -1, 0, 2),
  ])
  func thereAreSoMany(
    low: Int64, isLow: Bool, high: Int64, isHigh: Bool, first: Int128, last: Int128, count: Int128
  ) throws {
    let (lower, upper) = (try Self.half(low), try Self.half(high))
    let interval = try #require(
      Interval(
        from: isLow ? .closed(lower) : .open(lower), to: isHigh ? .closed(upper) : .open(upper)))
    let whole = try #require(interval.wholeNumbers)
    #expect(whole.lowest == first && whole.highest == last)
    #expect(whole.count == count)
  }

  @Test(arguments: [(2, 4), (1, 1), (3, 3), (-1, 0)] as [(Int64, Int64)])
  func thereAreNone(low: Int64, high: Int64) throws {
    let (lower, upper) = (try Self.half(low), try Self.half(high))
    let interval =
      low == high ? Interval(lower) : try #require(Interval(from: .open(lower), to: .open(upper)))
    #expect(interval.wholeNumbers == nil)
  }

  /// What has no end cannot be counted, nor what is more than can be written.
  @Test func thereIsNoEnd() throws {
    let one = Ratio(1)
    for interval in [
      Interval(from: .closed(one), to: .unbounded), Interval(from: .unbounded, to: .closed(one)),
    ] {
      let whole = try #require(interval?.wholeNumbers)
      #expect(whole.count == nil)
    }
    #expect(WholeNumbers(lowest: 0, highest: .max).count == nil)
    #expect(WholeNumbers(lowest: 1, highest: .max).count == .max)
    #expect(WholeNumbers(lowest: -1, highest: .max).count == nil)
  }
}

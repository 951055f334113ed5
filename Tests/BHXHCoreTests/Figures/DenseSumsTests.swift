import Testing

@testable import BHXHCore

@Suite struct DenseSumsTests {
  private static func slot(_ scheme: Scheme) -> DenseFigures.Slot {
    DenseFigures.Slot(scheme: scheme, breakdown: .all)
  }

  /// BHXH beside its parts: what cannot hold is for who looks at every figure, and nought is a figure like others.
  @Test(
    arguments: [
      (5, 3, 2, true), (5, 3, 1, false), (0, 0, 0, true), (0, 3, 0, false), (0, 0, 3, false),
      (3, 0, 3, true), (3, 3, 0, true), (3, 0, 2, false), (3, 2, 0, false),
    ] as [(Int32, Int32, Int32, Bool)])
  func aWholeIsTheSumOfItsParts(
    whole: Int32, compulsory: Int32, voluntary: Int32, holds: Bool
  ) {
    for padding in [0, 64] {
      var sums = DenseSums([.participants])
      for scheme in [Scheme.socialInsurance, .compulsory, .voluntary] {
        sums.know(Self.slot(scheme))
      }
      let values = [whole, compulsory, voluntary] + [Int32](repeating: -1, count: padding)
      let isSummedUp = sums.add(0, values, 0)
      #expect(isSummedUp == holds)
    }
  }

  /// The measures of a table stand in the order in which they were met.
  @Test(arguments: [[Measure.participants, .base], [.base, .participants]])
  func measuresInAnyOrder(measures: [Measure]) {
    for padding in [0, 64] {
      var sums = DenseSums(measures)
      sums.know(Self.slot(.health))
      sums.know(Self.slot(.unemployment))
      // 10 and 20 of 100 and 200.
      let values = [Int32(10), 20].flatMap { count in
        measures.map { $0 == .participants ? count : 10 * count }
      }
      let isSummedUp = sums.add(0, values + [Int32](repeating: -1, count: padding), 0)
      #expect(isSummedUp)
      for (scheme, count) in [(Scheme.health, Int64(10)), (.unemployment, 20)] {
        #expect(sums.participants[0][Int(scheme.rawValue)] == count)
        #expect(sums.bases[0][Int(scheme.rawValue)] == 10 * count)
      }
    }
  }

  /// A coverage over 100 % is noted; its place is summed up all the same, so that its block can be closed.
  @Test(
    arguments: [
      (100, 100, false), (120, 100, true), (120, 0, false), (120, -1, false), (-1, 100, false),
    ] as [(Int32, Int32, Bool)])
  func notesACoverageOverAHundredPercent(participants: Int32, base: Int32, isOver: Bool) {
    for padding in [0, 16] {
      var sums = DenseSums([.participants, .base])
      sums.know(DenseFigures.Slot(scheme: .health, breakdown: .all))
      // Without room behind it the figures are summed up one by one.
      let values = [participants, base] + [Int32](repeating: -1, count: padding)
      let isSummedUp = sums.add(0, values, 0)
      #expect(isSummedUp)
      #expect(sums.isOverBase == isOver)
      #expect(sums.participants[0][Int(Scheme.health.rawValue)] == Int64(participants))
      #expect(sums.bases[0][Int(Scheme.health.rawValue)] == Int64(base))
    }
  }
}

import Testing

@testable import BHXHCore

@Suite struct DenseSumsTests {
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

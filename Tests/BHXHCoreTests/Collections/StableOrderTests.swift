import Testing

@testable import BHXHCore

@Suite struct StableOrderTests {
  /// Of every length around the powers of two, with few and many equal elements.
  @Test func ordersLikeTheLibraryAndKeepsEqualOnes() {
    var generator = SeededGenerator(seed: 7)
    for count in Array(0..<70) + [127, 128, 129, 1000] {
      for span in [1, 3, 1000] {
        let elements = (0..<count).map { (Int.random(in: 0..<span, using: &generator), $0) }
        let expected = elements.sorted { $0 < $1 }.map(\.1)
        let found = elements.ordered { $0.0 < $1.0 }.map(\.1)
        #expect(found == expected)
      }
    }
  }

  @Test func eachOnceInOrder() {
    #expect([3, 1, 3, 2, 1].sortedUnique == [1, 2, 3])
    #expect([Int]().sortedUnique.isEmpty)
  }
}

import Testing

@testable import BHXHCore

@Suite struct OrderedParallelMapTests {
  private struct Full: Error {}

  @Test(arguments: [0, 1, 2, 3, 50])
  func givesAllPiecesInTheirOrder(count: Int) {
    var given: [UInt8] = []
    OrderedParallelMap.forEach(count, { [UInt8($0), 7] }, { given += $0 })
    #expect(given == (0..<count).flatMap { [UInt8($0), 7] })
  }

  /// A full disk, or nobody who reads: whoever makes pieces ends as well.
  @Test(arguments: [0, 1, 2, 9, 10])
  func endsWhereAPieceIsNotTaken(at number: Int) {
    var taken = 0
    #expect(throws: Full.self) {
      let give = { (_: [UInt8]) throws(Full) in
        if taken == number { throw Full() }
        taken += 1
      }
      try OrderedParallelMap.forEach(1000, { [UInt8(truncatingIfNeeded: $0)] }, give)
    }
    #expect(taken == number)
  }
}

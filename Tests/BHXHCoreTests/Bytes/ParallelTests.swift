import Testing

@testable import BHXHCore

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 5])
  func givesTheResultsInTheOrderOfTheParts(count: Int) {
    let parts = Array(0..<count)
    let results = Parallel.map(parts) { part in
      // Later parts are done sooner.
      (0..<(count - part) * 20_000).reduce(part) { sum, _ in sum &+ 1 } &- (count - part) * 20_000
    }
    #expect(results == parts)
  }

  @Test(arguments: [(0, 0), (9, 9), (9, 100_000), (799, 799), (800, 800), (5000, 5000), (3, 1600)])
  func cutsListsIntoStretches(count: Int, figures: Int) {
    let list = Array(0..<count)
    let stretches = Parallel.stretches(of: list, figures: figures)
    #expect(stretches.flatMap(\.list) == list)
    #expect(stretches.count <= 4)
    #expect(stretches.count == 1 || figures / stretches.count >= Parallel.leastFigures)
    #expect((figures - 4...figures).contains(stretches.reduce(0) { $0 + $1.figures }))
  }
}

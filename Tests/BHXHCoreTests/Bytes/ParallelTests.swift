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

  @Test(arguments: [(0, 10), (9, 10), (20, 10), (39, 10), (40, 10), (1000, 10), (7, 0)])
  func cutsListsIntoStretches(count: Int, least: Int) {
    let list = Array(0..<count)
    let stretches = Parallel.stretches(of: list, least: least)
    #expect(stretches.flatMap(\.self) == list)
    #expect(stretches.count <= 4)
    #expect(stretches.count == 1 || stretches.allSatisfy { $0.count >= least })
  }
}

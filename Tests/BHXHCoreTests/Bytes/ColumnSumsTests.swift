import Testing

@testable import BHXHCore

/// Sums of columns by hand, and the tables that are left to who looks at every count.
@Suite struct ColumnSumsTests {
  private static let padding = [Int32](repeating: 77, count: ColumnSums.most)

  @Test func addsUpEveryColumn() throws {
    let values: [Int32] = [9, 1, 2, 3, 10, 20, 30, 100, 200, 300] + Self.padding
    let sums = try #require(ColumnSums(values, from: 1, rows: 3, columns: 3, ColumnSums.Rules()))
    #expect([sums[0], sums[1], sums[2]] == [111, 222, 333])
  }

  @Test(arguments: [
    // A count is missing; the sum may be too large; the third is not the sum of the other two; the first is more than the second.
    [1, 2, 3, -1, 5, 4], [1, 2, 3, 600_000_000, 1, 600_000_001], [1, 2, 3, 4, 5, 8],
    [1, 2, 3, 6, 5, 11],
  ])
  func leavesTablesThatAreNotOrdinary(table: [Int32]) {
    let rules = ColumnSums.Rules(sums: [(2, 0, 1)], parts: [(0, 1)])
    #expect(ColumnSums(table + Self.padding, from: 0, rows: 2, columns: 3, rules) == nil)
  }

  @Test func takesATableThatHolds() throws {
    let rules = ColumnSums.Rules(sums: [(2, 0, 1)], parts: [(0, 1)])
    let sums = try #require(
      ColumnSums([1, 2, 3, 4, 5, 9] + Self.padding, from: 0, rows: 2, columns: 3, rules))
    #expect([sums[0], sums[1], sums[2]] == [5, 7, 12])
  }

  /// At the end of memory there is nothing to read beyond the table.
  @Test func leavesATableWithNothingBehindIt() {
    #expect(ColumnSums([1, 2], from: 0, rows: 1, columns: 2, ColumnSums.Rules()) == nil)
  }

  @Test func bringsSlotsIntoAnotherOrder() {
    let values: [Int32] = [0, 0, 10, 11, 20, 21, 30, 31]
    let ordered = CountStore.ordered(values, from: 2, [2, 0, 1], width: 2)
    #expect(ordered[..<6] == [30, 31, 10, 11, 20, 21])
    #expect(ordered.count == 6 + ColumnSums.most)
  }

  /// What bare sums hold participants to, as the decree has it; and there is room for every scheme.
  @Test func holdsToTheRelationsOfSchemes() {
    #expect(
      DenseSums.identities.map { [$0.whole] + $0.parts } == [
        [.socialInsurance, .compulsory, .voluntary], [.socialAndHealth, .health, .voluntary],
      ])
    #expect(
      SchemeSubset.all.map { [$0.part, $0.whole] } == [
        [.unemployment, .compulsory], [.householdHealth, .health],
      ])
    #expect(
      SchemeSum.always.map(\.whole) == [.socialInsurance, .socialInsurance, .socialInsurance])
    #expect(DenseSums.hasRoom)
  }
}

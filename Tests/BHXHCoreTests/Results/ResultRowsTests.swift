import Testing

@testable import BHXHCore

@Suite struct ResultRowsTests {
  private static let given: [[Cell]] = [
    [.text("a"), .count(1)], [.text("b"), .count(2)], [.none, .count(3)],
  ]

  /// The same rows, each made when it is asked for.
  private static let made = ResultRows(count: given.count) { row, cells in cells += given[row] }

  @Test func madeOrGivenTheRowsAreTheSame() {
    #expect(Self.made == ResultRows(Self.given))
    #expect(Array(Self.made) == Self.given)
  }

  @Test func aRowTakesThePlaceOfTheOneBefore() {
    for rows in [Self.made, ResultRows(Self.given)] {
      var cells: [Cell] = [.text("left over")]
      for row in rows.indices {
        rows.read(row, into: &cells)
        #expect(cells == Self.given[row])
      }
    }
  }

  @Test func theFirstOfThem() {
    #expect(Array(Self.made.first(2)) == Array(Self.given.prefix(2)))
    #expect(Array(Self.made.first(9)) == Self.given)
    #expect(Self.made.first(0).isEmpty)
  }

  @Test func changedRowsAreHeld() {
    var rows = Self.made
    rows.append([.text("c")])
    rows.removeFirst()
    #expect(Array(rows) == Array(Self.given.dropFirst()) + [[.text("c")]])
  }
}

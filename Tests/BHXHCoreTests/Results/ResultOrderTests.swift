import Testing

@testable import BHXHCore

@Suite struct ResultOrderTests {
  static func count(_ value: Int128?) -> Cell { Cell(value) { .count($0) } }

  static func percent(_ mantissa: Int64, _ decimals: Int) -> Cell {
    .percent(Percent(mantissa: mantissa, decimals: decimals))
  }

  /// The cells of a column in their order, and the places in which they come out, forward and backward.
  static let cases: [(cells: [Cell], ascending: [Int], descending: [Int])] = [
    ([count(10), count(9), count(-1)], [2, 1, 0], [0, 1, 2]),
    // Not known is neither least nor most.
    ([.none, count(2), .none, count(1)], [3, 1, 0, 2], [1, 3, 0, 2]),
    // Equal rows keep their order either way; 94.40 equals 94.4.
    ([percent(9440, 2), percent(5, 0), percent(944, 1)], [1, 0, 2], [0, 2, 1]),
    (
      [
        .period("2023", at: .december(of: 2023)), SampleTables.period(2023, 7),
        .period("2022-Q4", at: .december(of: 2022)),
      ], [2, 1, 0], [0, 1, 2]
    ),
    (
      [SampleTables.unit("kien-giang"), .unit(.nation), SampleTables.unit("an-giang")],
      [1, 2, 0], [0, 2, 1]
    ),
    ([.scheme(.health), .scheme(.socialInsurance), .scheme(.voluntary)], [1, 2, 0], [0, 2, 1]),
    ([.text("b"), .text("B"), .text("ă")], [1, 0, 2], [2, 0, 1]),
  ]

  @Test(arguments: cases.indices) func rowsAreOrdered(_ index: Int) {
    let row = Self.cases[index]
    for (isDescending, expected) in [(false, row.ascending), (true, row.descending)] {
      var table = ResultTable(
        name: "t", columns: [Column("key", "", ""), Column("place", "", "")],
        rows: row.cells.enumerated().map { [$1, Self.count(Int128($0))] })
      table.sort(by: "key", descending: isDescending, .builtIn)
      let places = table.rows.map { $0[1] }
      #expect(places == expected.map { Self.count(Int128($0)) })
    }
  }

  @Test func anUnknownColumnChangesNothing() {
    var table = SampleTables.awkward
    table.sort(by: "nothing", .builtIn)
    #expect(table.rows == SampleTables.awkward.rows)
  }
}

import Testing

@testable import BHXHCore

@Suite struct TotalCheckTests {
  private static func figure(_ count: Int64) -> [RowFigure] {
    [RowFigure(column: 4, measure: .participants, value: Quantity(count: count))]
  }

  /// A total of 11 over a row of 5, and over rows of which not all were looked at.
  @Test(arguments: [(0, 0, 1), (1, 0, 0), (0, 2, 0), (3, 1, 0)])
  func saysNothingOfRowsThatWereNotRead(before: Int, behind: Int, differences: Int) {
    var check = TotalCheck()
    check.addUnread(before)
    check.add(Self.figure(5), RowKey())
    check.addUnread(behind)
    #expect(check.check(Self.figure(11)).count == differences)
    // Behind the total all begins anew.
    check.add(Self.figure(4), RowKey())
    #expect(check.check(Self.figure(4)).isEmpty)
    check.add(Self.figure(4), RowKey())
    #expect(check.check(Self.figure(5)).count == 1)
  }
}

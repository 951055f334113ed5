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

  /// A total of 12 over a row of 5 and one of 6: nothing is said where any one thing that they are of differs.
  @Test func saysNothingOfRowsOfSeveralThings() {
    let changes: [(inout RowKey) -> Void] = [
      { $0.period = Month(year: 2023, monthOfYear: 7).map { Period($0) } },
      { $0.scheme = .health }, { $0.measure = .target }, { $0.group = "sinh viên" },
      { $0.breakdown = Breakdown([Breakdown.Part(name: "sex", value: "nữ")]) },
      { $0.campaign.name = "ra quân" },
    ]
    for (number, change) in changes.enumerated() {
      var other = RowKey()
      change(&other)
      for (first, second) in [(RowKey(), other), (other, RowKey())] {
        var check = TotalCheck()
        check.add(Self.figure(5), first)
        check.add(Self.figure(6), second)
        #expect(check.check(Self.figure(12)).isEmpty, "\(number)")
      }
      var check = TotalCheck()
      check.add(Self.figure(5), other)
      check.add(Self.figure(6), other)
      #expect(check.check(Self.figure(12)).count == 1, "\(number)")
    }
  }
}

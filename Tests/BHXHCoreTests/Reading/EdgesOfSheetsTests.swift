import Testing

@testable import BHXHCore

/// What is just within a bound of reading, and what is just beyond it.
@Suite struct EdgesOfSheetsTests {
  /// A header is looked for in the first sixty lines.
  @Test(arguments: [(59, true), (60, false)])
  func headersStandInTheFirstSixtyLines(above: Int, isFound: Bool) {
    let lines =
      [String](repeating: "Lời dẫn", count: above) + [
        "unit,period,scheme,participants", "ha-noi,2023,bhyt,5",
      ]
    let reading = Reading(lines.joined(separator: "\n") + "\n")
    #expect(reading.lines == (isFound ? ["ha-noi 2023 bhyt participants 5"] : []))
    #expect(reading.failure?.code == (isFound ? nil : .headerUnknown))
  }

  /// The longest numbers of groups that a country of sixty-three provinces has, before a name and in a column of their own.
  @Test(arguments: ["VIII", "XXXVII", "XXXVIII", "LVIII"])
  func groupsMayHaveLongNumbers(number: String) {
    for (header, group, row) in [
      ("Đơn vị", "\(number). Huyện Châu Thành", "Minh Lương"),
      ("STT,Đơn vị", "\(number).,Huyện Châu Thành", "1,Minh Lương"),
    ] {
      let reading = Reading(
        "BHXH tỉnh Kiên Giang\n\(header),Kỳ,BHYT\n\(group),,\n\(row),2023,7\n")
      #expect(
        reading.lines == ["kien-giang/chau-thanh/minh-luong 2023 bhyt participants 7"],
        "\(reading.problems)")
    }
  }
}

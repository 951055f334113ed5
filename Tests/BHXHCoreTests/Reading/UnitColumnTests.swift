import Testing

@testable import BHXHCore

/// A first column without a header that names units, as in `;BHYT 7/2023`.
@Suite struct UnitColumnTests {
  private static let provinces = ["Kiên Giang", "Bến Tre", "Cà Mau"]
  private static let others = ["abc x", "def x", "ghi x", "klm x"]

  private static func sheet(_ names: [String]) -> String {
    ";BHYT 7/2023\n" + names.map { "\($0);5\n" }.joined()
  }

  @Test(arguments: [
    ";BHYT 7/2023\nKiên Giang;5\nBến Tre;6\n",
    "STT;;BHYT 7/2023\n1;Kiên Giang;5\n2;Bến Tre;6\n",
    ";BHYT 7/2023;\nKiên Giang;5;\nBến Tre;6;\n",
    ";;BHYT 7/2023\nKiên Giang;;5\nBến Tre;;6\n",
    // A column that has a header goes before it.
    ";Tỉnh;BHYT 7/2023\nHòn Đất;Kiên Giang;5\nBa Tri;Bến Tre;6\n",
    ";Đơn vị;BHYT 7/2023\nHòn Đất;Kiên Giang;5\nBa Tri;Bến Tre;6\n",
  ])
  func unitsAreRead(text: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(
      reading.lines == [
        "kien-giang 2023-07 bhyt participants 5", "ben-tre 2023-07 bhyt participants 6",
      ])
  }

  @Test(arguments: [
    // Not the first.
    "Ghi chú;;BHYT 7/2023\na;Kiên Giang;5\nb;Bến Tre;6\n",
    "BHYT 7/2023;\n5;Kiên Giang\n6;Bến Tre\n",
    // Numbers name nothing here.
    ";BHYT 7/2023\n91;5\n83;6\n", ";BHYT 7/2023\nabc x;5\n", ";BHYT 7/2023\n;5\n",
  ])
  func nothingElseIsTakenForUnits(text: String) {
    let reading = Reading(text)
    #expect(reading.complaints == ["unit-column-missing 1:1"])
    #expect(reading.lines == [])
  }

  /// At least half of the cells are names of units; those that are none are errors.
  @Test(arguments: [0, 1, 3, 4])
  func halfOfTheCellsAreEnough(others: Int) {
    let reading = Reading(Self.sheet(Self.provinces + Self.others.prefix(others)))
    let isRead = others <= 3
    #expect(
      reading.lines
        == (isRead ? ["kien-giang", "ben-tre", "ca-mau"] : []).map {
          "\($0) 2023-07 bhyt participants 5"
        })
    #expect(
      reading.complaints
        == (isRead
          ? (0..<others).map { "unit-unknown \($0 + 5):1" } : ["unit-column-missing 1:1"]))
  }
}

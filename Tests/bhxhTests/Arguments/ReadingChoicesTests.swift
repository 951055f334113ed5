import BHXHCore
import Testing

@testable import bhxh

@Suite struct ReadingChoicesTests {
  private func choices(_ line: String) throws -> ReadingChoices {
    try ReadingChoices(Declarations.reader(line))
  }

  @Test func takesEachOption() throws {
    let reading = try choices(
      "check --set period=2023-07 --set unit=x=y --column 3=2/1=percent --breakdown tuổi "
        + "--delimiter tab --encoding abc --any-unit --duplicates sum --keep-going --rejects r")
    #expect(reading.facts == [.period: "2023-07", .unit: "x=y"])
    #expect(reading.columns == [.init(header: "3=2/1", meaning: "percent")])
    #expect(reading.breakdowns == ["tuổi"])
    #expect(reading.delimiter == 9)
    #expect(reading.encoding == .tcvn3)
    #expect(reading.takesAnyUnit)
    #expect(reading.duplicates == .sum)
    #expect(reading.keepsGoing)
    #expect(reading.rejects == "r")
  }

  @Test(arguments: ["bhxh-tu-nguyen", "BHXH TN", "Bhxh_Tu_Nguyen", "bảo hiểm xã hội tự nguyện"])
  func aSchemeInAnySpelling(_ spelling: String) {
    #expect(Scheme(spelling: spelling) == .voluntary)
  }

  @Test(arguments: [
    "check --set x", "check --set =x", "check --set unit=", "check --set unt=x",
    "check --set period=soon", "check --set scheme=bhyyt", "check --set unit=a --set unit=b",
    "check --column x", "check --column x=", "check --breakdown=", "check --delimiter ab",
    "check --encoding latin1", "check --duplicates first", "check --rejects=",
  ])
  func refuses(_ line: String) throws {
    #expect(throws: UsageError.self) { try choices(line) }
  }
}

import BHXHCore
import Testing

@testable import bhxh

@Suite struct UsageErrorTextTests {
  private static let casesOfSaysWhatIsWrongAndWhatIsRight: [(UsageError, String, String)] = [
    (
      UsageError.unknownOption("--formt", nearest: "--format", command: nil),
      "unknown option “--formt”; did you mean --format?",
      "không có tùy chọn “--formt”; có phải ý bạn là --format?"
    ),
    (
      .unknownCommand("xyz", nearest: nil), "unknown command “xyz”; “bhxh help” lists the commands",
      "không có lệnh “xyz”; “bhxh help” liệt kê các lệnh"
    ),
    (
      .badValue(option: "digits", value: "10", expected: .wholeNumber(from: 0, to: 9)),
      "--digits: “10” is not understood; a whole number from 0 to 9",
      "--digits: giá trị “10” không hợp lệ; một số nguyên từ 0 đến 9"
    ),
    (
      .conflict("--excel", "--format json"),
      "--excel and --format json exclude each other; give one of them",
      "không dùng --excel cùng với --format json; chỉ nêu một trong hai"
    ),
  ]

  @Test(arguments: Self.casesOfSaysWhatIsWrongAndWhatIsRight)
  func saysWhatIsWrongAndWhatIsRight(
    _ error: UsageError, _ english: String, _ vietnamese: String
  ) {
    #expect(UsageErrorText(language: .english).text(of: error) == english)
    #expect(UsageErrorText(language: .vietnamese).text(of: error) == vietnamese)
  }
}

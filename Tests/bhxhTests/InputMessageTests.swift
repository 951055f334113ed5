import Foundation
import Testing

/// Whole lines of standard error, as they come out of the program; the sentence of each code is in `ReadingMessageTests`.
@Suite struct InputMessageTests {
  private static let number = "unit,period,bhyt\nben-tre,2019,1.2345\n"

  @Test(arguments: [
    (
      "nowhere.csv", "", Int32(66),
      "nowhere.csv: cannot read the file: No such file or directory; check its name and its permissions",
      "nowhere.csv: không đọc được tệp: không có tệp hoặc thư mục này; hãy kiểm tra tên và quyền truy cập"
    ),
    (
      "/", "", 66, "/: cannot read the file: Is a directory; check its name and its permissions",
      "/: không đọc được tệp: đây là thư mục; hãy kiểm tra tên và quyền truy cập"
    ),
    (
      "-", "", 65, "-: the input is empty; in a crontab name FILEs or --data",
      "-: đầu vào rỗng; trong crontab hãy nêu tên FILE hoặc --data"
    ),
    (
      "-", number, 65,
      "-:2:14: “1.2345” is not a whole number, and a count must be whole; write all its digits, as in 1917000",
      "-:2:14: “1.2345” không phải là số nguyên, mà số người phải là số nguyên; hãy ghi đủ các chữ số, như 1917000"
    ),
  ]) func messageOfTheProgram(
    file: String, input: String, status: Int32, english: String, vietnamese: String
  ) throws {
    for (language, expected) in [("en", english), ("vi", vietnamese)] {
      let result = try BinaryUnderTest.run(
        ["coverage", "--lang", language, file], standardInput: .bytes(Data(input.utf8)))
      #expect(result.status == status)
      #expect(result.outputText == "")
      let first = result.errorText.split(separator: "\n").first
      let label = language == "vi" ? "lỗi" : "error"
      #expect(first == "bhxh: \(label): \(expected)")
    }
  }
}

import Foundation
import Testing

/// The month in ten commands that the README shows in each language, run as it stands there.
@Suite struct WalkTests {
  private static func sheet(_ month: Int, _ city: String, _ district: String, _ total: String)
    -> String
  {
    """
    BHXH TỈNH KIÊN GIANG;;;;
    TÌNH HÌNH THAM GIA BHYT ĐẾN HẾT THÁNG \(month)/2023;;;;
    STT;Huyện, thành phố;Dân số;BHYT;Kế hoạch BHYT 2023
    1;Rạch Giá;250.000;\(city);240.000
    2;Hòn Đất;160.000;\(district);150.000
    ;Tổng cộng;410.000;\(total);390.000

    """
  }

  private static let sheets = [
    "thang-5.csv": sheet(5, "225.000", "130.000", "355.000"),
    "thang-6.csv": sheet(6, "226.000", "132.000", "358.000"),
    "thang-7.csv": sheet(7, "227.000", "134.000", "361.000"),
    "thang-7-sua.csv": sheet(7, "227.000", "135.500", "362.500"),
  ]

  /// The lines of the README's block, without their remarks.
  private static func commands(of file: String, under title: String) throws -> [String] {
    let readme = try String(
      contentsOf: ReadmeExample.root.appending(path: file), encoding: .utf8)
    let lines = readme.components(separatedBy: "\n")
    let heading = try #require(lines.firstIndex(of: title))
    let begin = try #require(lines[heading...].firstIndex(of: "```sh"))
    let end = try #require(lines[begin...].firstIndex(of: "```"))
    return lines[(begin + 1)..<end].map { String($0) }
  }

  @Test(arguments: [
    ("README.md", "## A month in ten commands"),
    (".github/README.vi.md", "## Một tháng trong mười lệnh"),
  ])
  func tenCommandsMakeAMonth(file: String, title: String) throws {
    let directory = try TemporaryDirectory()
    for (name, text) in Self.sheets {
      try Data(text.utf8).write(to: directory.url.appending(path: name))
    }
    let commands = try Self.commands(of: file, under: title)
    #expect(commands.count == 10)
    // Whoever tests has a crontab of his own.
    let script = (["set -e", "crontab() { cat > crontab.txt; }"] + commands).joined(separator: "\n")
    let result = try BinaryUnderTest.shell(script, directory: directory.url)
    #expect(result.status == 0, "\(result.errorText)")
    let said = result.outputText
    #expect(said.contains("134.000  135.500"), "\(said)")
    #expect(said.contains("90,33%"), "\(said)")
    let page = try text("kien-giang.html", in: directory)
    #expect(page.contains("135.500") && page.contains("</html>"))
    #expect(try text("bhyt.svg", in: directory).contains("Hòn Đất"))
    #expect(try text("crontab.txt", in: directory).hasPrefix("0 6 1 * * bhxh plan --data /"))
    // And the line of the crontab does what it says.
    let line = try text("crontab.txt", in: directory).dropFirst("0 6 1 * * ".count)
    let monthly = try BinaryUnderTest.shell(String(line), directory: directory.url)
    #expect(monthly.status == 0 && monthly.errorText.isEmpty && monthly.outputText.isEmpty)
    #expect(try text("ke-hoach.txt", in: directory).contains("94,58%"))
  }

  private func text(_ name: String, in directory: TemporaryDirectory) throws -> String {
    try String(contentsOf: directory.url.appending(path: name), encoding: .utf8)
  }
}

import BHXHCore
import Foundation
import Testing

/// The lines of Swift that the README shows are the ones below, and they do what is said there.
@Suite struct ReadmeSwiftTests {
  @Test func theLinesOfTheReadme() throws {
    let directory = try TemporaryDirectory()
    let sheet = """
      unit,period,scheme,participants,population
      kien-giang/hon-dat,2023-07,bhyt,90.000,100.000
      kien-giang/hon-dat,2023-07,bhyt-ho-gia-dinh,91.000,

      """
    let file = directory.url.appending(path: "thang-7.csv")
    try Data(sheet.utf8).write(to: file)
    let said = try said(ofSheet: file.path)
    #expect(said.first == "kien-giang/hon-dat 2023-07 bhyt: 90.00 %")
    #expect(said.last?.contains("91.000") == true)
  }

  private func said(ofSheet file: String) throws -> [String] {
    var lines: [String] = []
    func print(_ line: some Any) { lines.append("\(line)") }
    // README begin
    let sheet = try Figures(contentsOf: file)
    for row in try sheet.coverage(Question(by: .district, .month)) {
      print(row)  // kien-giang/hon-dat 2023-07 bhyt: 90.00 %
    }
    for contradiction in try sheet.audit().contradictionsInWords {
      print(contradiction.because.vietnamese)
    }
    // README end
    return lines
  }

  @Test func areShownThere() throws {
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let lines = source.components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// README begin") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// README end") })
    let shown = lines[begin + 1..<end].map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
    let readme = try String(contentsOf: ReadmeExample.readme, encoding: .utf8)
    #expect(readme.contains(shown.joined(separator: "\n")))
  }
}

import BHXHCore
import Foundation
import Testing

/// The lines of Swift that the README shows are the ones below, and they count the rows of a sheet.
@Suite struct ReadmeSwiftTests {
  @Test func theLinesOfTheReadme() throws {
    let directory = try TemporaryDirectory()
    let sheet = "unit,period,scheme,participants\nkien-giang,2023-07,bhyt,17.452\n"
    let file = directory.url.appending(path: "thang-7.csv")
    try Data(sheet.utf8).write(to: file)
    let rows = try count(ofRowsIn: file.path)
    #expect(rows == 1)
  }

  private func count(ofRowsIn file: String) throws -> Int {
    // README begin
    var sink = CubeSink(duplicates: .refuse, hear: { print($0.code) }, drop: { _ in })
    let reader = ObservationReader(ReadingOptions(gazetteer: .builtIn))
    let rows = try reader.read(TextSource(path: file), into: &sink)
    // README end
    return rows.used
  }

  @Test func areShownThere() throws {
    let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let lines = source.components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// README begin") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// README end") })
    let shown = lines[begin + 1..<end].map { $0.trimmingCharacters(in: .whitespaces) }
    let readme = try String(contentsOf: ReadmeExample.readme, encoding: .utf8)
    #expect(readme.contains(shown.joined(separator: "\n")))
  }
}

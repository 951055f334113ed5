import Foundation
import Testing

/// Beside the populations of every province, only those are blamed whose figures do not hold.
@Suite struct BystanderTests {
  private static func contradicted(_ arguments: [String], _ directory: URL? = nil) throws
    -> [String]
  {
    let result = try BinaryUnderTest.run(
      ["audit", "--format", "csv"] + arguments, directory: directory)
    let records = CSVOutput.records(of: result.outputText)
    let verdict = try #require(records[0].firstIndex(of: "verdict"))
    return records.dropFirst().filter { $0[verdict] == "contradicted" }.map {
      $0[0..<4].joined(separator: " ")
    }
  }

  /// 17 590 ± 5 and 1 917 ± 0,5 thousand are more than 19,5 million; 4 011 is no 302,72 % more than any number; 93 868 and 58 852 in 22,6 %
  /// and 83 014 in 12,4 % are of two labour forces.
  @Test func theDataBuiltIn() throws {
    #expect(
      try Self.contradicted(["--data", "builtin"]) == [
        "viet-nam 2025-09 bhxh participants", "viet-nam 2025-09 bhxh-bat-buoc participants",
        "viet-nam 2025-09 bhxh-tu-nguyen participants", "ben-tre 2019 bhxh-tu-nguyen participants",
        "ben-tre 2019 bhxh-tu-nguyen growth_pct", "ha-tinh 2023 bhxh coverage_pct",
        "ha-tinh 2023 bhxh-bat-buoc participants", "ha-tinh 2023 bhxh-tu-nguyen participants",
        "ha-tinh 2023 bhtn participants", "ha-tinh 2023 bhtn coverage_pct",
      ])
    let report = try BinaryUnderTest.run(
      ["report", "cao-bang", "--data", "builtin", "--lang", "en"])
    #expect(report.outputText.contains("no contradiction found"))
  }

  /// A contradiction is told by all figures of its set, with what each of them could be beside the others: 19 500 000 is less than the least
  /// of 17 585 000 + 1 916 500, which is 19 501 500; 4 011 is 302,71 % more than 996 and 303,12 % more than 995.
  @Test func eachIsToldByItsArithmetic() throws {
    let result = try BinaryUnderTest.run(
      ["audit", "--data", "builtin", "--format", "csv", "--lang", "en"])
    let lines = Set(result.outputText.split(separator: "\n").map(String.init))
    #expect(
      lines.contains(
        "viet-nam,2025-09,bhxh,participants,,,,<19500000,19501500,19512500,contradicted,cannot hold together: participants <19500000;"
          + " participants 17590000±5000 (bhxh-bat-buoc); participants 1917000±500 (bhxh-tu-nguyen),viet-nam-2025-09"
      ))
    #expect(
      lines.contains(
        "ben-tre,2019,bhxh-tu-nguyen,growth_pct,2018-12,,,302.72,302.71,303.12,contradicted,cannot hold together: participants 4011;"
          + " growth_pct 302.72 against 2018-12. Possible readings: 302.72 holds if rounded up,ben-tre-2020-01"
      ))
  }

  /// The same populations without their kind, so that a coverage is joined with them: 629 452 of 1 047 394 are no 64,6 %.
  @Test func populationsWithoutAKind() throws {
    let directory = try TemporaryDirectory()
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "data/population_average.csv")
    let text = try String(contentsOf: table, encoding: .utf8).replacing(
      "population_average", with: "")
    try Data(text.utf8).write(to: directory.url.appending(path: "p.csv"))
    let press = "vinh-phuc,2012,bhyt,participants,629452\nvinh-phuc,2012,bhyt,coverage_pct,64.6\n"
    try Data("unit,period,scheme,measure,value\n\(press)".utf8).write(
      to: directory.url.appending(path: "q.csv"))
    #expect(
      try Self.contradicted(["p.csv", "q.csv"], directory.url) == [
        "vinh-phuc 2012  population", "vinh-phuc 2012 bhyt participants",
        "vinh-phuc 2012 bhyt coverage_pct",
      ])
  }
}

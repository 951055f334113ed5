import Foundation
import Testing

/// What `convert` writes is the same input in another spelling: it reads back to the same observations, for every golden input that
/// is accepted and for the data built in.
@Suite struct ConvertLawTests {
  /// The inputs of the golden cases: the same files or the same pipe, with the options that say how to read them.
  private static let inputs: [GoldenCase] = GoldenCase.all.filter { golden in
    golden.expected("in") != nil
      || FileManager.default.fileExists(atPath: golden.folder.appending(path: "files").path)
  }

  private static func convert(_ text: String, _ options: [String] = []) throws
    -> BinaryUnderTest.Result
  {
    try BinaryUnderTest.run(
      ["convert", "-"] + options, standardInput: .bytes(Data(text.utf8)))
  }

  /// The texts of a case that are inputs.
  private static func texts(of golden: GoldenCase) throws -> [String] {
    let files = golden.folder.appending(path: "files")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: files.path)) ?? []
    return try [golden.expected("in")].compactMap(\.self)
      + names.sorted().filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.map {
        try String(contentsOf: files.appending(path: $0), encoding: .utf8)
      }
  }

  @Test(arguments: inputs)
  func aGoldenInputReadsBack(_ golden: GoldenCase) throws {
    for text in try Self.texts(of: golden) {
      let first = try Self.convert(text)
      if first.status == 0 { try Self.readsBack(text, first.outputText) }
    }
  }

  @Test func theDataBuiltInReadBack() throws {
    let first = try BinaryUnderTest.run(["convert", "--data", "builtin"])
    let again = try Self.convert(first.outputText)
    #expect(again.outputText == first.outputText)
    for command in ["coverage", "growth", "plan", "campaigns"] {
      let before = try BinaryUnderTest.run([command, "--data", "builtin", "--format", "csv"])
      let after = try BinaryUnderTest.run(
        [command, "-", "--format", "csv"], standardInput: .bytes(first.output))
      #expect(after.outputText == before.outputText, "\(command)")
    }
  }

  /// A change is written at its last month, at which its unit may be gone: it is still the change of that unit.
  @Test(arguments: [
    "kien-giang,2025,bhyt,change,49", "kien-giang,2025-Q2,bhyt,change,49",
    "kien-giang,2025-05..2025-07,bhyt,change,49", "kien-giang,2025,bhyt,recruits,49",
    "kien-giang,2025,bhyt,target,49", "kien-giang/hon-dat,2025,bhyt,change,-4",
    "ca-mau,2025,bhyt,change,49",
  ])
  func aFigureOfAUnitThatEndedReadsBack(row: String) throws {
    let first = try Self.convert("unit,period,scheme,measure,value\n\(row)\n")
    #expect(first.status == 0, "\(first.errorText)")
    let again = try Self.convert(first.outputText)
    #expect(again.status == 0 && again.outputText == first.outputText, "\(again.errorText)")
  }

  private static func readsBack(_ text: String, _ tidy: String) throws {
    let again = try convert(tidy)
    #expect(again.status == 0 && again.errorText == "")
    #expect(again.outputText == tidy)
    // No rows are no NDJSON.
    for format in tidy.split(separator: "\n").count > 1 ? ["json", "ndjson"] : ["json"] {
      let other = try convert(text, ["--format", format])
      #expect(try convert(other.outputText).outputText == tidy, "\(format)")
    }
    for command in ["coverage", "growth", "plan", "campaigns"] {
      let arguments = [command, "-", "--format", "csv"]
      let before = try BinaryUnderTest.run(
        arguments, standardInput: .bytes(Data(text.utf8)))
      let after = try BinaryUnderTest.run(arguments, standardInput: .bytes(Data(tidy.utf8)))
      #expect(after.outputText == before.outputText, "\(command)")
      #expect(after.status == before.status, "\(command)")
    }
  }
}

import BHXHCore
import Foundation
import Testing

@testable import bhxh

/// What is set for every run: an option goes before a variable, that before the file, the file before the locale.
@Suite struct ConfigurationTests {
  private static let file = """
    # of the office
    lang = vi   # not English
    Digits=1

    """

  private func run(
    _ arguments: String, _ environment: [String: String] = [:], file: String = file
  ) throws -> BinaryUnderTest.Result {
    let home = try TemporaryDirectory()
    let folder = home.url.appending(path: ".config/bhxh")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(file.utf8).write(to: folder.appending(path: "config"))
    return try BinaryUnderTest.run(
      arguments.split(separator: " ").map(String.init),
      environment: ["HOME": home.url.path].merging(environment) { $1 })
  }

  @Test(arguments: [
    ("config", ["": ""], "vi", "1", "config:2"),
    ("config", ["BHXH_LANG": "en"], "en", "1", "BHXH_LANG"),
    ("config --lang vi", ["BHXH_LANG": "en"], "vi", "1", "--lang"),
    ("config --no-config", ["LANG": "vi_VN.UTF-8"], "vi", "2", "locale"),
    ("config --no-config", ["": ""], "en", "2", "default"),
  ])
  func whatGoesFirst(
    _ line: String, _ environment: [String: String], _ language: String, _ digits: String,
    _ source: String
  ) throws {
    let result = try run("\(line) --format csv", environment.filter { !$0.key.isEmpty })
    let lines = result.outputText.split(separator: "\n")
    #expect(result.status == 0)
    #expect(lines[1].hasPrefix("lang,\(language),") && lines[1].hasSuffix(source), "\(lines)")
    #expect(lines[2].hasPrefix("digits,\(digits),"), "\(lines)")
  }

  @Test func machineFormatsNeverChange() throws {
    let question = "coverage --data builtin --unit kien-giang --quiet --format csv"
    let plain = try run("\(question) --no-config")
    let set = try run(question)
    #expect(plain.status == 0 && plain.output == set.output)
  }

  @Test(arguments: [
    ("lang = fr", 1, "en, vi"), ("\ndigits = 10", 2, "0…9"),
    ("colour = red", 1, "lang, digits, data"),
    ("data =", 1, "DIR"), ("vi", 1, "lang, digits, data"),
  ])
  func aBadLineIsNamed(_ text: String, _ line: Int, _ expected: String) throws {
    let result = try run("config", file: text)
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.errorText.contains("config:\(line): "), "\(result.errorText)")
    #expect(result.errorText.contains(expected), "\(result.errorText)")
  }

  @Test func aFileThatWasNamedHasToBeThere() throws {
    let result = try BinaryUnderTest.run(["config", "--config", "nowhere"])
    #expect(result.status == 66)
  }
}

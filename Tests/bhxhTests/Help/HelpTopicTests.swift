import BHXHCore
import Foundation
import Testing

@testable import bhxh

/// Topics and manual pages: every example runs, and every line fits.
@Suite struct HelpTopicTests {
  /// The names that the contract lists.
  private static let names = [
    "units", "periods", "schemes", "measures", "numbers", "sheets", "formats", "charts", "data",
    "cron", "exit-codes",
  ]

  @Test func everyTopicIsThere() {
    let names = HelpTopic.all.map(\.name)
    #expect(Set(names) == Set(Self.names))
  }

  @Test(arguments: HelpTopic.all.map(\.name), Language.allCases)
  func linesFit(_ name: String, _ language: Language) throws {
    let result = try BinaryUnderTest.run(["help", name, "--lang", language.rawValue])
    #expect(result.status == 0 && result.errors.isEmpty)
    for line in result.outputText.split(separator: "\n") {
      #expect(line.count <= 80 || line.hasPrefix("  "), "\(line)")
    }
  }

  @Test(arguments: HelpTopic.all.flatMap(\.examples).map(\.line))
  func examplesRun(_ line: String) throws {
    let result = try BinaryUnderTest.shell(line)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(!result.output.isEmpty)
  }

  @Test func aCommandAndATopicOfOneNameAreOnePage() throws {
    let page = try BinaryUnderTest.run(["help", "units"]).outputText
    #expect(page.hasPrefix("bhxh units - "))
    #expect(page.contains("bhxh help units - "))
  }

  @Test(arguments: Declarations.all.map(\.name), Language.allCases)
  func manualPagesAreWellFormed(_ name: String, _ language: Language) throws {
    let command = try #require(Declarations.catalogue.command(named: name))
    let page = ManualPage(catalogue: Declarations.catalogue, language: language).text(of: command)
    #expect(
      page.hasPrefix(
        ".TH BHXH\\-\(name.uppercased().replacingOccurrences(of: "-", with: "\\-")) 1 "))
    // Nothing that is text is taken for a request.
    let requests: Set<Substring> = [".TH", ".SH", ".TP", ".B", ".BR", ".PP"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }

  /// A bare `bhxh` in a script is an error that teaches.
  @Test func aBareCall() throws {
    let result = try BinaryUnderTest.run([])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errorText.hasPrefix("bhxh: "))
    #expect(result.errorText.contains("bhxh report kien-giang"))
    #expect(
      try BinaryUnderTest.run(["version"]).output == BinaryUnderTest.run(["--version"]).output)
  }
}

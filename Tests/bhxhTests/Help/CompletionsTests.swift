import BHXHCore
import Foundation
import Testing

@testable import bhxh

/// The bash script, asked what bash asks it.
@Suite struct CompletionsTests {
  private func complete(_ words: [String]) throws -> [String] {
    let directory = try TemporaryDirectory()
    let script = directory.url.appending(path: "completions")
    try BashCompletions(catalogue: Declarations.catalogue).script
      .write(to: script, atomically: true, encoding: .utf8)
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let result = try BinaryUnderTest.shell(
      """
      compopt() { :; }
      source '\(script.path)'
      COMP_WORDS=(bhxh \(line)); COMP_CWORD=\(words.count)
      _bhxh; printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(result.errorText == "")
    return result.outputText.split(separator: "\n").map(String.init)
  }

  /// What is typed so far (bash makes words of its own of `=`), and what is offered for its last word.
  @Test(arguments: [
    ("cov", "coverage"), ("coverage --form", "--format"), ("coverage --format js", "json"),
    ("coverage -f nd", "ndjson"), ("coverage --format = cs", "csv"),
    ("coverage --format =", "text csv json ndjson markdown html xlsx svg prometheus"),
    ("help gro", "growth"),
    ("completions ", "bash zsh fish powershell"), ("--lang v", "vi"), ("coverage --lang ", "en vi"),
    ("coverage --period 2", ""), ("--ver", "--verbose --version"),
  ])
  func bashOffers(_ words: String, _ expected: String) throws {
    let offered = try complete(words.components(separatedBy: " "))
    #expect(offered.joined(separator: " ") == expected)
  }

  @Test(arguments: Declarations.catalogue.options.map(\.name))
  func everyShellKnowsEveryOption(_ name: String) {
    let catalogue = Declarations.catalogue
    let zsh = ZshCompletions(catalogue: catalogue, language: .english).script
    let fish = FishCompletions(catalogue: catalogue, language: .english).script
    #expect(PowerShellCompletions(catalogue: catalogue).script.contains("'--\(name)'"))
    #expect(BashCompletions(catalogue: catalogue).script.contains("--\(name)"))
    #expect(zsh.contains("--\(name)"))
    #expect(fish.contains("-l \(name) "))
  }

  /// Zsh and fish read their own scripts without complaint, where they are installed.
  @Test(arguments: ["zsh", "fish"])
  func isWellFormed(_ shell: String) throws {
    let directory = try TemporaryDirectory()
    let script = directory.url.appending(path: "completions")
    let catalogue = Declarations.catalogue
    let text =
      shell == "zsh"
      ? ZshCompletions(catalogue: catalogue, language: .vietnamese).script
      : FishCompletions(catalogue: catalogue, language: .vietnamese).script
    try text.write(to: script, atomically: true, encoding: .utf8)
    let result = try BinaryUnderTest.shell(
      "if command -v \(shell) >/dev/null; then \(shell) -n '\(script.path)'; fi")
    #expect(result.errorText == "")
    #expect(result.status == 0)
  }
}

import Foundation
import Testing

@testable import bhxh

/// What the shells offer when Tab is pressed, asked of the shells themselves where they are installed.
@Suite struct ShellTests {
  private func run(_ shell: String, _ script: String) throws -> [String]? {
    let result = try BinaryUnderTest.shell(
      "command -v \(shell) > /dev/null || exit 3\n\(script)", timeout: 120)
    if result.status == 3 { return nil }
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errorText)")
    return result.outputText.split(separator: "\n").map(String.init)
  }

  /// The words typed (the last one is completed), and words that have to be among those offered; none that has not to be.
  private static let cases: [(words: [String], offered: [String], not: [String])] = [
    (["rep"], ["report"], ["coverage"]),
    (["report", "kien"], ["kien-giang"], ["ben-tre", "kien-giang/hon-dat"]),
    (["report", "kien-giang/hon"], ["kien-giang/hon-dat"], ["kien-giang"]),
    (["coverage", "--scheme", ""], ["bhyt", "bhxh-bat-buoc", "bhtn"], ["kien-giang"]),
    (["coverage", "--by", ""], ["unit", "province", "scheme", "month"], ["campaign"]),
    (["coverage", "--sort", "per"], ["percent"], ["unit"]),
    (["coverage", "--unit", "dak-l"], ["dak-lak"], ["dak-nong"]),
    (["help", "exit"], ["exit-codes"], ["report"]),
  ]

  @Test(arguments: cases.indices)
  func bash(_ index: Int) throws {
    let (words, offered, not) = Self.cases[index]
    let line = (["bhxh"] + words).map { "'\($0)'" }.joined(separator: " ")
    let answer = try run(
      "bash",
      """
      compopt() { :; }
      source <(bhxh completions bash)
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count)
      _bhxh; printf '%s\\n' "${COMPREPLY[@]}"
      """)
    check(answer, offered, not)
  }

  @Test(arguments: cases.indices)
  func fish(_ index: Int) throws {
    let (words, offered, not) = Self.cases[index]
    let line = (["bhxh"] + words).joined(separator: " ")
    let answer = try run(
      "fish",
      "export HOME=\"$PWD\"; fish --no-config -c 'bhxh completions fish | source; complete -C \"\(line)\"' | cut -f1"
    )
    check(answer, offered, not)
  }

  private func check(_ answer: [String]?, _ offered: [String], _ not: [String]) {
    guard let answer else { return }
    for word in offered { #expect(answer.contains(word), "\(word) of \(answer.prefix(9))") }
    for word in not { #expect(!answer.contains(word), "\(word)") }
  }
}

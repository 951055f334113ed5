import Testing

@testable import bhxh

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
  @Test(arguments: ReadmeExample.all)
  func exampleComesOutAsShown(_ example: ReadmeExample) throws {
    let actual = try example.run()
    let isSame = ReadmeExample.matches(actual[...], example.expected[...])
    let difference = TextDifference.lines(
      expected: example.expected.joined(separator: "\n"),
      actual: actual.joined(separator: "\n"))
    #expect(isSame, "\(example):\n\(difference)")
  }

  @Test func examplesAreFoundInBlocksOnly() {
    let text = """
      $ bhxh no
      ```console
      $ bhxh a \\
        b
      one
      two
      $ bhxh c
      ```
      ```sh
      $ bhxh no
      ```
      """
    let found = ReadmeExample.parse(text)
    #expect(found.map(\.command) == ["bhxh a \\\n  b", "bhxh c"])
    #expect(found.map(\.expected) == [["one", "two"], []])
    #expect(found.map(\.line) == [3, 7])
  }

  @Test(arguments: [
    (["a", "b", "c"], ["a", "…"], true), (["a", "b", "c"], ["…", "c"], true),
    (["a"], ["a", "…"], true), (["a", "b"], ["a"], false), (["a"], ["b"], false),
  ])
  func ellipsisStandsForAnyLines(_ actual: [String], _ expected: [String], _ isSame: Bool) {
    #expect(ReadmeExample.matches(actual[...], expected[...]) == isSame)
  }
}

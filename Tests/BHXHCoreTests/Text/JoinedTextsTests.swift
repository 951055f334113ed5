import Testing

@testable import BHXHCore

@Suite struct JoinedTextsTests {
  @Test(
    arguments: [
      ([], ", ", ""), (["a"], ", ", "a"), (["a", "b"], ", ", "a, b"), (["", ""], "-", "-"),
      (["Hòn", "Đất"], "", "HònĐất"),
    ] as [([String], String, String)])
  func textsStandOneBehindTheOther(texts: [String], separator: String, expected: String) {
    #expect(texts.joined(separator: separator) == expected)
  }
}

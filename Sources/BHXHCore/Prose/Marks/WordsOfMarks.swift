/// What readings need to know of the words behind marks.
struct WordsOfMarks: Sendable {
  let text: [UInt8]
  let tokens: [ProseToken]

  /// The bytes of some marks.
  func bytes(_ marks: ArraySlice<ProseMark>) -> Range<Int> {
    guard let first = marks.first, let last = marks.last else { return 0..<0 }
    return tokens[first.tokens.lowerBound].range
      .lowerBound..<tokens[last.tokens.upperBound - 1]
      .range.upperBound
  }

  /// Whether a word stands in a mark.
  func has(_ key: WordKey, in mark: ProseMark) -> Bool {
    tokens[mark.tokens].contains { $0.key == key }
  }

  /// Whether a mark begins with a word.
  func begins(_ mark: ProseMark, with key: WordKey) -> Bool {
    tokens[mark.tokens.lowerBound].key == key
  }

  /// The words of some marks in lower case.
  func lowercased(_ marks: ArraySlice<ProseMark>) -> String {
    String(decoding: text[bytes(marks)], as: UTF8.self).lowercased()
  }
}

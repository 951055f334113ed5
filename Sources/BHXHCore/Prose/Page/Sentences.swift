/// The sentences of a stretch of tokens.
enum Sentences {
  /// Where each sentence begins and ends; its full stop is left out.
  static func split(_ tokens: [ProseToken], _ stretch: Range<Int>, _ text: [UInt8]) -> [Range<Int>]
  {
    var sentences: [Range<Int>] = []
    var start = stretch.lowerBound
    for index in stretch where isEnd(tokens, index, stretch, text) {
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    if stretch.upperBound > start { sentences.append(start..<stretch.upperBound) }
    return sentences
  }

  private static func isEnd(
    _ tokens: [ProseToken], _ index: Int, _ stretch: Range<Int>, _ text: [UInt8]
  ) -> Bool {
    if tokens[index].isMark(UInt8(ascii: "!")) || tokens[index].isMark(UInt8(ascii: "?")) {
      return true
    }
    guard tokens[index].isMark(0x2E) else { return false }
    var next = index + 1
    while next < stretch.upperBound,
      tokens[next].isMark(Byte.quote) || tokens[next].isMark(0x29) || tokens[next].isMark(0x2E)
    {
      next += 1
    }
    guard next < stretch.upperBound, index > stretch.lowerBound else { return true }
    let before = tokens[index - 1]
    if tokens[next].isNumeral {
      // `17. 245` is a number with a blank in it, `năm 2021. 17.245 người` begins a sentence.
      return !(before.isNumeral && before.range.count <= 3) && !tokens[next].isGlued
    }
    guard tokens[next].isCapital || tokens[next].isMark(0x2D) || !tokens[next].isWord else {
      return false
    }
    return !isAbbreviated(before, text)
  }

  /// `TP.`, `Q.`, `T.`: a point behind up to two capitals ends no sentence.
  private static func isAbbreviated(_ token: ProseToken, _ text: [UInt8]) -> Bool {
    guard token.isWord else { return false }
    let bytes = text[token.range]
    return bytes.count <= 2 && bytes.allSatisfy { $0 &- 0x41 < 26 }
      || bytes.elementsEqual("Ths".utf8) || bytes.elementsEqual("ThS".utf8)
  }
}

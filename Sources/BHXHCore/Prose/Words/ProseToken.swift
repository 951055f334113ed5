/// A word, a numeral or a mark of a text, with where it stands.
struct ProseToken: Sendable {
  enum Kind: Sendable {
    case word
    /// Digits, with single points or commas between them.
    case numeral
    /// One sign that is neither.
    case mark(UInt8)
    /// The end of a line.
    case lineEnd
  }

  let kind: Kind
  let key: WordKey
  /// The bytes of the text.
  let range: Range<Int>
  /// Whether the word begins with a capital letter.
  let isCapital: Bool
  /// Whether nothing stands between it and the token before.
  let isGlued: Bool

  var isWord: Bool { if case .word = kind { true } else { false } }
  var isNumeral: Bool { if case .numeral = kind { true } else { false } }

  func isMark(_ byte: UInt8) -> Bool {
    if case .mark(byte) = kind { true } else { false }
  }
}

extension ProseToken {
  /// Takes a stretch of UTF-8 text apart.
  ///
  /// - Complexity: O(length).
  static func tokens(of text: [UInt8], in stretch: Range<Int>) -> [ProseToken] {
    var tokens: [ProseToken] = []
    tokens.reserveCapacity(stretch.count / 4 + 4)
    let bytes = text.span
    var position = stretch.lowerBound
    var isGlued = false
    while position < stretch.upperBound {
      let byte = bytes[position]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        position += 1
        isGlued = false
        continue
      }
      let start = position
      var kind = Kind.word
      var key = WordKey.none
      var isCapital = false
      if byte == Byte.lineFeed {
        kind = .lineEnd
        position += 1
      } else if isDigit(byte) {
        kind = .numeral
        position = endOfNumeral(bytes, from: position, to: stretch.upperBound)
      } else if byte < 0x80, !isLetter(byte) {
        kind = .mark(byte)
        key = WordKey(mark: byte)
        position += 1
      } else {
        let found = word(bytes, from: position, to: stretch.upperBound)
        position = found.end
        switch found.sort {
        case .blank:
          isGlued = false
          continue
        case .mark(let plain):
          kind = .mark(plain)
          key = WordKey(mark: plain)
        case .letters:
          key = found.key
          isCapital = found.isCapital
        }
      }
      tokens.append(
        ProseToken(
          kind: kind, key: key, range: start..<position, isCapital: isCapital, isGlued: isGlued))
      isGlued = true
    }
    return tokens
  }

  /// The tokens with words apart that were printed as one: `vớicùng`.
  static func unglued(_ tokens: [ProseToken], _ text: [UInt8], _ phrases: ProsePhrases)
    -> [ProseToken]
  {
    // Most texts have none, and are handed on as they are.
    var apart: [ProseToken] = []
    var copied = 0
    for (index, token) in tokens.enumerated() where isGlue(token, phrases) {
      guard let (first, second) = parts(of: token, text, phrases) else { continue }
      apart += tokens[copied..<index]
      apart += [first, second]
      copied = index + 1
    }
    return copied == 0 ? tokens : apart + tokens[copied...]
  }

  /// The two words of one; nil where it is not glued.
  private static func parts(of token: ProseToken, _ text: [UInt8], _ phrases: ProsePhrases)
    -> (ProseToken, ProseToken)?
  {
    for end in token.range.dropFirst() where text[end] & 0xC0 != 0x80 {
      let first = WordKey(text[token.range.lowerBound..<end])
      guard phrases.joins(first) else { continue }
      let second = WordKey(text[end..<token.range.upperBound])
      guard phrases.knows(second) else { continue }
      return (
        ProseToken(
          kind: .word, key: first, range: token.range.lowerBound..<end, isCapital: token.isCapital,
          isGlued: token.isGlued),
        ProseToken(
          kind: .word, key: second, range: end..<token.range.upperBound, isCapital: false,
          isGlued: true)
      )
    }
    return nil
  }

  /// Whether a word is longer than any that could be one syllable of a phrase.
  private static func isGlue(_ token: ProseToken, _ phrases: ProsePhrases) -> Bool {
    token.isWord && token.range.count >= 7 && !phrases.knows(token.key)
  }

  private enum Sort {
    case letters, blank
    case mark(UInt8)
  }

  private struct Word {
    var sort = Sort.letters
    var end: Int
    var key = WordKey.none
    var isCapital = false
  }

  /// A word with its key, found while its end is looked for.
  private static func word(_ text: Span<UInt8>, from start: Int, to end: Int) -> Word {
    var letters = LettersOfWord()
    var word = Word(end: start)
    while word.end < end {
      let byte = text[word.end]
      if byte < 0x80 {
        guard isLetter(byte) else { break }
        if word.end == start { word.isCapital = byte < 0x61 }
        letters.append(ascii: byte)
        word.end += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.first(of: text, from: word.end)
      if let sign = sign(scalar) {
        if word.end == start { return Word(sort: sign, end: start + length) }
        break
      }
      if word.end == start { word.isCapital = isCapital(scalar) }
      letters.append(scalar)
      word.end += length
    }
    word.key = letters.key
    return word
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The letters of Vietnamese stand in pairs, the capital first.
    case 0x1EA0...0x1EF9: scalar.value & 1 == 0
    case 0x110, 0x1AF: true
    case 0x111, 0x1B0: false
    default: scalar.properties.isUppercase
    }
  }

  /// What a character beyond ASCII is where it is no letter: a blank, or a mark in its plain form.
  private static func sign(_ scalar: Unicode.Scalar) -> Sort? {
    switch scalar.value {
    // Most are letters.
    case 0x1EA0...0x1EF9, 0x100...0x1B0: nil
    case 0x80...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      .blank
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033: .mark(Byte.quote)
    case 0x2010...0x2015, 0x2212: .mark(0x2D)
    case 0x2026: .mark(0x2E)
    case 0x2264: .mark(0x3C)
    case 0x2265: .mark(0x3E)
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2022...0x205E, 0x20A0...0x2BFF, 0x3001...0x303F,
      0xE000...0xF8FF, 0xFFFD, 0x1F000...0x1FFFF:
      .mark(0x2A)
    default: nil
    }
  }

  private static func endOfNumeral(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      let byte = text[position]
      if isDigit(byte) {
        position += 1
      } else if byte == 0x2E || byte == 0x2C, position + 1 < end, isDigit(text[position + 1]) {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

extension FoldedText {
  /// Only the letters, for who compares nothing else.
  public static func letters(of text: some StringProtocol) -> String {
    let text = Array(text.utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    appendLetters(of: text.span, to: &letters)
    return String(decoding: letters, as: UTF8.self)
  }

  /// Appends the letters of UTF-8 text, without a string made of either.
  static func appendLetters(of text: Span<UInt8>, to letters: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: letters.append(byte)
      case 0x41...0x5A: letters.append(byte + 0x20)
      case 0..<0x80: break
      default:
        appendLetters(of: scalar(in: text, at: &index), to: &letters)
        continue
      }
      index += 1
    }
  }

  /// The scalar whose bytes begin at the index, which then stands behind them.
  ///
  /// Where the bytes are no UTF-8 it is U+FFFD, which has no letters.
  private static func scalar(in text: Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
    let lead = text[index]
    index += 1
    let length = (~lead).leadingZeroBitCount
    guard (2...4).contains(length), index + length - 1 <= text.count else { return "\u{FFFD}" }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for _ in 1..<length {
      value = value << 6 | UInt32(text[index] & 0x3F)
      index += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func appendLetters(of scalar: Unicode.Scalar, to letters: inout [UInt8]) {
    if let letter = VietnameseLetter(scalar) {
      letters.append(letter.base)
    } else if scalar.isDigitOrLetter {
      letters += scalar.properties.lowercaseMapping.utf8
    }
  }
}

/// Text in UTF-8 whose letters were lost or changed before it came here: no encoding gives them back by itself.
///
/// Two faults are known. UTF-8 that was read as Windows-1252 and saved again (`Báº¿n Tre`): each letter beyond ASCII is two or three signs,
/// which are bytes of UTF-8 together. And letters that a program could not read, for each of which U+FFFD stands (`B�n Tre`).
struct GarbledText {
  /// The fault of a text; nil where its words are whole.
  ///
  /// A text is garbled where more of its words with signs beyond ASCII are than are not, and at least two.
  /// - Complexity: at most the first 4 KiB behind the first byte beyond ASCII are looked at.
  static func problem(_ text: [UInt8], in file: String) -> Problem? {
    guard let first = text.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    var start = first
    while start > 0, isLetter(text[start - 1]) { start -= 1 }
    let words = text[start...].prefix(4096).split { !isLetter($0) }
      .filter { $0.contains { $0 >= 0x80 } }.map { String(decoding: $0, as: UTF8.self) }
      .filter { $0 != "\u{FEFF}" }
    var garbled: [(word: String, right: String)] = []
    var lost: [String] = []
    for word in words {
      if word.unicodeScalars.contains("\u{FFFD}") {
        lost.append(word)
      } else if let right = restored(word) {
        garbled.append((word, right))
      }
    }
    let place = Place(file: file)
    if garbled.count >= 2, garbled.count * 2 > words.count {
      return Problem(.textGarbled, at: place, [garbled[0].word, garbled[0].right])
    }
    if lost.count >= 2, lost.count * 2 > words.count {
      return Problem(.textLost, at: place, [lost[0]])
    }
    return nil
  }

  /// Bytes beyond ASCII belong to words, whatever they stand for.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// The word whose UTF-8 was taken for Windows-1252; nil where it is none.
  static func restored(_ word: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars {
      if scalar.value == 0xFEFF { continue }
      if let position = specials.firstIndex(of: scalar) {
        bytes.append(UInt8(0x80 + position))
      } else if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    guard bytes.contains(where: { $0 >= 0x80 }),
      UTF8Check.firstInvalid(in: bytes, 0..<bytes.count, isWhole: true).offset == nil
    else { return nil }
    let right = String(decoding: bytes, as: UTF8.self)
    let letters = right.unicodeScalars.filter { !$0.isASCII }
    return letters.allSatisfy { VietnameseLetter($0) != nil } ? right : nil
  }

  /// The signs of Windows-1252 at 0x80…0x9F; a control character where it has none, as programs write it.
  private static let specials: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

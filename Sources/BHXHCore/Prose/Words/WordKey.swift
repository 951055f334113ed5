/// A Vietnamese word as phrases compare it: case and the place of the tone do not count, every diacritic does.
///
/// `Hoà`, `hòa` and the NFD form of either have one key; `giảm` and `giám` have two. A syllable has at most seven letters and one
/// tone, so that a key is exact; other words (foreign ones, codes) have none.
struct WordKey: Hashable, Sendable {
  let bits: UInt64

  /// The key of what is no word that a phrase could have.
  static let none = WordKey(bits: 0)

  /// A punctuation mark as part of a phrase.
  init(mark: UInt8) {
    bits = 1 << 63 | UInt64(mark)
  }

  fileprivate init(bits: UInt64) {
    self.bits = bits
  }

  /// The key of the letters of one word, in UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    var letters = LettersOfWord()
    let bytes = bytes.span
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        letters.append(ascii: bytes[place])
        place += 1
      } else {
        let (scalar, length) = UTF8Scalar.first(of: bytes, from: place)
        letters.append(scalar)
        place += length
      }
    }
    self = letters.key
  }
}

/// The letters and the tone of a word while it is read.
struct LettersOfWord {
  private var letters: UInt64 = 0
  private var count = 0
  private var tone: UInt64 = 0

  /// None for what is longer than a syllable or has other signs.
  var key: WordKey { WordKey(bits: count > 0 && count <= 7 ? letters | tone << 56 : 0) }

  mutating func append(ascii byte: UInt8) {
    let letter = byte | 0x20
    guard letter &- 0x61 < 26 else { return refuse() }
    append(letter, 0)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      append(letter.base, letter.mark.rawValue)
      if letter.tone != .none { tone = UInt64(letter.tone.rawValue) }
    } else if let tone = VietnameseLetter.tone(combining: scalar) {
      self.tone = UInt64(tone.rawValue)
    } else if let mark = VietnameseLetter.mark(combining: scalar), count > 0, count <= 7 {
      letters |= UInt64(mark.rawValue) << UInt64((count - 1) * 8 + 5)
    } else {
      refuse()
    }
  }

  private mutating func append(_ base: UInt8, _ mark: UInt8) {
    if count < 7 {
      letters |= UInt64(base &- 0x60 | mark << 5) << UInt64(count * 8)
    }
    count += 1
  }

  private mutating func refuse() { count = 100 }
}

/// Reads single characters out of UTF-8.
enum UTF8Scalar {
  /// The character at a place and its length; U+FFFD of one byte for what is none.
  static func first(of bytes: Span<UInt8>, from start: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let lead = bytes[start]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, bytes.count - start >= length else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length {
      guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}

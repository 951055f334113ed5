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

  /// The key of a word. It is there once, and not at each place that names one: together these were a five-hundredth of the program.
  @inline(never)
  init(_ word: String) { self.init(ArraySlice(word.utf8)) }

  /// The keys of some words.
  @inline(never)
  static func list(_ words: [String]) -> [WordKey] { words.map { WordKey($0) } }

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
  /// Eight bits a letter.
  private var end: UInt64 = 0
  private var tone: UInt64 = 0
  private var isRefused = false

  /// None for what is longer than a syllable or has other signs.
  var key: WordKey {
    WordKey(bits: end > 0 && end <= Self.longest && !isRefused ? letters | tone &<< 56 : 0)
  }

  private static let longest: UInt64 = 7 * 8

  mutating func append(ascii byte: UInt8) {
    let letter = byte | 0x20
    if letter &- 0x61 < 26 {
      append(UInt64(letter &- 0x60))
    } else {
      isRefused = true
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      append(UInt64(letter.base &- 0x60 | letter.mark.rawValue << 5))
      if letter.tone != .none { tone = UInt64(letter.tone.rawValue) }
    } else if let tone = VietnameseLetter.tone(combining: scalar) {
      self.tone = UInt64(tone.rawValue)
    } else if let mark = VietnameseLetter.mark(combining: scalar), end > 0, end <= Self.longest {
      letters |= UInt64(mark.rawValue) &<< (end &- 8 &+ 5)
    } else {
      isRefused = true
    }
  }

  private mutating func append(_ letter: UInt64) {
    if end < Self.longest { letters |= letter &<< end }
    end &+= 8
  }
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

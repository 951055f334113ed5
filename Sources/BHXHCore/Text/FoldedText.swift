/// A text as the gazetteer and the headers compare it: without case, diacritics, spaces and punctuation.
///
/// `Lực lượng lao động`, `LUC_LUONG-LAO DONG` and the NFD form of either have the same `letters`. What folding takes away
/// is kept beside them, so that `Văn Lăng` can still be told from `Văn Lang`; where a tone stands in its word (`Hoà`,
/// `Hòa`) never counts. Folding takes time in proportion to the text.
package struct FoldedText: Hashable, Sendable {
  /// The letters and digits in lower case without diacritics, nothing between them: `hondat`.
  package let letters: String

  /// The words apart, each folded like `letters`; an apostrophe does not part words.
  package let words: [String]

  /// One per scalar of `letters`: what made another letter of it.
  private let marks: [UInt8]

  /// One per word: its tones, in their order.
  private let tones: [[UInt8]]

  package init(_ text: some StringProtocol) {
    var folding = Folding()
    folding.reserve(text.utf8.count)
    for scalar in text.unicodeScalars { folding.append(scalar) }
    folding.endWord()
    letters = String(decoding: folding.letters, as: UTF8.self)
    words = folding.words
    marks = folding.marks
    tones = folding.tones
  }

  /// Whether a text has a diacritic at all.
  package static func hasDiacritics(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.isASCII { return false }
      if let letter = VietnameseLetter(scalar) {
        return letter.mark != .none || letter.tone != .none
      }
      return VietnameseLetter.tone(combining: scalar) != nil
        || VietnameseLetter.mark(combining: scalar) != nil
    }
  }

  /// How the spelling of `self` stands to that of `name`, whose letters are the same.
  func spelling(of name: FoldedText) -> Spelling {
    if marks == name.marks, tones == name.tones { return .own }
    let sameTones = tones.flatMap(\.self) == name.tones.flatMap(\.self)
    if marks == name.marks, sameTones, words.count != name.words.count { return .own }
    guard marks.count == name.marks.count else { return .other }
    let marksLacking = zip(marks, name.marks).allSatisfy { $0 == 0 || $0 == $1 }
    let tonesLacking =
      words.count == name.words.count
      ? zip(tones, name.tones).allSatisfy { $0.isEmpty || $0 == $1 }
      : sameTones || tones.allSatisfy(\.isEmpty)
    return marksLacking && tonesLacking ? .lacking : .other
  }

  /// How the spelling of `self` stands to that of `name`, word by word: a word has all its diacritics, or none at all.
  ///
  /// `quân` is no `quận`: who writes one diacritic writes the other too.
  func wordwiseSpelling(of name: FoldedText) -> Spelling {
    let spelling = spelling(of: name)
    guard spelling == .lacking, words.count == name.words.count else { return spelling }
    var start = 0
    for (index, word) in words.enumerated() {
      let end = start + word.unicodeScalars.count
      guard end <= marks.count, end <= name.marks.count else { return .other }
      let isBare = tones[index].isEmpty && marks[start..<end].allSatisfy { $0 == 0 }
      let isOwn = tones[index] == name.tones[index] && marks[start..<end] == name.marks[start..<end]
      if !isBare, !isOwn { return .other }
      start = end
    }
    return .lacking
  }

  /// How a spelling stands to a name, best first.
  enum Spelling: Comparable {
    /// With all its own diacritics.
    case own
    /// Some or all diacritics are left out, none is another.
    case lacking
    /// Some diacritic is another.
    case other
  }
}

extension Unicode.Scalar {
  /// Whether folding keeps it.
  var isDigitOrLetter: Bool {
    if isASCII { return ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// The apostrophes of `Ea H'leo`, typed in any of their ways.
  var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2032, 0x2BC: true
    default: false
    }
  }
}

/// The state while a text is folded, scalar by scalar.
private struct Folding {
  var letters: [UInt8] = []
  var words: [String] = []
  var marks: [UInt8] = []
  var tones: [[UInt8]] = []
  /// Where among the letters those of the word at hand begin.
  private var start = 0
  private var wordTones: [UInt8] = []

  mutating func reserve(_ count: Int) {
    letters.reserveCapacity(count)
    marks.reserveCapacity(count)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      letters.append(letter.base)
      marks.append(letter.mark.rawValue)
      if letter.tone != .none { wordTones.append(letter.tone.rawValue) }
    } else if let tone = VietnameseLetter.tone(combining: scalar) {
      wordTones.append(tone.rawValue)
    } else if let mark = VietnameseLetter.mark(combining: scalar) {
      if !marks.isEmpty { marks[marks.count - 1] = mark.rawValue }
    } else if scalar.isASCII, scalar.isDigitOrLetter {
      // An ASCII letter was taken apart above.
      letters.append(UInt8(truncatingIfNeeded: scalar.value))
      marks.append(0)
    } else if scalar.isDigitOrLetter {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        letters += UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter
        marks.append(0)
      }
    } else if !scalar.isApostrophe,
      scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark
    {
      endWord()
    }
  }

  mutating func endWord() {
    guard start < letters.count else { return }
    words.append(String(decoding: letters[start...], as: UTF8.self))
    tones.append(wordTones)
    start = letters.count
    wordTones = []
  }
}

extension FoldedText {
  /// The text without its first words.
  func dropping(words count: Int) -> FoldedText {
    let scalars = words[..<count].reduce(0) { $0 + $1.unicodeScalars.count }
    return FoldedText(
      words: Array(words[count...]), marks: Array(marks[scalars...]), tones: Array(tones[count...]))
  }

  /// The first words of the text.
  func keeping(words count: Int) -> FoldedText {
    let scalars = words[..<count].reduce(0) { $0 + $1.unicodeScalars.count }
    return FoldedText(
      words: Array(words[..<count]), marks: Array(marks[..<scalars]), tones: Array(tones[..<count]))
  }

  private init(words: [String], marks: [UInt8], tones: [[UInt8]]) {
    letters = words.joined()
    self.words = words
    self.marks = marks
    self.tones = tones
  }
}

extension FoldedText {
  /// Only the letters, for who compares nothing else.
  package static func letters(of text: some StringProtocol) -> String {
    let text = Array(text.utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    forEachLetter(of: text.span) { letters.append($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Gives the letters of UTF-8 text byte by byte, without a string made of either.
  @inline(__always)
  static func forEachLetter(of text: Span<UInt8>, _ give: (UInt8) -> Void) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: give(byte)
      case 0x41...0x5A: give(byte + 0x20)
      case 0..<0x80: break
      default:
        let scalar = scalar(in: text, at: &index)
        if let letter = VietnameseLetter(scalar) {
          give(letter.base)
        } else if scalar.isDigitOrLetter {
          for byte in scalar.properties.lowercaseMapping.utf8 { give(byte) }
        }
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
}

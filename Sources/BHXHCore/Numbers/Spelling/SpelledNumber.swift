/// A cell taken apart: the words and signs before the digits, the digits, the words and signs behind them.
struct SpelledNumber {
  enum Sign: Hashable {
    case plus, minus
  }

  var numeral: Numeral
  var sign: Sign?
  var qualifier: Qualifier?
  /// The power of ten of a number word.
  var exponent: Int?
  var isPercentage = false
  /// Whether a word says that people or other things are counted.
  var isOfPeople = false
  /// What stands behind `±`.
  var half: Int64?
  private var isInParentheses = false

  init(_ numeral: Numeral) {
    self.numeral = numeral
  }

  /// Nil unless `plain`, in plain spelling, is one number between known words, each kind of them at most once.
  init?(_ plain: [UInt8]) {
    guard let first = plain.firstIndex(where: isDigit), let last = plain.lastIndex(where: isDigit)
    else { return nil }
    var body = first..<last + 1
    if let sign = plain[body].firstIndex(of: 0xC2) {
      guard plain[sign + 1] == 0xB1, let half = wholeNumber(plain[(sign + 2)...last])
      else { return nil }
      self.half = half
      body = first..<sign
      while plain[body.upperBound - 1] == 0x20 { body.removeLast() }
    }
    guard let numeral = Numeral(plain.span.extracting(body)) else { return nil }
    self.numeral = numeral
    guard readBefore(plain[..<first]), readBehind(plain[(last + 1)...]), !isInParentheses,
      half == nil || (qualifier == nil && exponent == nil)
    else { return nil }
  }

  private mutating func readBefore(_ text: ArraySlice<UInt8>) -> Bool {
    read(text, NumberWord.before) { word, number in
      switch word {
      case .sign(let sign) where number.sign == nil: number.sign = sign
      case .qualifier(let qualifier) where number.qualifier == nil: number.qualifier = qualifier
      case .opens where number.sign == nil:
        number.sign = .minus
        number.isInParentheses = true
      default: return false
      }
      return true
    }
  }

  private mutating func readBehind(_ text: ArraySlice<UInt8>) -> Bool {
    read(text, NumberWord.behind) { word, number in
      switch word {
      case .power(let power) where number.exponent == nil && !number.isOfPeople:
        number.exponent = power
      case .people where !number.isOfPeople && !number.isPercentage: number.isOfPeople = true
      case .percent where !number.isPercentage && number.exponent == nil && !number.isOfPeople:
        number.isPercentage = true
      case .closes where number.isInParentheses: number.isInParentheses = false
      default: return false
      }
      return true
    }
  }

  /// Reads known words, the longest that fits first, until none is left; false at the first that is unknown or out of place.
  private mutating func read(
    _ text: ArraySlice<UInt8>, _ words: [(text: [UInt8], word: NumberWord)],
    _ take: (NumberWord, inout SpelledNumber) -> Bool
  ) -> Bool {
    var rest = text
    while true {
      rest = rest.drop { $0 == 0x20 }
      if rest.isEmpty { return true }
      guard let found = words.first(where: { isNext($0.text, in: rest) }), take(found.word, &self)
      else { return false }
      rest = rest.dropFirst(found.text.count)
    }
  }
}

/// Whether `word` comes next as a whole: no letter goes on where it ends in one.
private func isNext(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
  guard text.starts(with: word) else { return false }
  guard let last = word.last, isLetter(last) else { return true }
  return text.dropFirst(word.count).first.map { !isLetter($0) } ?? true
}

/// Bytes beyond ASCII count as letters.
private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10
}

/// A whole count that may be grouped, with blanks before it.
private func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int64? {
  guard let numeral = Numeral(Array(bytes.drop { $0 == 0x20 }).span), numeral.isWhole,
    !numeral.isTooLong, numeral.mantissa <= UInt64(Quantity.highestCount)
  else { return nil }
  return Int64(numeral.mantissa)
}

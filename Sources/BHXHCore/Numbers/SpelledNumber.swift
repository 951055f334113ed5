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
  init?(_ plain: String) {
    let text = Array(plain.utf8)
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit)
    else { return nil }
    var body = text[first...last]
    if let sign = body.firstRange(of: Array("±".utf8)) {
      guard let half = wholeNumber(body[sign.upperBound...]) else { return nil }
      self.half = half
      body = body[..<sign.lowerBound]
      while body.last == 0x20 { body.removeLast() }
    }
    guard let numeral = Numeral(Array(body).span) else { return nil }
    self.numeral = numeral
    guard readBefore(String(decoding: text[..<first], as: UTF8.self)),
      readBehind(String(decoding: text[(last + 1)...], as: UTF8.self)),
      !isInParentheses,
      half == nil || (qualifier == nil && exponent == nil)
    else { return nil }
  }

  private mutating func readBefore(_ text: String) -> Bool {
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

  private mutating func readBehind(_ text: String) -> Bool {
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
    _ text: String, _ words: [(text: String, word: NumberWord)],
    _ take: (NumberWord, inout SpelledNumber) -> Bool
  ) -> Bool {
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { return true }
      guard let found = words.first(where: { isNext($0.text, in: rest) }), take(found.word, &self)
      else { return false }
      rest = rest.dropFirst(found.text.count)
    }
  }
}

/// Whether `word` comes next as a whole: no letter goes on where it ends in one.
private func isNext(_ word: String, in text: Substring) -> Bool {
  guard text.hasPrefix(word) else { return false }
  guard word.last?.isLetter == true else { return true }
  return text.dropFirst(word.count).first?.isLetter != true
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

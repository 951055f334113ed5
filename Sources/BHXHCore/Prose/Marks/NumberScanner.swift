/// Reads the numbers of a text through the same code as cells.
struct NumberScanner {
  let text: [UInt8]
  let tokens: [ProseToken]
  let phrases: ProsePhrases
  /// Whether counts are grouped by commas where others are grouped by points, or percentages have decimal commas.
  let mixesMarks: Bool

  init(text: [UInt8], tokens: [ProseToken], phrases: ProsePhrases) {
    self.text = text
    self.tokens = tokens
    self.phrases = phrases
    mixesMarks = Self.mixesMarks(text, tokens)
  }

  /// The number that begins at a token, and where it ends; nil where the digits are part of something else.
  func number(at start: Int, in stretch: Range<Int>) -> (number: ProseNumber, end: Int)? {
    guard !isPartOfName(start, stretch) else { return nil }
    var end = start + 1
    // `1 165 787`, with blanks of any kind between groups of three.
    while end < stretch.upperBound, isGroup(end, after: start) { end += 1 }
    let digits = string(start..<end)
    var number = ProseNumber(sort: .count, quantity: nil, range: bytes(start..<end))
    number.isDoubtful = isBroken(start, stretch)
    if let share = percentage(digits, &end, stretch) {
      number.sort = share
      number.quantity = quantity(digits, .percentage)
      if case .range = share { number.isShareRange = true }
    } else if let other = fraction(&end, stretch) {
      number.sort = .fraction(of: other)
      number.quantity = quantity(digits, .count)
    } else if let other = secondOfRange(&end, stretch) {
      number.sort = other ? .range : .count
      number.quantity = quantity(digits, .count)
    } else {
      count(digits, start, &end, stretch, &number)
    }
    number.range = bytes(start..<end)
    return (number, end)
  }

  /// A count with its number words: `1 triệu 280 ngàn`, `18,304 triệu`; money where its word says so.
  private func count(
    _ digits: String, _ start: Int, _ end: inout Int, _ stretch: Range<Int>,
    _ number: inout ProseNumber
  ) {
    var spelled = digits
    if let power = power(at: end, stretch) {
      let word = string(end..<end + 1)
      end += 1
      if power == 6, end + 1 < stretch.upperBound, tokens[end].isNumeral,
        self.power(at: end + 1, stretch) == 3, let padded = padded(string(end..<end + 1))
      {
        spelled = "\(digits),\(padded) \(word)"
        end += 2
      } else {
        spelled = "\(digits) \(word)"
      }
    }
    if let money = phrases.longest(in: tokens[end..<stretch.upperBound]),
      money.phrase.role == .money
    {
      end = money.end
      number.sort = .money
      return
    }
    number.quantity = quantity(spelled, .count)
    if mixesMarks, spelled == digits, digits.utf8.contains(Byte.comma) { number.isDoubtful = true }
  }

  private func padded(_ digits: String) -> String? {
    guard (1...3).contains(digits.utf8.count) else { return nil }
    return String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  private func power(at index: Int, _ stretch: Range<Int>) -> Int? {
    guard index < stretch.upperBound,
      let found = phrases.longest(in: tokens[index..<min(index + 1, stretch.upperBound)]),
      found.phrase.role == .power
    else { return nil }
    return Int(found.phrase.meaning)
  }

  /// What a `%` behind the digits makes of them; nil where there is none.
  private func percentage(_ digits: String, _ end: inout Int, _ stretch: Range<Int>)
    -> ProseNumber.Sort?
  {
    if let other = rangeEnd(end, stretch), let found = phrase(at: other, stretch),
      found.phrase.role == .percent || found.phrase.role == .points
    {
      end = found.end
      return .range
    }
    guard let found = phrase(at: end, stretch) else { return nil }
    switch found.phrase.role {
    case .percent:
      end = found.end
      // `85% đến 90%`, `93% - 94%`.
      if let other = rangeEnd(end, stretch), let second = phrase(at: other, stretch),
        second.phrase.role == .percent
      {
        end = second.end
        return .range
      }
      return .percentage
    case .points:
      guard found.end - end > 1 || digits.utf8.contains(Byte.comma) else { return nil }
      end = found.end
      return .points
    default: return nil
    }
  }

  private func phrase(at index: Int, _ stretch: Range<Int>) -> (
    phrase: ProsePhrases.Phrase, end: Int
  )? {
    guard index < stretch.upperBound else { return nil }
    return phrases.longest(in: tokens[index..<stretch.upperBound])
  }

  /// Where the second number of a range ends whose first ends here; nil where there is none.
  private func rangeEnd(_ end: Int, _ stretch: Range<Int>) -> Int? {
    guard end + 1 < stretch.upperBound, tokens[end + 1].isNumeral else { return nil }
    let isJoined = tokens[end].isMark(0x2D) || tokens[end].key == Self.until
    return isJoined ? end + 2 : nil
  }

  private static let until = WordKey("đến")

  /// Whether a range of counts begins here (`50 đến 60 hội viên`), which then ends behind its second number.
  private func secondOfRange(_ end: inout Int, _ stretch: Range<Int>) -> Bool? {
    guard let other = rangeEnd(end, stretch) else { return nil }
    end = other
    return true
  }

  private func fraction(_ end: inout Int, _ stretch: Range<Int>) -> Quantity? {
    guard end + 1 < stretch.upperBound, tokens[end].isMark(0x2F), tokens[end].isGlued,
      tokens[end + 1].isNumeral, tokens[end + 1].isGlued,
      let other = quantity(string(end + 1..<end + 2), .count)
    else { return nil }
    end += 2
    return other
  }

  /// `28-NQ/TW`, `COVID-19`, `4.0`: digits that belong to a name.
  private func isPartOfName(_ start: Int, _ stretch: Range<Int>) -> Bool {
    if start > stretch.lowerBound, tokens[start].isGlued {
      let before = tokens[start - 1]
      if before.isWord { return true }
      if before.isMark(0x2D) || before.isMark(0x2F), start - 1 > stretch.lowerBound, before.isGlued,
        tokens[start - 2].isWord
      {
        return true
      }
    }
    let next = start + 1
    guard next + 1 < stretch.upperBound, tokens[next].isGlued, tokens[next + 1].isGlued,
      tokens[next].isMark(0x2D) || tokens[next].isMark(0x2F)
    else { return false }
    return tokens[next + 1].isWord && tokens[next + 1].isCapital
  }

  /// A blank inside the digits: `17. 245`, `12 .345`.
  private func isBroken(_ start: Int, _ stretch: Range<Int>) -> Bool {
    guard start - 2 >= stretch.lowerBound else { return false }
    let (mark, before) = (tokens[start - 1], tokens[start - 2])
    guard mark.isMark(0x2E) || mark.isMark(0x2C), before.isNumeral else { return false }
    guard mark.isGlued != tokens[start].isGlued else { return false }
    return before.range.count <= 3 && tokens[start].range.count == 3
  }

  private func isGroup(_ index: Int, after start: Int) -> Bool {
    guard tokens[index].isNumeral, tokens[index].range.count == 3,
      tokens[start].range.count <= 3, tokens[index - 1].range.count <= 3
    else { return false }
    let gap = text[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
    return gap.first.map { $0 >= 0x80 } ?? false
  }

  /// Whether the counts of a text are grouped by commas in places although points group others, or commas part decimals.
  private static func mixesMarks(_ text: [UInt8], _ tokens: [ProseToken]) -> Bool {
    var (points, commas, decimalCommas) = (0, 0, 0)
    for (index, token) in tokens.enumerated() where token.isNumeral {
      let digits = text[token.range]
      let isPercentage = index + 1 < tokens.count && tokens[index + 1].isMark(0x25)
      guard let first = digits.firstIndex(where: { $0 == 0x2E || $0 == 0x2C }) else { continue }
      let usesComma = digits.contains(Byte.comma)
      if isPercentage {
        if usesComma { decimalCommas += 1 }
      } else if isGrouped(digits[first...]) {
        let hasWord = index + 1 < tokens.count && ProsePhrases.builtIn.isPower(tokens[index + 1])
        if hasWord { continue }
        if usesComma { commas += 1 } else { points += 1 }
      }
    }
    return commas > 0 && (points > 0 || decimalCommas > 0)
  }

  /// Whether every mark has three digits behind it.
  private static func isGrouped(_ marked: ArraySlice<UInt8>) -> Bool {
    marked.indices.allSatisfy { index in
      let isMark = marked[index] == 0x2E || marked[index] == 0x2C
      return isMark == ((index - marked.startIndex) % 4 == 0)
    } && marked.count % 4 == 0
  }

  private func quantity(_ spelled: String, _ kind: NumberKind) -> Quantity? {
    guard case .value(let quantity) = NumberSpelling(kind).read(spelled) else { return nil }
    return quantity
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[bytes(range)], as: UTF8.self)
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }
}

extension ProsePhrases {
  /// Whether the token is a number word: `triệu`.
  func isPower(_ token: ProseToken) -> Bool {
    longest(in: [token][...])?.phrase.role == .power
  }
}

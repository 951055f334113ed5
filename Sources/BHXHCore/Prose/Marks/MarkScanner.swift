/// Finds what the words of a sentence mean: its phrases, numbers, units and times, in the order in which they stand.
struct MarkScanner {
  let text: [UInt8]
  let tokens: [ProseToken]
  let phrases: ProsePhrases
  let numbers: NumberScanner
  let times: TimeScanner
  var units: UnitScanner
  /// Whether the word before is capitalised and part of no phrase and no unit.
  private var isInName = false

  init(
    text: [UInt8], tokens: [ProseToken], phrases: ProsePhrases, gazetteer: Gazetteer,
    published: Month?, unitMonth: Month?, memory: UnitMemory
  ) {
    self.text = text
    self.tokens = tokens
    self.phrases = phrases
    numbers = NumberScanner(text: text, tokens: tokens, phrases: phrases)
    times = TimeScanner(text: text, tokens: tokens, published: published)
    units = UnitScanner(
      text: text, tokens: tokens, gazetteer: gazetteer, month: unitMonth,
      memory: memory)
  }

  /// The marks of one sentence.
  mutating func marks(in sentence: Range<Int>) -> [ProseMark] {
    var marks: [ProseMark] = []
    marks.reserveCapacity(sentence.count)
    var position = sentence.lowerBound
    isInName = false
    while position < sentence.upperBound {
      var (kind, end) = mark(at: position, in: sentence)
      if case .unit(var named) = kind, isBehindName(marks, named) {
        named.isBehindName = true
        kind = .unit(named)
      }
      if case .phrase(let phrase) = kind, phrase.role == .other,
        let scheme = topic(in: position..<end, of: sentence, behind: marks)
      {
        (kind, end) = (.phrase(.init(role: .filler)), scheme)
      }
      if case .word = kind, tokens[position].isCapital {
        isInName = true
      } else {
        isInName = false
      }
      add(ProseMark(kind: kind, tokens: position..<end), to: &marks)
      position = end
    }
    return withComparisons(withFloors(withPlans(marks)))
  }

  /// `Về BHXH tự nguyện, …`, `Trong lĩnh vực BHXH …`: at the head of a sentence the words before the scheme say what it is about.
  ///
  /// - Returns: where the scheme begins in a phrase that has another meaning elsewhere (`chính sách về BHXH`); nil where it does not stand there.
  private func topic(in phrase: Range<Int>, of sentence: Range<Int>, behind marks: [ProseMark])
    -> Int?
  {
    var isOpen = tokens[phrase.lowerBound].key == Self.about
    var isBehindComma = false
    for mark in marks.reversed() {
      if mark.isSemicolon { break }
      if mark.isComma { isBehindComma = true }
      // `Theo BHXH tỉnh A, về BHXH tự nguyện, …`: behind who says it.
      if isBehindComma, let first = marks.first, tokens[first.tokens.lowerBound].key == Self.source,
        !marks.contains(where: { $0.number != nil || $0.isSemicolon })
      {
        break
      }
      switch mark.role {
      case .aside: isOpen = true
      case .filler, .verb:
        guard mark.role == .filler || mark.isVerb(.have) else { return nil }
        isOpen = isOpen || SentenceTopic.openers.contains(tokens[mark.tokens.lowerBound].key)
      default: guard mark.isComma || mark.time != nil else { return nil }
      }
    }
    guard isOpen else { return nil }
    return phrase.dropFirst().first {
      phrases.longest(in: tokens[$0..<sentence.upperBound])?.phrase.role == .scheme
    }
  }

  /// `huyện Xyz (Đắk Nông)`, `Công ty Abc (Bình Dương)`: whether a bracket opens here behind a name that is no unit's.
  private func isBehindName(_ marks: [ProseMark], _ named: NamedUnit) -> Bool {
    guard let last = marks.last else { return false }
    if last.isWord { return isOfPostOffice(marks) }
    guard last.opens || last.isComma, let before = marks.dropLast().last else { return false }
    if last.isComma, let smaller = before.unit { return !units.mayLie(smaller, in: named) }
    guard before.isWord, tokens[before.tokens.lowerBound].isCapital else { return false }
    if last.opens { return true }
    // `xã X, huyện Y`: only behind the kind of a smaller one.
    let kind = marks.dropLast().last { !($0.isWord && tokens[$0.tokens.lowerBound].isCapital) }
    return kind?.role == .level || kind?.role == .thing && units.isKind(kind?.tokens.lowerBound)
  }

  /// `Bưu điện Quảng Trạch đạt 139%`: the post office, not the place.
  private func isOfPostOffice(_ marks: [ProseMark]) -> Bool {
    let words = marks.suffix(2).map { tokens[$0.tokens.lowerBound].key }
    return words == Self.postOffice
  }

  private static let postOffice = WordKey.list(["bưu", "điện"])

  private mutating func mark(at index: Int, in sentence: Range<Int>) -> (ProseMark.Kind, Int) {
    if let found = times.time(at: index, in: sentence) { return (.time(found.time), found.end) }
    switch tokens[index].kind {
    case .numeral:
      guard let found = numbers.number(at: index, in: sentence) else { return (.word, index + 1) }
      return (.number(found.number), found.end)
    case .mark(let byte): return (sign(byte), index + 1)
    case .lineEnd: return (.semicolon, index + 1)
    case .word: return word(at: index, in: sentence)
    }
  }

  private mutating func word(at index: Int, in sentence: Range<Int>) -> (ProseMark.Kind, Int) {
    var phrase = phrases.longest(in: tokens[index..<sentence.upperBound])
    if let whole = phrase, whole.phrase.role != .time, whole.end > index + 1,
      tokens[whole.end - 1].key == Self.year,
      times.bareYear(at: whole.end, sentence) != nil
    {
      // `kế hoạch năm 2019`: the last word is that of the time.
      phrase = (whole.phrase, whole.end - 1)
    }
    let unit = units.unit(at: index, in: sentence, isInName: isInName)
    if let unit, unit.end >= phrase?.end ?? 0 {
      if units.context == nil, unit.unit.isSure, unit.unit.unit?.level == .province {
        units.context = unit.unit.unit
      }
      return (.unit(unit.unit), unit.end)
    }
    if let month = numberedMonths(at: index, in: sentence) { return month }
    guard let phrase else {
      return (tokens[index].key == Self.and ? .and : .word, index + 1)
    }
    if phrase.phrase.role == .time, let time = time(phrase.phrase, phrase.end, in: sentence) {
      return (.time(time.time), time.end)
    }
    if phrase.end == index + 1, tokens[index].key == Self.and { return (.and, index + 1) }
    return (.phrase(phrase.phrase), phrase.end)
  }

  /// `sáu tháng đầu năm 2023`.
  private func numberedMonths(at index: Int, in sentence: Range<Int>) -> (ProseMark.Kind, Int)? {
    guard index + 2 < sentence.upperBound, let found = times.months(at: index, sentence),
      found.end > index + 2
    else { return nil }
    return (.time(found.time), found.end)
  }

  /// A phrase of time by itself, or with the time behind it that it stands before.
  private func time(_ phrase: ProsePhrases.Phrase, _ end: Int, in sentence: Range<Int>) -> (
    time: NamedTime, end: Int
  )? {
    switch phrase.meaning {
    case "now": return (NamedTime(sort: .now, isUpTo: true), end)
    case "since-start":
      // `từ đầu năm 2022 đến hết tháng 9/2022`: the year is that of the time behind it.
      let year = times.bareYear(at: end, sentence)
      guard let (time, next) = following(year?.end ?? end, in: sentence, isDay: true) else {
        let isNow =
          year == nil || year?.time.sort == times.published.map { .period(Period(year: $0.year)) }
        return (
          NamedTime(sort: isNow ? .now : .unknown, isUpTo: true, isSinceStart: true),
          year?.end ?? end
        )
      }
      return (since(time), next)
    case "upto":
      guard case (var time, let next)? = following(end, in: sentence, isDay: true) else {
        return nil
      }
      time.isUpTo = true
      return (time, next)
    case "same-period": return (NamedTime(sort: .samePeriod), end)
    case "same-time": return (NamedTime(sort: .sameTime), end)
    case "last-year": return (NamedTime(sort: .lastYear), end)
    case "year-start": return (NamedTime(sort: .yearStart), end)
    case "year-end": return (NamedTime(sort: .yearEnd), end)
    case "last-month": return (NamedTime(sort: .lastMonth), end)
    case "this-year": return (NamedTime(sort: .thisYear), end)
    case "past-year": return (NamedTime(sort: pastYear), end)
    case "last-quarter": return (NamedTime(sort: .lastQuarter), end)
    default: return (NamedTime(sort: .unknown), end)
    }
  }

  /// The time that begins at a token, alone or behind further words of time: `đến hết` `ngày 31/7`, `tính đến` `nay`.
  private func following(_ index: Int, in sentence: Range<Int>, isDay: Bool) -> (NamedTime, Int)? {
    guard index < sentence.upperBound else { return nil }
    if let found = times.time(at: index, in: sentence) { return found }
    if isDay, let found = times.dayOfMonth(at: index, sentence) { return found }
    if isDay, let found = times.bareYear(at: index, sentence) {
      // `đến hết 2017, …`, not `đến 2017 người`.
      let next = phrases.longest(in: tokens[found.end..<sentence.upperBound])?.phrase.role
      return next == .person || next == .thing || next == .percent ? nil : found
    }
    guard let phrase = phrases.longest(in: tokens[index..<sentence.upperBound]) else { return nil }
    if phrase.phrase.role == .filler { return following(phrase.end, in: sentence, isDay: isDay) }
    guard phrase.phrase.role == .time else { return nil }
    return time(phrase.phrase, phrase.end, in: sentence)
  }

  /// `năm qua` is the year before in the first months of another; later it may be the last twelve months.
  private var pastYear: NamedTime.Sort {
    guard let published = times.published, published.monthOfYear <= 3 else { return .unknown }
    return .period(Period(year: published.year - 1))
  }

  private func since(_ time: NamedTime) -> NamedTime {
    var time = time
    time.isSinceStart = true
    time.isUpTo = true
    return time
  }

  private func sign(_ byte: UInt8) -> ProseMark.Kind {
    switch byte {
    case Byte.comma: .comma
    case Byte.semicolon: .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): .opens
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closes
    case Byte.quote: .quote
    default: .sign
    }
  }

  /// A qualifier belongs to the number behind it.
  private func add(_ mark: ProseMark, to marks: inout [ProseMark]) {
    guard var number = mark.number, let before = marks.last, before.role == .qualifier,
      let qualifier = Qualifier(spelling: before.meaning)
    else { return marks.append(mark) }
    number.quantity?.qualifier = qualifier
    number.range = tokens[before.tokens.lowerBound].range.lowerBound..<number.range.upperBound
    marks[marks.count - 1] = ProseMark(
      kind: .number(number), tokens: before.tokens.lowerBound..<mark.tokens.upperBound)
  }

  private static let source = WordKey("theo")
  private static let about = WordKey("về")
  private static let year = WordKey("năm")
  private static let and = WordKey("và")
}

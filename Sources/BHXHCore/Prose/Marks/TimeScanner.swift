/// Finds the times that a text names and reads them through the code that reads those of cells.
struct TimeScanner {
  let text: [UInt8]
  let tokens: [ProseToken]
  /// The month of publication: what has no year is of the latest such month not after it.
  let published: Month?
  let words = Words.all

  init(text: [UInt8], tokens: [ProseToken], published: Month?) {
    self.text = text
    self.tokens = tokens
    self.published = published
  }

  /// The time that begins at a token, and where it ends; nil where none does.
  func time(at start: Int, in stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    let token = tokens[start]
    if token.isNumeral {
      // `giai đoạn 2016 - 2019`.
      if isYear(start, stretch), isRange(start + 1, stretch) {
        return (NamedTime(sort: .unknown), start + 3)
      }
      return days(at: start, stretch) ?? date(at: start, stretch) ?? months(at: start, stretch)
    }
    guard token.isWord else { return nil }
    switch token.key {
    case words.from:
      return days(at: start + 1, stretch) ?? span(at: start + 1, stretch)
        ?? years(at: start + 1, stretch)
    case words.morning, words.noon, words.afternoon, words.evening:
      guard isMark(start + 2, stretch) else { return nil }
      return dayOfMonth(at: start + 1, stretch)
    case words.within, words.over, words.after:
      return months(alone: start + 1, stretch)
    case words.day: return days(at: start, stretch) ?? day(at: start, stretch)
    case words.month: return span(at: start, stretch) ?? month(at: start, stretch)
    case words.quarter: return quarter(at: start, stretch)
    case words.year: return year(at: start, stretch)
    case words.start where key(start + 1, stretch) == words.month:
      return month(at: start + 1, stretch).map { (before($0.time), $0.end) }
    case words.end where key(start + 1, stretch) == words.year:
      return year(at: start + 1, stretch).map { (ofYearEnd($0.time), $0.end) }
    case words.start where key(start + 1, stretch) == words.year && isYear(start + 2, stretch):
      return read(start..<start + 3).map { (NamedTime(sort: .period($0)), start + 3) }
    default: return nil
    }
  }

  /// `30/9/2020`, `31-10-2019`, `20.11.2021`, also with blanks around its marks.
  func date(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    if isDotted(start), let period = PeriodSpelling.day(string(start..<start + 1)) {
      return (NamedTime(sort: .period(period)), start + 1)
    }
    guard isMark(start + 1, stretch), isShort(start + 2, stretch) else {
      // `9/2023` alone.
      guard isMark(start + 1, stretch), isYear(start + 2, stretch), isShort(start, stretch),
        tokens[start + 1].isMark(0x2F), let month = month(start, of: start + 2)
      else { return nil }
      return (NamedTime(sort: .period(Period(month))), start + 3)
    }
    guard isMark(start + 3, stretch), isYear(start + 4, stretch), isShort(start, stretch),
      let month = month(start + 2, of: start + 4), let day = value(of: start),
      (1...month.days).contains(day)
    else { return nil }
    return (NamedTime(sort: .period(Period(month))), start + 5)
  }

  /// Whether a numeral may be a day: two points, and no group of three digits last as in `1.165.787`.
  private func isDotted(_ index: Int) -> Bool {
    let digits = text[tokens[index].range]
    guard digits.count <= 10, let last = digits.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    return digits.endIndex - last != 4 && digits.count { $0 == UInt8(ascii: ".") } == 2
  }

  /// The month of a numeral, in the year of another; nil where there is none.
  private func month(_ month: Int, of year: Int) -> Month? {
    guard let month = value(of: month), let year = value(of: year) else { return nil }
    return Month(year: year, monthOfYear: month)
  }

  /// The whole number that a numeral of few digits is.
  func value(of index: Int) -> Int? {
    var value = 0
    for byte in text[tokens[index].range] {
      guard byte &- 0x30 < 10, value < 10_000 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  /// `trong 6 tháng`, of no year and not from its beginning by its words.
  func months(alone start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard isShort(start, stretch), key(start + 1, stretch) == words.month,
      let count = value(of: start), (1...12).contains(count)
    else { return nil }
    if let whole = months(at: start, stretch) { return whole }
    return (NamedTime(sort: .months(count)), start + 2)
  }

  /// `ngày 20/9/2023`, `ngày 31-10`, `ngày 31 tháng 12`; also behind "up to" without its word.
  func day(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    dayOfMonth(at: start + 1, stretch)
  }

  /// `2017` where a time has to stand.
  func bareYear(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard isYear(start, stretch), !isMark(start + 1, stretch), let year = value(of: start) else {
      return nil
    }
    return (NamedTime(sort: .period(Period(year: year))), start + 1)
  }

  /// `31/10` where a day has to stand.
  func dayOfMonth(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard start < stretch.upperBound, tokens[start].isNumeral else { return nil }
    if let whole = date(at: start, stretch) { return whole }
    if key(start + 1, stretch) == words.month, let month = month(at: start + 1, stretch) {
      return month
    }
    let parts = string(start..<start + 1).split(separator: ".")
    if parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 }) {
      return yearless(parts.joined(separator: "/"), start + 1)
    }
    guard isShort(start, stretch), isMark(start + 1, stretch), isShort(start + 2, stretch) else {
      return nil
    }
    return yearless(string(start..<start + 3), start + 3)
  }

  /// `tháng 8/2023`, `tháng 8 năm 2023`, `tháng 8`.
  func month(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    if let period = glued(start + 1, stretch) {
      return (NamedTime(sort: .period(period)), start + 2)
    }
    guard isShort(start + 1, stretch), let number = value(of: start + 1) else { return nil }
    if let end = yearEnd(behind: start + 2, stretch) {
      // `tháng 8 - 2023` is for who reads cells to say.
      let period =
        tokens[end - 2].isMark(0x2D)
        ? read(start..<end) : month(start + 1, of: end - 1).map { Period($0) }
      if let period { return (NamedTime(sort: .period(period)), end) }
    }
    return yearless(start + 2) { Month(year: $0, monthOfYear: number).map { Period($0) } }
  }

  /// `7.2023` as one numeral.
  func glued(_ index: Int, _ stretch: Range<Int>) -> Period? {
    guard index < stretch.upperBound, tokens[index].isNumeral,
      (6...7).contains(tokens[index].range.count)
    else { return nil }
    let parts = string(index..<index + 1).split(separator: ".")
    guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 4 else { return nil }
    return try? PeriodSpelling.read(parts.joined(separator: "/"))
  }

  /// `quý III/2023`, `quý 3 năm 2023`, `quý I`.
  func quarter(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard start + 1 < stretch.upperBound,
      (try? PeriodSpelling.read(string(start..<start + 2) + "/2000")) != nil
    else { return nil }
    if let end = yearEnd(behind: start + 2, stretch), let period = read(start..<end) {
      return (NamedTime(sort: .period(period)), end)
    }
    return yearless(string(start..<start + 2), start + 2)
  }

  /// `năm 2019`; `năm học` is none, and neither are `2016 - 2020`.
  func year(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard isYear(start + 1, stretch) else { return nil }
    let end = start + 2
    if isRange(end, stretch) { return (NamedTime(sort: .unknown), end + 2) }
    return value(of: start + 1).map { (NamedTime(sort: .period(Period(year: $0))), end) }
  }

  /// `8 tháng đầu năm 2023`, `11 tháng năm 2022`, `6 tháng đầu năm`; `sáu tháng` too.
  func months(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard key(start + 1, stretch) == words.month else { return nil }
    var end = start + 2
    if key(end, stretch) == words.start { end += 1 }
    if key(end, stretch) == words.last { return nil }
    if let whole = yearEnd(behind: end, stretch), let period = read(start..<whole) {
      return (NamedTime(sort: .period(period)), whole)
    }
    guard end > start + 2, key(end, stretch) == words.year else { return nil }
    return yearless(string(start..<end + 1), end + 1, separator: " ")
  }

  /// Where a year ends that stands behind a month or a quarter: `/2023`, `-2023`, `năm 2023`, `2023`.
  func yearEnd(behind index: Int, _ stretch: Range<Int>) -> Int? {
    if isYear(index, stretch) { return index + 1 }
    guard isYear(index + 1, stretch) else { return nil }
    let isJoined = isMark(index, stretch) || key(index, stretch) == words.year
    return isJoined && !isRange(index + 2, stretch) ? index + 2 : nil
  }

  func isRange(_ index: Int, _ stretch: Range<Int>) -> Bool {
    index + 1 < stretch.upperBound && tokens[index].isMark(0x2D) && isYear(index + 1, stretch)
  }

  /// What is spelled without its year, in the latest year in which it does not end after the publication.
  func yearless(_ spelled: String, _ end: Int, separator: String = "/")
    -> (time: NamedTime, end: Int)?
  {
    yearless(end) { try? PeriodSpelling.read("\(spelled)\(separator)\($0)") }
  }

  private func yearless(_ end: Int, _ period: (_ year: Int) -> Period?)
    -> (time: NamedTime, end: Int)?
  {
    guard let published else {
      guard period(2000) != nil else { return nil }
      return (NamedTime(sort: .unknown), end)
    }
    for year in [published.year, published.year - 1] {
      guard let period = period(year) else { return nil }
      if period.end <= published || year < published.year {
        return (NamedTime(sort: .period(period), isYearInferred: true), end)
      }
    }
    return nil
  }

  /// `đầu tháng 7` is the end of June.
  func before(_ time: NamedTime) -> NamedTime {
    guard case .period(let period) = time.sort else { return time }
    return NamedTime(
      sort: .period(Period(period.start.advanced(by: -1))), isYearInferred: time.isYearInferred)
  }

  func ofYearEnd(_ time: NamedTime) -> NamedTime {
    guard case .period(let period) = time.sort else { return time }
    return NamedTime(sort: .period(Period(period.end)))
  }

  func read(_ range: Range<Int>) -> Period? {
    try? PeriodSpelling.read(string(range))
  }

  func key(_ index: Int, _ stretch: Range<Int>) -> WordKey {
    index < stretch.upperBound ? tokens[index].key : .none
  }

  func isMark(_ index: Int, _ stretch: Range<Int>) -> Bool {
    guard index < stretch.upperBound else { return false }
    return tokens[index].isMark(0x2F) || tokens[index].isMark(0x2D)
  }

  func isShort(_ index: Int, _ stretch: Range<Int>) -> Bool {
    guard index < stretch.upperBound, tokens[index].isNumeral else { return false }
    return tokens[index].range.count <= 2
  }

  func isYear(_ index: Int, _ stretch: Range<Int>) -> Bool {
    guard index < stretch.upperBound, tokens[index].isNumeral, tokens[index].range.count == 4,
      let year = value(of: index)
    else { return false }
    return PeriodSpelling.years.contains(year)
  }

  func string(_ range: Range<Int>) -> String {
    String(
      decoding: text[
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound],
      as: UTF8.self)
  }

  /// The words that times are made of; all of them one value, so that a word is held against them at once.
  struct Words: Sendable {
    let day = WordKey("ngày")
    let month = WordKey("tháng")
    let quarter = WordKey("quý")
    let year = WordKey("năm")
    let start = WordKey("đầu")
    let end = WordKey("cuối")
    let last = WordKey("cuối")
    let from = WordKey("từ")
    let until = WordKey("đến")
    let and = WordKey("và")
    let all = WordKey("hết")
    let within = WordKey("trong")
    let over = WordKey("qua")
    let after = WordKey("sau")
    let morning = WordKey("sáng")
    let noon = WordKey("trưa")
    let afternoon = WordKey("chiều")
    let evening = WordKey("tối")

    static let all = Words()
  }
}

extension PeriodSpelling {
  /// The month of a day in the order day, month, year; nil for anything else.
  fileprivate static func day(_ text: String) -> Period? {
    guard let period = try? read(text), period.form == .month else { return nil }
    return period
  }
}

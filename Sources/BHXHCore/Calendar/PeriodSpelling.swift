/// How periods are spelled: reads them, also out of headers and titles.
package enum PeriodSpelling {
  /// The years that figures can be of; anything else is a slip of the keyboard or another number.
  package static let years = 1900...2100

  /// The period that `text` names, in any spelling, NFC or NFD, with or without diacritics.
  ///
  /// - Complexity: O(length); `2023-07` and `2023` take a short way without allocation.
  package static func read(_ text: String) throws(PeriodFailure) -> Period {
    if let period = usual(text.utf8.span) { return period }
    let stamp = Timestamp(plainSpelling(text))
    let latest = latestPhrases.first { stamp.date.hasPrefix($0) }
    let leading = latest ?? leadingPhrases.first { stamp.date.hasPrefix($0) } ?? ""
    let tokens = PeriodToken.tokens(of: String(stamp.date.dropFirst(leading.count)))
    var period = try period(of: tokens[...])
    if latest != nil {
      guard period.certainty == .stated else { throw .unknown }
      period = period.with(.upTo)
    }
    return stamp.days == 0 ? period : try stamp.moved(period, tokens)
  }

  /// The period that two cells name together, `7` (or `tháng 7`, `quý III`) and `2023`; a blank first one is the whole year.
  package static func read(monthOrQuarter: String, year: String) throws(PeriodFailure) -> Period {
    let part = plainSpelling(monthOrQuarter)
    if part.isEmpty { return try read(year) }
    let isNumber = part.utf8.allSatisfy { $0 &- 0x30 < 10 }
    return try read("\(isNumber ? "T" : "")\(part)/\(plainSpelling(year))")
  }

  /// What `text` in a column `versus` names: the last month of a period, or `2024?`.
  package static func readVersus(_ text: String) throws(PeriodFailure) -> Versus {
    let plain = plainSpelling(text)
    if let end = unsaidMonths.first(where: { plain.hasSuffix($0) }) {
      let period = try read(String(plain.dropLast(end.count)))
      guard period.form == .year, period.certainty == .stated else { throw .unknown }
      return .year(period.year)
    }
    let period = try read(plain)
    guard period.certainty == .stated else { throw .unknown }
    return .month(period.end)
  }

  /// The periods that a header or a title mentions, in order, and the plain spelling of what remains of it.
  ///
  /// At each place the longest spelling counts: `tính đến 31/7/2023` is one period, not a month and a year. The number of a
  /// document (`12/2023/NQ-HĐND`) is none.
  package static func extract(from text: String) -> (periods: [Period], rest: String) {
    let plain = plainSpelling(text)
    var rest: [UInt8] = []
    var copied = 0
    let found = find(in: plain)
    for (_, range) in found {
      rest += Array(plain.utf8)[copied..<range.lowerBound]
      copied = range.upperBound
    }
    rest += Array(plain.utf8)[copied...]
    return (found.map(\.period), plainSpelling(String(decoding: rest, as: UTF8.self)))
  }

  /// The periods that a text in plain spelling mentions, in order, with the bytes that each takes.
  static func find(in plain: String) -> [(period: Period, range: Range<Int>)] {
    let tokens = PeriodToken.tokens(of: plain).markingDocumentNumbers.markingLostZeros
    var found: [(period: Period, range: Range<Int>)] = []
    var position = 0
    while position < tokens.count {
      guard let (period, end) = longest(in: tokens, from: position) else {
        position += 1
        continue
      }
      found.append((period, tokens[position].range.lowerBound..<tokens[end - 1].range.upperBound))
      position = end
    }
    return found
  }

  private static func longest(
    in tokens: [PeriodToken], from start: Int
  ) -> (period: Period, end: Int)? {
    for end in stride(from: min(tokens.count, start + longestSpelling), to: start, by: -1)
    where !tokens[end - 1].isFiller {
      if let period = try? period(of: tokens[start..<end]) { return (period, end) }
    }
    return nil
  }

  /// The most tokens that one period is spelled with: a range of two days with their words.
  private static let longestSpelling = 15

  /// Phrases that may stand before a period and say no more than that one follows.
  private static let leadingPhrases = [
    "thoi diem ", "giai doan ", "ky bao cao ", "ky ", "as of ",
  ]

  /// Phrases before a time that is the latest possible.
  private static let latestPhrases = ["cham nhat ", "up to "]

  /// What stands behind a year of which not all is said.
  private static let unsaidMonths = ["?", " (khong ro thang)", " (month not said)"]

  private static func period(of tokens: ArraySlice<PeriodToken>) throws(PeriodFailure) -> Period {
    let abouts = tokens.indices.filter { tokens[$0].kind == .about }
    if abouts.count == 2, let range = tokens.firstIndex(where: { $0.kind == .range }),
      abouts[0] < range, range < abouts[1]
    {
      // `2017-10~..2022-09~`: both ends are about, each with its sign before or behind it.
      let ends = [tokens[..<range], tokens[(range + 1)...]]
      let areAtEdges = zip(ends, abouts).allSatisfy { end, about in
        about == end.startIndex || about == end.endIndex - 1
      }
      guard areAtEdges else { throw .unknown }
      return try period(of: tokens.filter { $0.kind != .about }[...]).with(.about)
    }
    if let about = tokens.firstIndex(where: { $0.kind == .about }) {
      guard about == tokens.startIndex || about == tokens.endIndex - 1 else { throw .unknown }
      let others = about == tokens.startIndex ? tokens.dropFirst() : tokens.dropLast()
      let period = try period(of: others)
      guard period.certainty == .stated else { throw .unknown }
      return period.with(.about)
    }
    guard let range = tokens.firstIndex(where: { $0.kind == .range }) else {
      // `từ 1/2017 đến 9/2022`, where it is not said shorter: `từ tháng 1 đến tháng 9/2022`.
      if let until = tokens.lastIndex(where: { $0.kind == .until }),
        let start = try? span(of: tokens[..<until]),
        let end = try? span(of: tokens[(until + 1)...])
      {
        guard let period = Period(from: start.start, to: end.end) else { throw .reversed }
        return period
      }
      return try span(of: tokens)
    }
    let end = try span(of: tokens[(range + 1)...])
    if range == tokens.startIndex { return end.with(.upTo) }
    let start = try span(of: tokens[..<range])
    guard let period = Period(from: start.start, to: end.end) else { throw .reversed }
    return period
  }

  private static func span(of tokens: ArraySlice<PeriodToken>) throws(PeriodFailure) -> Period {
    let meaningful = tokens.filter { !$0.isFiller }
    guard let shape = PeriodShape.all[String(meaningful.map(\.kind.rawValue))] else {
      throw .unknown
    }
    if meaningful.loseZero(at: meaningful.startIndex) {
      throw .zeroLost(year: meaningful[meaningful.startIndex].value)
    }
    return try shape.period(
      of: meaningful.filter { $0.kind == .year || $0.kind == .number }.map(\.value))
  }

  /// `2023-07` and `2023`, the spellings of machines.
  private static func usual(_ bytes: Span<UInt8>) -> Period? {
    // `202307`, as programs have it, is a month too.
    let hasDash = bytes.count == 7 && bytes[4] == 0x2D
    guard bytes.count == 4 || bytes.count == 6 || hasDash else { return nil }
    var year = 0
    for index in 0..<4 {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      year = year * 10 + Int(bytes[index] &- 0x30)
    }
    guard years.contains(year) else { return nil }
    if bytes.count == 4 { return Period(year: year) }
    let (ten, one) = (bytes[bytes.count - 2] &- 0x30, bytes[bytes.count - 1] &- 0x30)
    guard ten < 10, one < 10 else { return nil }
    let month = Int(ten) * 10 + Int(one)
    return Month(year: year, monthOfYear: month).map { Period($0) }
  }
}

/// Why a text is not a period.
package enum PeriodFailure: Hashable, Sendable, Error {
  /// No spelling of a period that is known.
  case unknown
  /// A year outside 1900…2100.
  case year(Int)
  /// A month that a year does not have.
  case month(Int)
  /// A quarter that a year does not have.
  case quarter(Int)
  /// A day that the month does not have.
  case day(Int)
  /// A range that ends before it starts.
  case reversed
  /// `2023.1`: January, or October whose zero was lost.
  case zeroLost(year: Int)
}

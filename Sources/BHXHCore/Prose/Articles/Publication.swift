/// When and where an article was published, as the lines above its text say.
package struct Publication: Sendable {
  /// The date as it is written in rows: `2023-09-13`, or the month alone.
  package var date = ""
  package var month: Month?

  init() {}

  /// A date given by the user: `2023-09-13`, `2023-09`.
  package init?(_ text: String) {
    if let day = EffectiveDate(text) {
      self.init(date: text, month: day.month)
    } else if let period = try? PeriodSpelling.read(text), period.months == 1, period.isComparable {
      self.init(date: period.end.description, month: period.end)
    } else {
      return nil
    }
  }

  private init(date: String, month: Month) {
    self.date = date
    self.month = month
  }

  /// The first day that the lines above the text name, or a month alone on a line.
  init(head lines: [PageLine], _ tokens: [ProseToken], _ text: [UInt8]) {
    self.init()
    let times = TimeScanner(text: text, tokens: tokens, published: nil)
    for line in lines.prefix(8) {
      var index = line.tokens.lowerBound
      while index < line.tokens.upperBound {
        if let found = times.time(at: index, in: line.tokens)
          ?? times.dayOfMonth(at: index, line.tokens),
          case .period(let period) = found.time.sort, period.form == .month,
          Self.isDay(tokens[index..<found.end]) || line.tokens.count <= found.end - index + 3
        {
          date = Self.day(tokens[index..<found.end], text, period.end)
          month = period.end
          return
        }
        index += 1
      }
    }
  }

  private static func isDay(_ tokens: ArraySlice<ProseToken>) -> Bool {
    let numerals = tokens.filter(\.isNumeral)
    return numerals.count == 3
      || numerals.count == 1 && numerals[numerals.startIndex].range.count >= 8
  }

  private static func day(_ tokens: ArraySlice<ProseToken>, _ text: [UInt8], _ month: Month)
    -> String
  {
    guard let first = tokens.first(where: \.isNumeral), isDay(tokens) else {
      return month.description
    }
    let digits = text[first.range].prefix { $0 &- 0x30 < 10 }
    guard let day = Int(String(decoding: digits, as: UTF8.self)), (1...31).contains(day) else {
      return month.description
    }
    return "\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

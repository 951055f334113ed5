/// Times that go from one day, month or year to another.
extension TimeScanner {
  /// `từ ngày 1 đến 15/8/2023`, `1/5 - 31/5/2022`: the months of a stretch of days; its first day takes month and year from the last.
  func days(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    var index = key(start, stretch) == words.day ? start + 1 : start
    let first = index
    guard isShort(index, stretch) else { return nil }
    index += 1
    while isMark(index, stretch), isShort(index + 1, stretch), tokens[index].isGlued { index += 2 }
    if isMark(index, stretch), tokens[index].isGlued, isYear(index + 1, stretch) { index += 2 }
    let parts = (index - first + 1) / 2
    guard index < stretch.upperBound,
      key(index, stretch) == words.until
        || ((parts > 1 || first > start) && tokens[index].isMark(0x2D))
    else { return nil }
    index += 1
    while key(index, stretch) == words.all || key(index, stretch) == words.day { index += 1 }
    guard isShort(index, stretch), isMark(index + 1, stretch), isShort(index + 2, stretch),
      let last = dayOfMonth(at: index, stretch), case .period(let end) = last.time.sort
    else { return nil }
    var begin = end
    if parts == 3 {
      guard let told = dayOfMonth(at: first, stretch), case .period(let period) = told.time.sort
      else { return nil }
      begin = period
    } else if parts == 2 {
      guard let month = value(of: first + 2),
        let told = Month(
          year: end.end.year - (month > end.end.monthOfYear ? 1 : 0), monthOfYear: month)
      else { return nil }
      begin = Period(told)
    }
    guard begin.start <= end.end else { return nil }
    guard let period = Period(from: begin.start, to: end.end) else { return nil }
    return (
      NamedTime(sort: .period(period), isYearInferred: last.time.isYearInferred), last.end
    )
  }

  /// `tháng 01 và tháng 02/2019`, `từ tháng 1 đến tháng 6/2023`, `tháng 7, 8/2022`: months of one year as one span.
  func span(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard key(start, stretch) == words.month, isShort(start + 1, stretch),
      let first = value(of: start + 1), start + 2 < stretch.upperBound
    else { return nil }
    var index = start + 2
    let isUntil = key(index, stretch) == words.until || tokens[index].isMark(0x2D)
    guard isUntil || key(index, stretch) == words.and || tokens[index].isMark(Byte.comma) else {
      return nil
    }
    index += 1
    while isUntil, key(index, stretch) == words.all { index += 1 }
    if key(index, stretch) == words.month { index += 1 }
    guard isShort(index, stretch), let second = value(of: index), first < second,
      isUntil || second == first + 1, let end = yearEnd(behind: index + 1, stretch),
      let year = value(of: end - 1), let begin = Month(year: year, monthOfYear: first),
      let last = Month(year: year, monthOfYear: second), let period = Period(from: begin, to: last)
    else { return nil }
    return (NamedTime(sort: .period(period)), end)
  }

  /// `từ năm 2016 đến năm 2019`: a span of several years, which no figure is at the end of by its words.
  func years(at start: Int, _ stretch: Range<Int>) -> (time: NamedTime, end: Int)? {
    guard key(start, stretch) == words.year, isYear(start + 1, stretch),
      key(start + 2, stretch) == words.until
    else { return nil }
    var index = start + 3
    while key(index, stretch) == words.all || key(index, stretch) == words.year { index += 1 }
    return isYear(index, stretch) ? (NamedTime(sort: .unknown), index + 1) : nil
  }
}

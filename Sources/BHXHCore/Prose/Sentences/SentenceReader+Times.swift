extension SentenceReader {
  /// Whether the time of the sentence stands before everything that is told in it.
  var isTimeLeading: Bool {
    timeMark >= 0
      && marks[..<timeMark].allSatisfy { mark in
        switch mark.role {
        case .strive, .goal, .thing, .event, .plan, .scheme, .verb: false
        default: mark.number == nil
        }
      }
  }

  /// A time is that of what follows, unless it is a plan's; one that is past ends what was to be reached.
  mutating func name(_ named: NamedTime, at index: Int) {
    if named.sort == .sameTime { return }
    // `Cùng kỳ năm 2021, …`: a month of that year, which the sentence does not name.
    if index > 0, marks[index - 1].time?.sort == .samePeriod {
      (time, timeMark) = (NamedTime(sort: .unknown), index)
      return
    }
    // `Riêng năm 2020, …`: of this sentence alone.
    if index > 0, marks[index - 1].role == .aside { isOfYears = true }
    // `chỉ tiêu năm 2023` in front of a result is the plan's year.
    if !isTarget, let plan = marks[..<index].lastIndex(where: { $0.role == .plan }),
      index - plan <= 3, plan >= clauseStart, time != nil
    {
      return
    }
    if isPlanOrResult, named.isUpTo, isPast(named) { isPlanOrResult = false }
    // `Với mục tiêu …, đến hết tháng 6/2023 toàn tỉnh có …`: what is past is a result.
    if isTarget, striveMark >= 0, named.isUpTo, isPast(named),
      hasSeparator(from: striveMark, to: index)
    {
      isTarget = false
    }
    if named.isUpTo { endNorm(at: index) }
    time = named
    timeMark = index
  }

  /// Whether a time is not after the publication.
  func isPast(_ named: NamedTime) -> Bool {
    switch named.sort {
    case .now: return true
    case .period(let period): return published.map { period.end <= $0 } ?? false
    case .months: return true
    default: return false
    }
  }
}

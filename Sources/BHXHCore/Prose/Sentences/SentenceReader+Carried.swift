extension SentenceReader {
  /// What is said once for several figures of the sentence is carried to the others.
  mutating func finish() {
    if subject.isBehindParts { subject.isBehindParts = false }
    shareTrailingTime()
    shareTimes()
    carryComparison()
    carryPlan()
    for index in readings.indices {
      if readings[index].measure.isPlan, let time = readings[index].time, time.isUpTo, isPast(time),
        !readings[index].isNamedTarget
      {
        readings[index].doubt(.targetOrResult)
      }
      if isOfResolution, readings[index].measure.isPlan, case .inherited = readings[index].unit {
        readings[index].doubt(.unit)
      }
      if readings[index].isFrom, readings[index].time == nil { readings[index].doubt(.period) }
    }
  }

  /// `Nghị quyết số 28-NQ/TW đặt mục tiêu …`: whose goal it is the resolution says, not the article.
  private var isOfResolution: Bool {
    marks.prefix(6).contains { $0.role == .thing && words.lowercased([$0]) == "nghị quyết" }
  }

  /// `toàn huyện có 27.014 người tham gia BHYT, chiếm 98,7% dân số, tính đến ngày 31/8/2019`: the only time of a sentence, at its end.
  private mutating func shareTrailingTime() {
    guard !isTarget, let time, isPast(time), marks.count(where: { $0.time != nil }) == 1,
      readings.allSatisfy({ reading in
        // `đã tổ chức 48 cuộc … trong 8 tháng năm 2022`: of what was done a span is told without "up to".
        let isFlow = reading.measure.kind == .flow && reading.measure != .change
        return reading.mark < timeMark && !reading.measure.isPlan && !reading.isFrom
          && (time.isUpTo || isFlow)
      })
    else { return }
    for index in readings.indices where readings[index].time == nil {
      readings[index].time = time
    }
  }

  /// `năm 2019 và năm 2020 cùng đạt 97,5%` is of both years.
  private mutating func shareTimes() {
    for reading in readings {
      let before = marks[..<max(0, reading.mark)]
      guard let last = before.lastIndex(where: { $0.time != nil }), last >= 2,
        marks[last - 1].isAnd,
        marks[last + 1..<reading.mark].allSatisfy({ $0.role == .verb || $0.role == .filler }),
        let first = marks[last - 2].time, reading.time?.sort == marks[last].time?.sort
      else { continue }
      var other = reading
      other.time = first
      readings.append(other)
    }
  }

  /// An elided comparison is that of the sentence, where it has only one.
  private mutating func carryComparison() {
    let said = Set(readings.compactMap { $0.measure.hasVersus ? $0.versus : nil } + loose)
    for index in readings.indices where readings[index].measure.hasVersus {
      guard readings[index].versus == nil else { continue }
      if let only = only(said, at: readings[index].time) {
        readings[index].versus = only
        readings[index].infer("versus")
      } else if said.count > 1 || !isSpan(readings[index].time) {
        readings[index].doubt(.comparison)
      }
    }
  }

  /// The one comparison of a sentence: `cùng kỳ năm 2021` and `cùng kỳ` are the same in 2022.
  private func only(_ said: Set<NamedComparison>, at time: NamedTime?) -> NamedComparison? {
    if said.count < 2 { return said.first }
    guard said.count == 2, case .period(let period)? = time?.sort else { return nil }
    var year: Int?
    for versus in said {
      guard case .samePeriod(let told) = versus.sort else { return nil }
      if let told { year = told }
    }
    guard let year, year == period.end.year - 1 else { return nil }
    return said.first {
      if case .samePeriod(let told) = $0.sort { told == year } else { false }
    }
  }

  /// Comparisons that stand for the whole sentence, behind no number.
  private var loose: [NamedComparison] {
    guard let pendingVersus else { return [] }
    return [pendingVersus]
  }

  /// Whether a change over the time is against the month before it.
  private func isSpan(_ time: NamedTime?) -> Bool {
    guard let time, case .period(let period) = time.sort else { return false }
    return period.form == .range && period.start.monthOfYear == 1 && !time.isUpTo
  }

  /// `4.906 người tham gia BHYT (đạt 97,2%), …, đạt 61,9% kế hoạch`: alone before the only plan it may as well be of the people.
  private func mayBeCoverage(_ reading: FigureReading, beside plans: [FigureReading]) -> Bool {
    let isShare = reading.scheme == .health && reading.quantity.value < Ratio(100)
    return isShare && plans.allSatisfy { $0.mark > reading.mark }
      && readings.count { $0.hasElidedPlan } == 1
  }

  /// `đạt 100,15%` beside `đạt … kế hoạch được giao` is of that plan.
  private mutating func carryPlan() {
    let plans = readings.filter { $0.measure == .attainmentPercent && !$0.hasElidedPlan }
    let issuers = Set(plans.map(\.issuer))
    for index in readings.indices where readings[index].hasElidedPlan {
      let isCertain = readings[index].isHeaded
      if plans.isEmpty, isCertain || readings[index].measure == .coveragePercent { continue }
      if !isCertain, mayBeCoverage(readings[index], beside: plans) {
        readings[index].doubt(.measure)
        continue
      }
      if issuers.count == 1, let issuer = issuers.first {
        readings[index].measure = .attainmentPercent
        readings[index].base = ""
        readings[index].issuer = issuer
        readings[index].infer("issuer")
      } else if !isCertain {
        readings[index].doubt(.measure)
      }
    }
  }
}

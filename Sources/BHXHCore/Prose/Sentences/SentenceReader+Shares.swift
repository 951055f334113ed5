extension SentenceReader {
  /// Reads a percentage: of a plan, of a base, of an earlier number, or a difference in points.
  mutating func readShare(_ number: ProseNumber, at index: Int, _ words: NumberWords) {
    guard let quantity = number.quantity else { return }
    var reading = FigureReading(
      measure: .coveragePercent, quantity: quantity, range: number.range)
    if number.isDoubtful || isFollowedByMark(index) { reading.doubt(.number) }
    if words.isNorm || words.isGap || has(.goal, in: words.right) || isRest(words) { return }
    if isShareOfOthers(words) { return skipClause(from: index) }
    if isIndex(words) { return }
    if has(.block, in: words.right) { return block(.money, at: index) }
    if let noun = marks[words.right].first(where: { $0.role != .filler }),
      noun.role == .thing || noun.role == .plural
    {
      return block(.things, at: index)
    }
    if has(.respectively, in: words.left), readings.last?.measure == .change,
      readSecondForm(&reading, at: index, words)
    {
      return
    }
    if words.verb?.isVerb([.rise, .fall]) == true, !isFrom(index) {
      return readGrowth(&reading, number, at: index, words)
    }
    if readOfPeople(&reading, at: index, words) { return }
    if subject.block != .none { return }
    if readBracketed(quantity, number, at: index, words) { return }
    if has(.respectively, in: words.left), readSecondForm(&reading, at: index, words) { return }
    if let plan = words.right.first(where: { marks[$0].role == .plan }),
      !has(.base, in: words.right.lowerBound..<plan)
    {
      return readAttainment(&reading, plan: plan, at: index, words)
    }
    if let base = words.right.first(where: { marks[$0].role == .base }) {
      return readCoverage(&reading, base: marks[base].meaning, at: index, words)
    }
    readBare(&reading, at: index, words)
  }

  /// `99,43/%`: a sign where none should be.
  private func isFollowedByMark(_ index: Int) -> Bool { false }

  /// `chiếm 6% tổng số người tham gia toàn quốc`: of another stock.
  private func isShareOfOthers(_ words: NumberWords) -> Bool {
    has(.total, in: words.right)
      || (words.right.upperBound < marks.count && marks[words.right.upperBound].role == .countHead
        && words.right.count <= 2)
  }

  /// Leaves out what stands before the next comma.
  private mutating func skipClause(from index: Int) {
    let end =
      marks[index...].firstIndex { $0.isComma || $0.isSemicolon || $0.closes } ?? marks.count
    consumed = max(consumed, end)
    cursor = max(cursor, end)
  }

  /// `bằng 125% so với năm 2021`: of the earlier number.
  private func isIndex(_ words: NumberWords) -> Bool {
    if words.isIndex { return true }
    guard words.verb?.isVerb(.reach) == true else { return false }
    guard let first = words.right.first(where: { marks[$0].role != .filler }) else { return false }
    let mark = marks[first]
    if mark.versus != nil { return true }
    return mark.time?.sort == .samePeriod
  }

  private mutating func readGrowth(
    _ reading: inout FigureReading, _ number: ProseNumber, at index: Int, _ words: NumberWords
  ) {
    if isTarget || subject.block != .none { return }
    guard subject.scheme != nil || subject.isUnknownSum, !subject.isOfFlow else { return }
    reading.scheme = subject.scheme
    reading.group = subject.group
    if subject.isUnknownSum { reading.doubt(.scheme) }
    if subject.isBehindParts, !isOfPart(.change, at: index) { reading.doubt(.subject) }
    if words.verb?.isVerb(.fall) == true { reading.quantity = reading.quantity.negated }
    reading.measure = growthMeasure(&reading, number, words)
    place(&reading, at: index, words)
    compare(&reading, words)
    if reading.measure == .attainmentPoints,
      let plan = words.right.first(where: { marks[$0].role == .plan })
    {
      reading.issuer = planIssuer(from: plan).issuer
      if !reading.issuer.isSaid {
        reading.issuer =
          readings.last { $0.scheme == reading.scheme && $0.measure == .attainmentPercent }?.issuer
          ?? .notSaid
      }
    }
    inBrackets(&reading, words)
    readings.append(reading)
  }

  /// People grow in per cent, ratios in points; where both stand before, the figure may be either.
  private func growthMeasure(
    _ reading: inout FigureReading, _ number: ProseNumber, _ words: NumberWords
  ) -> Measure {
    let isOfPlan = has(.plan, in: words.right)
    if isOfPlan || (subject.head == .attainment && !subject.hasCount) { return .attainmentPoints }
    if case .points = number.sort {
      return subject.hasAttainment && !subject.hasCoverage ? .attainmentPoints : .coveragePoints
    }
    let isRatio = subject.hasCoverage || subject.head == .coverage
    if subject.hasCount, subject.hasCoverage || subject.head == .coverage {
      reading.doubt(.pointsOrPeople)
      reading.other = .measure(.coveragePoints)
      return .growthPercent
    }
    if isRatio { return .coveragePoints }
    if subject.head == .rate || subject.hasAttainment && !subject.hasCount {
      reading.doubt(.pointsOrPeople)
    }
    return .growthPercent
  }

  /// `93,6% dân số tham gia BHYT`, `100% thân nhân giáo viên tham gia BHYT`: the scheme stands behind.
  private mutating func readOfPeople(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) -> Bool {
    guard let run = linkedScheme(in: words.right),
      has(.link, in: words.right.lowerBound..<run.lowerBound),
      !has(.plan, in: words.right), let (scheme, group) = scheme(of: run),
      let noun = words.right.first(where: { marks[$0].role == .person || marks[$0].role == .base }),
      noun < run.lowerBound
    else { return false }
    subject = SentenceSubject()
    subject.scheme = scheme
    subject.group = group
    subject.mark = index
    subject.isUnknownSum = scheme == nil
    reading.scheme = scheme
    if scheme == nil { reading.doubt(.scheme) }
    reading.group = group
    if marks[noun].role == .base {
      reading.base = marks[noun].meaning
    } else if marks[noun].group != nil {
      reading.group = self.words.lowercased(marks[noun...noun])
      reading.base = reading.group
    } else if !marks[noun...noun].contains(where: { self.words.lowercased([$0]) == "người dân" }) {
      reading.doubt(.measure)
    }
    finishCoverage(&reading, at: index, words)
    subject.head = .coverage
    return true
  }

  /// `tăng 21.806 người, tương ứng 2,5%`.
  private mutating func readSecondForm(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) -> Bool {
    guard let last = readings.last, last.measure == .change, last.scheme == subject.scheme else {
      return false
    }
    reading.measure = .growthPercent
    take(from: last, &reading)
    if reading.versus == nil { compare(&reading, words) }
    if last.versus == nil { readings[readings.count - 1].versus = reading.versus }
    if last.quantity.mantissa < 0 { reading.quantity = reading.quantity.negated }
    readings.append(reading)
    return true
  }

  /// Everything but value and measure is as with the figure before.
  func take(from other: FigureReading, _ reading: inout FigureReading) {
    reading.scheme = other.scheme
    reading.group = other.group
    reading.unit = other.unit
    reading.time = other.time
    reading.versus = other.versus
    reading.status = other.status
    reading.inferred = other.inferred
    if let doubt = other.doubt { reading.doubt(doubt) }
  }

  private mutating func readAttainment(
    _ reading: inout FigureReading, plan: Int, at index: Int, _ words: NumberWords
  ) {
    if isTarget { return }
    reading.measure = .attainmentPercent
    let found = planIssuer(from: plan)
    reading.issuer = found.issuer
    consumed = max(consumed, found.end)
    cursor = max(cursor, found.end)
    finishAttainment(&reading, at: index, words)
  }

  mutating func finishAttainment(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    guard ownSubject(&reading, at: index, words) else { return }
    // `vận động được 217 người, đạt 108,5% chỉ tiêu tháng`: of which plan is not said.
    if subject.isOfFlow { reading.doubt(.measure) }
    place(&reading, at: index, words)
    subject.hasAttainment = true
    readings.append(reading)
  }

  private mutating func readCoverage(
    _ reading: inout FigureReading, base: String, at index: Int, _ words: NumberWords
  ) {
    reading.base = base
    guard ownSubject(&reading, at: index, words) else { return }
    finishCoverage(&reading, at: index, words)
  }

  mutating func finishCoverage(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    if isTarget {
      reading.measure = .targetPercent
      nameIssuer(of: &reading, words)
    }
    if reading.group.isEmpty, partBehind(index + 1) != nil { reading.doubt(.group) }
    place(&reading, at: index, words)
    subject.hasCoverage = true
    readings.append(reading)
  }

  /// The scheme of the clause, with the doubt that its parts leave; false where there is none.
  mutating func ownSubject(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) -> Bool {
    if subject.scheme == nil, !subject.isUnknownSum {
      return continueList(of: &reading, at: index, isShare: true)
    }
    reading.scheme = subject.scheme
    if reading.group.isEmpty { reading.group = subject.group }
    if subject.isUnknownSum { reading.doubt(.scheme) }
    if subject.isBehindParts, !isParallel(index, words), !isOfPart(reading.measure, at: index) {
      reading.doubt(.subject)
      if let whole = subject.whole { reading.other = .scheme(whole) }
    }
    if words.strangers > 1 { reading.doubt(.subject) }
    return true
  }

  /// A list of units goes on with the scheme of the paragraph, where that is only one.
  mutating func continueList(
    of reading: inout FigureReading, at index: Int, isShare: Bool
  ) -> Bool {
    if takeTopic(&reading, at: index) { return true }
    guard hasAdjacentUnit(index) || !listedUnits.isEmpty || hasListHead || isRanked(index) else {
      return false
    }
    let told = paragraph + readings
    // `Địa phương có tỷ lệ bao phủ cao: …` goes on with what coverage was told of.
    let earlier = subject.head == .coverage ? told.filter { $0.measure == .coveragePercent } : told
    guard let template = earlier.last(where: { $0.doubt == nil }), let scheme = template.scheme,
      earlier.allSatisfy({ $0.scheme == scheme })
    else { return false }
    reading.scheme = scheme
    reading.group = template.group
    if time == nil, reading.time == nil {
      reading.time = template.timeOfList
      reading.infer("period")
    }
    reading.infer("scheme")
    if isAcross(scheme, since: readings.last, at: index) { reading.doubt(.scheme) }
    return true
  }

  /// `Thấp nhất là huyện Phú Quý, mới đạt 58,3% kế hoạch`: what stands behind the comma is of the one that is ranked.
  private func isRanked(_ index: Int) -> Bool {
    guard unitMark > clauseStart, unitMark < index,
      marks[unitMark + 1..<index].allSatisfy({
        $0.isComma || $0.role == .filler || $0.isVerb([.reach, .have])
      })
    else { return false }
    return marks[clauseStart..<unitMark].allSatisfy {
      $0.role == .rank || $0.role == .filler || $0.isVerb(.have)
    }
  }

  /// `Xét tỷ lệ hoàn thành kế hoạch năm, hai huyện …`.
  private var hasListHead: Bool { subject.head == .attainment || subject.head == .coverage }
}

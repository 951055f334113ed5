extension SentenceReader {
  /// A percentage of which nothing is said behind it: the words before it decide.
  mutating func readBare(_ reading: inout FigureReading, at index: Int, _ words: NumberWords) {
    // `100% người thuộc hộ nghèo, 96,4% người thuộc hộ cận nghèo tham gia BHYT`: of them, and of what the list says at its end.
    if words.verb?.isVerb(.reach) != true,
      marks[words.right].first(where: { $0.role != .filler })?.group != nil
    {
      return
    }
    if let issuer = pendingPlan, words.verb?.isVerb(.reach) == true {
      if isTarget { return }
      reading.measure = .attainmentPercent
      reading.issuer = issuer
      return finishAttainment(&reading, at: index, words)
    }
    if isRatioOfFraction(reading.quantity) { return readHeaded(&reading, at: index, words) }
    let head = nearestHead(words)
    if head == .coverage, !has(.attainment, in: words.left) {
      return readHeaded(&reading, at: index, words)
    }
    if head == .attainment {
      return readHeadedAttainment(&reading, at: index, words)
    }
    if isRate(words) {
      guard
        subject.hasCount || subject.head == .rate || subject.head == .coverage || isList(index)
          || !subject.group.isEmpty
      else { return }
      if subject.head == .rate, !subject.hasCount { reading.hasElidedPlan = true }
      if words.strangers > 0 { reading.doubt(.measure) }
      return readHeaded(&reading, at: index, words)
    }
    if isList(index), subject.hasCoverage, let last = readings.last,
      last.measure == .coveragePercent, last.scheme == subject.scheme, unitMark > last.mark
    {
      return readHeaded(&reading, at: index, words)
    }
    if isList(index), subject.scheme == nil { return readListed(&reading, at: index, words) }
    guard words.verb?.isVerb([.reach, .have]) == true || isList(index) else { return }
    if isTarget { return }
    reading.measure = .attainmentPercent
    reading.hasElidedPlan = true
    if !subject.group.isEmpty { reading.doubt(.measure) }
    if words.strangers > 0 || marks[words.right].first?.isWord == true { return }
    finishAttainment(&reading, at: index, words)
  }

  /// The head word that announces this number: among its words, or before its scheme.
  private func nearestHead(_ words: NumberWords) -> SentenceSubject.Head {
    for mark in marks[words.left].reversed() {
      switch mark.role {
      case .coverage: return .coverage
      case .attainment: return .attainment
      case .rate where mark.meaning == "joined": return .none
      case .rate: return .none
      default: break
      }
    }
    switch subject.head {
    case .coverage where !subject.hasCoverage && !subject.hasCount: return .coverage
    case .coverage
    where !listedUnits.isEmpty || timeMark >= cursor || readings.last?.isFrom == true:
      return .coverage
    case .attainment: return .attainment
    default: return .none
    }
  }

  private func isRate(_ words: NumberWords) -> Bool {
    marks[words.left].contains { $0.role == .rate }
      || (subject.head == .rate && !subject.hasCoverage)
  }

  private func isList(_ index: Int) -> Bool { hasAdjacentUnit(index) }

  /// `tỷ lệ bao phủ BHYT đạt 91,5%`, `tỷ lệ 97,3%`.
  private mutating func readHeaded(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    guard ownSubject(&reading, at: index, words) else { return }
    finishCoverage(&reading, at: index, words)
  }

  private mutating func readHeadedAttainment(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    if isTarget { return }
    reading.measure = .attainmentPercent
    if let plan = marks[clauseStart..<index].lastIndex(where: {
      $0.role == .plan || $0.role == .attainment
    }) {
      reading.issuer = planIssuer(from: plan).issuer
    }
    reading.hasElidedPlan = !reading.issuer.isSaid
    reading.isHeaded = true
    finishAttainment(&reading, at: index, words)
  }

  /// A list of units goes on with the ratio that was told before.
  private mutating func readListed(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    let earlier = (paragraph + readings).filter {
      $0.measure == .coveragePercent || $0.measure == .attainmentPercent
    }
    guard let template = earlier.last, earlier.allSatisfy({ $0.measure == template.measure }),
      continueList(of: &reading, at: index, isShare: true)
    else { return }
    reading.measure = template.measure
    reading.issuer = template.issuer
    reading.infer("measure")
    place(&reading, at: index, words)
    readings.append(reading)
  }

  /// `2.109/2.156 tổ trưởng có thẻ BHYT`: the figure and of how many.
  mutating func readFraction(
    _ number: ProseNumber, of whole: Quantity, at index: Int, _ words: NumberWords
  ) {
    guard let noun = words.right.first, marks[noun].role == .person, let quantity = number.quantity
    else { return block(.things, at: index) }
    let before = readings.count
    readPeople(quantity, number, at: index, words)
    guard readings.count == before + 1, readings[before].measure == .participants else { return }
    var base = readings[before]
    base.measure = .base
    base.quantity = whole
    if readings[before].group.isEmpty {
      // `5.432/8.000 người, đạt 67,9% kế hoạch`: of how many is not said.
      base.doubt(.measure)
    }
    readings.append(base)
  }

  /// `27.418/27.930 học sinh tham gia BHYT, đạt 98,2%`: the ratio of the two numbers before it, where it is that.
  private func isRatioOfFraction(_ share: Quantity) -> Bool {
    guard let whole = readings.last, whole.measure == .base, whole.doubt == nil,
      whole.mark >= clauseStart, let part = readings.dropLast().last,
      part.measure == .participants, part.mark == whole.mark, whole.quantity.mantissa > 0
    else { return false }
    var exact = Int128(part.quantity.mantissa) * 100
    for _ in 0..<share.decimals { exact *= 10 }
    let printed = Int128(share.mantissa) * Int128(whole.quantity.mantissa)
    return (exact - printed).magnitude * 2 <= whole.quantity.mantissa.magnitude
  }

  /// A range is never one value: it is kept as a candidate where its subject is clear.
  mutating func readRange(_ number: ProseNumber, at index: Int, _ words: NumberWords) {
    if let noun = words.right.first, [.thing, .plural, .level].contains(marks[noun].role) {
      return block(.things, at: index)
    }
    guard let quantity = number.quantity, subject.block == .none else { return }
    var single = number
    single.sort = number.isShareRange ? .percentage : .count
    let before = readings.count
    if number.isShareRange {
      readShare(single, at: index, words)
    } else if let noun = words.right.first, marks[noun].role == .person {
      readPeople(quantity, single, at: index, words)
    }
    for place in before..<readings.count { readings[place].doubt = .range }
  }

  /// `tổ chức 215 hội nghị`.
  mutating func readEvents(
    _ quantity: Quantity, _ number: ProseNumber, at index: Int, _ words: NumberWords
  ) {
    let event = words.right.upperBound
    subject = SentenceSubject()
    name(event: kind(ofEventAt: event), at: event)
    if words.isNorm || words.isGap || isTarget { return }
    var reading = FigureReading(
      measure: .events, quantity: quantity,
      range: number.range.lowerBound..<self.words.bytes(marks[event...event]).upperBound)
    reading.kind = eventKind
    reading.campaign = eventName
    eventKinds.insert(eventKind)
    if eventKind == "unknown" {
      reading.kind = ""
      reading.doubt(.measure)
    }
    if number.isDoubtful { reading.doubt(.number) }
    place(&reading, at: index, words)
    readings.append(reading)
  }

  /// `8.080 lượt tuyên truyền … trên hệ thống loa truyền thanh`: the channel says what kind it is.
  private func kind(ofEventAt index: Int) -> String {
    let kind = marks[index].meaning
    guard kind == "unknown" else { return kind }
    for mark in marks[(index + 1)...] {
      if mark.role == .channel { return mark.meaning }
      if mark.number != nil || mark.isSemicolon { break }
    }
    // `phối hợp với các hội, đoàn thể tổ chức 46 buổi tuyên truyền`: done together is all that is said of them.
    let isJoint = marks[clauseStart..<index].contains { $0.role == .joint }
    return isJoint ? "coordination" : kind
  }

  /// Whether the people counted attended an event: `với gần 80 hội viên tham dự`, `hơn 500 đại biểu`.
  func isAttendance(_ index: Int, _ words: NumberWords) -> Bool {
    if let noun = words.right.first, marks[noun].meaning == "attendees" { return true }
    guard !eventKind.isEmpty, linkedScheme(in: words.right) == nil else { return false }
    let noun = words.right.first.map { self.words.lowercased(marks[$0...$0]) }
    return noun == "lượt người" || marks[words.left].contains { $0.role == .attend }
      || (marks[words.left].contains { $0.role == .event } && words.verb?.isVerb(.have) == true
        && !has(.scheme, in: words.left))
  }

  mutating func readAttendees(
    _ quantity: Quantity, _ number: ProseNumber, at index: Int, _ words: NumberWords
  ) {
    guard !eventKind.isEmpty, !words.isNorm, !isTarget, !words.isGap else { return }
    var reading = FigureReading(
      measure: .attendees, quantity: quantity, range: quoted(number, words))
    reading.kind = eventKind == "unknown" ? "" : eventKind
    reading.campaign = eventName
    if eventKind == "unknown" { reading.doubt(.measure) }
    place(&reading, at: index, words)
    readings.append(reading)
  }
}

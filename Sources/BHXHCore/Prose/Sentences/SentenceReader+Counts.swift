extension SentenceReader {
  /// Reads a number by its sort.
  mutating func read(_ number: ProseNumber, at index: Int) {
    var words = words(around: index)
    // `còn phải phát triển 5 tháng cuối năm là 752 nghìn người`: how long is no number of its own.
    if isOfMeasure(number, words) { return nameMonths(number, words) }
    if isInGap, isShareOfGap(number, words) { words.isGap = true }
    if isInNeed, goesOn(words) {
      words.need(told: readings.last.map { $0.mark >= clauseStart } ?? false, marks)
    }
    if norm != nil {
      words.isNorm = true
      norm?.isTold = true
    }
    announcePlan(words)
    let told = readings.count
    defer {
      cursor = max(cursor, words.right.upperBound)
      consumed = max(consumed, words.right.upperBound)
      isInGap = words.isGap
      isInNeed = words.isNeed && !number.sort.isShare
      if readings.count > told { figureEnd = consumed }
    }
    if isListed(index) { return }
    if subject.block == .things, isAdjacent(index, toName: true) { subject.block = .none }
    switch number.sort {
    case .money:
      subject = SentenceSubject()
      block(.money, at: index)
      isInParts = false
    case .percentage, .points: readShare(number, at: index, words)
    case .count: readCount(number, at: index, words)
    case .fraction(let whole): readFraction(number, of: whole, at: index, words)
    case .range: readRange(number, at: index, words)
    }
  }

  /// A number of people, events or other things.
  private mutating func readCount(_ number: ProseNumber, at index: Int, _ words: NumberWords) {
    guard let quantity = number.quantity else {
      return unreadable(number, at: index, words)
    }
    let noun = words.right.first.map { marks[$0] }
    switch noun?.role {
    case .event: break
    case .person: return readPeople(quantity, number, at: index, words)
    case .attend: return readAttendees(quantity, number, at: index, words)
    case .thing where isAdverbial(index, words): return
    case .thing, .plural, .level:
      nameSeveral(at: index, words)
      return block(.things, at: index)
    default: break
    }
    if words.right.isEmpty, words.right.upperBound < marks.count,
      marks[words.right.upperBound].role == .event
    {
      return readEvents(quantity, number, at: index, words)
    }
    guard isElided(words) else { return }
    if brackets.last?.mark == index - 1 || brackets.last?.mark == words.left.lowerBound - 1 {
      if readBracketed(quantity, number, at: index, words) { return }
    }
    guard words.verb?.isVerb([.rise, .fall]) == true, subject.hasCount else { return }
    readPeople(quantity, number, at: index, words)
  }

  /// Whether nothing is said of what is counted.
  private func isElided(_ words: NumberWords) -> Bool {
    guard let next = words.right.first else { return true }
    return marks[next].versus != nil || marks[next].role == .compare || marks[next].time != nil
  }

  /// Digits that are people but no number that is understood.
  private mutating func unreadable(_ number: ProseNumber, at index: Int, _ words: NumberWords) {
    block(.things, at: index)
  }

  /// A number of people: participants, recruits, a change, a target, attendees.
  mutating func readPeople(
    _ quantity: Quantity, _ number: ProseNumber, at index: Int, _ words: NumberWords
  ) {
    if has(.block, in: words.right) || words.isNorm || isBlocked(words) {
      block(.money, at: index)
      return
    }
    if isOfEvents(words) {
      var words = words
      words.isGap = false
      return readAttendees(quantity, number, at: index, words)
    }
    if words.isGap || words.isIndex || has(.total, in: words.right) { return }
    if has(.attend, in: words.right) || isAttendance(index, words) {
      return readAttendees(quantity, number, at: index, words)
    }
    if brackets.last.map({ $0.mark + 1 >= words.left.lowerBound && $0.lead.takesNumber }) == true,
      linkedScheme(in: words.right) == nil, words.verb == nil,
      readBracketed(quantity, number, at: index, words)
    {
      return
    }
    var reading = FigureReading(
      measure: .participants, quantity: quantity, range: quoted(number, words))
    if number.isDoubtful { reading.doubt(.number) }
    if words.mayBeNeed { reading.doubt(.measure) }
    let flow = flowBehind(words)
    let run = linkedScheme(in: words.right) ?? flow?.scheme
    if let run {
      take(run, of: &reading, at: index)
      consumed = max(consumed, run.upperBound)
      if reading.group.isEmpty, let part = partBehind(run.upperBound) {
        reading.group = part
        subject.group = part
        subject.isOfSome = part.isEmpty
      }
    } else if !continueSubject(of: &reading, at: index, words) {
      if hasAdjacentUnit(index), subject.block == .none, words.verb == nil {
        unnamed.append(UnnamedCount(quantity: quantity, range: reading.range, mark: index))
      }
      return
    }
    if isOfGrowth(words) { reading.doubt(.measure) }
    let isNew = isNewlyJoined(words)
    let verb = flow?.verb ?? verbOfList(index, words) ?? words.verb?.verb ?? []
    switch verb {
    case .renew, .lapse:
      if isTarget { return }
      reading.measure = verb == .renew ? .renewals : .lapses
    case .rise, .fall:
      if isFrom(index) { break }
      if isTarget { return }
      reading.measure = .change
      if verb == .fall { reading.quantity = reading.quantity.negated }
    case .recruit: reading.measure = isTarget ? .targetChange : .recruits
    default:
      if isNew { reading.measure = isTarget ? .targetChange : .recruits }
    }
    if reading.measure == .participants {
      if let noun = words.right.first.map({ marks[$0] }), noun.role == .person {
        group(noun, &reading)
      }
      // `Mục tiêu của đợt ra quân là 200 người`: of those who come of it.
      if isTarget { reading.measure = eventKind.isEmpty ? .target : .targetChange }
    }
    if reading.measure == .participants, mayBeOfEvent {
      reading.isOfEvent = true
      reading.doubt(.measure)
    }
    finishCount(reading, at: index, words)
    if run != nil { nameUnnamed(at: index) }
  }

  /// `khám bệnh cho 68.215 lượt người có thẻ BHYT`: the words before the number say that something was done for them.
  private func isBlocked(_ words: NumberWords) -> Bool {
    for mark in marks[words.left].reversed() {
      if mark.role == .block { return true }
      if mark.isComma || mark.role == .countHead || mark.isVerb(.recruit) { return false }
    }
    return false
  }

  /// The noun of the people names a part of them: `học sinh`.
  private func group(_ noun: ProseMark, _ reading: inout FigureReading) {
    guard let group = noun.group, reading.group.isEmpty else { return }
    // `em` are those who were named last.
    let named = paragraph.last { !$0.group.isEmpty }?.group
    reading.group = group.isEmpty ? self.words.lowercased([noun]) : named ?? group
  }

  private mutating func finishCount(_ reading: FigureReading, at index: Int, _ words: NumberWords) {
    var reading = reading
    place(&reading, at: index, words)
    switch reading.measure {
    case .change:
      compare(&reading, words)
    case .target, .targetChange:
      nameIssuer(of: &reading, words)
      if reading.measure == .targetChange, !eventKind.isEmpty {
        reading.campaign = eventName
        reading.kind = eventKind == "unknown" ? "" : eventKind
      }
    case .participants:
      let isOther = subject.whole.map { $0 != reading.scheme } ?? false
      if isInParts, isOther || (!reading.group.isEmpty && subject.group.isEmpty) {
        subject.isBehindParts = true
        subject.parts += 1
      }
      subject.isOfFlow = false
      subject.hasCount = true
      subject.hasCoverage = false
      subject.hasAttainment = false
      if subject.head != .coverage { subject.head = .count }
      subject.group = reading.group
    case .renewals, .lapses:
      subject.hasCount = false
      subject.isOfFlow = true
      reading.group = ""
    case .recruits:
      subject.hasCount = false
      subject.isOfFlow = true
      nameCampaign(&reading)
      reading.group = ""
    default: break
    }
    readings.append(reading)
  }

  /// The scheme that the words behind the number name becomes the subject.
  private mutating func take(_ run: Range<Int>, of reading: inout FigureReading, at index: Int) {
    guard let (scheme, group) = scheme(of: run) else {
      reading.doubt(.scheme)
      return
    }
    let whole = isInParts ? subject.whole ?? subject.scheme : nil
    subject = SentenceSubject()
    subject.scheme = scheme
    subject.group = group
    subject.mark = index
    subject.whole = whole
    subject.isUnknownSum = scheme == nil
    reading.scheme = scheme
    reading.isLinked = true
    reading.group = group
    if scheme == nil { reading.doubt(.scheme) }
  }

  /// The subject of the clause is the figure's; false where it has none that a number of people could be of.
  private mutating func continueSubject(
    of reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) -> Bool {
    guard subject.block == .none else { return false }
    guard subject.scheme != nil || subject.isUnknownSum else {
      return continueList(of: &reading, at: index)
    }
    reading.scheme = subject.scheme
    reading.group = subject.group
    if subject.isUnknownSum { reading.doubt(.scheme) }
    let isChange = words.verb?.isVerb([.rise, .fall]) == true && !isFrom(index)
    if isChange, subject.isBehindParts, !isOfPart(.change, at: index) { reading.doubt(.subject) }
    // `tăng mới 500 người, giảm 300 người`: who left, not what changed.
    if isChange, let last = readings.last, last.measure == .recruits, last.mark >= clauseStart {
      reading.doubt(.measure)
    }
    if !isChange {
      let isAnother = subject.hasCount && !hasNewPlace(since: subject.mark, at: index)
      if isAnother, !isFrom(index), words.verb?.isVerb([.to, .recruit]) != true {
        reading.doubt(.subject)
      }
    }
    let between = marks[max(subject.mark, words.left.lowerBound)..<index]
    let isTold =
      isFrom(index)
      || between.contains {
        $0.isVerb([.have, .reach, .to, .rise, .fall, .recruit]) || $0.isColon
      }
    if between.count(where: \.isWord) > (isTold ? 4 : 0) {
      reading.doubt(.subject)
    }
    return true
  }

  /// Whether the unit or the time changed after the subject was named, so that another number of it may follow.
  private func hasNewPlace(since mark: Int, at index: Int) -> Bool {
    unitMark > mark && unitMark < index && unitMark >= cursorOfLast
      || timeMark > mark && timeMark < index && timeMark >= cursorOfLast
  }

  /// Where the words of the number read last ended; a colon behind a time or a unit changes nothing.
  private var cursorOfLast: Int { figureEnd >= 0 ? min(cursor, figureEnd) : cursor }

  /// Whether the number is what something grew or fell from.
  func isFrom(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    var before = index - 1
    while before > 0, marks[before].role == .filler { before -= 1 }
    return marks[before].role == .from
  }

  /// The number with its qualifier and what is counted.
  func quoted(_ number: ProseNumber, _ words: NumberWords) -> Range<Int> {
    guard let noun = words.right.first, marks[noun].role == .person else { return number.range }
    return number.range.lowerBound..<self.words.bytes(marks[noun...noun]).upperBound
  }
}

extension Quantity {
  /// The same number below zero; what was more is less.
  var negated: Quantity { Quantity(mantissa: -mantissa, decimals: decimals, qualifier: qualifier) }
}

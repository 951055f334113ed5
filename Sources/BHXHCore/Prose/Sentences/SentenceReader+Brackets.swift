/// A bracket while it is open: what stood before it, to which what stands in it belongs.
struct OpenBracket: Sendable {
  enum Lead: Sendable {
    /// The figure that was read last ended here.
    case figure(Int)
    case versus(NamedComparison)
    case plan(Issuer)
    case base(String)
    case other

    /// Whether a number alone in the bracket has a meaning by what stands before.
    var takesNumber: Bool {
      if case .other = self { false } else { true }
    }
  }

  let mark: Int
  let lead: Lead
  let subject: SentenceSubject
  var unit: UnitReference
  var unitMark: Int
  let time: NamedTime?
  let timeMark: Int
  let isInParts: Bool
  let isTarget: Bool
}

extension SentenceReader {
  mutating func open(at index: Int) {
    brackets.append(
      OpenBracket(
        mark: index, lead: lead(before: index), subject: subject, unit: unit, unitMark: unitMark,
        time: time, timeMark: timeMark, isInParts: isInParts, isTarget: isTarget))
    cursor = max(cursor, index + 1)
  }

  /// What is told in brackets never becomes the subject of what follows them.
  mutating func close(at index: Int) {
    guard let bracket = brackets.popLast() else { return }
    dateLead(of: bracket, to: index)
    let told = subject
    subject = bracket.subject
    subject.hasCoverage = subject.hasCoverage || (told.mark == subject.mark && told.hasCoverage)
    subject.hasAttainment =
      subject.hasAttainment || (told.mark == subject.mark && told.hasAttainment)
    unit = bracket.unit
    unitMark = bracket.unitMark
    // `Trong tháng cao điểm (1/5 - 31/5/2022), …`: when that was is the time of what follows.
    if bracket.time != nil || !isDate(bracket, to: index) {
      time = bracket.time
      timeMark = bracket.timeMark
    }
    isInParts = bracket.isInParts
    isTarget = bracket.isTarget
    cursor = index + 1
    if figureEnd == bracket.mark || figureEnd == index { figureEnd = index + 1 }
    consumed = max(consumed, index + 1)
    compareLead(of: bracket, from: index + 1)
  }

  private func lead(before index: Int) -> OpenBracket.Lead {
    guard index > 0 else { return .other }
    if marks[index - 1].role == .base { return .base(marks[index - 1].meaning) }
    if let issuer = comparedPlan(endingAt: index) { return .plan(issuer) }
    if index == consumed, index == figureEnd, let last = readings.indices.last {
      return .figure(last)
    }
    let before = marks[index - 1]
    if let versus = before.versus { return .versus(versus) }
    if let issuer = pendingPlan,
      marks[max(0, index - 6)..<index].contains(where: { $0.role == .plan })
    {
      return .plan(issuer)
    }
    if let plan = marks[clauseStart..<index].lastIndex(where: { $0.role == .plan }),
      planIssuer(from: plan).end == index
    {
      return .plan(planIssuer(from: plan).issuer)
    }
    return .other
  }

  /// The issuer of `so với chỉ tiêu UBND tỉnh giao` that ends here.
  private func comparedPlan(endingAt index: Int) -> Issuer? {
    guard let plan = marks[clauseStart..<index].lastIndex(where: { $0.role == .plan }) else {
      return nil
    }
    let found = planIssuer(from: plan)
    guard found.end == index else { return nil }
    let before = marks[max(0, plan - 2)..<plan]
    return before.contains { $0.role == .compare || $0.role == .gap } ? found.issuer : nil
  }

  /// Whether nothing but a time stands in a bracket behind words of an activity.
  private func isDate(_ bracket: OpenBracket, to end: Int) -> Bool {
    guard bracket.mark > 0, case .other = bracket.lead else { return false }
    let isOfActivity =
      [.campaign, .event].contains(marks[bracket.mark - 1].role)
      || marks[..<bracket.mark].contains { $0.role == .campaign } && readings.isEmpty
    let inside = marks[bracket.mark + 1..<end].filter { $0.role != .filler }
    return isOfActivity && inside.count == 1 && inside[0].time != nil
  }

  /// `431.206 người (cuối năm 2017)`: the time of the figure before the bracket.
  private mutating func dateLead(of bracket: OpenBracket, to end: Int) {
    guard case .figure(let figure) = bracket.lead, readings.count == figure + 1 else { return }
    let inside = marks[bracket.mark + 1..<end]
    guard let found = inside.first(where: { $0.time != nil })?.time,
      !inside.contains(where: { $0.number != nil })
    else { return }
    readings[figure].time = found
  }

  /// `tăng 4.153 người (tăng 22,4% về kế hoạch) so với cùng kỳ năm trước`: the comparison is of both.
  private mutating func compareLead(of bracket: OpenBracket, from start: Int) {
    guard case .figure(let figure) = bracket.lead, start < marks.count,
      let versus = marks[start].versus
    else { return }
    for index in figure..<readings.count
    where readings[index].measure.hasVersus && readings[index].versus == nil {
      readings[index].versus = versus
    }
  }

  /// A figure in brackets that has no comparison of its own has that of the figure before them.
  func inBrackets(_ reading: inout FigureReading, _ words: NumberWords) {
    guard reading.versus == nil, let bracket = brackets.last,
      case .figure(let figure) = bracket.lead,
      readings.indices.contains(figure)
    else { return }
    reading.versus = readings[figure].versus
  }

  /// A number alone in brackets: the second form of what stands before them.
  ///
  /// - Returns: false where the bracket says by itself what the number is.
  mutating func readBracketed(
    _ quantity: Quantity, _ number: ProseNumber, at index: Int, _ words: NumberWords
  ) -> Bool {
    guard let bracket = brackets.last, words.left.lowerBound == bracket.mark + 1,
      !has(.plan, in: words.right), !has(.base, in: words.right),
      !marks[words.left].contains(where: {
        $0.isWord || $0.role == .coverage || $0.role == .rate || $0.isVerb(.reach)
          || $0.role == .scheme || $0.role == .schemeRest || $0.role == .part
      })
    else { return false }
    let isShare = number.sort.isShare
    var reading = FigureReading(
      measure: .participants, quantity: quantity,
      range: isShare ? number.range : quoted(number, words))
    if let issuer = plan(of: bracket, words, isShare: isShare) {
      return readPlan(&reading, of: issuer, isShare: isShare, at: index, words)
    }
    switch bracket.lead {
    case .figure(let figure):
      return readSecond(&reading, of: figure, isShare: isShare)
    case .versus(let versus) where !isShare:
      guard subject.scheme != nil, subject.block == .none else { return true }
      reading.scheme = subject.scheme
      reading.group = subject.group
      place(&reading, at: index, words)
      reading.versus = versus
      reading.isOfComparison = true
    case .plan(let issuer):
      return readPlan(&reading, of: issuer, isShare: isShare, at: index, words)
    case .base(let base) where !isShare:
      guard let measure = Measure(slug: base) else { return true }
      reading.measure = measure
      if let share = readings.last, share.measure == .coveragePercent {
        // Of how many, or how many: the arithmetic decides.
        reading.scheme = share.scheme
        reading.doubt(.measure)
        reading.other = .measure(.participants)
      }
      place(&reading, at: index, words)
    case .versus, .base, .other: return false
    }
    readings.append(reading)
    return true
  }

  /// Whose plan a number alone in brackets is: `(kế hoạch 89,5%)`, `đạt 112,7% kế hoạch BHXH tỉnh giao (1.000 người)`.
  private func plan(of bracket: OpenBracket, _ words: NumberWords, isShare: Bool) -> Issuer? {
    let inside = words.left.filter { marks[$0].role != .filler && !marks[$0].isColon }
    if let first = inside.first, marks[first].role == .plan {
      let found = planIssuer(from: first)
      let rest = inside.filter { $0 >= found.end }
      return rest.allSatisfy { marks[$0].isVerb(.have) } ? found.issuer : nil
    }
    guard !isShare, inside.isEmpty, case .figure(let figure) = bracket.lead,
      readings.indices.contains(figure), readings[figure].measure == .attainmentPercent,
      let plan = marks[clauseStart..<bracket.mark].lastIndex(where: { $0.role == .plan }),
      plan > readings[figure].mark, planIssuer(from: plan).end == bracket.mark
    else { return nil }
    return planIssuer(from: plan).issuer
  }

  private mutating func readPlan(
    _ reading: inout FigureReading, of issuer: Issuer, isShare: Bool, at index: Int,
    _ words: NumberWords
  ) -> Bool {
    guard subject.scheme != nil, subject.block == .none else { return true }
    reading.scheme = subject.scheme
    reading.measure = isShare ? .targetPercent : .target
    reading.isNamedTarget = true
    reading.issuer = issuer
    place(&reading, at: index, words)
    readings.append(reading)
    return true
  }

  private mutating func readSecond(
    _ reading: inout FigureReading, of figure: Int, isShare: Bool
  ) -> Bool {
    guard readings.indices.contains(figure) else { return true }
    let first = readings[figure]
    take(from: first, &reading)
    switch (first.measure, isShare) {
    case (.change, true): reading.measure = .growthPercent
    case (.growthPercent, false): reading.measure = .change
    case (.coveragePercent, false): reading.measure = .participants
    default: return true
    }
    if first.quantity.mantissa < 0 { reading.quantity = reading.quantity.negated }
    readings.append(reading)
    return true
  }
}

extension ProseNumber.Sort {
  /// Whether the number is a percentage or points.
  var isShare: Bool {
    switch self {
    case .percentage, .points: true
    default: false
    }
  }
}

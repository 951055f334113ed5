extension SentenceReader {
  /// Gives a figure the unit, the time and the status that its sentence says.
  mutating func place(_ reading: inout FigureReading, at index: Int, _ words: NumberWords) {
    reading.status = status
    reading.mark = index
    reading.isOfYears = isOfYears
    // `để đạt chỉ tiêu 82,5% dân số tham gia BHYT`: what a plan is called by.
    let plan = index > 0 && !reading.isNamedTarget ? marks[index - 1].role : nil
    let isOfPlan = plan == .plan || plan == .attainment && !reading.measure.isPercentage
    if isPlanOrResult || isOfPlan, !isTarget { reading.doubt(.targetOrResult) }
    if isOfSome || subject.isOfSome, reading.group.isEmpty, reading.measure.kind != .flow {
      reading.doubt(.group)
    }
    placeUnit(&reading, at: index, words)
    placeTime(&reading, at: index, words)
  }

  private mutating func placeUnit(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    if hasAdjacentUnit(index), case .named(let named) = unit, let unit = named.unit {
      listedUnits.insert(unit)
      unitsOfClause.insert(unit)
    }
    if unitMark >= 0 || hasUnit {
      reading.unit = unit
      if isOfSeveral(at: index) { reading.doubt(.unit) }
      // `Bưu điện A đạt 139%, B 132%`: of what the others are is not said either.
      if hasUnknownUnit, hasAdjacentUnit(index) { reading.doubt(.unit) }
      // The last unit of a list is not that of what comes behind it.
      let isOfList = unitsOfClause.count > 1 || listedUnits.count > 1 && unitMark < clauseStart
      if isOfList, !hasAdjacentUnit(index), subject.mark > unitMark {
        reading.doubt(.unit)
      }
      return
    }
    if let own = words.right.first(where: { isOwnUnit($0, in: words.right) }) {
      if let named = marks[own].unit {
        reading.unit = .named(named)
      } else {
        reading.unit = .level(marks[own].meaning)
      }
      unit = reading.unit
      unitMark = own
      // `5.200 người tham gia tại huyện A và huyện B`.
      if isJoined(own + 2) { reading.doubt(.unit) }
    }
  }

  private var hasUnit: Bool { isOfNamedUnit }

  /// Whether the sentence says of what unit it is, known or not.
  var isOfNamedUnit: Bool {
    if case .inherited = unit { false } else { true }
  }

  /// `Hai huyện A và B có 9.450 người`: one number of several units is nobody's own; `A và B đều đạt 95%` is that of each.
  private func isOfSeveral(at index: Int) -> Bool {
    guard unitMark < index, isOfJoined else { return false }
    return marks[index].number?.sort.isShare != true
      || !marks[unitMark + 1..<index].contains { mark in
        Self.alike.contains { words.begins(mark, with: $0) }
      }
  }

  /// Whether the unit named last is one of several that are named together.
  var isOfJoined: Bool { unitMark > 1 && isJoined(unitMark) }

  /// `huyện A và huyện B`, `huyện A cùng huyện B`, `huyện A, huyện B`: whether the unit stands behind another that is named with it.
  private func isJoined(_ index: Int) -> Bool {
    guard index > 1, index < marks.count, let unit = marks[index].unit else { return false }
    var before = index - 1
    if marks[before].role == .thing || marks[before].role == .plural { before -= 1 }
    guard before > 0, let first = marks[before - 1].unit else { return false }
    let sign = marks[before]
    return sign.isAnd || sign.role == .filler && words.begins(sign, with: Self.alongWith)
      || sign.isComma && first.unit?.level == unit.unit?.level
  }

  private static let alongWith = WordKey("cùng")

  /// `Cả hai huyện có …`, `Hai xã đã …`: so many of a kind, not the one that was named.
  func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = marks[index - 1]
    if before.number != nil { return index - 1 >= cursor }
    return before.isWord && Self.few.contains { words.begins(before, with: $0) }
  }

  private static let few = WordKey.list([
    "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ])
  private static let alike = WordKey.list(["đều", "cùng"])

  /// A unit behind the number that is not the plan's or the population's.
  private func isOwnUnit(_ index: Int, in right: Range<Int>) -> Bool {
    guard marks[index].unit != nil || marks[index].role == .level else { return false }
    return !marks[right.lowerBound..<index].contains {
      $0.role == .plan || $0.role == .issuer || $0.role == .assign
    }
  }

  /// `huyện X có tỷ lệ cao nhất tỉnh An Giang`, `đứng thứ 5 toàn quốc`: among what the unit named before is ranked.
  func isWhereRanked(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if marks[index].role == .level, unitMark >= 0,
      [.thing, .plural].contains(marks[index - 1].role)
    {
      // `đứng thứ 6/13 huyện, thành phố của tỉnh`.
      return true
    }
    guard unitMark >= 0 else { return false }
    let before = marks[index - 1].number != nil && index > 1 ? index - 2 : index - 1
    guard marks[before].role == .rank, marks[before].meaning == "first" else { return false }
    guard let larger = marks[index].unit?.unit?.level else { return true }
    // `cao nhất huyện X 95%`: the one that is ranked, unless what was named lies in it.
    guard case .named(let named) = unit, let level = named.unit?.level else { return false }
    return level > larger
  }

  /// `cao hơn bình quân chung cả nước`, `thấp hơn toàn tỉnh`: what the unit told of is held against; a bracket behind it
  /// (`… của tỉnh (89,1%)`) is of it.
  func isExceeded(_ index: Int) -> Bool {
    if index + 1 < marks.count, marks[index + 1].opens { return false }
    for mark in marks[max(clauseStart, index - 5)..<index].reversed() {
      if mark.role == .gap { return mark.meaning.isEmpty }
      if mark.isComma || mark.isColon || mark.number != nil || mark.time != nil { return false }
    }
    return false
  }

  /// Whether a unit stands directly before the number: `huyện Lạng Giang 241 người`, `Hướng Hóa (101,02%)`.
  func hasAdjacentUnit(_ index: Int) -> Bool { isAdjacent(index, toName: false) }

  /// Whether a unit, by its own name or by its level, stands directly before the number.
  func isAdjacent(_ index: Int, toName: Bool) -> Bool {
    var before = index - 1
    while before >= 0 {
      let mark = marks[before]
      if mark.unit != nil { return true }
      if mark.role == .level { return !toName }
      switch mark.kind {
      case .opens: break
      case .phrase(let phrase):
        switch phrase.role {
        case .filler, .rank, .respectively: break
        case .verb where phrase.verb != .rise && phrase.verb != .fall: break
        default: return false
        }
      default: return false
      }
      before -= 1
    }
    return false
  }

  private mutating func placeTime(
    _ reading: inout FigureReading, at index: Int, _ words: NumberWords
  ) {
    let own = ownTime(words)
    if let own, let found = marks[own].time,
      time == nil || isFrom(index)
        || words.verb?.isVerb(.to) == true || isTarget || isInFromTo
    {
      reading.time = found
      reading.isFrom = isFrom(index)
      if time == nil, !isFrom(index) {
        time = found
        timeMark = own
      }
      return
    }
    if reading.time == nil { reading.time = time }
    if isFrom(index) {
      reading.isFrom = true
      if own == nil { reading.time = nil }
    }
  }

  /// Whether the last figure was what something grew from.
  private var isInFromTo: Bool { readings.last?.isFrom == true }

  /// A time behind the number that is not its plan's.
  private func ownTime(_ words: NumberWords) -> Int? {
    guard let found = words.right.first(where: { marks[$0].time != nil }) else { return nil }
    let before = marks[words.right.lowerBound..<found]
    guard !before.contains(where: { $0.role == .plan || $0.role == .compare || $0.versus != nil })
    else { return nil }
    // `đạt 80,98% dân số năm 2016` behind another time: the year of the population.
    let isOfBase = before.last.map { $0.role == .base } ?? false
    if isOfBase, words.verb?.isVerb(.to) != true, !isInFromTo,
      case .period? = marks[found].time?.sort,
      words.left.lowerBound > 0, !readings.isEmpty
    {
      return nil
    }
    return found
  }

  /// What a change is against: said behind it, or before it.
  mutating func compare(_ reading: inout FigureReading, _ words: NumberWords) {
    if let own = words.right.first(where: { marks[$0].versus != nil }) {
      reading.versus = marks[own].versus
      return
    }
    // Behind a bracket: `tăng 4.153 người (…) so với cùng kỳ năm trước`.
    reading.versus = pendingVersus
  }
}

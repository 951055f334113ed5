/// Finds the units that a text names, through the gazetteer that finds those of cells.
struct UnitScanner {
  let text: [UInt8]
  let tokens: [ProseToken]
  let gazetteer: Gazetteer
  /// The month at which names are read.
  let month: Month?
  /// A unit named before: among units of one name those below it are meant.
  var context: AdministrativeUnit?
  private let memory: UnitMemory
  private let kinds = KindWords.all

  init(
    text: [UInt8], tokens: [ProseToken], gazetteer: Gazetteer, month: Month?,
    memory: UnitMemory
  ) {
    self.memory = memory
    self.text = text
    self.tokens = tokens
    self.gazetteer = gazetteer
    self.month = month
  }

  /// The unit whose name, with or without its kind, begins at a token, and where it ends; nil where none does.
  ///
  /// - Parameter isInName: whether the word before is part of the same run of capitals, and no unit.
  func unit(at start: Int, in stretch: Range<Int>, isInName: Bool)
    -> (unit: NamedUnit, end: Int)?
  {
    let nameStart = start + kindLength(at: start, stretch)
    if nameStart > start {
      return named(from: nameStart, kindFrom: start, stretch)
    }
    guard start < stretch.upperBound, tokens[start].isCapital else { return nil }
    if let kind = kindBefore(start, stretch) { return named(from: start, kindFrom: kind, stretch) }
    return isInName || isAbbreviation(start) ? nil : bare(at: start, stretch)
  }

  /// A name behind its kind: the longest that is one.
  private func named(from start: Int, kindFrom kind: Int, _ stretch: Range<Int>)
    -> (unit: NamedUnit, end: Int)?
  {
    guard start < stretch.upperBound else { return nil }
    let isNumbered = tokens[start].isNumeral && tokens[start].range.count <= 2 && start > kind
    guard isNumbered || (tokens[start].isWord && tokens[start].isCapital) else { return nil }
    // `TP.HCM`, `HUYỆN ĐỨC TRỌNG`: behind its kind a name may stand in capitals.
    let isInCapitals = start > kind && tokens[start].isWord && isAbbreviation(start)
    var ends = ends(of: start, stretch, isNumbered, isInCapitals: isInCapitals)
    while let end = ends.takeLongest() {
      let name = bytes(kind..<end)
      guard isKnown(name, in: .all) else { continue }
      if let whole = findBelow(name, behind: end, stretch, isBare: false) { return whole }
      if let unit = find(name, isBare: false) { return (unit, end) }
    }
    return nil
  }

  /// A name without its kind: the whole run of capital words, or nothing.
  private func bare(at start: Int, _ stretch: Range<Int>) -> (unit: NamedUnit, end: Int)? {
    var ends = ends(of: start, stretch, false)
    guard let end = ends.takeLongest() else { return nil }
    let isOne = end == start + 1
    if isOne, tokens[start].range.count < 4 { return nil }
    let name = bytes(start..<end)
    guard
      isKnown(name, in: .provinces)
        || (context != nil || isBelowBracket(end, stretch)) && isKnown(name, in: .others)
    else { return nil }
    if let whole = findBelow(name, behind: end, stretch, isBare: true) { return whole }
    return find(name, isBare: true).map { ($0, end) }
  }

  /// A name with those of the units above it, as far as they are told: `Giồng Trôm (Bến Tre)`, `xã A, huyện B (C)`.
  private func findBelow(
    _ name: ArraySlice<UInt8>, behind end: Int, _ stretch: Range<Int>, isBare: Bool
  )
    -> (unit: NamedUnit, end: Int)?
  {
    var (whole, rest) = (name, end)
    let separator = Array(", ".utf8)
    var found: (NamedUnit, Int)?
    while let next = above(behind: rest, stretch) {
      whole += separator + next.name
      rest = next.end
      if let unit = find(whole, isBare: isBare) { found = (unit, rest) }
    }
    return found
  }

  /// The name of a unit above: in brackets, or with its kind behind a comma.
  private func above(behind end: Int, _ stretch: Range<Int>) -> (
    name: ArraySlice<UInt8>, end: Int
  )? {
    guard end < stretch.upperBound, tokens[end].isMark(0x28) || tokens[end].isMark(Byte.comma)
    else { return nil }
    let inBrackets = tokens[end].isMark(0x28)
    let start = end + 1 + kindLength(at: end + 1, stretch)
    guard inBrackets || start > end + 1, start < stretch.upperBound, tokens[start].isCapital,
      tokens[start].isWord
    else { return nil }
    var ends = ends(of: start, stretch, false)
    while let close = ends.takeLongest() {
      if !inBrackets { return (bytes(end + 1..<close), close) }
      if close < stretch.upperBound, tokens[close].isMark(0x29) {
        return (bytes(end + 1..<close), close + 1)
      }
    }
    return nil
  }

  /// Where a name that begins here may end, the longest first.
  private func ends(
    of start: Int, _ stretch: Range<Int>, _ isNumbered: Bool, isInCapitals: Bool = false
  ) -> NameEnds {
    var ends = NameEnds(start: start)
    if isNumbered {
      ends.add(start + 1)
      return ends
    }
    var index = start
    while index < stretch.upperBound, index < start + 7 {
      let token = tokens[index]
      if token.isWord, token.isCapital, isInCapitals || !isAbbreviation(index) {
        index += 1
        ends.add(index)
      } else if token.isMark(0x2D), index > start, index + 1 < stretch.upperBound,
        tokens[index + 1].isWord, tokens[index + 1].isCapital
      {
        index += 1
      } else if token.isMark(Byte.quote) || token.isMark(0x27), token.isGlued, index > start,
        index + 1 < stretch.upperBound, tokens[index + 1].isGlued
      {
        // `M'Đrắk`, with any apostrophe.
        index += 2
        ends.add(index)
      } else {
        break
      }
    }
    return ends
  }

  /// `Đông Sơn (Thanh Hoá)`: a bracket behind the name may say where it is.
  private func isBelowBracket(_ end: Int, _ stretch: Range<Int>) -> Bool {
    end < stretch.upperBound && tokens[end].isMark(0x28)
  }

  /// Whether any unit of these levels is called so, asked before the whole search, which looks for near spellings too.
  private func isKnown(_ name: ArraySlice<UInt8>, in levels: Levels) -> Bool {
    memory.isKnown(name, levels.rawValue, at: month) {
      let readings = UnitName.readings(of: String(decoding: name, as: UTF8.self))
      return !gazetteer.candidates(named: readings, levels: levels.levels, at: month).isEmpty
    }
  }

  private func find(_ name: ArraySlice<UInt8>, isBare: Bool) -> NamedUnit? {
    memory.unit(name, isBare: isBare, in: context, at: month, gazetteer) {
      isBare ? findBare($0) : findNamed($0)
    }
  }

  private func findNamed(_ name: String) -> NamedUnit? {
    switch gazetteer.find(.attempt(name, month: month, context: context)) {
    case .one(let unit, let doubts):
      if doubts.contains(.diacriticsDiffer) { return nil }
      // `huyện Mù Cang Chải`, where only a thị trấn is spelled so: which unit is meant is not known.
      let isOther = doubts.contains(.kindDiffers) && !isOfKindBefore(name, unit)
      return NamedUnit(unit: isOther ? nil : unit, isSure: true)
    case .ambiguous: return NamedUnit(unit: nil, isSure: true)
    case .notInForce(let units):
      // Named as it was: what it is at the time of a figure is asked then.
      return NamedUnit(unit: units.count == 1 ? units[0] : nil, isSure: true)
    case .unknown: return nil
    }
  }

  /// Whether a unit stands at a level at which the kind in front of its name does.
  private func isOfKindBefore(_ name: String, _ unit: AdministrativeUnit) -> Bool {
    let kinds = UnitName.readings(of: name).compactMap(\.kinds).flatMap(\.self)
    return unit.level.map { level in kinds.contains { $0.levels.contains(level) } } ?? true
  }

  /// A province by its own name; a district or commune only below the unit in context.
  private func findBare(_ name: String) -> NamedUnit? {
    if case .one(let unit, let doubts) = gazetteer.find(
      .attempt(name, month: month, level: .province)), unit.level == .province,
      !doubts.contains(.diacriticsDiffer)
    {
      return NamedUnit(unit: unit, isSure: true)
    }
    if name.contains(","),
      case .one(let unit, let doubts) = gazetteer.find(.attempt(name, month: month)),
      !doubts.contains(.diacriticsDiffer)
    {
      return NamedUnit(unit: unit, isSure: true)
    }
    guard let context,
      case .one(let unit, let doubts) = gazetteer.find(
        .attempt(name, month: month, within: context)),
      !doubts.contains(.diacriticsDiffer), unit != context
    else { return nil }
    return NamedUnit(unit: unit, isSure: false)
  }

  /// Whether one unit, named directly before another, may lie in it: of two neighbours in a list each may.
  func mayLie(_ smaller: NamedUnit, in larger: NamedUnit) -> Bool {
    guard let larger = larger.unit, let level = larger.level else { return true }
    guard let smaller = smaller.unit else { return false }
    guard let below = smaller.level, below > level else { return true }
    return gazetteer.path(of: smaller).utf8.starts(with: (gazetteer.path(of: larger) + "/").utf8)
  }

  /// Whether the kind of a unit begins at a token.
  func isKind(_ start: Int?) -> Bool {
    start.map { kindLength(at: $0, $0..<tokens.count) > 0 } ?? false
  }

  /// How many tokens the kind of a unit takes that begins here.
  private func kindLength(at start: Int, _ stretch: Range<Int>) -> Int {
    guard start < stretch.upperBound, tokens[start].isWord else { return 0 }
    let token = tokens[start]
    guard let kind = kinds.word(token.key) else { return 0 }
    let next = start + 1 < stretch.upperBound ? tokens[start + 1] : nil
    if let next, kind.seconds.contains(next.key) { return 2 }
    if kind.isWhole, !token.isCapital { return 1 }
    if token.isCapital, kind.isAbbreviation, next?.isMark(0x2E) == true { return 2 }
    return kind.isWhole ? 1 : 0
  }

  /// Where the kind begins that stands directly before a name, as the end of another phrase: `BHXH tỉnh` Hòa Bình.
  private func kindBefore(_ start: Int, _ stretch: Range<Int>) -> Int? {
    for length in [2, 1] where start - length >= stretch.lowerBound {
      if kindLength(at: start - length, stretch) == length { return start - length }
    }
    return nil
  }

  /// `BHXH`, `UBND`: two capitals or more and nothing else.
  private func isAbbreviation(_ index: Int) -> Bool {
    let bytes = text[tokens[index].range]
    guard bytes.count > 1 else { return false }
    let last = bytes.last ?? 0
    if last < 0x80 { return last < 0x61 }
    if bytes.contains(where: { $0 &- 0x61 < 26 }) { return false }
    return String(decoding: bytes, as: UTF8.self).allSatisfy(\.isUppercase)
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    text[tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound]
  }

  /// Which levels a name is looked for at.
  private enum Levels: UInt64 {
    case provinces, others, all

    var levels: [UnitLevel] {
      switch self {
      case .provinces: [.province]
      case .others: [.district, .commune]
      case .all: [.province, .district, .commune]
      }
    }
  }

  /// The tokens behind which a name may end: few, and near its beginning.
  private struct NameEnds {
    let start: Int
    private var places: UInt16 = 0

    init(start: Int) { self.start = start }

    mutating func add(_ end: Int) { places |= 1 << UInt16(end - start) }

    mutating func takeLongest() -> Int? {
      if places == 0 { return nil }
      let place = UInt16(15 - places.leadingZeroBitCount)
      places &= ~(1 << place)
      return start + Int(place)
    }
  }
}

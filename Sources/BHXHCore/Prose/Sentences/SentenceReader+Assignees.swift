/// Whose target it is that somebody sets.
extension SentenceReader {
  /// `Được giao chỉ tiêu 500 người …, xã X …`: who was assigned stands behind what was.
  mutating func frontAssignee(at index: Int) {
    guard words.begins(marks[index], with: Self.passive), fronted == nil, unitMark < 0,
      marks[clauseStart..<index].allSatisfy({
        $0.role == .filler || $0.time != nil || $0.isComma
      })
    else { return }
    front(at: index)
  }

  /// Of whom it is told is not known until a subject stands behind a comma.
  mutating func front(at index: Int) {
    name(.named(NamedUnit(unit: nil, isSure: true)), at: index)
    fronted = index
  }

  /// `Được UBND tỉnh giao chỉ tiêu …, phường X đã có …`: the subject behind the comma is the one who was assigned; of several
  /// nothing is certain.
  mutating func giveFronted(to reference: UnitReference, at index: Int) {
    guard let passive = fronted, index > passive else { return }
    if case .named(let named) = reference, named.unit == nil { return }
    fronted = nil
    var before = index - 1
    while before > passive,
      [.office, .issuer, .filler].contains(marks[before].role)
        || marks[before].time != nil
    { before -= 1 }
    let isOfSeveral =
      index + 2 < marks.count && (marks[index + 1].isComma || marks[index + 1].isAnd)
      && (marks[index + 2].unit != nil || marks[index + 2].role == .thing)
    guard marks[before].isComma, !isOfSeveral else { return }
    for place in readings.indices where readings[place].mark > passive {
      readings[place].unit = reference
    }
  }

  /// The kind of unit alone in front of `được` is whose target it is; false where none stands there and none is named.
  mutating func nameAssignee(before agent: Int) -> Bool {
    if unitMark >= 0 || isOfNamedUnit {
      // `Theo UBND tỉnh A, được HĐND tỉnh giao …`: who says it need not be whose target it is.
      return agent == 0 || !marks[agent - 1].isComma || unitMark > clauseStart + 3
        || !words.begins(marks[clauseStart], with: Self.source)
    }
    var place = agent - 1
    while place >= clauseStart, marks[place].role == .filler { place -= 1 }
    guard place >= clauseStart, let level = level(ofKindAt: place),
      place == clauseStart || marks[place - 1].isComma && !joinsThings(place - 1)
        || marks[place - 1].time != nil || marks[place - 1].role == .filler
    else { return false }
    name(.level(level), at: place)
    return true
  }

  /// `BHXH tỉnh giao cho huyện chỉ tiêu …`: the kind of unit alone behind the words of setting is whose target it is.
  mutating func nameAssignee(behind issuer: Int) {
    guard unitMark < 0 else { return }
    var isSet = false
    for place in (issuer + 1)..<min(marks.count, issuer + 7) {
      switch marks[place].role {
      case .strive, .assign: isSet = true
      case .filler, .recipient, .plan: break
      case .thing:
        guard isSet, let level = level(ofKindAt: place) else { return }
        return name(.level(level), at: place)
      default:
        if isSet { return }
      }
    }
  }

  /// `Năm 2019, huyện chỉ có …`, `Tỉnh phấn đấu …`: the kind of unit alone is the one that was named.
  mutating func nameKind(at index: Int) {
    guard index + 1 < marks.count,
      index == 0 || marks[index - 1].isComma && !joinsThings(index - 1)
        || marks[index - 1].isSemicolon || marks[index - 1].time != nil
    else { return }
    switch marks[index + 1].role {
    case .verb, .filler, .strive, .gap:
      if let level = level(ofKindAt: index) { name(.level(level), at: index) }
    default: break
    }
  }

  /// `Cả hai huyện có 398.200 người …`: what is told of several units, counted and not named, is of none that is known.
  mutating func nameSeveral(at index: Int, _ words: NumberWords) {
    guard let noun = words.right.first, noun + 1 < marks.count,
      words.left.allSatisfy({ place in
        marks[place].role == .filler || marks[place].isComma || marks[place].time != nil
      }), words.left.lowerBound == clauseStart,
      marks[noun].role == .level
        || level(ofKindAt: noun) != nil
          && (marks[noun + 1].role == .verb || marks[noun + 1].role == .filler)
    else { return }
    name(.named(NamedUnit(unit: nil, isSure: true)), at: noun)
  }

  /// `huyện`, `quận`: the level that the kind of a unit alone stands for.
  private func level(ofKindAt index: Int) -> String? {
    guard marks[index].role == .thing else { return nil }
    return switch words.lowercased(marks[index...index]) {
    case "tỉnh": "province"
    case "thành phố": "city"
    case "huyện", "quận", "thị xã": "district"
    case "xã", "phường", "thị trấn", "đặc khu": "commune"
    default: nil
    }
  }
}

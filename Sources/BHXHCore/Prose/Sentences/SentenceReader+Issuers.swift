extension SentenceReader {
  /// Who sets or set a plan, or an office that acts.
  mutating func nameIssuer(_ slug: String, at index: Int) {
    if slug == "bhxh-vn",
      !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan })
    {
      isOfAgency = true
    }
    let act = act(behind: index)
    if let act, isAgent(index, of: act) {
      if !nameAssignee(before: index) {
        name(.named(NamedUnit(unit: nil, isSure: true)), at: index)
      }
    } else if slug == "bhxh-tinh" {
      nameOffice("province", at: index)
    }
    if act != nil { nameAssignee(behind: index) }
    if slug == "tinh" {
      if sets(from: index) { aim(at: index) }
      return
    }
    if isOfDocument(index) || enacts(from: index) {
      hasDocument = true
      issuer = Issuer(slug)
    } else if let act, !isPassive(act) || isOfPlan(index) {
      issuer = Issuer(slug)
    } else if isOfPlan(index) {
      issuer = Issuer(slug)
    } else if !issuer.isSaid, slug != "bhxh-tinh", slug != "bhxh-vn" {
      isIssuerOpen = true
    }
    if sets(from: index) { aim(at: index) }
  }

  private mutating func aim(at index: Int) {
    isTarget = true
    striveMark = index
  }

  /// Whose target a figure is; a candidate where somebody is named who may have set it.
  mutating func nameIssuer(of reading: inout FigureReading) {
    reading.issuer = issuer
    if !issuer.isSaid, isIssuerOpen { reading.doubt(.subject) }
    // `mục tiêu là 25.000 người, thực hiện 15.412 người`: two numbers of one thing are not both to be reached.
    if let last = readings.last, last.measure == reading.measure, last.scheme == reading.scheme,
      last.group == reading.group, last.mark >= clauseStart, unitMark < last.mark,
      timeMark < last.mark
    {
      reading.doubt(.targetOrResult)
    }
  }

  /// The words of setting that follow somebody.
  private func act(behind index: Int) -> ProseMark? {
    marks[(index + 1)...].prefix(4).first { $0.role == .strive || $0.role == .assign }
  }

  /// `Theo kế hoạch năm 2020 của UBND tỉnh, …`: whose plan it is.
  private func isOfPlan(_ index: Int) -> Bool {
    guard let owned = ownedBy(index), owned > 0 else { return false }
    let before = marks[owned].time != nil ? owned - 1 : owned
    return marks[before].role == .plan
  }

  /// `Nghị quyết số 05-NQ/TU của Tỉnh ủy`, `Chương trình hành động của Tỉnh ủy`, `Quyết định 546 của Thủ tướng`: whose document is told of;
  /// what others do to carry it out may have goals of its own.
  private func isOfDocument(_ index: Int) -> Bool {
    guard var before = ownedBy(index) else { return false }
    while before >= clauseStart, before > index - 10, !marks[before].isComma {
      if Self.documents.contains(where: { words.begins(marks[before], with: $0) }) {
        return before == clauseStart
          || ![.organise, .goal].contains(marks[before - 1].role)
      }
      before -= 1
    }
    return false
  }

  /// The mark before `của`, with which an issuer is named as who has something; `của Tỉnh ủy` is one mark beside `của tỉnh`.
  private func ownedBy(_ index: Int) -> Int? {
    if index > 0, words.begins(marks[index], with: Self.of) { return index - 1 }
    guard index > 1, marks[index - 1].role == .filler, words.has(Self.of, in: marks[index - 1])
    else { return nil }
    return index - 2
  }

  /// `Tỉnh ủy vừa ban hành Nghị quyết …`, `HĐND tỉnh thông qua nghị quyết …`.
  private func enacts(from index: Int) -> Bool {
    let next = marks[(index + 1)...].prefix(6).prefix { !$0.isComma && $0.number == nil }
    return next.contains { mark in Self.enacting.contains { words.begins(mark, with: $0) } }
      && next.contains { mark in Self.documents.contains { words.begins(mark, with: $0) } }
  }

  private static let of = WordKey(ArraySlice("của".utf8))
  private static let documents = ["nghị", "chương", "chỉ", "quyết", "đề", "kế"].map {
    WordKey(ArraySlice($0.utf8))
  }
  private static let enacting = ["ban", "thông", "ra"].map { WordKey(ArraySlice($0.utf8)) }

  /// `Quận được BHXH thành phố giao …`: whether the one named acts upon another.
  private func isAgent(_ index: Int, of act: ProseMark) -> Bool {
    index > 0 && marks[index - 1].role == .filler && words.has(Self.passive, in: marks[index - 1])
      && !isPassive(act)
  }

  /// `Huyện được giao 3.000 người tham gia …`: what is assigned is no result.
  mutating func nameAssigned(at index: Int) {
    let isGiven = words.begins(marks[index], with: Self.passive)
    guard isGiven || words.begins(marks[index], with: Self.assigning),
      !marks[max(clauseStart, index - 3)..<index].contains(where: {
        [.plan, .gap, .goal, .compare].contains($0.role)
      }),
      let object = marks[(index + 1)...].first(where: { $0.role != .filler }),
      object.number != nil || object.isVerb(.recruit)
    else { return }
    aim(at: index)
    if isGiven { _ = nameAssignee(before: index) }
  }

  private static let assigning = WordKey(ArraySlice("giao".utf8))

  /// The kind of unit alone in front of `được` is whose target it is; false where none stands there and none is named.
  private mutating func nameAssignee(before agent: Int) -> Bool {
    if unitMark >= 0 || isOfNamedUnit { return true }
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
  private mutating func nameAssignee(behind issuer: Int) {
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

  /// `BHXH tỉnh được giao chỉ tiêu …`: the one named is the one that has to reach it.
  private func isPassive(_ act: ProseMark) -> Bool { words.begins(act, with: Self.passive) }

  private static let passive = WordKey(ArraySlice("được".utf8))

  /// `BHXH tỉnh đã tổ chức …`: the office of the unit that is meant, where none is named.
  mutating func nameOffice(_ level: String, at index: Int) {
    guard unitMark < 0, index + 1 >= marks.count || marks[index + 1].unit == nil,
      !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan })
    else { return }
    unit = .level(level)
  }

  /// `HĐND tỉnh giao tỷ lệ bao phủ BHYT đạt 96,5%`: setting is what the clause tells, not what a plan is called by.
  private func sets(from index: Int) -> Bool {
    guard !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan }),
      let assign = marks[(index + 1)...].prefix(4).firstIndex(where: { $0.role == .assign }),
      let object = marks[(assign + 1)...].first(where: { $0.role != .filler })
    else { return false }
    switch object.role {
    case .plan, .coverage, .rate, .scheme, .issuer, .office: return true
    default: return object.number != nil || object.unit != nil || object.isVerb(.recruit)
    }
  }
}

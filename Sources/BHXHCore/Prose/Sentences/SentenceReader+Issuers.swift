extension SentenceReader {
  /// Who sets or set a plan, or an office that acts.
  mutating func nameIssuer(_ slug: String, at index: Int) {
    if slug == "bhxh-vn",
      !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan })
    {
      isOfAgency = true
    }
    let act = act(behind: index)
    if let act, !isPassive(act), let passive = passive(before: index) {
      if !nameAssignee(before: passive) { front(at: passive) }
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
  mutating func nameIssuer(of reading: inout FigureReading, _ words: NumberWords) {
    reading.issuer = issuer
    if isDone(words) { reading.doubt(.targetOrResult) }
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

  private static let of = WordKey("của")
  private static let documents = WordKey.list(["nghị", "chương", "chỉ", "quyết", "đề", "kế"])
  private static let enacting = WordKey.list(["ban", "thông", "ra"])

  /// `Quận được BHXH thành phố giao …`, `được BHXH Việt Nam và UBND tỉnh Gia Lai giao`: the mark of `được` before those who act upon another.
  private func passive(before agent: Int) -> Int? {
    var place = agent - 1
    while place >= max(clauseStart, agent - 6) {
      let mark = marks[place]
      if mark.role == .filler {
        return words.has(Self.passive, in: mark) ? place : nil
      }
      guard
        mark.role == .issuer || mark.role == .office || mark.unit != nil || mark.isComma
          || mark.isAnd
      else { return nil }
      place -= 1
    }
    return nil
  }

  /// `huyện Đại Từ được UBND tỉnh Thái Nguyên giao …`: the unit of the one who sets is never that of what is set.
  func isOfAgent(_ index: Int) -> Bool {
    guard index > 0, passive(before: index) != nil, let act = act(behind: index) else {
      return false
    }
    return !isPassive(act)
  }

  /// `Huyện được giao 3.000 người tham gia …`, `được giao là 15,8%`: what is assigned is no result.
  mutating func nameAssigned(at index: Int) {
    let isGiven = words.begins(marks[index], with: Self.passive)
    guard isGiven || words.begins(marks[index], with: Self.assigning),
      !marks[max(clauseStart, index - 3)..<index].contains(where: {
        [.plan, .gap, .goal, .compare].contains($0.role)
      }),
      let object = object(behind: index), object.number != nil || object.isVerb(.recruit)
    else { return }
    aim(at: index)
    if isGiven, !nameAssignee(before: index) { frontAssignee(at: index) }
  }

  /// What is set, also behind `là`: `được HĐND tỉnh giao năm 2023 là 97%`. Behind `đạt` it may be what was reached.
  private mutating func object(behind assign: Int) -> ProseMark? {
    guard let first = marks[(assign + 1)...].firstIndex(where: { $0.role != .filler }) else {
      return nil
    }
    let verb = first + (marks[first].time == nil ? 0 : 1)
    guard verb + 1 < marks.count, marks[verb + 1].number != nil else { return marks[first] }
    if marks[verb].isVerb(.have) || marks[verb].isColon { return marks[verb + 1] }
    if marks[verb].isVerb(.reach), subject.head == .coverage || subject.head == .count {
      isPlanOrResult = true
    }
    return marks[first]
  }

  /// `…, kết quả đạt 94,5%`, `…, đã vận động được 300 người`: what was done, behind a target that the sentence told.
  private func isDone(_ words: NumberWords) -> Bool {
    guard !readings.isEmpty else { return false }
    var isDone = false
    for mark in marks[words.left] {
      switch mark.role {
      case .strive, .assign, .plan: return false
      case .linkBack, .organise: isDone = true
      case .filler, .verb:
        if Self.doneWords.contains(where: { self.words.begins(mark, with: $0) }) { isDone = true }
      default: break
      }
    }
    return isDone
  }

  private static let doneWords = WordKey.list(["đã", "mới"])

  static let source = WordKey("theo")
  private static let assigning = WordKey("giao")

  /// `BHXH tỉnh được giao chỉ tiêu …`: the one named is the one that has to reach it.
  private func isPassive(_ act: ProseMark) -> Bool { words.begins(act, with: Self.passive) }

  static let passive = WordKey("được")

  /// `BHXH tỉnh đã tổ chức …`: the office of the unit that is meant, where none is named.
  mutating func nameOffice(_ level: String, at index: Int) {
    guard unitMark < 0, index + 1 >= marks.count || marks[index + 1].unit == nil,
      !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan })
    else { return }
    unit = .level(level)
  }

  /// `HĐND tỉnh giao tỷ lệ bao phủ BHYT đạt 96,5%`: setting is what the clause tells, not what a plan is called by.
  private mutating func sets(from index: Int) -> Bool {
    guard !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan }),
      let assign = marks[(index + 1)...].prefix(4).firstIndex(where: { $0.role == .assign }),
      let object = object(behind: assign)
    else { return false }
    switch object.role {
    case .plan, .coverage, .rate, .scheme, .issuer, .office: return true
    default: return object.number != nil || object.unit != nil || object.isVerb(.recruit)
    }
  }
}

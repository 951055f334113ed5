extension SentenceReader {
  /// A plan that the number behind it is held against: `so với chỉ tiêu UBND tỉnh giao`.
  mutating func namePlan(at index: Int) {
    guard index > 0 else { return }
    var before = index - 1
    while before > 0, marks[before].role == .filler { before -= 1 }
    if marks[before].role == .compare {
      pendingPlan = planIssuer(from: index).issuer
      pendingVersus = nil
    }
  }

  /// Who sets or set a plan, or an office that acts.
  mutating func nameIssuer(_ slug: String, at index: Int) {
    if slug == "bhxh-vn",
      !marks[max(clauseStart, index - 3)..<index].contains(where: { $0.role == .plan })
    {
      isOfAgency = true
    }
    if slug == "bhxh-tinh" { nameOffice("province", at: index) }
    // Who sets a target, where the words of setting follow.
    let act = marks[(index + 1)...].prefix(4).first { $0.role == .strive || $0.role == .assign }
    if let act, slug != "tinh", !isPassive(act) { issuer = Issuer(slug) }
    if slug != "tinh", isOfPlan(index) { issuer = Issuer(slug) }
    if sets(from: index) {
      isTarget = true
      striveMark = index
    }
  }

  /// `Theo kế hoạch năm 2020 của UBND tỉnh, …`: whose plan it is.
  private func isOfPlan(_ index: Int) -> Bool {
    guard index > 1, marks[index - 1].role == .filler, words.has(Self.of, in: marks[index - 1])
    else { return false }
    let before = marks[index - 2].time != nil && index > 2 ? index - 3 : index - 2
    return marks[before].role == .plan
  }

  private static let of = WordKey(ArraySlice("của".utf8))

  /// `BHXH tỉnh được giao chỉ tiêu …`: the one named is the one that has to reach it.
  private func isPassive(_ act: ProseMark) -> Bool {
    words.tokens[act.tokens.lowerBound].key == Self.passive
  }

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
    default: return object.number != nil || object.unit != nil
    }
  }

  /// The issuer that the words behind `kế hoạch` name, and where they end.
  func planIssuer(from plan: Int) -> (issuer: Issuer, end: Int) {
    var end = plan + 1
    var issuer = Issuer.notSaid
    // `chỉ tiêu BHYT toàn dân năm 2018 do Thủ tướng Chính phủ giao`: the scheme is the plan's where somebody sets it.
    if end < marks.count, marks[end].role == .scheme {
      let own = marks[(end + 1)...].prefix {
        $0.time != nil || $0.role == .assign || $0.role == .filler
      }
      let next = end + 1 + own.count
      guard next < marks.count, marks[next].role == .issuer else { return (issuer, end) }
      end = next
    }
    while end < marks.count {
      let mark = marks[end]
      switch mark.role {
      case .issuer:
        if !issuer.isSaid, mark.meaning != "tinh" { issuer = Issuer(mark.meaning) }
      case .assign, .filler, .plan, .compare, .office, .level: break
      default:
        if mark.unit == nil, mark.time == nil, !mark.isWord { return (issuer, end) }
        if mark.isWord, end > plan + 6 { return (issuer, end) }
      }
      end += 1
    }
    return (issuer, end)
  }
}

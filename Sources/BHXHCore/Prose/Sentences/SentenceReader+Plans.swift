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

  /// `Kế hoạch năm 2023 của tỉnh là 25.000 người tham gia …`: a plan at the head of a clause is what is told, and no result.
  mutating func announcePlan(_ words: NumberWords) {
    guard !isTarget, let verb = words.verb, self.words.has(Self.copula, in: verb),
      let copula = marks[words.left].lastIndex(where: { $0.isVerb(.have) }),
      let plan = planHead(before: copula)
    else { return }
    // `Kế hoạch phát triển BHXH tự nguyện năm 2023 là …`: of those who are to come, or of all.
    if self.words.has(Self.developing, in: marks[plan]) {
      isPlanOrResult = true
      return
    }
    isTarget = true
    striveMark = plan
  }

  static let copula = WordKey("là")
  private static let developing = WordKey("phát")

  /// `Các chỉ tiêu năm 2023: …`, `Theo kế hoạch năm 2023, …`: what is to be reached, or what was.
  mutating func doubtPlan(endingAt end: Int) {
    if !isTarget, planHead(before: end) != nil { isPlanOrResult = true }
  }

  /// The plan that stands at the head of the clause with nothing told of it up to a mark.
  private func planHead(before end: Int) -> Int? {
    guard
      let plan = marks[clauseStart..<end].firstIndex(where: { mark in
        mark.role != .filler && mark.role != .link && mark.time == nil && !mark.isComma
          && !mark.isAnd
      }), marks[plan].role == .plan,
      marks[plan + 1..<end].allSatisfy({ mark in
        mark.number == nil && (mark.role != .verb || mark.isVerb(.recruit))
      })
    else { return nil }
    return plan
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

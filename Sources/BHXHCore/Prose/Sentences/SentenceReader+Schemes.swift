extension SentenceReader {
  /// A scheme outside a number's words becomes the subject.
  mutating func name(schemeAt index: Int) {
    // Only the first scheme of a list is asked.
    if let run = schemeRun(endingAt: index), run.lowerBound < index { return }
    let run = schemeRun(from: index, whole: true)
    if subject.block == .money, !isOwnSubject(run) { return }
    guard let (scheme, group) = scheme(of: run) else { return }
    // `nhiều địa phương có số người tham gia BHXH tự nguyện …`: of them, until each is named.
    let isOfThings =
      subject.block == .things && !hasSeparator(from: max(0, subject.blockMark), to: index)
    var next = SentenceSubject()
    next.scheme = scheme
    next.group = group.isEmpty ? groupJoined(to: index) : group
    if next.group.isEmpty, let part = partBehind(run.upperBound) {
      next.group = part
      next.isOfSome = part.isEmpty
    }
    next.isUnknownSum = scheme == nil
    next.mark = run.upperBound - 1
    next.head =
      isAnnounced(subject.head, at: index) || isParallelCoverage(index) ? subject.head : .none
    next.whole = isInParts ? subject.whole ?? subject.scheme : nil
    if isOfThings {
      next.block = .things
      next.blockMark = subject.blockMark
    }
    subject = next
    nameTopic(of: run)
  }

  /// `tỷ lệ học sinh, sinh viên tham gia BHYT`: the part of all people that the words before the scheme join with it; else nothing.
  private func groupJoined(to index: Int) -> String {
    var before = index - 1
    while before >= clauseStart, marks[before].role == .link || marks[before].role == .filler {
      before -= 1
    }
    guard before >= clauseStart, before >= cursor, before < index - 1, marks[before].group != nil
    else { return "" }
    return words.lowercased(marks[before...before])
  }

  /// `tỷ lệ bao phủ BHYT của học sinh, sinh viên`, `… đối với nhóm người cao tuổi`, `… ở khu vực nông thôn`: the part of all people that the
  /// words behind a scheme or a number name; empty where it is one without a name of its own, nil where nothing is said of a part.
  func partBehind(_ start: Int) -> String? {
    var isOpen = false
    var isSome = false
    for mark in marks[min(start, marks.count)...].prefix(5) {
      if let group = mark.group {
        guard isOpen || isSome else { return nil }
        return group.isEmpty ? words.lowercased([mark]) : group
      }
      if self.isSome(mark) || isOpen && isEmployer(mark) {
        isSome = true
      } else if mark.role == .filler || mark.role == .aside {
        isOpen = isOpen || Self.ofPart.contains { words.begins(mark, with: $0) }
      } else if mark.isVerb(.have), words.begins(mark, with: Self.copula) {
        // `212.000 người tham gia BHYT là học sinh, sinh viên`.
        isOpen = true
      } else {
        break
      }
    }
    return isOpen && isSome ? "" : nil
  }

  /// `trong doanh nghiệp`, `của các trường học`: those of some employers or schools.
  private func isEmployer(_ mark: ProseMark) -> Bool {
    mark.role == .thing && Self.employers.contains { words.begins(mark, with: $0) }
  }

  private static let employers = WordKey.list(["doanh", "dn", "trường", "hợp", "htx"])
  private static let ofPart = WordKey.list(["của", "trong", "ở", "đối", "riêng"])

  /// `tỷ lệ … tham gia BHXH đạt 19,87%, tham gia BHTN đạt 12,6%`: the same ratio of another scheme.
  private func isParallelCoverage(_ index: Int) -> Bool {
    guard subject.head == .coverage, subject.hasCoverage, index >= 2,
      marks[index - 1].role == .link
    else { return false }
    return marks[index - 2].isComma || marks[index - 2].isAnd
  }

  /// Whether a head word stands before the scheme without a number or a comma between.
  private func isAnnounced(_ head: SentenceSubject.Head, at index: Int) -> Bool {
    guard head != .none else { return false }
    for mark in marks[max(clauseStart, cursor)..<index].reversed() {
      switch mark.role {
      case .countHead, .coverage, .rate, .attainment: return true
      default:
        if mark.number != nil || mark.isSemicolon { return false }
      }
    }
    return false
  }

  /// Behind money a scheme is only a subject where people of it are counted: `; BHYT 1.098.431 người`.
  private func isOwnSubject(_ run: Range<Int>) -> Bool {
    guard
      let block = marks[..<run.lowerBound].lastIndex(where: {
        $0.role == .block || isMoney($0)
      })
    else { return true }
    guard hasSeparator(from: block, to: run.lowerBound) else { return false }
    // Between the blocked words and the scheme a number has to stand: lists of what money is for have none.
    guard marks[block..<run.lowerBound].contains(where: { $0.number != nil }) else { return false }
    for mark in marks[run.upperBound...].prefix(5) {
      if let number = mark.number {
        guard case .count = number.sort else { return false }
        return true
      }
      if mark.isComma || mark.isSemicolon { return false }
    }
    return false
  }

  private func isMoney(_ mark: ProseMark) -> Bool {
    if case .money? = mark.number?.sort { true } else { false }
  }

  /// The marks of schemes that stand in a list from here on, with nothing but commas and `và` between.
  ///
  /// - Parameter whole: also the last one where its own words follow: else `…, BHYT đạt 95%` begins another subject.
  func schemeRun(from index: Int, whole: Bool) -> Range<Int> {
    var end = index + 1
    while end + 1 < marks.count, marks[end].isComma || marks[end].isAnd,
      isScheme(end + 1) || (marks[end].isComma && marks[end + 1].isAnd && isScheme(end + 2))
    {
      let next = isScheme(end + 1) ? end + 1 : end + 2
      if !whole, beginsPredicate(next + 1) { break }
      end = next + 1
    }
    return index..<end
  }

  private func beginsPredicate(_ index: Int) -> Bool {
    guard index < marks.count else { return false }
    let mark = marks[index]
    return mark.number != nil || mark.role == .verb || mark.isColon
  }

  private func schemeRun(endingAt index: Int) -> Range<Int>? {
    var start = index
    while start >= 2, marks[start - 1].isComma || marks[start - 1].isAnd, isScheme(start - 2),
      start - 2 >= consumed
    {
      start -= 2
    }
    return start < index ? start..<index + 1 : nil
  }

  private func isScheme(_ index: Int) -> Bool {
    index < marks.count && marks[index].role == .scheme
  }

  /// The scheme that a list of them names together: one, or the total that offices publish; a nil scheme for any other sum.
  ///
  /// Nil where `tự nguyện` stands alone and no social insurance was named before.
  func scheme(of run: Range<Int>) -> (scheme: Scheme?, group: String)? {
    // `BHYT tự nguyện`, as it was until 2014: a part of those insured that no scheme is.
    if marks[run].contains(where: { $0.role == .scheme && $0.scheme == nil }) { return (nil, "") }
    let named = marks[run].compactMap(\.scheme)
    if named.isEmpty {
      guard let rest = Scheme(slug: marks[run.lowerBound].meaning),
        marks[..<run.lowerBound].contains(where: { isSocialInsurance($0.scheme?.scheme) })
      else { return nil }
      return (rest, "")
    }
    if named.count == 1 { return named[0] }
    let set = Set(named.map(\.scheme))
    // Whatever else is named of the parts, all who take part in either are meant.
    let isTotal =
      set.isSuperset(of: [.socialInsurance, .health])
      && set.isSubset(of: [.socialInsurance, .compulsory, .voluntary, .unemployment, .health])
    return (isTotal ? .socialAndHealth : nil, "")
  }

  private func isSocialInsurance(_ scheme: Scheme?) -> Bool {
    switch scheme {
    case .socialInsurance, .compulsory, .voluntary: true
    default: false
    }
  }
}

extension SentenceReader {
  /// Whether a predicate behind the first part is the part's: the whole had its own, or the next part has one too.
  ///
  /// `BHXH 88.011 người, tăng 9.640 người; trong đó A 69.011 người, tăng 2.513 người`, `trong đó A x người, tăng y người; B z người, tăng …`.
  func isOfPart(_ measure: Measure, at index: Int) -> Bool {
    let isChange = measure == .change || measure == .growthPercent
    let hasOwn = readings.contains {
      $0.scheme == subject.whole
        && (isChange
          ? $0.measure == .change || $0.measure == .growthPercent : $0.measure == measure)
    }
    if hasOwn { return subject.parts == 1 }
    guard isChange else { return false }
    return subject.parts == 1 ? nextPartChanges(behind: index) : partBeforeChanges
  }

  /// `…, 15.296 người tham gia BHXH tự nguyện, giảm 2.118 người`: the part that comes next has a change of its own.
  private func nextPartChanges(behind index: Int) -> Bool {
    guard let scheme = marks[(index + 1)...].firstIndex(where: { $0.role == .scheme }),
      marks[(index + 1)..<scheme].contains(where: { $0.number != nil || $0.isSemicolon }),
      marks[(index + 1)..<scheme].allSatisfy({ !$0.isVerb([.rise, .fall]) })
    else { return false }
    let rest = marks[(scheme + 1)...].prefix(8).prefix { $0.role != .scheme }
    guard let verb = rest.firstIndex(where: { $0.isVerb([.rise, .fall]) }) else { return false }
    return marks[(verb + 1)...].prefix(2).contains { $0.number != nil }
  }

  /// Whether the part before the one told last has a change that is certainly its own.
  private var partBeforeChanges: Bool {
    let counts = readings.filter { $0.measure == .participants }
    guard counts.count > 2 else { return false }
    let before = counts[counts.count - 2]
    return readings.contains {
      $0.measure.hasVersus && $0.scheme == before.scheme && $0.doubt == nil && $0.mark > before.mark
    }
  }

  /// `trong đó A x người, đạt y% kế hoạch; B z người, đạt t% kế hoạch`: the next part has its own, so that this one is the part's.
  func isParallel(_ index: Int, _ words: NumberWords) -> Bool {
    guard subject.parts == 1,
      let role = marks[words.right].first(where: { $0.role == .plan || $0.role == .base })?.role,
      let end = marks[index...].firstIndex(where: \.isSemicolon)
    else { return false }
    let clause = marks[(end + 1)...].prefix { !$0.isSemicolon }
    guard clause.first(where: { !$0.isAnd && $0.role != .filler })?.role == .scheme,
      let share = clause.firstIndex(where: { $0.number?.sort.isShare == true }),
      clause[..<share].contains(where: { $0.number != nil })
    else { return false }
    return clause[(share + 1)...].prefix { !$0.isComma }.contains { $0.role == role }
  }

  /// `tỷ lệ lao động trong độ tuổi tham gia BHXH`, `tỷ lệ học sinh tham gia BHYT`: how many of them take part.
  func isOfPart(_ rate: Int) -> Bool {
    guard rate + 2 < marks.count, marks[rate + 2].role == .link else { return false }
    return marks[rate + 1].role == .base || marks[rate + 1].group != nil
  }
}

/// What a sentence says at its head that it is about: `Về BHXH tự nguyện, …`.
struct SentenceTopic: Sendable {
  let scheme: Scheme
  let group: String
  /// The mark that names it.
  let mark: Int

  /// How words begin that open it.
  static let openers = WordKey.list(["về", "với", "ở", "trong"])
}

extension SentenceReader {
  /// `Về X, …`, `Đối với X, …`, `Riêng X, …`, `Với X, …`, `Trong lĩnh vực X, …`: the scheme is that of all that follows in the sentence, also
  /// behind things and money that take the place of the subject.
  ///
  /// - Parameter run: the marks of schemes that have just become the subject.
  mutating func nameTopic(of run: Range<Int>) {
    guard run.upperBound < marks.count,
      marks[run.upperBound].isComma || marks[run.upperBound].isColon,
      isHeaded(run.lowerBound)
    else { return }
    guard let scheme = subject.scheme, run.count == 1 else {
      // `Về BHXH, BHYT, …`: of which of them the figures are, each says for itself.
      subject = SentenceSubject()
      topic = nil
      return
    }
    topic = SentenceTopic(scheme: scheme, group: subject.group, mark: run.upperBound - 1)
  }

  /// Whether nothing but a time and the words of a topic stand before a scheme.
  private func isHeaded(_ scheme: Int) -> Bool {
    var isOpen = false
    var start = clauseStart
    // `Theo BHXH tỉnh A, về BHXH tự nguyện, …`: behind who says it.
    if words.begins(marks[start], with: Self.source),
      let comma = marks[start..<scheme].firstIndex(where: \.isComma)
    {
      start = comma
    }
    for mark in marks[start..<scheme] {
      if mark.number != nil || mark.unit != nil || mark.role == .scheme { return false }
      if isOpen {
        if mark.isComma { return false }
        continue
      }
      switch mark.role {
      case .aside: isOpen = true
      case .filler, .verb: isOpen = SentenceTopic.openers.contains { words.begins(mark, with: $0) }
      default:
        if !mark.isComma, !mark.isAnd, mark.time == nil { return false }
      }
    }
    return isOpen
  }

  /// `Đối với học sinh, sinh viên, …`, `Riêng nhóm hộ gia đình, …`, `Với người cao tuổi, …`: what follows is of a part of all people.
  mutating func nameGroupTopic() {
    guard let opener = marks.prefix(3).firstIndex(where: { $0.role == .aside || isOpener($0) }),
      let end = marks[opener...].firstIndex(where: { $0.isComma }), end <= opener + 8
    else { return }
    let topic = marks[opener + 1..<end]
    guard
      topic.allSatisfy({ mark in
        mark.number == nil && mark.unit == nil && mark.time == nil && mark.role != .level
          && mark.role != .scheme
      })
    else { return }
    isOfSome = topic.contains { $0.group != nil || isSome($0) }
  }

  private func isOpener(_ mark: ProseMark) -> Bool {
    (mark.role == .filler || mark.isVerb(.have))
      && SentenceTopic.openers.contains { words.begins(mark, with: $0) }
  }

  func isSome(_ mark: ProseMark) -> Bool {
    (mark.role == .thing || mark.isWord || mark.role == .person)
      && Self.somes.contains { words.begins(mark, with: $0) }
  }

  private static let somes = WordKey.list(["nhóm", "khối", "hộ", "vùng", "khu"])

  /// Whether another scheme was named behind the last figures: a list of units does not go on across it.
  func isAcross(_ scheme: Scheme?, since last: FigureReading?, at index: Int) -> Bool {
    if readings.isEmpty, namedSince.contains(where: { $0 != scheme }) { return true }
    let start = readings.isEmpty ? 0 : min(index, max(0, (last?.mark ?? -1) + 1))
    return marks[start..<index].contains { $0.namedScheme.map { $0 != scheme } ?? false }
  }

  /// `Dẫn đầu là huyện Tân Yên với 286 người`: a list of units goes on with what was counted before.
  mutating func continueList(of reading: inout FigureReading, at index: Int) -> Bool {
    guard hasAdjacentUnit(index) else { return false }
    if takeTopic(&reading, at: index) {
      // Of those who came, where these were told of before.
      if (paragraph + readings).last?.measure == .recruits { reading.doubt(.measure) }
      return true
    }
    let earlier = (paragraph + readings).filter { !$0.measure.isPercentage && $0.doubt == nil }
    guard let template = earlier.last,
      earlier.allSatisfy({ $0.scheme == template.scheme && $0.measure == template.measure })
    else { return false }
    reading.scheme = template.scheme
    reading.measure = template.measure
    reading.versus = template.versus
    reading.kind = template.kind
    if time == nil {
      reading.time = template.timeOfList
      reading.infer("period")
    }
    reading.infer("scheme")
    if isAcross(template.scheme, since: readings.last, at: index) { reading.doubt(.scheme) }
    return template.measure == .recruits || template.measure == .participants
  }

  /// Takes the scheme that the head of the sentence names; false where it names none.
  func takeTopic(_ reading: inout FigureReading, at index: Int) -> Bool {
    guard let topic, topic.mark < index else { return false }
    reading.scheme = topic.scheme
    if reading.group.isEmpty { reading.group = topic.group }
    return true
  }
}

extension ProseMark {
  /// The scheme that a mark names, also by `tự nguyện` alone.
  var namedScheme: Scheme? {
    guard case .phrase(let phrase) = kind else { return nil }
    return phrase.role == .schemeRest ? Scheme(slug: phrase.meaning) : phrase.scheme
  }
}

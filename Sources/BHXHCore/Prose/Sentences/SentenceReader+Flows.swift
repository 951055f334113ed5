extension SentenceReader {
  /// `5.217 người tham gia BHXH tự nguyện dừng đóng`, `2.906 người tái tục BHXH tự nguyện`, `121 người tham gia BHXH tự nguyện tăng mới`:
  /// the verb stands behind the people.
  func flowBehind(_ words: NumberWords) -> (verb: ProseVerb, scheme: Range<Int>?)? {
    let place = words.right.upperBound
    guard place < marks.count, marks[place].isVerb([.renew, .lapse, .recruit]) else { return nil }
    if marks[place].isVerb(.recruit),
      marks[(place + 1)...].first(where: { $0.role != .filler })?.number != nil
        || linkedScheme(in: words.right) == nil
    {
      return nil
    }
    let isNamed = place + 1 < marks.count && marks[place + 1].role == .scheme
    return (marks[place].verb, isNamed ? schemeRun(from: place + 1, whole: false) : nil)
  }

  /// `vận động được 64 người tham gia … và 112 người tham gia …`: the verb before the list is that of all its numbers.
  func verbOfList(_ index: Int, _ words: NumberWords) -> ProseVerb? {
    if isAdjacent(index, toName: true), words.verb == nil || words.verb?.isVerb(.have) == true,
      let last = readings.last, last.measure == .recruits, last.scheme == subject.scheme
    {
      return .recruit
    }
    // `giao chỉ tiêu phát triển BHXH tự nguyện 725 người, BHYT hộ gia đình 8.423 người`.
    if isTarget, words.verb == nil, let last = readings.last, last.measure == .targetChange,
      last.mark >= clauseStart
    {
      return .recruit
    }
    guard linkedScheme(in: words.right) != nil, let last = readings.last,
      last.mark >= clauseStart, words.left.lowerBound <= cursor,
      marks[words.left].allSatisfy({ $0.isAnd || $0.isComma || $0.role == .filler })
    else { return nil }
    switch last.measure {
    case .recruits, .targetChange: return .recruit
    case .change where last.isLinked: return last.quantity.mantissa < 0 ? .fall : .rise
    default: return nil
    }
  }

  /// `186 lao động đăng ký tham gia`, `186 người tham gia mới`, `186 hội viên mới`: who came, and not all there are.
  func isNewlyJoined(_ words: NumberWords) -> Bool {
    if marks[words.right].contains(where: { $0.role == .link && $0.meaning == "new" }) {
      return true
    }
    guard let noun = words.right.first, words.right.count > 1, marks[noun].role == .person else {
      return false
    }
    return marks[noun + 1].role == .filler && self.words.has(Self.new, in: marks[noun + 1])
  }

  private static let new = WordKey("mới")

  /// `345 cuộc tuyên truyền cho hơn 18.000 người`: an activity that was counted was for them.
  func isOfEvents(_ words: NumberWords) -> Bool {
    guard let last = readings.last, last.measure == .events, last.mark >= clauseStart,
      marks[words.left].last(where: { $0.role != .filler })?.role == .recipient,
      linkedScheme(in: words.right) == nil
    else { return false }
    return !marks[last.mark + 1..<words.left.upperBound].contains { $0.number != nil }
  }

  /// Recruits are those of the event in their sentence, or of the one that the sentence refers to.
  func nameCampaign(_ reading: inout FigureReading) {
    if !eventKind.isEmpty {
      reading.campaign = eventName
      reading.kind = eventKind == "unknown" ? "" : eventKind
    } else if refersBack, !before.eventKind.isEmpty {
      reading.campaign = before.eventName
      reading.kind = before.eventKind == "unknown" ? "" : before.eventKind
    }
  }

  /// `Kết quả, 402 người tham gia …`, `Trong lễ ra quân sáng 12/5 đã có 86 người tham gia …`: those who came of it, or all there are.
  var mayBeOfEvent: Bool {
    if !eventKind.isEmpty || isAtEvent, !(time?.isUpTo ?? false) { return true }
    return refersBack && !before.eventKind.isEmpty && time == nil
  }

  /// `Tại lễ ra quân …, đã có 118 người …`, with no unit that would have them all.
  private var isAtEvent: Bool {
    guard !isOfNamedUnit, let back = marks.prefix(3).first(where: { $0.role == .linkBack }) else {
      return false
    }
    return back.meaning != "list" && Self.places.contains { words.begins(back, with: $0) }
  }

  private static let places = WordKey.list(["tại", "sau", "ngay", "trong"])

  /// `qua đó`, `sau hội nghị`: what follows came of what was told before.
  var refersBack: Bool {
    marks.prefix(3).contains { $0.role == .linkBack && $0.meaning != "list" }
  }
}

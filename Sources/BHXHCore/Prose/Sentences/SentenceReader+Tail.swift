extension SentenceReader {
  /// What the next sentence may refer to: of events of several kinds nothing is said to have come of one.
  var tail: SentenceTail {
    var tail = SentenceTail(
      subject: subject, isTarget: isTarget, issuer: issuer, hasDocument: hasDocument,
      units: unitsInOrder)
    if isTarget { tail.time = time }
    if eventKinds.count < 2 {
      tail.eventKind = eventKind.isEmpty ? before.eventKind : eventKind
      tail.eventName = eventName.isEmpty ? before.eventName : eventName
    }
    return tail
  }

  /// The units of the figures, each once.
  private var unitsInOrder: [NamedUnit] {
    var units: [NamedUnit] = []
    for reading in readings {
      guard case .named(let named) = reading.unit, named.unit != units.last?.unit else { continue }
      units.append(named)
    }
    return units
  }

  /// `Theo đó, …` goes on with the subject of the sentence before.
  mutating func refer() {
    guard let first = marks.first(where: { $0.role != .filler }), first.role == .linkBack,
      first.meaning == "list"
    else {
      isIssuerOpen = before.hasDocument
      return
    }
    subject = before.subject
    subject.block = .none
    subject.mark = 0
    subject.hasCount = false
    subject.hasCoverage = false
    isTarget = before.isTarget
    if isTarget {
      striveMark = 0
      time = before.time
    }
    issuer = before.issuer
  }
}

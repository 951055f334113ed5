/// Reads the figures of one sentence: its marks from left to right, each number by the words on both sides of it.
///
/// A figure of which a part is not certain is kept with its doubt: nothing is guessed.
struct SentenceReader {
  let marks: [ProseMark]
  /// What the sentence before left, for sentences that refer to it.
  let before: SentenceTail
  /// The figures of the paragraph so far: what a list of units goes on with.
  let paragraph: [FigureReading]
  /// The schemes that were named since the last of them.
  let namedSince: [Scheme]
  let words: WordsOfMarks
  /// The month of publication; nil where it is not known.
  let published: Month?

  var subject = SentenceSubject()
  /// `Về BHXH tự nguyện, …`: what all that follows in the sentence is of.
  var topic: SentenceTopic?
  /// Whether the head of the sentence says that it is about a part of all people.
  var isOfSome = false
  var unit = UnitReference.inherited
  /// Where the unit was named, and how many different ones had a number of their own.
  var unitMark = -1
  /// Whether it is that of a part: `trong đó thị trấn A …`.
  var isUnitOfPart = false
  var listedUnits = Set<AdministrativeUnit>()
  /// Whether a name in the list is of no unit that is known.
  var hasUnknownUnit = false
  /// Those of the clause alone.
  var unitsOfClause = Set<AdministrativeUnit>()
  var time: NamedTime?
  var timeMark = -1
  var isTarget = false
  var striveMark = -1
  var issuer = Issuer.notSaid
  /// Whether somebody is named who may have set the target, and nothing says that he did.
  var isIssuerOpen = false
  /// Whether a document of the issuer is told of: its goals may be those of the next sentence.
  var hasDocument = false
  /// Whether the national agency is named, not as who set a plan.
  var isOfAgency = false
  var pendingVersus: NamedComparison?
  var pendingPlan: Issuer?
  var eventKind = ""
  var eventName = ""
  /// The kinds of all events that were counted.
  var eventKinds = Set<String>()
  /// Numbers of people beside their units, whose scheme the last of the list may name.
  var unnamed: [UnnamedCount] = []
  var status = Status.final
  /// `Chỉ tiêu năm 2023: …`: what is to be reached, or what was.
  var isPlanOrResult = false
  /// Where the words of the next number begin.
  var cursor = 0
  var clauseStart = 0
  /// Marks before this one were read as part of a number's words.
  var consumed = 0
  /// Where the words of the last figure ended: those of a gap or of things are none.
  var figureEnd = -1
  var isInParts = false
  /// Whether the last number told a gap or a norm: a list goes on with it.
  var isInGap = false
  /// Whether these were people who are still needed, or so many for each.
  var isInNeed = false
  /// So many for each: `Mỗi viên chức vận động ít nhất 3 người …`.
  var norm: ProseNorm?
  /// `Được UBND tỉnh giao …, phường X …`: the mark behind which the one who was assigned is not named yet.
  var fronted: Int?
  /// Whether a list of years was told: what follows without a time is of none of them.
  var isOfYears = false
  var readings: [FigureReading] = []
  var brackets: [OpenBracket] = []

  init(
    _ marks: [ProseMark], after before: SentenceTail, paragraph: [FigureReading],
    namedSince: [Scheme] = [], words: WordsOfMarks, published: Month? = nil
  ) {
    self.published = published
    self.namedSince = namedSince
    self.marks = marks
    self.before = before
    self.paragraph = paragraph
    self.words = words
  }

  /// The figures of the sentence, and what it leaves to the next.
  mutating func read() -> (readings: [FigureReading], tail: SentenceTail) {
    refer()
    nameGroupTopic()
    for index in marks.indices { read(index) }
    finish()
    return (readings, tail)
  }

  private mutating func read(_ index: Int) {
    let mark = marks[index]
    switch mark.kind {
    case .number(let number):
      if index >= consumed { read(number, at: index) }
    case .unit(let named):
      if index >= consumed, !isWhereRanked(index), !isOfAgent(index) {
        endNorm(at: index)
        let isOfName = named.isBehindName
        name(.named(isOfName ? NamedUnit(unit: nil, isSure: true) : named), at: index)
        if isOfName { hasUnknownUnit = true }
        // What stands behind the bracket is of the same unknown one.
        if isOfName, let bracket = brackets.indices.last {
          brackets[bracket].unit = unit
          brackets[bracket].unitMark = index
        }
      }
    case .time(let named):
      if index >= consumed { name(named, at: index) }
    case .versus(let versus):
      if index >= consumed { pendingVersus = versus }
    case .semicolon: endClause(at: index)
    case .colon:
      if norm?.isOfEach == true { norm = nil }
      doubtPlan(endingAt: index)
      if subject.block == .things { subject.block = .none }
      cursor = index + 1
      clauseStart = index + 1
    case .opens: open(at: index)
    case .closes: close(at: index)
    case .phrase(let phrase):
      if index >= consumed { read(phrase, at: index) }
    case .comma: if readings.isEmpty, index < clauseStart + 12 { doubtPlan(endingAt: index) }
    case .and, .quote, .word, .sign: break
    }
  }

  private mutating func read(_ phrase: ProsePhrases.Phrase, at index: Int) {
    // `huyện hiện có`, not `thực hiện đạt`.
    if phrase.role == .verb || phrase.role == .level, words.has(Self.now, in: marks[index]),
      !words.begins(marks[index], with: Self.doing)
    {
      name(NamedTime(sort: .now, isUpTo: true), at: index)
    }
    switch phrase.role {
    case .level, .countHead, .coverage, .attainment, .linkBack, .office, .aside: endNorm(at: index)
    case .filler, .verb: if words.begins(marks[index], with: Self.done) { endNorm(at: index) }
    default: break
    }
    switch phrase.role {
    case .norm: beginNorm(at: index)
    case .scheme, .schemeRest: name(schemeAt: index)
    case .block: block(.money, at: index)
    case .thing: nameKind(at: index)
    case .plural:
      if subject.block == .none {
        subject.block = .things
        subject.blockMark = index
      }
    case .level:
      if isCounted(index) {
        name(.named(NamedUnit(unit: nil, isSure: true)), at: index)
      } else if !isWhereRanked(index), !isExceeded(index) {
        name(.level(phrase.meaning), at: index)
      }
    case .countHead: announce(.count, at: index)
    case .coverage: announce(.coverage, at: index)
    case .rate:
      announce(
        phrase.meaning == "joined" ? .rate : isOfPart(index) ? .coverage : subject.head, at: index)
    case .attainment: announce(.attainment, at: index)
    case .plan: namePlan(at: index)
    case .issuer: nameIssuer(phrase.meaning, at: index)
    case .office: nameOffice("district", at: index)
    case .assign: nameAssigned(at: index)
    case .strive:
      isTarget = true
      striveMark = index
      frontAssignee(at: index)
    case .status: status = phrase.meaning == "estimated" ? .estimated : .provisional
    case .part: isInParts = true
    case .event: name(event: phrase.meaning, at: index)
    default: break
    }
  }

  /// What follows is said of money or of things until people are counted again.
  mutating func block(_ block: SentenceSubject.Block, at index: Int) {
    if block == .things { subject = SentenceSubject() }
    subject.block = block
    subject.blockMark = index
  }

  private mutating func endClause(at index: Int) {
    // `còn phải phát triển N người …; M người …`: unless the clause told what there is.
    if let last = readings.last, last.mark >= clauseStart { isInNeed = false }
    cursor = index + 1
    clauseStart = index + 1
    pendingVersus = nil
    pendingPlan = nil
    isInParts = false
    isInGap = false
    subject.isBehindParts = false
    unnamed = []
    norm = nil
    if subject.block == .things { subject = SentenceSubject() }
    if listedUnits.count > 1 { unitMark = -1 }
    unitsOfClause = []
  }

  /// An event is called by its first name: `lễ ra quân`, then `đợt ra quân`.
  mutating func name(event kind: String, at index: Int) {
    eventName =
      kind == before.eventKind && !before.eventName.isEmpty
      ? before.eventName : words.lowercased(marks[index...index])
    eventKind = kind
  }

  /// Whether the unit was named as one among others, so that the next sentence need not be of it: `Riêng huyện A, …`, `Cao nhất là huyện A`.
  var isOfOne: Bool {
    guard unitMark > 0 else { return false }
    if isUnitOfPart { return true }
    for mark in marks[..<unitMark].reversed().prefix(3) {
      if mark.role == .aside || mark.role == .rank && mark.meaning == "first" { return true }
      if mark.role != .filler, mark.role != .verb { return false }
    }
    return false
  }

  mutating func name(_ reference: UnitReference, at index: Int) {
    giveFronted(to: reference, at: index)
    unit = reference
    unitMark = index
    isUnitOfPart = isInParts
  }

  /// Words that say what kind of number follows.
  private mutating func announce(_ head: SentenceSubject.Head, at index: Int) {
    if subject.block == .things, !hasSeparator(from: max(0, subject.blockMark), to: index) {
      subject.head = head
      return
    }
    if subject.block == .money, head == .attainment { return }
    if head == .coverage || head == .count, subject.block != .none {
      subject = SentenceSubject()
    }
    subject.head = head
  }

  /// Whether a comma stands between two marks.
  func hasSeparator(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { place in
      marks[place].isSemicolon
        || marks[place].isComma && !(place + 1 < end && joinsThings(place))
    }
  }

  /// `100% các xã, thị trấn`: whether a comma stands within one noun.
  func joinsThings(_ comma: Int) -> Bool {
    guard comma > 0, comma + 1 < marks.count, marks[comma + 1].role == .thing else { return false }
    let before = marks[comma - 1].role
    return before == .thing || before == .plural
  }
}

extension SentenceReader {
  private static let now = WordKey("hiện")
  private static let doing = WordKey("thực")
  private static let done = WordKey("đã")
}

/// What the predicates of a sentence are said of, until another subject takes its place.
struct SentenceSubject: Sendable {
  /// What kind of number the words before announce.
  enum Head: Sendable {
    case none
    /// `số người tham gia`.
    case count
    /// `tỷ lệ bao phủ`.
    case coverage
    /// `tỷ lệ tham gia`: of the base, or of the plan where one follows.
    case rate
    /// `tỷ lệ hoàn thành kế hoạch`.
    case attainment
  }

  /// Money, benefits, visits: their predicates are nobody's number of participants.
  enum Block: Sendable {
    case none
    case money
    /// Units or things that were counted: `36 trường đạt 100%`.
    case things
  }

  var scheme: Scheme?
  var group = ""
  /// Whether it is of a part of all people that has no name of its own: `nhóm tự đóng`.
  var isOfSome = false
  /// Several schemes that are one subject in no known sum.
  var isUnknownSum = false
  /// The mark that names the scheme.
  var mark = -1
  var head = Head.none
  var block = Block.none
  /// The mark that blocked it.
  var blockMark = -1
  var hasCount = false
  var hasCoverage = false
  var hasAttainment = false
  /// The figures of parts stand between the whole and what comes next.
  var isBehindParts = false
  /// How many parts of a whole were told.
  var parts = 0
  /// Whether the number told last is of people who came or left: what it is held against are such numbers too.
  var isOfFlow = false
  /// The scheme of the whole whose parts were told last.
  var whole: Scheme?
}

/// What one sentence leaves to those that refer to it.
struct SentenceTail: Sendable {
  var subject = SentenceSubject()
  var isTarget = false
  var issuer = Issuer.notSaid
  /// Whether it told of a document of the issuer.
  var hasDocument = false
  /// The time of its target.
  var time: NamedTime?
  /// The units of its figures, in their order.
  var units: [NamedUnit] = []
  /// The kind of the events that were told.
  var eventKind = ""
  var eventName = ""
}

/// The words of one number: from the number before it to the next.
struct NumberWords {
  /// The verb-like mark nearest before the number; nil where none stands there.
  var verb: ProseMark?
  /// Where the words before begin, behind the number, clause or bracket before.
  let left: Range<Int>
  /// The words behind, up to the next predicate.
  let right: Range<Int>
  /// Whether a gap (`còn thiếu`) or a norm (`mỗi`) is told: no figure.
  var isGap = false
  var isNorm = false
  /// Whether those told are still needed, or so many for each.
  var isNeed = false
  /// Whether they may be, or may be what there is.
  var mayBeNeed = false
  var isIndex = false
  /// Words without a meaning here since the last comma.
  var strangers = 0
}

extension SentenceReader {
  /// Looks at the words on both sides of the number at a mark.
  func words(around index: Int) -> NumberWords {
    let left = leftStart(of: index)..<index
    let right = index + 1..<rightEnd(of: index)
    var words = NumberWords(left: left, right: right)
    var isBehindComma = false
    // `…, giảm so với cùng kỳ, tỷ lệ bao phủ 90,6%`: the verb before has said what it says.
    var isHeaded = false
    for place in left.reversed() {
      let mark = marks[place]
      // `còn số người cần phải vận động khá cao, như X 5.405 người`: examples of what stands before the comma.
      if mark.isComma, marks[place + 1].role != .rank, !joinsThings(place) { isBehindComma = true }
      if mark.isWord, !isBehindComma { words.strangers += 1 }
      if isBehindComma, case .versus = mark.kind { isHeaded = true }
      switch mark.role {
      case .coverage, .rate, .countHead, .attainment: isHeaded = true
      case .verb:
        if words.verb == nil, !(isBehindComma && isHeaded) { words.verb = mark }
      case .gap:
        // `vượt kế hoạch, tăng 300 người`: a verb behind the comma speaks for itself.
        if !(isBehindComma && words.verb != nil) {
          words.isGap = true
          words.isNeed = true
        }
      case .norm:
        if !(isBehindComma && words.verb != nil) {
          words.isNorm = true
          words.isNeed = true
        }
      case .index: if words.verb == nil { words.isIndex = true }
      default: break
      }
    }
    if let verb = verbBeforeCopula(words) { words.verb = verb }
    if right.upperBound < marks.count, marks[right.upperBound].role == .gap,
      marks[right.upperBound].meaning == "not"
        || !marks[right].contains(where: { $0.role == .plan || $0.role == .base })
    {
      words.isGap = true
      words.isNeed = true
    }
    if marks[left].last(where: { $0.role != .filler })?.role == .recipient { words.isGap = true }
    if isInGap, words.verb == nil, isAdjacent(index, toName: true) { words.isGap = true }
    if marks[right].first?.role == .index { words.isIndex = true }
    return words
  }

  /// `số người tham gia BHXH tự nguyện tăng mới là 451 người`, `số người dừng đóng BHXH tự nguyện là 96 người`: what they did stands
  /// before `là`.
  private func verbBeforeCopula(_ words: NumberWords) -> ProseMark? {
    guard words.verb?.isVerb(.have) == true,
      let copula = marks[words.left].lastIndex(where: { $0.isVerb(.have) }),
      !marks[copula..<words.left.upperBound].contains(where: { $0.isComma })
    else { return nil }
    var flow: ProseMark?
    for mark in marks[words.left.lowerBound..<copula].reversed() {
      if mark.isComma || mark.isColon { return nil }
      if mark.isVerb([.recruit, .renew, .lapse, .rise, .fall]), flow == nil { flow = mark }
      if mark.role == .countHead || mark.role == .filler && self.words.has(Self.number, in: mark) {
        return flow
      }
    }
    return nil
  }

  private static let then = WordKey("thì")
  private static let number = WordKey("số")

  private func leftStart(of index: Int) -> Int {
    max(cursor, clauseStart, brackets.last.map { $0.mark + 1 } ?? 0)
  }

  /// Where the words end that belong to the number at a mark.
  private func rightEnd(of index: Int) -> Int {
    var end = index + 1
    while end < marks.count {
      let mark = marks[end]
      switch mark.kind {
      case .comma, .semicolon, .colon, .opens, .closes, .number: return end
      case .and: if beginsOther(end + 1) { return end }
      case .phrase(let phrase):
        switch phrase.role {
        case .verb:
          if phrase.verb == .recruit, marks[end - 1].role == .plan { break }
          if phrase.verb != .have || marks[end - 1].role != .countHead { return end }
        case .gap, .part, .coverage, .rate, .countHead, .norm, .rank, .attainment, .strive,
          .aside, .respectively, .event, .from:
          return end
        case .filler where self.words.has(Self.then, in: mark):
          // `năm 2019 có 7.540 người tham gia …, thì năm 2020 có …`: another time is told of.
          return end
        case .scheme:
          let run = schemeRun(from: end, whole: false)
          end = run.upperBound - 1
        default: break
        }
      case .time, .unit, .versus, .quote, .word, .sign: break
      }
      end += 1
    }
    return end
  }

  /// Whether what stands behind `và` is said of something else.
  private func beginsOther(_ index: Int) -> Bool {
    guard index < marks.count else { return true }
    let mark = marks[index]
    if mark.number != nil || mark.unit != nil || mark.time != nil { return true }
    switch mark.role {
    case .verb, .scheme, .level, .countHead, .coverage, .rate, .attainment, .aside, .gap, .block:
      return true
    default: return false
    }
  }

  /// The schemes that the words behind a number name for the people counted; nil where they name none.
  func linkedScheme(in right: Range<Int>) -> Range<Int>? {
    guard let first = right.first(where: { marks[$0].role == .scheme }) else {
      guard let rest = right.first(where: { marks[$0].role == .schemeRest }) else { return nil }
      return rest..<rest + 1
    }
    return schemeRun(from: first, whole: false)
  }

  /// Whether a role stands among some marks.
  func has(_ role: ProseRole, in range: Range<Int>) -> Bool {
    marks[range].contains { $0.role == role }
  }
}

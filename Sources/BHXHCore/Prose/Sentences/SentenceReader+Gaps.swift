extension SentenceReader {
  /// `còn phải phát triển thêm 9.318 người tham gia BHXH tự nguyện và 162.400 người tham gia BHYT`: whether nothing stands between a number
  /// and those needed before it that would say something else of it.
  func goesOn(_ words: NumberWords) -> Bool {
    guard !words.isGap, !words.isNorm else { return false }
    let isJoined = marks[words.left].contains(where: \.isAnd)
    return marks[words.left].allSatisfy { mark in
      mark.isComma || mark.isAnd || mark.role == .filler
        || mark.isVerb(.recruit) && !self.words.has(Self.done, in: mark)
        || isJoined && mark.isVerb([.have, .reach])
    }
  }

  private static let done = WordKey("được")

  /// `5 tháng`, `60 tuổi`: a measure, which nothing is said of.
  func isOfMeasure(_ number: ProseNumber, _ words: NumberWords) -> Bool {
    guard case .count = number.sort, let noun = words.right.first else { return false }
    return marks[noun].role == .thing && marks[noun].meaning == "measure"
  }

  /// `Tính chung 4 tháng, …`: so many months, as `trong 4 tháng`.
  mutating func nameMonths(_ number: ProseNumber, _ words: NumberWords) {
    guard time == nil, readings.isEmpty, let noun = words.right.first,
      self.words.begins(marks[noun], with: Self.month),
      words.right.upperBound < marks.count, marks[words.right.upperBound].isComma,
      let count = number.quantity, count.decimals == 0, (1...12).contains(count.mantissa)
    else { return }
    time = NamedTime(sort: .months(Int(count.mantissa)))
    timeMark = noun
  }

  private static let month = WordKey("tháng")

  /// `còn 125.561 người chưa tham gia, chiếm 7,2% dân số`: a share of those who are left out, until another subject is named.
  func isShareOfGap(_ number: ProseNumber, _ words: NumberWords) -> Bool {
    if let bracket = brackets.last, words.left.lowerBound == bracket.mark + 1 {
      if case .other = bracket.lead { return words.verb == nil }
      return false
    }
    // `còn 2,9% dân số chưa tham gia BHYT, tương đương 43.204 người`: also how many they are.
    guard number.sort.isShare || linkedScheme(in: words.right) == nil,
      words.verb == nil || words.verb?.isVerb(.reach) == true,
      !has(.plan, in: words.right)
    else { return false }
    return !words.left.contains { place in
      let mark = marks[place]
      return switch mark.role {
      // Not that of those who are left out: `chưa tham gia BHYT`.
      case .scheme: !marks[max(0, place - 2)..<place].contains { $0.role == .gap }
      case .countHead, .coverage, .attainment, .level: true
      default: mark.isSemicolon || mark.unit != nil
      }
    }
  }

  /// `tham gia BHXH bắt buộc tại 7.412 đơn vị, giảm 8.105 người`: where people are counted is not what is told of.
  func isAdverbial(_ index: Int, _ words: NumberWords) -> Bool {
    guard index > 0, subject.hasCount, marks[index - 1].role == .filler,
      [Self.at, Self.of, Self.below].contains(where: { self.words.has($0, in: marks[index - 1]) })
    else { return false }
    let end = words.right.upperBound
    return end >= marks.count || marks[end].isComma || marks[end].isSemicolon || marks[end].closes
  }

  private static let at = WordKey("tại")
  private static let of = WordKey("của")
  private static let below = WordKey("ở")

  /// `đạt 86,47% … và còn 13,53%`: what is left behind a coverage.
  func isRest(_ words: NumberWords) -> Bool {
    guard subject.hasCoverage, let verb = words.verb, verb.tokens.count == 1 else { return false }
    return self.words.has(Self.left, in: verb)
  }

  private static let left = WordKey("còn")

  /// `tăng 15% với 20.437 người tham gia BHYT`: how many came, or how many there are.
  func isOfGrowth(_ words: NumberWords) -> Bool {
    guard let verb = words.verb, self.words.has(Self.with, in: verb),
      let before = marks[clauseStart..<words.left.upperBound].lastIndex(where: { $0.number != nil }
      ),
      !marks[before..<words.left.upperBound].contains(where: \.isComma)
    else { return false }
    return marks[clauseStart..<before].last { $0.role == .verb }?.isVerb([.rise, .fall]) == true
  }

  private static let with = WordKey("với")
}

/// So many for each of several, which is nobody's figure.
struct ProseNorm: Sendable {
  let mark: Int
  /// `từng`, and not `mỗi`: a list behind a colon names each of them.
  let isOfEach: Bool
  /// `mỗi tháng`: whoever is named behind it, the numbers are those of a month.
  let isOfTime: Bool
  /// Whether a number of it was told.
  var isTold = false
}

extension SentenceReader {
  /// `Mỗi viên chức …`, `giao từng xã …`: all that follows is a norm, until something else is told of. Behind a number (`330.000 đồng mỗi
  /// tháng`) the word says only how often.
  mutating func beginNorm(at index: Int) {
    let isEach = words.has(Self.each, in: marks[index])
    guard isEach || words.begins(marks[index], with: Self.single), index + 1 < marks.count else {
      return
    }
    var before = index - 1
    while before >= clauseStart, marks[before].role == .filler { before -= 1 }
    if before >= clauseStart {
      let mark = marks[before]
      switch mark.role {
      case .person, .thing, .money, .scheme, .base, .norm: return
      case .strive, .assign, .recipient, .aside, .organise: break
      default:
        if mark.number != nil || !isEach && !mark.isComma && !mark.isColon && mark.time == nil {
          return
        }
      }
    }
    let next = marks[index + 1]
    if words.begins(next, with: Self.step) { return }
    norm = ProseNorm(
      mark: index, isOfEach: !isEach, isOfTime: next.meaning == "measure" || next.time != nil)
  }

  /// Another subject behind a comma, or what was done, ends the norm.
  mutating func endNorm(at index: Int) {
    guard let norm, index > norm.mark else { return }
    let mark = marks[index]
    if norm.isOfTime, mark.unit != nil || mark.role == .level || mark.role == .office { return }
    let isApart =
      marks[index - 1].isComma || marks[index - 1].isColon || marks[index - 1].time != nil
    if mark.role == .filler || mark.role == .verb ? norm.isTold : isApart { self.norm = nil }
  }

  private static let each = WordKey("mỗi")
  private static let single = WordKey("từng")
  private static let step = WordKey("bước")
}

extension NumberWords {
  /// The number goes on with those needed before it; behind a comma in a clause that told what there is, and behind a verb of its own
  /// (`… và duy trì 820.000 người`), it may be of that too.
  mutating func need(told: Bool, _ marks: [ProseMark]) {
    isNeed = true
    if verb?.isVerb([.have, .reach]) == true || told && !marks[left].contains(where: \.isAnd) {
      mayBeNeed = true
    } else {
      isGap = true
    }
  }
}

/// One cell of a title line, with every word of it accounted for.
struct TitleLine: Hashable, Sendable {
  let text: PhrasedText
  let line: Int
  /// What it says of the unit of measure.
  let measureUnit: UnitOfMeasure?

  enum UnitOfMeasure: Hashable, Sendable {
    case unit(CountUnit)
    case money
    /// `%`: ratios, no people.
    case ratio
    /// A unit of measure that is not understood, as it stands.
    case unknown(String)
  }

  init(_ text: PhrasedText, line: Int) {
    self.text = text
    self.line = line
    unphrased = text.unphrasedOthers
    measureUnit = Self.measureUnit(text)
    let start = text.phrases.first
    let beginsWithUnit =
      start.map { text.isLeadOfUnitOfMeasure($0) || $0.isOfUnitOfMeasure } ?? false
    let end = start.map { Self.wordsOfUnit(text, behind: $0).upperBound } ?? 0
    isUnitLine =
      measureUnit != nil && beginsWithUnit && text.words[end...].allSatisfy { $0.kind == .mark }
  }

  /// Whether it speaks of people or their figures, so that a word which is not understood may change all of them.
  var isOfFigures: Bool {
    !isUnitLine && (text.saysFigures || !text.others.isEmpty || !unphrased.isEmpty)
  }

  /// Words that belong to no phrase and make the people others than all who take part: `SỐ NGƯỜI ĐƯỢC VẬN ĐỘNG`.
  let unphrased: [String]

  /// Whether it says the unit of measure and nothing else.
  let isUnitLine: Bool

  /// Whether it says that one stands for more than one, for money, or for what is not understood.
  var saysOtherUnit: Bool {
    switch measureUnit {
    case .unit(let unit): unit != .one
    case .unknown, .money: true
    case .ratio, nil: false
    }
  }

  /// Whether a unit of measure is named as one, behind whatever words: `Ghi chú: ĐVT: nghìn người`.
  var namesUnit: Bool { isUnitLine || text.phrases.contains { text.isLeadOfUnitOfMeasure($0) } }

  /// Whether it names a plan first, and behind it what was reached: `THỰC HIỆN KẾ HOẠCH` is of what was reached alone.
  var isOfPlansAndResults: Bool {
    let measures = meanings.compactMap {
      if case .measure(let measure) = $0 { measure } else { nil }
    }
    guard let plan = measures.firstIndex(where: { $0.kind == .plan }) else { return false }
    let letters = FoldedText.letters(of: text.text)
    return measures[plan...].contains(.participants)
      && (letters.holds("ketquathuchien") || letters.holds("vathuchien"))
  }

  /// Whether it speaks of money, and of no other people or things.
  var isOfMoney: Bool {
    let others = meanings.filter { if case .other = $0 { true } else { false } }
    return !others.isEmpty && others.allSatisfy { $0 == .other(.money) } && unphrased.isEmpty
  }

  /// The one part of the people that it is of, where every word of it is understood: `BHYT của nữ`, and not `theo nam, nữ`; nil for any other.
  var onlyPart: String? {
    let parts = text.phrases.filter { phrase in
      phrase.meanings.count == 1 && phrase.means { if case .part = $0 { true } else { false } }
    }
    return parts.count == 1 && text.leftOver.isEmpty ? text.spelling(parts[0].words) : nil
  }

  /// Whether it is the place and date of a letter.
  var isDated: Bool {
    text.phrases.contains { phrase in
      let start = phrase.words.lowerBound
      return start > 0 && text.words[start - 1].text == ","
        && phrase.meanings == [.filler(.document)]
    }
  }

  /// The words that keep it from giving a scheme, a measure or a unit.
  var obstacles: [String] {
    if isUnitLine { return [] }
    let unsure = text.phrases.filter { phrase in
      phrase.meanings.contains(.up)
        || (phrase.meanings.count > 1
          && phrase.means { if case .part = $0 { true } else { false } })
    }
    let isOfHealth = meanings.contains {
      if case .scheme(let scheme) = $0 { scheme.isOfHealth } else { false }
    }
    let leftOver = text.leftOver
    return leftOver + unphrased.filter { word in !leftOver.contains { $0.holds(word) } }
      + text.others + text.countedTimes + unsure.map { text.spelling($0.words) }
      + (isOfHealth ? text.workers : []) + otherTimes
  }

  /// `Người`: that people are counted, and nothing else.
  var isOfPeopleAlone: Bool {
    text.leftOver.isEmpty && !text.phrases.isEmpty
      && text.phrases.allSatisfy { $0.meanings == [.filler(.people)] }
  }

  /// `CÙNG KỲ NĂM TRƯỚC`: times that are not those of the table, where nothing is compared with them.
  private var otherTimes: [String] {
    guard !text.phrases.contains(where: { $0.meanings.contains(.compared) }) else { return [] }
    return text.phrases.filter { phrase in
      phrase.means {
        guard case .shift(let shift) = $0 else { return false }
        return shift != .cumulative && shift != .current
      }
    }.map { text.spelling($0.words) }
  }

  /// Whether it says anything that it is kept from giving.
  var says: Bool {
    !unphrased.isEmpty
      || text.phrases.contains { phrase in
        phrase.means {
          switch $0 {
          case .other(.money): false
          case .scheme, .measure, .people, .place, .other: true
          default: false
          }
        }
      }
  }

  /// What its phrases mean, where that is not in doubt.
  var meanings: [PhraseMeaning] {
    text.phrases.compactMap { $0.meanings.count == 1 ? $0.meanings[0] : nil }
  }

  /// The same, without a measure that others are compared with: `SO VỚI KẾ HOẠCH` is no table of plans.
  var ownMeanings: [PhraseMeaning] {
    var before: PhraseMeaning?
    return meanings.filter { meaning in
      defer { before = meaning }
      guard case .measure = meaning else { return true }
      return before != .compared
    }
  }

  /// `Kỳ trước: tháng 6/2023`: another time than that of the table, and when it is; nil for any other line.
  var statedTime: (shift: TimeShift, period: Period)? {
    guard text.phrases.count == 2, text.leftOver.isEmpty,
      case .shift(let shift)? = meanings.first, case .period(let period)? = meanings.last,
      shift != .current, shift != .cumulative,
      text.words[text.phrases[0].words.upperBound..<text.phrases[1].words.lowerBound]
        .contains(where: { $0.text == ":" })
    else { return nil }
    return (shift, period)
  }

  /// The times that it says for the figures; not those that it compares with.
  var periods: [Period] {
    if statedTime != nil { return [] }
    var isCompared = false
    var periods: [Period] = []
    for meaning in meanings {
      switch meaning {
      case .compared: isCompared = true
      case .period(let period) where !isCompared: periods.append(period)
      case .scheme, .measure: isCompared = false
      default: break
      }
    }
    return periods
  }

  /// Where the words of the unit of measure stand behind their lead: `DÂN SỐ (ĐVT: nghìn người) NĂM 2023` up to the bracket that closes.
  private static func wordsOfUnit(_ text: PhrasedText, behind lead: PhrasedText.Phrase)
    -> Range<Int>
  {
    let start = lead.words.upperBound
    let opens = lead.words.lowerBound > 0 && text.words[lead.words.lowerBound - 1].text == "("
    let close = opens ? text.words[start...].firstIndex { $0.text == ")" } : nil
    return start..<(close ?? text.words.count)
  }

  private static func measureUnit(_ text: PhrasedText) -> UnitOfMeasure? {
    let phrases = text.phrases
    if let lead = phrases.first(where: { text.isLeadOfUnitOfMeasure($0) }) {
      let isNamed = lead.meanings.contains(.filler(.unit))
      let range = wordsOfUnit(text, behind: lead)
      let rest = phrases.filter { range.contains($0.words.lowerBound) }
      if let unit = understood(rest, text, range) { return unit }
      let holdsUnit = rest.contains { $0.means { if case .unit = $0 { true } else { false } } }
      let isOfPlace = rest.contains { $0.means { if case .place = $0 { true } else { false } } }
      if isOfPlace, !isNamed, !holdsUnit { return nil }
      let isOther = rest.contains {
        $0.means {
          switch $0 {
          case .other, .filler(.people), .people, .ratio: true
          default: false
          }
        }
      }
      let mayBeUnit = isOther || text.hasLetterMultiplier(isOfTitle: true)
      return isNamed || holdsUnit || mayBeUnit ? .unknown(text.text.trimmed) : nil
    }
    if !phrases.isEmpty, phrases.allSatisfy(\.isOfUnitOfMeasure) {
      let runs = text.leftOverRuns
      // `000 người`
      if !runs.isEmpty, runs.joined().allSatisfy({ text.words[$0].kind == .digits }) {
        return .unknown(text.text.trimmed)
      }
      let all = text.words.startIndex..<text.words.endIndex
      if runs.isEmpty, let unit = understood(phrases, text, all), unit != .unit(.one) {
        return unit
      }
    }
    return within(text)
  }

  /// What the phrases behind a lead say, where the words there say nothing else.
  private static func understood(
    _ phrases: [PhrasedText.Phrase], _ text: PhrasedText, _ range: Range<Int>
  ) -> UnitOfMeasure? {
    if phrases.contains(where: { $0.meanings.contains(.other(.money)) }) { return .money }
    let units = Set(
      phrases.flatMap(\.meanings).compactMap { if case .unit(let unit) = $0 { unit } else { nil } })
    if phrases.count == 1, phrases[0].meanings == [.measure(.labourForce)] { return .unit(.one) }
    let hasLeftOver = text.leftOverRuns.contains { $0.overlaps(range) } || phrases.isEmpty
    guard !hasLeftOver, units.count <= 1, phrases.allSatisfy(\.isOfUnitOfMeasure) else {
      return nil
    }
    if let unit = units.first { return .unit(unit) }
    if phrases.contains(where: { $0.means { $0 == .filler(.people) || $0 == .people } }) {
      return .unit(.one)
    }
    return phrases.contains { $0.meanings.contains(.ratio) } ? .ratio : nil
  }

  /// `DÂN SỐ NĂM 2023 (nghìn người)`: within a title; `15 nghìn người` is a number.
  private static func within(_ text: PhrasedText) -> UnitOfMeasure? {
    for phrase in text.phrases {
      guard
        let unit = phrase.meanings.lazy.compactMap({
          if case .unit(let unit) = $0 { unit } else { nil }
        }).first
      else { continue }
      let start = phrase.words.lowerBound
      if text.goesOnWithNumber(start) { continue }
      // `'000 persons`
      let first = start > 0 && text.words[start - 1].isApostrophe ? start - 1 : start
      let isBracketed = first > 0 && text.words[first - 1].text == "("
      let end = phrase.words.upperBound
      if text.words[start].kind == .digits, !isBracketed {
        // `1.000 người tham gia` counts them, and `DÂN SỐ NĂM 2023, 1.000 người` may do so.
        if !text.saysFigures || text.namesPeople(at: end) { continue }
        return .unknown(text.text.trimmed)
      }
      let isClosed = end < text.words.count && text.words[end].text == ")"
      let isOfPeople = phrase.words.count > 1
      if isBracketed, !isOfPeople, !isClosed { return .unknown(text.text.trimmed) }
      return isBracketed || isOfPeople ? .unit(unit) : .unknown(text.text.trimmed)
    }
    return text.hasMultiplier(isOfTitle: true) ? .unknown(text.text.trimmed) : nil
  }
}

extension PhrasedText.Phrase {
  /// Whether it is among the words that say a unit of measure.
  var isOfUnitOfMeasure: Bool {
    means {
      switch $0 {
      case .unit, .ratio, .filler(.people), .people, .filler(.unit), .filler(.link),
        .filler(.numbering):
        true
      default: false
      }
    }
  }
}

extension PhrasedText {
  /// `Đơn vị tính`, `ĐVT`; `Đơn vị` only before a colon.
  fileprivate func isLeadOfUnitOfMeasure(_ phrase: Phrase) -> Bool {
    if phrase.meanings.contains(.filler(.unit)) { return true }
    let end = phrase.words.upperBound
    return end < words.count && words[end].text == ":"
      && FoldedText.letters(of: spelling(phrase.words)) == "donvi"
  }
}

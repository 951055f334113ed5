/// Understands headers: as a known name, else as words that say scheme, measure, period, issuer or status together.
struct HeaderReading {
  let vocabulary: HeaderVocabulary
  /// By the letters of a header: what the user says that it means.
  private var given: [String: ColumnMeaning] = [:]
  /// By the letters of a header: a breakdown that the user names.
  private var breakdowns: [String: String] = [:]

  /// As headers are understood of which the user says nothing.
  init(vocabulary: HeaderVocabulary) { self.vocabulary = vocabulary }

  init(_ options: ReadingOptions, vocabulary: HeaderVocabulary = .builtIn) {
    self.vocabulary = vocabulary
    for name in options.breakdowns where vocabulary.meaning(.column, of: name) == nil {
      let known = vocabulary.meaning(.breakdown, of: name)
      breakdowns[HeaderVocabulary.letters(of: name)] = known ?? name
    }
    for (header, meaning) in options.columns {
      given[HeaderVocabulary.letters(of: header)] = self.meaning(of: meaning)
    }
  }

  /// What a header says.
  ///
  /// - Parameter isMarked: whether the headers beside it have diacritics, so that those it lacks count.
  func meaning(of header: String, isMarked: Bool = false) -> ColumnMeaning {
    // The names of machine formats are among the words, and need not be looked for there.
    if given.isEmpty, breakdowns.isEmpty, let field = RowField(name: header), field.isHeader {
      return .field(field)
    }
    let letters = HeaderVocabulary.letters(of: header)
    if letters.isEmpty { return .unknown(near: nil) }
    if let given = given[letters] { return given }
    if let name = breakdowns[letters] { return .breakdown(name) }
    if let name = vocabulary.meaning(.column, letters: letters, of: header) {
      let column: ColumnMeaning =
        name == "number"
        ? .rowNumber : RowField(name: name).map { .field($0) } ?? .unknown(near: nil)
      let isWhole = vocabulary.wholeMeaning(.column, letters: letters, of: header) != nil
      return isWhole ? column : orPart(column, header, isMarked)
    }
    if let name = vocabulary.meaning(.breakdown, letters: letters, of: header) {
      return .breakdown(name)
    }
    if let name = vocabulary.meaning(.figure, letters: letters, of: header) {
      var figure = FigureMeaning()
      figure.measure = Measure(slug: name)
      return .figure(figure)
    }
    if vocabulary.meaning(.ratio, letters: letters, of: header) != nil { return .ratioAlone }
    if vocabulary.meaning(.computed, letters: letters, of: header) != nil {
      return .unknown(near: nil)
    }
    if vocabulary.isMoney(header, letters: letters) { return .money }
    return bilingual(header) ?? composed(header, isMarked)
  }

  /// What a header in two lines says: the name of a group of columns, and below it the column's own.
  func meaning(of lower: String, under upper: String) -> ColumnMeaning {
    if upper.isEmpty { return meaning(of: lower) }
    let both = "\(upper) \(lower)"
    for header in [both, lower] {
      if let given = given[HeaderVocabulary.letters(of: header)] { return given }
    }
    if vocabulary.isMoney(upper) || vocabulary.isMoney(lower) { return .money }
    return composed(both)
  }

  /// A header that leaves out the diacritics of a column's name, and spells a part of the people in full: `Nam`.
  private func orPart(_ column: ColumnMeaning, _ header: String, _ isMarked: Bool) -> ColumnMeaning
  {
    let entries = PhraseTable.builtIn.entries(letters: FoldedText.letters(of: header))
    for entry in entries {
      guard case .part(let part) = entry.meaning,
        FoldedText(header).spelling(of: FoldedText(entry.phrase)) == .own
      else { continue }
      var figure = FigureMeaning()
      figure.breakdown = Breakdown([part])
      return isMarked ? .figure(figure) : .doubtful([.figure(figure), column])
    }
    return column
  }

  /// A column's name in two languages: `Tỉnh - Province`, `Địa phương/Locality`, `Năm (Year)`; nil for any other text.
  private func bilingual(_ header: String) -> ColumnMeaning? {
    let parts = header.split { "-–/()".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard parts.count == 2 else { return nil }
    let names = parts.map { vocabulary.meaning(.column, of: $0) }
    guard let name = names[0], names[1] == name, let field = RowField(name: name) else {
      return nil
    }
    return .field(field)
  }

  /// What the phrases of a header say together.
  private func composed(_ header: String, _ isMarked: Bool = false) -> ColumnMeaning {
    let text = PhraseGrammar.builtIn.read(header, isMarked: isMarked)
    let leftOver = text.leftOver
    if text.hasMultiplier(isOfTitle: false) { return .unread(.unitOfMeasure) }
    if leftOver.isEmpty, text.standsBeside { return .unknown(near: nil) }
    if !leftOver.isEmpty {
      guard text.saysFigures else { return .unknown(near: vocabulary.nearest(to: header)) }
      return .unread(text.saysUnit ? .unitOfMeasure : .words(leftOver))
    }
    var meanings: [ColumnMeaning] = []
    for reading in text.readings {
      let meaning = meaning(HeaderCombination(reading).sense, text, header)
      if !meanings.contains(meaning) { meanings.append(meaning) }
    }
    return meanings.count == 1 ? meanings[0] : .doubtful(meanings)
  }

  private func meaning(
    _ sense: HeaderCombination.Sense, _ text: PhrasedText, _ header: String
  ) -> ColumnMeaning {
    switch sense {
    case .figure(let figure) where figure.scheme?.isOfHealth == true && !text.workers.isEmpty:
      return .unread(.others(text.workers))
    case .figure(let figure) where figure.scheme != nil && !text.visits.isEmpty:
      return .unread(.others(text.visits))
    case .figure(let figure) where figure.measure == .attainmentPercent && text.isPlanInPercent:
      return .unread(.unclear)
    case .figure(let figure) where figure.measure?.kind == .plan && text.saysReached:
      return .unread(.unclear)
    case .figure(let figure) where figure.measure == .attainmentPercent && text.beginsWithCount:
      return .unread(.unclear)
    case .figure(let figure) where figure.measure?.isStockOfAll == true && !text.partOfAll.isEmpty:
      return .unread(.others(text.partOfAll))
    case .figure(let figure) where figure.isOfWorkers(text) && !text.employers.isEmpty:
      return .unread(.others(text.employers))
    case .figure where !text.countedTimes.isEmpty: return .unread(.others(text.countedTimes))
    case .figure(var figure):
      figure.isGeneric =
        figure.measure == .participants
        && !HeaderVocabulary.letters(of: header).holds(Measure.participants.slug)
      if figure.unit == nil, text.countsOne { figure.unit = .one }
      return .figure(figure)
    case .ratioAlone: return .ratioAlone
    case .money: return .money
    case .nothing: return .unknown(near: nil)
    case .others:
      guard text.saysFigures || text.saysOtherPeople else { return .unknown(near: nil) }
      return .unread(text.saysUnit ? .unitOfMeasure : .others(text.others))
    case .unclear: return text.saysFigures ? .unread(.unclear) : .unknown(near: nil)
    }
  }
}

extension PhrasedText {
  /// Whether a phrase is of figures of people, so that the text would be worth reading.
  var saysFigures: Bool {
    phrases.contains { phrase in
      phrase.means {
        switch $0 {
        case .scheme, .measure, .people, .part: true
        default: false
        }
      }
    }
  }

  /// Whether a phrase is of people who do not take part, whether or not figures are spoken of.
  var saysOtherPeople: Bool {
    phrases.contains { phrase in
      phrase.means {
        switch $0 {
        case .other(.things), .other(.money), .other(.share): false
        case .other: true
        default: false
        }
      }
    }
  }

  /// Whether a phrase makes something else of a header than figures: `BHYT ghi chú`, `BHYT theo giới tính`.
  var standsBeside: Bool {
    // `Phân theo giới tính` over `Nam` heads a part of the people.
    let isOfPart = phrases.contains { $0.means { if case .part = $0 { true } else { false } } }
    return phrases.contains { phrase in
      phrase.meanings.allSatisfy {
        switch $0 {
        case .filler(.breakdown): !isOfPart
        case .filler(.footer), .filler(.office), .filler(.document), .place: true
        default: false
        }
      }
    }
  }

  /// The phrases for workers, who are all whom social insurance counts, and of health insurance only a part.
  var workers: [String] {
    phrases.filter { phrase in
      phrase.meanings.allSatisfy {
        switch $0 {
        case .filler(.people), .people, .measure(.participants): true
        default: false
        }
      }
    }.map { spelling($0.words) }.filter {
      let letters = FoldedText.letters(of: $0)
      return letters.holds("laodong") || letters == "nld"
    }
  }

  /// `Số đạt KH`: no ratio, but how many.
  fileprivate var beginsWithCount: Bool { phrases.first?.meanings == [.filler(.count)] }

  /// `KH đã đạt`: how many or how much of a plan was reached.
  fileprivate var saysReached: Bool {
    phrases.contains { phrase in
      phrase.meanings.contains(.filler(.link))
        && ["dat", "datduoc"].contains(FoldedText.letters(of: spelling(phrase.words)))
    }
  }

  /// `Dân số tham gia BHYT`, `Dân số có thẻ BHYT`: of all people those who take part.
  fileprivate var partOfAll: [String] {
    let isOfAll = { (phrase: Phrase) in
      phrase.means { if case .measure(let measure) = $0 { measure.isStockOfAll } else { false } }
    }
    guard let all = phrases.firstIndex(where: isOfAll) else { return [] }
    return phrases[(all + 1)...].prefix(3).map { spelling($0.words) }.filter {
      let letters = FoldedText.letters(of: $0)
      return ["thamgia", "cothe", "duoccapthe", "dacothe", "dathamgia"].contains(
        where: letters.hasPrefix)
    }
  }

  /// A word for a time that is counted, or that stands for itself, and says no time: `Số tháng tham gia`, `Ngày BHXH tự nguyện`.
  var countedTimes: [String] {
    phrases.indices.filter { index in
      let time = phrases[index]
      guard time.meanings == [.filler(.time)], time.words.count == 1,
        ["thang", "nam", "quy", "ky", "ngay"].contains(words[time.words.lowerBound].letters)
      else { return false }
      let next = time.words.upperBound
      let isBeforePeople =
        next < words.count
        && phrases.contains { phrase in
          phrase.words.lowerBound == next
            && phrase.means {
              switch $0 {
              case .scheme, .people, .filler(.people), .measure(.participants): true
              default: false
              }
            }
        }
      let isCounted =
        index > 0 && phrases[index - 1].meanings == [.filler(.count)]
        && phrases[index - 1].words.upperBound == time.words.lowerBound
      let namesNoTime = next == words.count || words[next].kind != .digits
      return namesNoTime && (isCounted || (isBeforePeople && index == 0))
    }.map { spelling(phrases[$0].words) }
  }

  /// The phrases for visits: of a campaign where they stand alone, and beside a scheme those of patients.
  var visits: [String] {
    phrases.map { spelling($0.words) }.filter {
      FoldedText.letters(of: $0).hasPrefix("soluot")
    }
  }

  /// `Chỉ tiêu (%)`: a plan with its unit of measure, which may be a coverage that is planned or how much of a plan was reached.
  fileprivate var isPlanInPercent: Bool {
    let isOpen = phrases.allSatisfy { phrase in
      phrase.meanings.allSatisfy {
        switch $0 {
        case .measure(let measure): measure == .target || measure == .targetChange
        case .compared, .over, .divided, .up: false
        default: true
        }
      }
    }
    let ratios = phrases.filter { $0.meanings.contains(.ratio) }
    return isOpen && !ratios.isEmpty
      && ratios.allSatisfy { phrase in
        let start = phrase.words.lowerBound
        return start > 0 && words[start - 1].text == "("
      }
  }

  /// Whether a phrase says what one stands for.
  var saysUnit: Bool {
    phrases.contains { $0.means { if case .unit = $0 { true } else { false } } }
  }

  /// The phrases of other people and things, as they stand.
  var others: [String] {
    phrases.filter { $0.means { if case .other = $0 { true } else { false } } }
      .map { spelling($0.words) }
  }
}

extension Scheme {
  /// Whether it counts more people than workers.
  var isOfHealth: Bool { self == .health || self == .householdHealth || self == .socialAndHealth }
}

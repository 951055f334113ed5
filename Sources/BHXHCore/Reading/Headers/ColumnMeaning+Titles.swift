/// What columns mean below title lines.
extension ColumnMeaning {
  /// - Parameter header: its own words.
  /// - Parameter flow: what the title counts over its time, where no column beside it says so itself.
  /// - Parameter isOfCounts: whether its cells hold a number that no percentage is.
  fileprivate func under(
    _ titles: TitleReading, header: String, flow: Measure?, isOfCounts: () -> Bool
  ) -> ColumnMeaning {
    guard case .figure(var figure) = self else { return self }
    if titles.isOfMoney, figure.measure == nil { return .money }
    if figure.measure == .labourForce, !titles.employers.isEmpty {
      return .unread(.title(titles.employers))
    }
    if let flow, titles.mayMean(figure, header, flow) {
      return .unread(.title([titles.words(of: flow)]))
    }
    if titles.forbids(figure, header) { return .unread(.title(titles.forbidding)) }
    if let both = titles.ofBoth, figure.measure == nil || figure.isOfPeople {
      return .unread(.title([both]))
    }
    if titles.isOfTargets {
      if figure.measure == .coveragePercent { figure.measure = .targetPercent }
      if figure.measure == nil || figure.isOfPeople { figure.measure = titles.targetMeasure }
    } else if let flow, figure.measure == .target, figure.scheme == nil {
      // There is no plan of who left or went on.
      if flow != .recruits { return .unread(.title([header])) }
      figure.measure = .targetChange
    } else if let flow, figure.isGeneric, Self.saysDone(header) {
      figure.measure = flow
    } else if figure.measure == nil || figure.isOfPeople, let measure = titles.measure {
      if measure.isPercentage {
        if titles.ofRatios != nil || (!figure.isOfPeople && !isOfCounts()) {
          figure.measure = measure
        }
      } else if measure.isOfTitle, figure.scheme == nil || !measure.isSchemeless,
        !(measure.kind == .flow && figure.isOfOneDay(header))
      {
        figure.measure = measure
      }
    }
    if case .shift(let shift)? = figure.time, let period = titles.stated[shift] {
      figure.time = .stated(period)
    }
    if case .shift(let shift)? = figure.versus, let period = titles.stated[shift] {
      figure.versus = .stated(period)
    }
    if let ratios = titles.ofRatios, figure.measure?.isPercentage != true {
      if figure.measure == nil, !figure.isOfPeople { return .ratioAlone }
      // Nobody counts people in per cent, unless the header says its own unit.
      if figure.isOfPeople || figure.unit == nil { return .unread(.title([ratios])) }
    }
    if figure.status == nil, titles.statuses.count == 1 { figure.status = titles.statuses.first }
    return .figure(figure)
  }

  /// Whether a header says that something was done, and not that people are counted: `Thực hiện`, `Kết quả`.
  private static func saysDone(_ header: String) -> Bool {
    let letters = FoldedText.letters(of: header)
    let isDone = letters.holds("thuchien") || letters.holds("ketqua") || letters == "th"
    return isDone && !letters.holds("thamgia") && !letters.holds("nguoi")
  }
}

extension ColumnNeighbours {
  /// What the columns mean below titles and beside each other, and of which ratios the bare ones among them are.
  ///
  /// - Parameter hasScheme: whether rows, settings or a title say of what figures are that name no scheme.
  func below(_ titles: TitleReading, _ meanings: [ColumnMeaning], hasScheme: Bool)
    -> (meanings: [ColumnMeaning], ratios: [Int: BareRatios.Finding])
  {
    let flow = titles.flow(beside: meanings)
    let own = titles.withoutOneOfSeveral(meanings) { rows.holdsCounts($0) }
    let titled = own.enumerated().map { index, meaning in
      meaning.under(titles, header: headers[index], flow: flow) { rows.holdsCounts(index) }
    }
    let counts = titles.withoutRates(titled) { rows.holdsCounts($0) }
    let spans = withoutSpans(titles.withoutCompared(counts))
    let wholes = withWholes(spans, hasScheme: hasScheme)
    let ratios = BareRatios(rows).findings(wholes)
    let proved = wholes.enumerated().map { index, meaning in
      ratios[index]?.ratio.map { .figure($0) } ?? meaning
    }
    return (titles.withRate(proved), ratios)
  }
}

extension TitleReading {
  /// What it counts over its time, `PHÁT TRIỂN MỚI`, so that a plan and what was done are of that; nil where a column says so itself.
  fileprivate func flow(beside meanings: [ColumnMeaning]) -> Measure? {
    let flows = measures.intersection([.recruits, .renewals, .lapses])
    guard let flow = flows.first, flows.count == 1, !isOfTargets else { return nil }
    let isSaid = meanings.contains { meaning in
      if case .figure(let figure) = meaning { figure.measure == flow } else { false }
    }
    return isSaid ? nil : flow
  }

  /// Whether a column of those who take part may be of the flow of which the title is: `Số người tham gia` under `PHÁT TRIỂN MỚI`.
  ///
  /// `Số người tham gia cuối kỳ` and `Số người đang tham gia` are of all of them.
  fileprivate func mayMean(_ figure: FigureMeaning, _ header: String, _ flow: Measure) -> Bool {
    let letters = FoldedText.letters(of: header)
    return figure.measure == .participants && figure.isGeneric && letters.holds("thamgia")
      && !letters.holds("dangthamgia") && !letters.holds("hiencothamgia")
      && !figure.isOfOneDay(header)
  }

  /// The words of the title for what it counts over its time.
  fileprivate func words(of flow: Measure) -> String {
    for line in lines {
      if let phrase = line.text.phrases.first(where: { $0.meanings == [.measure(flow)] }) {
        return line.text.spelling(phrase.words)
      }
    }
    return flow.slug
  }

  /// What makes the workers of the title those of employers.
  fileprivate var employers: [String] { lines.flatMap(\.employers) }

  /// The meanings, not that of one column of people alone under a title that counts more than one thing, or says that its numbers are
  /// per cent, which they are not: `DÂN SỐ VÀ SỐ NGƯỜI THAM GIA`, `BAO PHỦ BHYT (%)`.
  ///
  /// - Parameter isOfCounts: whether cells of a column hold a number that no percentage is.
  fileprivate func withoutOneOfSeveral(
    _ meanings: [ColumnMeaning], isOfCounts: (_ column: Int) -> Bool
  ) -> [ColumnMeaning] {
    let figures = meanings.indices.filter {
      if case .figure = meanings[$0] { true } else { false }
    }
    let own = measures.filter(\.isOfTitle)
    guard figures.count == 1, case .figure(let figure) = meanings[figures[0]],
      figure.measure == nil || figure.isOfPeople, !meanings.contains(.field(.measure))
    else { return meanings }
    let isOfAll = own.contains { $0.isSchemeless } && figure.scheme == nil
    let isOfTwo =
      own.count > 1 || (isOfAll && (measures.contains(.participants) || !schemes.isEmpty))
    // `TIẾN ĐỘ PHÁT TRIỂN` is of all who take part or of the new ones.
    let isOfPercent =
      measures.contains(where: \.isPercentage) && !meanings.contains(.ratioAlone)
      && isOfCounts(figures[0])
    let line = lines.first { line in
      if isOfTwo { return own.contains { line.meanings.contains(.measure($0)) } }
      return (isOfPercent && line.text.words.contains { $0.text == "%" })
        || (own.isEmpty && FoldedText.letters(of: line.text.text).holds("tiendophattrien"))
    }
    guard let line else { return meanings }
    var meanings = meanings
    meanings[figures[0]] = .unread(.title([line.text.text.trimmed]))
    return meanings
  }

  /// The meanings, not those of the one column of people in a table whose title compares them with another time or a plan: it may hold
  /// the people or the difference.
  fileprivate func withoutCompared(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    guard let compared, periods.count == 1 else { return meanings }
    let figures = meanings.indices.filter {
      if case .figure = meanings[$0] { true } else { false }
    }
    guard figures.count == 1, case .figure(let figure) = meanings[figures[0]],
      figure.measure == nil || figure.isOfPeople || figure.isGeneric, figure.period == nil,
      figure.time == nil, !meanings.contains(where: \.isOfTime)
    else { return meanings }
    var meanings = meanings
    meanings[figures[0]] = .unread(.title([compared]))
    return meanings
  }

  /// The meanings, not those of columns that name a scheme and no more, and hold nothing that is no percentage, under a title that speaks of
  /// ratios, where no column beside them is one: `THỰC HIỆN KẾ HOẠCH (%)`.
  fileprivate func withoutRates(
    _ meanings: [ColumnMeaning], isOfCounts: (_ column: Int) -> Bool
  ) -> [ColumnMeaning] {
    let hasRatio = meanings.contains { meaning in
      if case .figure(let figure) = meaning { return figure.measure?.isPercentage == true }
      return meaning == .ratioAlone
    }
    guard !hasRatio, let line = lines.first(where: \.saysRatio) else { return meanings }
    return meanings.enumerated().map { index, meaning in
      guard case .figure(let figure) = meaning, figure.measure == nil, !isOfCounts(index) else {
        return meaning
      }
      return .unread(.title([line.text.text.trimmed]))
    }
  }

  /// The meanings, the one rate that says no more than the title with what that says; beside a plan it may be of that.
  fileprivate func withRate(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    guard let measure, measure.isPercentage, forbidding.isEmpty, !isOfTargets,
      meanings.count(where: { $0 == .ratioAlone }) == 1,
      let column = meanings.firstIndex(of: .ratioAlone)
    else { return meanings }
    let isBesideOther = meanings.contains { meaning in
      guard case .figure(let figure) = meaning, let other = figure.measure else { return false }
      return other.kind == .plan || other.isPercentage || other == .change
    }
    if isBesideOther { return meanings }
    var meanings = meanings
    var figure = FigureMeaning()
    figure.measure = measure
    meanings[column] = .figure(figure)
    return meanings
  }

  /// The words with which a line of figures compares them with another time or a plan; nil where none does.
  private var compared: String? {
    for line in lines where line.isOfFigures {
      let phrases = line.text.phrases
      for (index, phrase) in phrases.enumerated().dropLast() where phrase.meanings == [.compared] {
        let isOfOther = phrases[index + 1].means {
          switch $0 {
          case .period, .shift: true
          case .measure(let measure): measure.kind == .plan
          default: false
          }
        }
        if isOfOther {
          return line.text.spelling(phrase.words.lowerBound..<phrases[index + 1].words.upperBound)
        }
      }
    }
    return nil
  }

  /// Whether a column of people may be of other people than those that take part.
  fileprivate func forbids(_ figure: FigureMeaning, _ header: String) -> Bool {
    let isOfThem = [nil, .participants, .coveragePercent].contains(figure.measure)
    let isOfNew = mayBeOfNew && figure.measure == .target
    guard !forbidding.isEmpty, isOfThem || isOfNew else { return false }
    // In a title of money a header that names people is still of people.
    let letters = FoldedText.letters(of: header)
    return !isAlsoOfMoney || !(letters.holds("nguoi") || letters.holds("thamgia"))
  }

  /// What is set by a title of targets.
  fileprivate var targetMeasure: Measure {
    let said = measures.subtracting([.participants])
    let measure = MeasureCombination.measure(of: said, isRatio: false)?.measure
    return measure?.kind == .plan ? measure ?? .target : .target
  }
}

extension FigureMeaning {
  /// Whether it is of the beginning or the end of a time, at which no flow is: `Đầu kỳ`, `Số cuối tháng`; `Kỳ trước`
  /// has flows of its own.
  fileprivate func isOfOneDay(_ header: String) -> Bool {
    // `Lũy kế từ đầu năm` and `đến cuối tháng` are spans of what a title of flows counts.
    if time == .shift(.cumulative) || partOfYear != nil { return false }
    let words = FoldedText(header).words
    return words.contains("dau") ? time != nil : words.contains("cuoi") && !words.contains("den")
  }
}

extension Measure {
  /// Whether a title that names it names it for its columns.
  fileprivate var isOfTitle: Bool {
    switch self {
    case .population, .labourForce, .lapses, .recruits, .renewals, .change: true
    default: false
    }
  }
}

extension ColumnMeaning {
  /// Whether it is a column of times.
  var isOfTime: Bool {
    guard case .field(let field) = self else { return false }
    return [.period, .month, .quarter, .year, .versus].contains(field)
  }
}

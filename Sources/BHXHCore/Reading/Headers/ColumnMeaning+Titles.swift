/// What columns mean below title lines.
extension ColumnMeaning {
  /// - Parameter header: its own words.
  /// - Parameter isOfCounts: whether its cells hold a number that no percentage is.
  func under(_ titles: TitleReading, header: String, isOfCounts: () -> Bool) -> ColumnMeaning {
    guard case .figure(var figure) = self else { return self }
    if titles.isOfMoney, figure.measure == nil { return .money }
    if titles.forbids(figure, header) { return .unread(.title(titles.forbidding)) }
    if let both = titles.ofBoth, figure.measure == nil || figure.isOfPeople {
      return .unread(.title([both]))
    }
    if titles.isOfTargets {
      if figure.measure == .coveragePercent { figure.measure = .targetPercent }
      if figure.measure == nil || figure.isOfPeople { figure.measure = titles.targetMeasure }
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
    if let ratios = titles.ofRatios, figure.measure == nil || figure.isOfPeople,
      figure.measure?.isPercentage != true
    {
      return figure.isOfPeople ? .unread(.title([ratios])) : .ratioAlone
    }
    if figure.status == nil, titles.statuses.count == 1 { figure.status = titles.statuses.first }
    return .figure(figure)
  }
}

extension TitleReading {
  /// The meanings, not those of the one column of people in a table whose title compares them with another time or a plan: it may hold
  /// the people or the difference.
  func withoutCompared(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
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
    guard !forbidding.isEmpty, figure.measure == nil || figure.measure == .participants else {
      return false
    }
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
  fileprivate var isOfTime: Bool {
    guard case .field(let field) = self else { return false }
    return [.period, .month, .quarter, .year, .versus].contains(field)
  }
}

/// Columns that are not read, though they speak of the figures or of whom these are.
extension ColumnNeighbours {
  /// The meanings; a column of numbers whose header names people, a time or an increase, and no figure, is said not
  /// to be read.
  func saidUnread(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    meanings.enumerated().map { index, meaning in
      guard case .unknown(near: nil) = meaning, !headers[index].isEmpty else { return meaning }
      let text = PhraseGrammar.builtIn.read(headers[index])
      // `BHXH tỉnh giao` has an office and a plan.
      let speaks = text.saysTime || text.namesPeople || text.saysFigures
      guard speaks, !text.standsBeside || text.saysPlan, holdsNumbers(index),
        !holdsMultiplier(index)
      else { return meaning }
      return .unread(text.leftOver.isEmpty ? .unclear : .words(text.leftOver))
    }
  }

  private func holdsNumbers(_ index: Int) -> Bool {
    let cells = rows.texts(index)
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        switch NumberSpelling(.signedPercentage).read(cell) {
        case .value, .missing, .ambiguous: true
        case .failure: false
        }
      }
  }

  /// The first column that is not read and says of rows that they are of others than all who take part, and where it says so:
  /// `Tình trạng` over `Đang tham gia` and `Chưa tham gia`.
  func ofOthers(_ meanings: [ColumnMeaning]) -> (column: Int, text: String)? {
    for index in meanings.indices {
      switch meanings[index] {
      case .unknown, .unread: break
      default: continue
      }
      if let text = wordsOfOthers(index) { return (index, text) }
    }
    return nil
  }

  /// The first note that says the same of its row; a note is free text, so that it may say it and be none.
  ///
  /// The rows that this program writes have notes of their own.
  func notesOfOthers(_ meanings: [ColumnMeaning]) -> (column: Int, text: String)? {
    guard let index = meanings.firstIndex(of: .field(.note)), !meanings.contains(.field(.qualifier))
    else { return nil }
    return wordsOfOthers(index).map { (index, $0) }
  }

  private func wordsOfOthers(_ index: Int) -> String? {
    // Who says it has few words for it.
    guard !headers[index].isEmpty, let texts = rows.words(index),
      texts.contains(where: { $0.utf8.contains { $0 >= 0x41 } })
    else { return nil }
    let cells = texts.map { PhraseGrammar.builtIn.read($0) }
    let namesPeople = PhraseGrammar.builtIn.read(headers[index]).namesPeople
    if let text = cells.first(where: { $0.isOfOthers && (namesPeople || $0.namesPeople) }) {
      return text.text
    }
    return cells.allSatisfy(\.isUnderstood) ? cells.first(where: \.saysOtherFigure)?.text : nil
  }
}

extension PhrasedText {
  /// Whether a phrase is of a time, or of more than at another time.
  fileprivate var saysTime: Bool {
    phrases.contains { phrase in
      phrase.means {
        switch $0 {
        case .period, .partOfYear, .shift, .up, .compared, .filler(.time): true
        default: false
        }
      }
    }
  }

  fileprivate var saysPlan: Bool {
    phrases.contains {
      $0.means { if case .measure(let measure) = $0 { measure.kind == .plan } else { false } }
    }
  }

  /// Whether it is understood whole and speaks of people who do not take part; `Chưa đạt kế hoạch` speaks of a plan.
  fileprivate var isOfOthers: Bool {
    leftOver.isEmpty && saysOtherPeople
      && !phrases.contains { phrase in
        phrase.means {
          if case .measure(let measure) = $0 { measure != .participants } else { false }
        }
      }
  }

  /// Whether a phrase is of people or of a scheme, or has a word for taking part.
  fileprivate var namesPeople: Bool {
    phrases.contains { phrase in
      let isOfPeople = phrase.means {
        switch $0 {
        case .people, .scheme, .filler(.people), .measure(.participants), .other(.stopped): true
        default: false
        }
      }
      let letters = FoldedText.letters(of: spelling(phrase.words))
      return isOfPeople || letters.holds("thamgia") || letters.holds("nguoi")
    }
  }

  /// Whether it says something, and every word of it is understood.
  fileprivate var isUnderstood: Bool { leftOver.isEmpty && !phrases.isEmpty }

  /// Whether it makes another figure of that of those who take part: a part of them, a plan, an increase, an estimate.
  /// What was reached of a plan is a judgement.
  fileprivate var saysOtherFigure: Bool {
    let isJudgement = phrases.contains { phrase in
      phrase.meanings.contains(.measure(.attainmentPercent))
        || phrase.meanings.contains(.other(.not))
    }
    return !isJudgement
      && phrases.contains { phrase in
        phrase.means {
          switch $0 {
          case .part, .up, .other(.things): true
          case .measure(let measure): measure != .participants
          case .status(let status): status != .final
          default: false
          }
        }
      }
  }
}

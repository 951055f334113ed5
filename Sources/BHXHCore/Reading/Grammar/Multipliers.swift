/// Numbers in titles and headers that may say what one stands for.
extension PhrasedText {
  /// Whether the digits of a word go on with a number before them: `15 nghìn`, `5.000`.
  func goesOnWithNumber(_ index: Int) -> Bool {
    if index > 0, words[index - 1].kind == .digits { return true }
    return index > 1 && !words[index].isApart && [".", ","].contains(words[index - 1].text)
      && !words[index - 1].isApart && words[index - 2].kind == .digits
  }

  /// Whether a phrase of those who take part begins at a word.
  func namesPeople(at index: Int) -> Bool {
    phrases.contains { phrase in
      phrase.words.lowerBound == index
        && phrase.means { $0 == .people || $0 == .measure(.participants) || $0 == .filler(.people) }
    }
  }

  /// Whether a text of figures has a number that may be what one stands for, and that no phrase says: `Population ('000)`, `in 1000s`,
  /// `×10³`.
  func hasMultiplier(isOfTitle: Bool) -> Bool {
    if words.indices.contains(where: { isPower($0) && saysFigures }) { return true }
    if hasLetterMultiplier(isOfTitle: isOfTitle) { return true }
    return leftOverRuns.joined().contains { index in
      // `…/10.000 dân` is a rate.
      guard words[index].kind == .digits, !goesOnWithNumber(index),
        index == 0 || words[index - 1].text != "/"
      else { return false }
      return (saysFigures || (index > 0 && words[index - 1].isApostrophe))
        && isMultiplier(from: index)
    }
  }

  /// `000`, `1000`, `1.000`
  private func isMultiplier(from index: Int) -> Bool {
    var digits = String(words[index].text)
    var next = index + 1
    while next + 1 < words.count, goesOnWithNumber(next + 1) {
      digits += words[next + 1].text
      next += 2
    }
    let isPowerOfTen = digits.hasPrefix("1") && digits.dropFirst().allSatisfy { $0 == "0" }
    return digits == "000" || (digits.utf8.count > 3 && isPowerOfTen)
  }

  /// `10³`, `10^3`; the month of `T10¹` has the mark of a footnote.
  private func isPower(_ index: Int) -> Bool {
    guard words[index].text == "10", index + 1 < words.count, !words[index + 1].isApart,
      ["²", "³", "⁴", "⁵", "⁶", "^"].contains(words[index + 1].text)
    else { return false }
    return !phrases.contains { phrase in
      phrase.words.contains(index)
        && phrase.means {
          switch $0 {
          case .period, .partOfYear: true
          default: false
          }
        }
    }
  }
}

/// Letters in their place.
extension PhrasedText {
  /// Whether it says that people are counted one by one: `Dân số (người)`, of which a title of thousands is not.
  var countsOne: Bool {
    phrases.contains { phrase in
      let (start, end) = (phrase.words.lowerBound, phrase.words.upperBound)
      return phrase.isOfPeopleAlone && start > 0 && words[start - 1].text == "("
        && end < words.count && words[end].text == ")"
    }
  }

  /// Whether a text of figures, or one that says nothing else, has letters that no phrase says where what one stands for is said: `(K)`,
  /// `(chục người)`, `BHYT, K người`.
  ///
  /// - Parameter isOfTitle: whether it is of all figures, so that any few letters in brackets are taken for it: `(HN)` over one column
  ///   keeps that from being read.
  func hasLetterMultiplier(isOfTitle: Bool) -> Bool {
    leftOverRuns.contains { run in
      // `1K`
      let letters = run.drop { words[$0].kind == .digits }
      guard letters.count == 1, let index = letters.first, words[index].kind == .letters else {
        return false
      }
      let isKnown = HeaderVocabulary.builtIn.meaning(.multiplier, of: words[index].text) != nil
      var end = index + 1
      if end < words.count, words[end].text == "." { end += 1 }
      let people = phrases.first { $0.words.lowerBound == end && $0.isOfPeopleAlone }
      let isShort =
        isOfTitle && words[index].text.utf8.count <= 4
        && words[index].text.utf8.allSatisfy { $0 < 0x80 }
      if saysFigures, people != nil || isShort || isKnown, isAloneInBrackets(run) { return true }
      guard isKnown else { return false }
      if people != nil || !saysAnything(but: run) { return true }
      return saysFigures && words[end...].allSatisfy { $0.kind == .mark }
    }
  }

  /// Whether nothing stands between two brackets but some words and a unit of measure: `(K)`, `[in K]`, `(ngh. người)`.
  private func isAloneInBrackets(_ run: Range<Int>) -> Bool {
    guard
      let open = words[..<run.lowerBound].lastIndex(where: { $0.text == "(" || $0.text == "[" }),
      let close = words[run.upperBound...].firstIndex(where: { $0.text == ")" || $0.text == "]" })
    else { return false }
    return (open + 1..<close).allSatisfy { index in
      run.contains(index) || words[index].text == "."
        || phrases.contains { $0.words.contains(index) && $0.isOfUnitOfMeasure }
    }
  }

  /// Whether a phrase, or a word that no phrase says, stands beside some words.
  private func saysAnything(but run: Range<Int>) -> Bool {
    !phrases.isEmpty || leftOverRuns != [run]
  }
}

extension PhrasedText.Phrase {
  /// `người`, `persons`, `lao động`
  fileprivate var isOfPeopleAlone: Bool {
    means { $0 == .filler(.people) || $0 == .people || $0 == .measure(.labourForce) }
  }
}

extension TextWord {
  /// `'000`
  var isApostrophe: Bool { text == "'" || text == "\u{2019}" || text == "\u{2018}" }
}

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
  var hasMultiplier: Bool {
    if words.indices.contains(where: { isPower($0) && saysFigures }) { return true }
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

extension TextWord {
  /// `'000`
  var isApostrophe: Bool { text == "'" || text == "\u{2019}" || text == "\u{2018}" }
}

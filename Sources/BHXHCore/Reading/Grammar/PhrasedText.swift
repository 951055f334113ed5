/// A text with every word accounted for: part of a recognised phrase, or left over.
struct PhrasedText: Hashable, Sendable {
  /// A recognised phrase and what it means; several meanings where a text without diacritics fits several.
  struct Phrase: Hashable, Sendable {
    /// Of which words it consists.
    let words: Range<Int>
    let meanings: [PhraseMeaning]

    /// Whether one of the meanings satisfies a condition.
    func means(_ condition: (PhraseMeaning) -> Bool) -> Bool { meanings.contains(where: condition) }
  }

  let text: String
  let words: [TextWord]
  /// In their order; no two share a word.
  let phrases: [Phrase]

  /// The words that belong to no phrase, neighbours together, as they stand in the text.
  var leftOver: [String] { leftOverRuns.map(spelling) }

  /// Where they stand.
  var leftOverRuns: [Range<Int>] {
    var covered = [Bool](repeating: false, count: words.count)
    for phrase in phrases { for index in phrase.words { covered[index] = true } }
    var runs: [Range<Int>] = []
    for index in words.indices where !covered[index] && words[index].kind != .mark {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Some of the words as they stand in the text.
  func spelling(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let end = words[last].text.endIndex
    let spelled = text[words[first].text.startIndex..<end]
    // A bracket that it opens is its own to close.
    let opens =
      spelled.utf8.contains(UInt8(ascii: "(")) && !spelled.utf8.contains(UInt8(ascii: ")"))
    return opens && text[end...].first == ")" ? spelled + ")" : String(spelled)
  }

  /// Every way in which the text can be read: one meaning for each phrase. At most 16, the others are not told.
  var readings: [[PhraseMeaning]] {
    var readings: [[PhraseMeaning]] = [[]]
    for phrase in phrases {
      let longer = readings.flatMap { reading in phrase.meanings.map { reading + [$0] } }
      if longer.count > 16 { return readings.map { $0 + [.other(.not)] } }
      readings = longer
    }
    return readings
  }
}

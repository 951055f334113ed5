/// Chooses phrases for the words of a text: as few words as can be are left over, by as few phrases as can be.
struct PhraseCover {
  /// A phrase that fits some words.
  struct Candidate {
    let words: Range<Int>
    let meanings: [PhraseMeaning]

    init(_ words: Range<Int>, _ meanings: [PhraseMeaning]) {
      self.words = words
      self.meanings = meanings
    }

    init(_ words: Range<Int>, _ meaning: PhraseMeaning) { self.init(words, [meaning]) }

    /// Whether it forbids a reading: such a phrase goes before others that explain as much.
    fileprivate var forbids: Bool {
      meanings.contains { if case .other = $0 { true } else { false } }
    }
  }

  /// What a cover costs; the cheapest is taken.
  private struct Cost: Comparable {
    var leftOver = 0
    var phrases = 0
    var forbidding = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.leftOver, left.phrases, -left.forbidding)
        < (right.leftOver, right.phrases, -right.forbidding)
    }
  }

  /// The phrases of the cheapest cover, in O(words × candidates that begin at a word).
  static func best(of words: [TextWord], _ candidates: [Candidate]) -> [PhrasedText.Phrase] {
    var starting: [[Candidate]] = Array(repeating: [], count: words.count)
    for candidate in candidates { starting[candidate.words.lowerBound].append(candidate) }
    // From each word to the end: the cost, and the phrase that begins there.
    var costs: [Cost] = Array(repeating: Cost(), count: words.count + 1)
    var chosen: [Candidate?] = Array(repeating: nil, count: words.count)
    for start in words.indices.reversed() {
      var best = costs[start + 1]
      if words[start].kind != .mark { best.leftOver += 1 }
      // Of covers that cost the same, the one with the longer phrase first.
      for candidate in starting[start].ordered(by: { $0.words.upperBound > $1.words.upperBound }) {
        var cost = costs[candidate.words.upperBound]
        cost.phrases += 1
        if candidate.forbids { cost.forbidding += 1 }
        // A mark costs nothing where it is passed over; where it is a phrase it is one.
        if cost < best || (words[start].kind == .mark && cost.leftOver == best.leftOver) {
          best = cost
          chosen[start] = candidate
        }
      }
      costs[start] = best
    }
    var phrases: [PhrasedText.Phrase] = []
    var position = 0
    while position < words.count {
      guard let candidate = chosen[position] else {
        position += 1
        continue
      }
      phrases.append(PhrasedText.Phrase(words: candidate.words, meanings: candidate.meanings))
      position = candidate.words.upperBound
    }
    return phrases
  }
}

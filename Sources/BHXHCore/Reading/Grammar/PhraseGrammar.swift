/// Takes texts apart into recognised phrases, so that every word is accounted for.
///
///     let text = PhraseGrammar.builtIn.read("Số người tham gia BHYT nam")
///     text.phrases.map(\.meanings)   // participants, bhyt, sex=nam
///     text.leftOver                  // nothing
///
/// Words are compared without case, and without the diacritics that a text leaves out; those that it has count: `năm` is no
/// `nam`. Where a text has none at all, a phrase may have several meanings.
struct PhraseGrammar: Sendable {
  private let table: PhraseTable

  /// The most words of a text that is looked at; a longer one is no header and no title.
  static let mostWords = 400

  static var builtIn: PhraseGrammar { PhraseGrammar(table: .builtIn) }

  /// The phrases of a text, in O(words × the longest phrase).
  ///
  /// - Parameter isMarked: whether other texts beside it have diacritics, so that those it lacks count.
  /// - Parameter places: what is known about its words beside the vocabulary, as names of units.
  func read(
    _ text: String, isMarked: Bool = false,
    places: ([TextWord]) -> [PhraseCover.Candidate] = { _ in [] }
  ) -> PhrasedText {
    let words = TextWord.words(of: text).flatMap(split)
    if words.count > Self.mostWords { return PhrasedText(text: text, words: words, phrases: []) }
    let isMarked =
      isMarked || words.contains { $0.kind == .letters && FoldedText.hasDiacritics($0.text) }
    var candidates = vocabulary(words, text, isMarked) + places(words)
    let documents = DocumentPhrases.candidates(words)
    let taken = Set(documents.flatMap(\.words))
    candidates += documents + NumberingPhrases.candidates(words)
    candidates += TableNumberPhrases.candidates(words)
    candidates += PeriodPhrases.candidates(words, isMarked: isMarked, in: table)
      .filter { taken.isDisjoint(with: $0.words) }
    candidates += AgePhrases.candidates(words) + SignPhrases.candidates(words)
    var phrases = PhraseCover.best(of: words, candidates)
    addDivisions(to: &phrases, words)
    return PhrasedText(text: text, words: words, phrases: phrases)
  }

  /// The phrases of the tables that fit words of the text.
  private func vocabulary(_ words: [TextWord], _ text: String, _ isMarked: Bool)
    -> [PhraseCover.Candidate]
  {
    var candidates: [PhraseCover.Candidate] = []
    for start in words.indices where words[start].kind != .mark {
      var letters = ""
      for end in start + 1...words.count {
        let word = words[end - 1]
        letters += word.letters
        if letters.utf8.count > table.longest { break }
        if word.kind == .mark { continue }
        let spelled = text[words[start].text.startIndex..<word.text.endIndex]
        let meanings = meanings(table.entries(letters: letters), spelled, isMarked)
        if !meanings.isEmpty {
          candidates.append(PhraseCover.Candidate(start..<end, meanings))
        }
      }
    }
    return candidates
  }

  /// What words mean by the phrases with their letters: with diacritics only those that are spelled so.
  private func meanings(_ entries: [PhraseTable.Entry], _ spelled: Substring, _ isMarked: Bool)
    -> [PhraseMeaning]
  {
    if entries.isEmpty { return [] }
    let folded = FoldedText(spelled)
    let slash = UInt8(ascii: "/")
    // `BHXH/BHYT` is no name of both: a slash divides where no phrase has it.
    let isDivided = spelled.utf8.contains(slash)
    let fitting = entries.map { ($0, folded.wordwiseSpelling(of: FoldedText($0.phrase))) }
      .filter { $0.1 != .other && (!isDivided || $0.0.phrase.utf8.contains(slash)) }
    let own = fitting.filter { $0.1 == .own }
    var meanings: [PhraseMeaning] = []
    for (entry, _) in isMarked && !own.isEmpty ? own : fitting
    where !meanings.contains(entry.meaning) {
      meanings.append(entry.meaning)
    }
    return meanings
  }

  /// More letters in one word are nobody's header.
  private static let longestRunTogether = 128

  /// `bhytTarget`, `KHBHYT`: a word of a scheme and other phrases; any other word stays whole.
  private func split(_ word: TextWord) -> [TextWord] {
    let letters = Array(word.letters.utf8)
    guard word.kind == .letters, letters.count == word.text.utf8.count,
      (6...Self.longestRunTogether).contains(letters.count),
      table.entries(letters: word.letters).isEmpty
    else { return [word] }
    // The fewest pieces up to each letter, and where the last of them begins.
    var best: [(count: Int, start: Int)?] = Array(repeating: nil, count: letters.count + 1)
    best[0] = (0, 0)
    for end in 2...letters.count {
      for start in 0...end - 2 {
        guard let before = best[start], before.count + 1 < best[end]?.count ?? .max,
          !table.entries(letters: String(decoding: letters[start..<end], as: UTF8.self)).isEmpty
        else { continue }
        best[end] = (before.count + 1, start)
      }
    }
    var pieces: [TextWord] = []
    var end = letters.count
    while end > 0, let start = best[end]?.start {
      pieces.append(word.piece(start..<end))
      end = start
    }
    let namesScheme = pieces.contains { piece in
      table.entries(letters: piece.letters).contains {
        if case .scheme = $0.meaning { true } else { false }
      }
    }
    return end == 0 && namesScheme ? pieces.reversed() : [word]
  }

  /// A slash between two phrases that say something of figures divides them.
  private func addDivisions(to phrases: inout [PhrasedText.Phrase], _ words: [TextWord]) {
    for position in phrases.indices.dropFirst().reversed() {
      let gap = phrases[position - 1].words.upperBound..<phrases[position].words.lowerBound
      guard let slash = gap.first(where: { words[$0].text == "/" }),
        phrases[position - 1].isDivided(by: phrases[position]),
        // `Dân số/Population` says one thing in two languages.
        phrases[position - 1].meanings != phrases[position].meanings
      else { continue }
      phrases.insert(
        PhrasedText.Phrase(words: slash..<slash + 1, meanings: [.divided]), at: position)
    }
  }
}

extension PhrasedText.Phrase {
  /// Whether a slash behind it divides it by another: `BHYT/dân số`, `số người/1.000 lao động`.
  fileprivate func isDivided(by other: PhrasedText.Phrase) -> Bool {
    let isByUnit = other.means { if case .unit = $0 { true } else { false } }
    return (saysFigures && other.saysFigures)
      || (isByUnit && (saysFigures || meanings == [.people]))
  }

  private var saysFigures: Bool {
    means { if case .scheme = $0 { true } else if case .measure = $0 { true } else { false } }
  }
}

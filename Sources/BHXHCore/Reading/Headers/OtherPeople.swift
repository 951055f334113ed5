/// Words of a title that make its people others than all who take part, and that too many names and offices have to be phrases everywhere.
extension PhrasedText {
  /// Those among the words that belong to no phrase, or to one that only links: `mới`, which without its diacritics may be `mỗi`.
  var unphrasedOthers: [String] {
    let links = phrases.filter { $0.meanings == [.filler(.link)] }.map(\.words)
    return (leftOverRuns + links).flatMap { run in
      run.indices.compactMap { start in
        (start + 1...min(start + 2, run.upperBound)).lazy.map { spelling(start..<$0) }
          .first { HeaderVocabulary.builtIn.meaning(.others, of: $0) != nil }
      }
    }
  }
}

extension TitleLine {
  /// Whether such words may make a plan one of new people.
  var mayBeOfNew: Bool {
    unphrased.contains { HeaderVocabulary.builtIn.meaning(.others, of: $0) == "new" }
  }
}

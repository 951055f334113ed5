/// Understands headers: as a known name, else as words that say scheme, measure, period, issuer or status together.
struct HeaderReading {
  let vocabulary: HeaderVocabulary
  /// By the letters of a header: what the user says that it means.
  private var given: [String: ColumnMeaning] = [:]
  /// By the letters of a header: a breakdown that the user names.
  private var breakdowns: [String: String] = [:]

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
  func meaning(of header: String) -> ColumnMeaning {
    let letters = HeaderVocabulary.letters(of: header)
    if letters.isEmpty { return .unknown(near: nil) }
    if let given = given[letters] { return given }
    if let name = breakdowns[letters] { return .breakdown(name) }
    if let name = vocabulary.meaning(.column, letters: letters) {
      return name == "number"
        ? .rowNumber : RowField(name: name).map { .field($0) } ?? .unknown(near: nil)
    }
    if let name = vocabulary.meaning(.breakdown, letters: letters) { return .breakdown(name) }
    if vocabulary.meaning(.ratio, letters: letters) != nil { return .ratioAlone }
    if vocabulary.isMoney(header) { return .money }
    switch words(header) {
    case .figure(let figure): return .figure(figure)
    case .ratioAlone: return .ratioAlone
    case .unknown: return .unknown(near: vocabulary.nearest(to: header))
    }
  }

  /// What a header in two lines says: the name of a group of columns, and below it the column's own.
  func meaning(of lower: String, under upper: String) -> ColumnMeaning {
    if upper.isEmpty { return meaning(of: lower) }
    let both = "\(upper) \(lower)"
    for header in [both, lower] {
      if let given = given[HeaderVocabulary.letters(of: header)] { return given }
    }
    if vocabulary.isMoney(upper) || vocabulary.isMoney(lower) { return .money }
    switch words(both) {
    case .figure(let figure): return .figure(figure)
    case .ratioAlone: return .ratioAlone
    case .unknown: return .unknown(near: nil)
    }
  }

  /// What the words of a header say together.
  private enum Words {
    case figure(FigureMeaning)
    case ratioAlone
    /// A word of it is unknown, or two contradict each other.
    case unknown
  }

  private func words(_ header: String) -> Words {
    let spaced = String(header.map { $0 == "_" ? " " : $0 })
    let (periods, rest) = PeriodSpelling.extract(from: spaced)
    guard Set(periods).count <= 1,
      let pieces = pieces(of: HeaderVocabulary.letters(of: rest))
    else { return .unknown }
    var combination = HeaderCombination()
    for piece in pieces where !combination.add(piece) { return .unknown }
    guard var figure = combination.figure else {
      return combination.isRatioAlone ? .ratioAlone : .unknown
    }
    figure.period = periods.first
    figure.isGeneric =
      figure.measure == .participants
      && !HeaderVocabulary.letters(of: header).holds(Measure.participants.slug)
    let saysNothing =
      figure.measure == nil && figure.scheme == nil && figure.period == nil
      && figure.issuer == nil && figure.status == nil
    return saysNothing ? .unknown : .figure(figure)
  }

  /// The fewest known words that the letters consist of, longer ones first; nil when something is left.
  func pieces(of letters: String) -> [HeaderPiece]? {
    let bytes = Array(letters.utf8)
    let (pieces, longest) = (vocabulary.pieces, vocabulary.longestPiece)
    // best[i]: the fewest pieces of the letters from i on, and where the first of them ends.
    var best: [(count: Int, end: Int)?] = Array(repeating: nil, count: bytes.count + 1)
    best[bytes.count] = (0, bytes.count)
    for start in stride(from: bytes.count - 1, through: 0, by: -1) {
      let limit = min(bytes.count, start + longest)
      guard limit > start else { continue }
      for end in stride(from: limit, to: start, by: -1) {
        guard let rest = best[end], rest.count + 1 < best[start]?.count ?? .max,
          pieces[String(decoding: bytes[start..<end], as: UTF8.self)] != nil
        else { continue }
        best[start] = (rest.count + 1, end)
      }
    }
    var found: [HeaderPiece] = []
    var start = 0
    while start < bytes.count {
      guard let end = best[start]?.end,
        let piece = pieces[String(decoding: bytes[start..<end], as: UTF8.self)]
      else { return nil }
      found.append(piece)
      start = end
    }
    return found
  }
}

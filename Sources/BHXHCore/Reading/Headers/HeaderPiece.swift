/// A word that headers are composed of.
enum HeaderPiece: Hashable, Sendable {
  case scheme(Scheme)
  case measure(Measure)
  case issuer(Issuer)
  case status(Status)
  case versus(RelativeVersus)
  case unit(CountUnit)
  case ratio
  case filler

  init?(_ role: HeaderVocabulary.Role, _ meaning: String) {
    switch role {
    case .scheme:
      guard let scheme = Scheme(slug: meaning) else { return nil }
      self = .scheme(scheme)
    case .measure:
      guard let measure = Measure(rawValue: meaning) else { return nil }
      self = .measure(measure)
    case .issuer: self = .issuer(Issuer(meaning))
    case .status:
      guard let status = Status.allCases.first(where: { $0.slug == meaning }) else { return nil }
      self = .status(status)
    case .versus:
      guard let versus = RelativeVersus(rawValue: meaning) else { return nil }
      self = .versus(versus)
    case .factor:
      guard let unit = CountUnit(name: meaning) else { return nil }
      self = .unit(unit)
    case .ratio: self = .ratio
    case .filler: self = .filler
    case .column, .breakdown, .total, .all, .money, .footer: return nil
    }
  }
}

/// All words that headers are composed of, by their letters.
final class HeaderPieces: Sendable {
  let pieces: [String: HeaderPiece]
  /// The most letters that one has.
  let longest: Int

  init(_ words: AliasIndex) {
    var pieces: [String: HeaderPiece] = [:]
    for (role, meaning, letters) in words.words where pieces[letters] == nil {
      pieces[letters] = HeaderPiece(role, meaning)
    }
    self.pieces = pieces
    longest = pieces.keys.reduce(0) { max($0, $1.utf8.count) }
  }
}

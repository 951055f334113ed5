/// Measures that cells name with their scheme: `Số người tham gia BHYT`, `Tỷ lệ bao phủ BHYT`.
struct NamedMeasures: Sendable {
  struct Named: Sendable {
    let measure: Measure
    let scheme: Scheme
  }

  /// Of each cell; nil where it names none.
  private var cells = CellCache<Named?>()

  /// What a cell names; nil for a measure alone, and for one that says more: a time or a part of the people has columns of its own.
  mutating func read(_ span: Span<UInt8>, _ vocabulary: HeaderVocabulary) -> Named? {
    if let named = cells.value(of: span) { return named }
    let named = Self.named(by: String(cell: span).trimmed, vocabulary)
    cells.remember(named, for: span)
    return named
  }

  private static func named(by text: String, _ vocabulary: HeaderVocabulary) -> Named? {
    guard vocabulary.measure(text) == nil,
      case .figure(let figure) = HeaderReading(vocabulary: vocabulary).meaning(of: text),
      let measure = figure.measure, let scheme = figure.scheme
    else { return nil }
    var bare = FigureMeaning()
    (bare.measure, bare.scheme) = (measure, scheme)
    (bare.isGeneric, bare.isOfPeople) = (figure.isGeneric, figure.isOfPeople)
    return bare == figure ? Named(measure: measure, scheme: scheme) : nil
  }
}

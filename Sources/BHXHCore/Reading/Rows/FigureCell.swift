/// Reads the cell of a figure.
struct FigureCell {
  private let spelling: NumberSpelling

  init(_ measure: Measure, unit: CountUnit, decimalMark: DecimalMark? = nil) {
    let kind = NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
    spelling = NumberSpelling(kind, unit: unit, decimalMark: decimalMark)
  }

  /// The number; nil where it is missing. A failure has no place yet.
  func read(_ cell: RowCell, in bytes: [UInt8]) -> Result<Quantity?, Problem> {
    let reading: NumberReading
    let span = bytes.span.extracting(cell.start..<cell.end)
    switch cell.form {
    case .text: reading = spelling.read(span)
    case .number: reading = spelling.readJSON(span)
    case .absent, .repeated: reading = .missing
    case .other: return .failure(Problem(.numberUnreadable, [String(cell: span)]))
    }
    switch reading {
    case .value(let quantity): return .success(quantity)
    case .missing: return .success(nil)
    case .failure(let failure):
      let text = String(cell: span).trimmed
      let hasQuote = cell.form == .text && text.utf8.contains(Byte.quote)
      return .failure(
        hasQuote ? Problem(.quoteInCell, [text]) : Problem(failure, in: text))
    case .ambiguous(let grouped, let decimal):
      let text = String(cell: span).trimmed
      return .failure(Problem(ambiguous: text, grouped: grouped, decimal: decimal))
    }
  }
}

/// Reads the cell of a figure.
struct FigureCell {
  private let spelling: NumberSpelling

  init(_ measure: Measure, unit: CountUnit, decimalMark: DecimalMark? = nil) {
    let kind = NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
    spelling = NumberSpelling(kind, unit: unit, decimalMark: decimalMark)
  }

  /// The two numbers of `2.109/2.156`, a part of so many; nil where the cell holds something else, or a part that is more than its whole.
  func readPart(_ cell: RowCell, in bytes: [UInt8]) -> (part: Quantity, whole: Quantity)? {
    guard cell.form == .text, cell.start < cell.end else { return nil }
    let slashes = (cell.start..<cell.end).filter { bytes[$0] == UInt8(ascii: "/") }
    guard slashes.count == 1, let slash = slashes.first,
      case .value(let part) = spelling.read(bytes.span.extracting(cell.start..<slash)),
      case .value(let whole) = spelling.read(bytes.span.extracting((slash + 1)..<cell.end)),
      part.qualifier == .exact, whole.qualifier == .exact, part.mantissa <= whole.mantissa
    else { return nil }
    return (part, whole)
  }

  /// A cell's number; nil where it is missing.
  struct Figure {
    var quantity: Quantity?
    /// The mark of a footnote that stands behind it.
    var footnote: FootnoteMark?
  }

  /// The number, with what was taken off it. A failure has no place yet.
  func read(_ cell: RowCell, in bytes: [UInt8]) -> Result<Figure, Problem> {
    let reading: NumberReading
    let span = bytes.span.extracting(cell.start..<cell.end)
    switch cell.form {
    case .text: reading = spelling.read(span)
    case .number: reading = spelling.readJSON(span)
    case .absent, .repeated: reading = .missing
    case .other: return .failure(Problem(.numberUnreadable, [String(cell: span)]))
    }
    switch reading {
    case .value(let quantity): return .success(Figure(quantity: quantity))
    case .missing: return .success(Figure())
    case .failure(let failure):
      let text = String(cell: span).trimmed
      if failure == .unreadable, let footnote = FootnoteMark(behind: text),
        case .value(let quantity) = spelling.read(footnote.text)
      {
        return .success(Figure(quantity: quantity, footnote: footnote))
      }
      let hasQuote = cell.form == .text && text.utf8.contains(Byte.quote)
      return .failure(
        hasQuote ? Problem(.quoteInCell, [text]) : Problem(failure, in: text))
    case .ambiguous(let grouped, let decimal):
      let text = String(cell: span).trimmed
      return .failure(Problem(ambiguous: text, grouped: grouped, decimal: decimal))
    }
  }
}

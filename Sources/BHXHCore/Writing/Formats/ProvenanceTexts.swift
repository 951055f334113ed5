/// The cells of rows of codes that say where their figures are from, as `convert` writes them: each distinct text is read and spelled once.
struct ProvenanceTexts {
  /// The columns of `convert` that say it, in their order.
  static let fields: [RowField] = [.published, .source, .note]

  private let writer: CSVTableWriter
  /// By field: which of the texts that are told of a row it is; nil where no column says it.
  private let numbers: [Int?]
  private var known: [CellCache<PaddedText>]
  /// By field, what the row at hand says.
  private var texts: [PaddedText]

  /// - Parameter columns: those of the table that say it.
  init(_ columns: [Int: RowField], _ writer: CSVTableWriter) {
    self.writer = writer
    let order = columns.keys.sorted().map { columns[$0] }
    numbers = Self.fields.map { order.firstIndex(of: $0) }
    known = Self.fields.map { _ in CellCache(capacity: 4096) }
    texts = Self.fields.map { _ in PaddedText([]) }
  }

  /// How many bytes they have, with the commas between them.
  var count: Int { texts.reduce(Self.fields.count - 1) { $0 + $1.count } }

  /// Goes to a row of a block.
  mutating func move(to row: Int, of rows: borrowing CodedRows, in block: borrowing TextBlock) {
    for (field, number) in numbers.enumerated() {
      guard let number else { continue }
      let range = rows.text(number, of: row)
      if range.isEmpty {
        if texts[field].count > 0 { texts[field] = PaddedText([]) }
        continue
      }
      let cell = block.bytes.span.extracting(range)
      if let text = known[field].value(of: cell) {
        texts[field] = text
      } else {
        texts[field] = PaddedText(writer.field(Self.text(range, in: block)))
        known[field].remember(texts[field], for: cell)
      }
    }
  }

  func append(to line: inout LineBuffer) {
    for index in texts.indices {
      if index > 0 { line.append(Byte.comma) }
      line.append(texts[index])
    }
  }

  /// What a cell says, which may be a field of CSV with quotes around it.
  private static func text(_ range: Range<Int>, in block: borrowing TextBlock) -> String {
    var cell = RowCell(start: range.lowerBound, end: range.upperBound)
    if block.bytes[cell.start] == Byte.quote {
      (cell.start, cell.end) = (cell.start + 1, cell.end - 1)
      cell.hasEscapedQuotes = block.bytes[cell.start..<cell.end].contains(Byte.quote)
    }
    cell.takeOffGuard(in: block.bytes)
    return Row().text(cell, in: block.bytes)
  }
}

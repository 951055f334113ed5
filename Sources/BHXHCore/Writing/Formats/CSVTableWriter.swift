/// A table as CSV: RFC 4180 with LF, a header, plain digits with a point, blank for what is not known.
///
/// For Excel in Vietnamese: a byte-order mark, `;`, CRLF, decimal commas, and an apostrophe before texts that Excel would
/// compute as formulas; numbers stand as they are, also negative ones.
package struct CSVTableWriter: TableWriter {
  package var output = TextOutput()

  private let columns: [Column]
  private let isForExcel: Bool
  private let delimiter: UInt8
  private var spelling: MachineSpelling
  /// The words of cells where people read them in Excel; numbers stay numbers.
  private let words: CellText?

  package init(of table: ResultTable, _ style: OutputStyle) {
    columns = table.columns
    isForExcel = style.isForExcel
    delimiter = style.isForExcel ? Byte.semicolon : Byte.comma
    spelling = MachineSpelling(style.gazetteer)
    words = style.speaksToExcel ? CellText(style, isReadAgain: true) : nil
  }

  package mutating func begin() {
    if isForExcel { output.append("\u{FEFF}") }
    for (index, column) in columns.enumerated() {
      if index > 0 { output.append(delimiter) }
      append(words == nil ? column.name : column.vietnamese)
    }
    endLine()
  }

  package mutating func write(_ row: [Cell]) {
    // By way of a span: no cell is copied.
    let cells = row.span
    for index in cells.indices {
      if index > 0 { output.append(delimiter) }
      let form = MachineSpelling.form(of: cells[index])
      if let words {
        if case .number = form {
        } else {
          append(defused(words.text(of: cells[index])))
          continue
        }
      }
      switch form {
      case .null: if columns.count == 1 { append("") }
      case .number(let mantissa, let decimals): append(mantissa, decimals)
      case .slug(let text): output.append(text)
      case .path(let unit): output.append(spelling.path(of: unit, field))
      case .text(let text): append(isPublished(cells[index]) ? decimalComma(text) : defused(text))
      case .list(let texts): append(defused(texts.joined(separator: "|")))
      }
    }
    endLine()
  }

  package mutating func end(_ input: RowCount?) {}

  private func isPublished(_ cell: Cell) -> Bool {
    if case .published = cell { true } else { false }
  }

  private mutating func append(_ mantissa: Int128, _ decimals: Int) {
    let point = isForExcel ? Byte.comma : UInt8(ascii: ".")
    output.append(digits: mantissa, decimals: decimals, point: point)
  }

  /// A text as it stands in a field.
  func field(_ text: String) -> [UInt8] {
    let text = defused(text)
    if !needsQuotes(text) { return Array(text.utf8) }
    var writer = self
    writer.output = TextOutput()
    writer.append(text)
    return writer.output.take()
  }

  private func decimalComma(_ digits: String) -> String {
    isForExcel ? String(digits.map { $0 == "." ? "," : $0 }) : digits
  }

  /// An apostrophe makes a text of what Excel would take for a formula.
  private func defused(_ text: String) -> String {
    guard isForExcel, let first = text.unicodeScalars.first,
      ["=", "+", "-", "@", "\t", "\r"].contains(first)
    else { return text }
    return "'" + text
  }

  /// A field, in quotes where its text would end it too early.
  private mutating func append(_ text: String) {
    guard needsQuotes(text) else { return output.append(text) }
    output.append(Byte.quote)
    for byte in text.utf8 {
      if byte == Byte.quote { output.append(Byte.quote) }
      output.append(byte)
    }
    output.append(Byte.quote)
  }

  private func needsQuotes(_ text: String) -> Bool {
    // A line that holds nothing would be no record.
    if text.isEmpty { return columns.count == 1 }
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
      {
        return true
      }
    }
    return false
  }

  private mutating func endLine() {
    if isForExcel { output.append(Byte.carriageReturn) }
    output.append(Byte.lineFeed)
  }
}

extension OutputFormat {
  /// RFC 4180, in UTF-8, with dots as decimal marks, whatever the language.
  public static let csv: OutputFormat = OutputFormat(
    "csv", endings: ["csv"], isForMachines: true, holds: Set(ResultForm.allCases),
    table: { CSVTableWriter(of: $0, $1) }, lines: .csv,
    report: { csv.bytes(of: $0.report.observationsTable, $0.style) })
}

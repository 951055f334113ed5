/// Reads JSON object by object: an array of them, one after the other, or the sections of a report document.
struct JSONTable: ~Copyable {
  private var reader: JSONReader
  private let options: ReadingOptions
  private let file: String
  private let format: InputFormat
  private let vocabulary = HeaderVocabulary.builtIn
  private let headerReading: HeaderReading
  private var ledger: RowLedger
  private var columns: JSONColumns
  /// The texts of keys and values of the objects that are open.
  private var bytes: [UInt8] = []
  private var cursor = PlaceCursor()
  private var refills = 0
  private var pending: [PendingRow]? = []
  private var settingProblem: Problem?

  init(_ source: consuming TextSource, format: InputFormat, _ options: ReadingOptions) {
    file = source.file
    self.format = format
    self.options = options
    headerReading = HeaderReading(options, vocabulary: vocabulary)
    columns = JSONColumns(headerReading)
    reader = JSONReader(source, isSequence: format == .ndjson)
    var defaults = InputDefaults()
    do throws(Problem) {
      defaults = try InputDefaults(options, vocabulary: vocabulary)
    } catch {
      settingProblem = error
    }
    ledger = RowLedger(
      RowReader(
        columns.layout, options, defaults: defaults, vocabulary: vocabulary, file: file))
  }

  /// Reads the input to its end.
  mutating func read(into sink: inout some ReadingSink) throws(Problem) -> RowCount {
    if let settingProblem { throw settingProblem }
    while true {
      switch try reader.next() {
      case .end:
        release(into: &sink)
        return ledger.count
      case .beginArray: try readArray(inheriting: [], into: &sink)
      case .beginObject: try readObject(inheriting: [], mayBeDocument: true, into: &sink)
      default: throw Problem(.jsonNoObservations, at: reader.place)
      }
    }
  }

  /// The objects of an array; what is no object is a row that cannot be used.
  private mutating func readArray(
    inheriting inherited: [RowCell], into sink: inout some ReadingSink
  ) throws(Problem) {
    while true {
      switch try reader.next() {
      case .endArray: return
      case .beginObject: try readObject(inheriting: inherited, mayBeDocument: false, into: &sink)
      case let event:
        let place = reader.place
        try skip(from: event)
        var row = Row()
        (row.line, row.column) = (place.line, place.column)
        emit(row, defect: Problem(.jsonNoObject, at: place), into: &sink)
      }
    }
  }

  /// One object: a row, or a document whose sections hold rows.
  private mutating func readObject(
    inheriting inherited: [RowCell], mayBeDocument: Bool, into sink: inout some ReadingSink
  ) throws(Problem) {
    let mark = bytes.count
    var row = Row()
    (row.line, row.column) = place()
    row.cells = inherited
    var seen: Set<Int> = []
    var defect: Problem?
    var isDocument = false
    while try reader.next() != .endObject {
      let name = reader.string
      let at = place()
      let index = columns.index(of: name)
      while row.cells.count <= index { row.cells.append(RowCell(start: 0, end: 0, form: .absent)) }
      if !seen.insert(index).inserted {
        defect =
          defect
          ?? Problem(
            .jsonKeyRepeated, at: Place(file: file, line: at.line, column: at.column), [name])
      }
      let event = try reader.next()
      if mayBeDocument, JSONTable.sections.contains(name), event == .beginArray {
        isDocument = true
        try readArray(inheriting: columns.inheritable(row.cells), into: &sink)
        row.cells[index].form = .other
      } else {
        row.cells[index] = try cell(event)
      }
    }
    if isDocument {
      if let defect { throw defect }
    } else {
      emit(row, defect: defect, into: &sink)
    }
    bytes.removeLast(bytes.count - mark)
  }

  /// The members of a document that hold observations.
  private static let sections: Set<String> = ["figures", "campaigns", "rows"]

  /// A value as a cell.
  private mutating func cell(_ event: JSONEvent) throws(Problem) -> RowCell {
    let at = place()
    let start = bytes.count
    var form = RowCell.Form.text
    switch event {
    case .string, .number:
      form = event == .number ? .number : .text
      bytes +=
        reader.hasEscapes ? Array(reader.string.utf8) : Array(reader.block.bytes[reader.range])
    case .null: form = .absent
    case .true, .false:
      form = .other
      bytes += event == .true ? "true".utf8 : "false".utf8
    default:
      form = .other
      bytes += event == .beginObject ? "{…}".utf8 : "[…]".utf8
      try skip(from: event)
    }
    return RowCell(
      start: start, end: bytes.count, form: form, line: at.line, column: at.column)
  }

  /// Goes behind the value that begins with `event`.
  private mutating func skip(from event: JSONEvent) throws(Problem) {
    guard event == .beginArray || event == .beginObject else { return }
    let depth = reader.depth
    while reader.depth >= depth { _ = try reader.next() }
  }

  /// Line and column of the last event, looking at each byte once.
  private mutating func place() -> (line: Int, column: Int) {
    if refills != reader.refills {
      refills = reader.refills
      cursor = PlaceCursor(line: reader.block.firstLine, column: reader.block.firstColumn)
    }
    cursor.advance(to: max(reader.tokenStart, cursor.offset), in: reader.block.bytes)
    return (cursor.line, cursor.column)
  }

  /// Reads a row, or keeps it while the first ones are collected.
  private mutating func emit(_ row: Row, defect: Problem?, into sink: inout some ReadingSink) {
    guard pending != nil else { return take(row, bytes, defect, into: &sink) }
    pending?.append(PendingRow(row: row, bytes: bytes, defect: defect))
    if pending?.count == 1000 { release(into: &sink) }
  }

  /// Reads the first rows, with all their keys known.
  private mutating func release(into sink: inout some ReadingSink) {
    guard let rows = pending else { return }
    pending = nil
    sink.begin(summary())
    for row in rows { take(row.row, row.bytes, row.defect, into: &sink) }
  }

  private mutating func take(
    _ row: Row, _ bytes: [UInt8], _ defect: Problem?, into sink: inout some ReadingSink
  ) {
    let names = columns.layout.headers
    if ledger.reader.layout.headers.count != names.count {
      ledger.reader.extend(to: columns.layout)
    }
    var row = row
    while row.cells.count < names.count {
      row.cells.append(RowCell(start: 0, end: 0, form: .absent))
    }
    for remark in columns.newRemarks(of: row, file: file) { sink.report(remark) }
    ledger.take(row, in: bytes, defect: defect, into: &sink) {
      JSONRowText.text(row, names, in: bytes)
    }
  }

  private func summary() -> InputSummary {
    InputSummary(
      file: file, format: format, encoding: reader.source.encoding,
      hasByteOrderMark: reader.source.hasByteOrderMark, dialect: nil, headerLine: nil,
      columns: zip(columns.layout.headers, columns.layout.meanings).map { header, meaning in
        let text = meaning.description
        return InputSummary.Column(header: header, meaning: text.isEmpty ? nil : text)
      },
      breakdowns: columns.layout.breakdowns.map(\.name), taken: [], special: nil)
  }
}

/// The objects of a JSON input as rows: of an array, one after the other, or of the sections of a document.
struct JSONObjects: ~Copyable {
  private var reader: JSONReader
  private let file: String
  private(set) var columns: JSONColumns
  /// The texts of keys and values of the objects that are open.
  private var bytes: [UInt8] = []

  /// Where the rows of an input lie that wraps them in other members: the path of the one array of objects, `result.data`.
  private(set) var envelope: String?
  /// What texts beside wrapped rows say of them.
  private(set) var titles: JSONTitles
  /// Only a single value may wrap its rows; of a sequence each value is a row.
  private let mayWrap: Bool

  /// Whether reading ends behind the value at hand; it can be gone on with.
  var isStopped = false

  init(
    _ source: consuming TextSource, isSequence: Bool, isInArray: Bool = false,
    _ columns: JSONColumns, hasFactor: Bool = false,
    blockBytes: Int = ReadingLimits.blockBytes, firstLine: Int = 1
  ) {
    file = source.file
    self.columns = columns
    titles = JSONTitles(hasFactor: hasFactor)
    mayWrap = !isSequence
    reader = JSONReader(
      source, isSequence: isSequence, isInArray: isInArray, blockBytes: blockBytes,
      firstLine: firstLine)
  }

  var encoding: TextEncoding { reader.encoding }
  var hasByteOrderMark: Bool { reader.hasByteOrderMark }
  /// How many arrays and objects are open.
  var depth: Int { reader.depth }

  /// The next whole line that is in memory, with its end; nil where there is none, or where an array does not go on.
  var nextLine: ArraySlice<UInt8>? {
    let lines = reader.ahead.split(
      separator: Byte.lineFeed, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, depth == 0 || lines[0].first == Byte.comma else { return nil }
    return reader.ahead[lines[1].startIndex...lines[1].endIndex]
  }

  /// Lets the lines behind the value at hand be read by other means.
  mutating func withLines<Result>(
    _ body: (inout TextBlocks, inout JSONColumns) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try reader.withLines { lines throws(Problem) in try body(&lines, &columns) }
  }

  /// Decides what keys mean beside each other, once the first objects are known.
  mutating func settle(_ rows: FirstRows, _ options: ReadingOptions) {
    columns.settle(rows, titles.settle(options), hasScheme: options.settings[.scheme] != nil)
  }

  mutating func newRemarks(of row: Row) -> [Problem] { columns.newRemarks(of: row, file: file) }

  /// Reads the input to its end, or until `isStopped`, and gives every row to `take`.
  ///
  /// `take` may throw what makes the input as a whole unreadable.
  /// - Returns: whether that was the end.
  @discardableResult
  mutating func read(
    _ take: (_ row: PendingRow, _ isOwn: Bool, _ objects: inout JSONObjects) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    isStopped = false
    while !isStopped {
      if depth > 0 {  // The array of all rows, or what is left of it.
        var document = JSONDocument()
        try readArray(.rows, inheriting: [], &document, take)
        continue
      }
      let event = try reader.next()
      if event == .end { return true }
      if event == .beginArray { continue }
      guard event == .beginObject else { throw Problem(.jsonNoObservations, at: reader.place) }
      try readObject(inheriting: [], mayBeDocument: true, nil, take)
    }
    return false
  }

  /// The objects of an array; what is no object is a row that cannot be used.
  private mutating func readArray(
    _ section: JSONDocument.Section, inheriting inherited: [RowCell],
    _ document: inout JSONDocument,
    _ take: (PendingRow, Bool, inout JSONObjects) throws(Problem) -> Void
  ) throws(Problem) {
    let isOfDocuments = if case .documents = section { true } else { false }
    while !isStopped {
      switch try reader.next() {
      case .endArray: return
      case .beginObject:
        let isOfCampaign = try readObject(
          inheriting: inherited, mayBeDocument: isOfDocuments, document.mark, take)
        document.hasCampaignFigures = document.hasCampaignFigures || isOfCampaign
      case let event:
        let at = reader.placeOfToken()
        try skip(from: event)
        var row = Row()
        (row.line, row.column) = at
        let defect = Problem(
          .jsonNoObject, at: Place(file: file, line: at.line, column: at.column))
        try take(PendingRow(row: row, bytes: [], defect: defect), document.isOwn, &self)
      }
    }
  }

  /// One object: a row, or a document whose sections hold rows.
  ///
  /// - Returns: whether it was a row that names a campaign.
  @discardableResult
  private mutating func readObject(
    inheriting inherited: [RowCell], mayBeDocument: Bool, _ mark: String?,
    _ take: (PendingRow, Bool, inout JSONObjects) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    let start = bytes.count
    var document = JSONDocument(mark: mark)
    var row = Row()
    (row.line, row.column) = reader.placeOfToken()
    row.cells = inherited
    var keys: Set<String> = []
    var filled: Set<Int> = []
    var defect: Problem?
    var repeated: Problem?
    var isDocument = false
    while try reader.next() != .endObject {
      let key = reader.string
      let at = reader.placeOfToken()
      let keyPlace = Place(file: file, line: at.line, column: at.column)
      if !keys.insert(key).inserted {
        defect = defect ?? Problem(.jsonKeyRepeated, at: keyPlace, [key])
      }
      let event = try reader.next()
      if mayBeDocument, event == .string, key == "bhxh", reader.string.contains("/") {
        document.mark = reader.string
        continue
      }
      if mayBeDocument, event == .beginArray, let section = document.section(key) {
        (isDocument, titles.areBesideRows) = (true, !document.isOwn)
        try readArray(section, inheriting: columns.inheritable(row.cells), &document, take)
        continue
      }
      if mayBeDocument, mayWrap, !document.isOwn, !isDocument || envelope != nil,
        event == .beginArray || event == .beginObject, !columns.hasFigures(row.cells)
      {
        let inherited = columns.inheritable(row.cells, fields: JSONDocument.wrapped)
        let hasRows = try unwrap(event, key, inherited, take)
        isDocument = hasRows || isDocument
        if !hasRows, columns.isFigure(key) {
          let shown = event == .beginObject ? "{…}" : "[…]"
          defect = defect ?? Problem(.numberUnreadable, at: keyPlace, [shown])
        }
        continue
      }
      let isTitle = mayBeDocument && mayWrap && event == .string
      if isTitle, !columns.isBreakdown(key) {
        noteTitle(of: key, isOfRows: !isDocument && columns.isOfUnit(key))
      }
      let value = try cell(event, &defect)
      if mayBeDocument, document.isOwn, value.form == .other { continue }
      let index = columns.index(of: key)
      if index >= columns.most {
        throw Problem(.columnsTooMany, at: keyPlace, [String(columns.most)])
      }
      while row.cells.count <= index { row.cells.append(.absent) }
      guard filled.insert(index).inserted else {
        let first = columns.layout.headers[index]
        let meaning = columns.layout.meanings[index].description
        repeated = repeated ?? Problem(.columnRepeated, at: keyPlace, [key, first, meaning])
        continue
      }
      row.cells[index] = value
    }
    let place = Place(file: file, line: row.line, column: row.column)
    if document.isComputed { throw Problem(.jsonComputed, at: place, [document.mark ?? ""]) }
    let isOwnDocument = mayBeDocument && document.isOwn
    if isDocument || isOwnDocument {
      if let defect { throw defect }
      if !document.isOwn, let unit = titles.unit(ofWrapped: envelope != nil) { throw unit }
      if let envelope, let figure = columns.figure(of: row.cells) {
        throw Problem(.jsonTwoArrays, at: place, [envelope, figure])
      }
    } else {
      let pending = PendingRow(row: row, bytes: bytes, defect: defect ?? repeated)
      try take(pending, document.isOwn, &self)
    }
    bytes.removeLast(bytes.count - start)
    guard let campaign = columns.layout.index(of: .campaign), campaign < row.cells.count else {
      return false
    }
    return !isDocument && row.cells[campaign].end > row.cells[campaign].start
  }

  /// Looks in a member of an object that may wrap rows for the one array of objects, and reads its rows.
  ///
  /// - Parameters:
  ///   - event: begins the member, an array or an object.
  ///   - path: of the member, `result.data`.
  /// - Returns: whether rows lay in it.
  private mutating func unwrap(
    _ event: JSONEvent, _ path: String, _ inherited: [RowCell],
    _ take: (PendingRow, Bool, inout JSONObjects) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    let depth = reader.depth
    var hasRows = false
    if event == .beginObject {
      while try reader.next() != .endObject {
        let key = reader.string
        let value = try reader.next()
        if value == .string { noteTitle(of: key) }
        guard value == .beginArray || value == .beginObject else { continue }
        hasRows = try unwrap(value, "\(path).\(key)", inherited, take) || hasRows
      }
      return hasRows
    }
    if try reader.next() == .beginObject {
      if let envelope {
        let at = reader.placeOfToken()
        throw Problem(
          .jsonTwoArrays, at: Place(file: file, line: at.line, column: at.column), [envelope, path])
      }
      envelope = path
      titles.take(rowsUnder: path, at: reader.place)
      var document = JSONDocument()
      try readObject(inheriting: inherited, mayBeDocument: false, nil, take)
      try readArray(.rows, inheriting: inherited, &document, take)
      return true
    }
    while reader.depth >= depth { _ = try reader.next() }
    return false
  }

  /// Keeps what the string at hand says of all rows that are wrapped beside it.
  ///
  /// - Parameter isOfRows: whether the rows of the object have it as a column of their own.
  private mutating func noteTitle(of key: String, isOfRows: Bool = false) {
    let (line, column) = reader.placeOfToken()
    let at = Place(file: file, line: line, column: column)
    if columns.saysMeasure(key) { titles.take(measure: reader.string, at: at) }
    titles.take(reader.string, at: at, isOfRows: isOfRows)
  }

  /// Goes behind the value that begins with `event`.
  ///
  /// - Returns: a unit of measure in it, which would be that of the row.
  private mutating func unitInside(_ event: JSONEvent) throws(Problem) -> Problem? {
    guard event == .beginObject else {
      try skip(from: event)
      return nil
    }
    var inside = JSONTitles(hasFactor: titles.hasFactor)
    let depth = reader.depth
    while reader.depth >= depth {
      guard try reader.next() == .string else { continue }
      let (line, column) = reader.placeOfToken()
      inside.take(reader.string, at: Place(file: file, line: line, column: column))
    }
    return inside.unit(ofWrapped: true)
  }

  /// A value as a cell.
  ///
  /// - Parameter defect: what is wrong with the row of the cell.
  private mutating func cell(_ event: JSONEvent, _ defect: inout Problem?) throws(Problem)
    -> RowCell
  {
    let at = reader.placeOfToken()
    var cell = RowCell(start: bytes.count, end: 0, line: at.line, column: at.column)
    switch event {
    case .string, .number:
      cell.form = event == .number ? .number : .text
      if reader.hasEscapes {
        bytes += reader.string.utf8
      } else {
        bytes += reader.block.bytes[reader.range]
      }
    case .null: cell.form = .absent
    case .true, .false:
      cell.form = .other
      bytes += event == .true ? "true".utf8 : "false".utf8
    default:
      cell.form = .other
      bytes += event == .beginObject ? "{…}".utf8 : "[…]".utf8
      let problem = try unitInside(event)
      defect = defect ?? problem
    }
    cell.end = bytes.count
    if cell.form == .text { cell.takeOffGuard(in: bytes) }
    return cell
  }

  /// Goes behind the value that begins with `event`.
  private mutating func skip(from event: JSONEvent) throws(Problem) {
    guard event == .beginArray || event == .beginObject else { return }
    let depth = reader.depth
    while reader.depth >= depth { _ = try reader.next() }
  }
}

/// A table in the text of an article: lines of as many fields each, parted by `|` or tabs, read by the code that reads sheets.
struct ArticleTable {
  /// The places of its lines among those of the article.
  let lines: Range<Int>
  /// The bytes of each line, without the signs at its ends.
  private let rows: [Range<Int>]
  private let delimiter: UInt8

  /// The tables of an article: a header and at least one line below it.
  static func all(in lines: [PageLine], _ tokens: [ProseToken], _ text: [UInt8]) -> [ArticleTable] {
    guard text.contains(where: { $0 == Byte.bar || $0 == Byte.tab }) else { return [] }
    let rows = lines.map { row(of: $0, tokens, text) }
    var tables: [ArticleTable] = []
    var start = 0
    while start < lines.count {
      guard let delimiter = [Byte.bar, Byte.tab].first(where: { width(rows[start], $0, text) > 1 })
      else {
        start += 1
        continue
      }
      let fields = width(rows[start], delimiter, text)
      let below = rows[start...].prefix { width($0, delimiter, text) == fields }
      if below.count > 1 {
        tables.append(
          ArticleTable(lines: below.indices, rows: Array(below), delimiter: delimiter))
      }
      start = below.endIndex
    }
    return tables
  }

  private static func row(of line: PageLine, _ tokens: [ProseToken], _ text: [UInt8]) -> Range<Int>
  {
    let first = tokens[line.tokens.lowerBound].range.lowerBound
    var row = first..<tokens[line.tokens.upperBound - 1].range.upperBound
    while let byte = text[row].first, byte <= Byte.space || byte == Byte.bar {
      row = row.dropFirst()
    }
    while let byte = text[row].last, byte <= Byte.space || byte == Byte.bar {
      row = row.dropLast()
    }
    return row
  }

  private static func width(_ row: Range<Int>, _ delimiter: UInt8, _ text: [UInt8]) -> Int {
    text[row].count { $0 == delimiter } + 1
  }

  /// The figures of the table; none where its header is not understood, or a row in doubt.
  ///
  /// - Parameter settings: what the text around it says of all its rows.
  func observations(
    in text: [UInt8], _ gazetteer: Gazetteer, _ settings: [ReadingOptions.Setting: String]
  ) -> [(observation: Observation, range: Range<Int>)] {
    var options = ReadingOptions(gazetteer: gazetteer)
    options.settings = settings
    options.delimiter = delimiter
    options.isThreaded = false
    let bytes = Array(rows.map { text[$0] }.joined(separator: [Byte.lineFeed])) + [Byte.lineFeed]
    var sink = TableSink()
    let count = try? ObservationReader(options)
      .read(TextSource(ByteSource(bytes: bytes), named: "-"), into: &sink)
    guard count != nil, !sink.hasErrors else { return [] }
    return sink.observations.compactMap { observation in
      cell(of: observation, in: text).map { (observation, $0) }
    }
  }

  /// The bytes of the cell that an observation is of, where they say its value.
  private func cell(of observation: Observation, in text: [UInt8]) -> Range<Int>? {
    guard rows.indices.contains(observation.place.line - 1), let value = observation.value else {
      return nil
    }
    let row = rows[observation.place.line - 1]
    var column = 1
    var start = row.lowerBound
    while start < row.upperBound, column < observation.place.column || text[start] & 0xC0 == 0x80 {
      start += 1
      if start < row.upperBound, text[start] & 0xC0 != 0x80 { column += 1 }
    }
    var end = text[start..<row.upperBound].firstIndex(of: delimiter) ?? row.upperBound
    while start < end, text[start] <= Byte.space { start += 1 }
    while start < end, text[end - 1] <= Byte.space { end -= 1 }
    let spelled = String(decoding: text[start..<end], as: UTF8.self)
    let kind = observation.subject.measure.numberKind
    guard case .value(value) = NumberSpelling(kind).read(spelled) else { return nil }
    return start..<end
  }
}

/// Keeps what a table says as long as nothing in it is wrong.
private struct TableSink: ReadingSink {
  private(set) var observations: [Observation] = []
  private(set) var hasErrors = false

  mutating func begin(_ summary: InputSummary) {}

  mutating func take(_ row: [Observation]) -> [Problem] {
    observations += row
    return []
  }

  mutating func report(_ problem: Problem) {
    if problem.severity == .error { hasErrors = true }
  }

  mutating func reject(_ row: RejectedRow) { hasErrors = true }

  var takesPlain: Bool { false }
}

extension InputSummary {
  /// How the input was understood, in sentences: format, encoding, header, and what each column is read as.
  ///
  /// What was taken from title lines and what was skipped is told while the input is read.
  public var notes: [Problem] {
    let input = Place(file: file)
    var notes: [Problem] = []
    if let dialect {
      notes.append(Problem(.inputCSV, at: input, [dialect.delimiterName]))
    } else {
      notes.append(Problem(.inputJSON, at: input, [format == .ndjson ? "NDJSON" : "JSON"]))
    }
    notes.append(Problem(.inputEncoding, at: input, [encoding.displayName]))
    if hasByteOrderMark { notes.append(Problem(.inputByteOrderMark, at: input)) }
    let header = Place(file: file, line: headerLine ?? 0)
    if headerLine != nil {
      notes.append(Problem(.inputHeader, at: header, [String(columns.count)]))
    }
    for column in columns {
      guard let meaning = column.meaning else { continue }
      notes.append(Problem(.columnRead, at: header, [column.header, meaning]))
    }
    return notes
  }
}

extension Dialect {
  /// `,`; a tab by its name.
  fileprivate var delimiterName: String {
    delimiter == Byte.tab ? "tab" : String(decoding: [delimiter], as: UTF8.self)
  }
}

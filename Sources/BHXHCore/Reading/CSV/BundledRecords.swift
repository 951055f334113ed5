/// The records of a small CSV file of the program's own, all of its fields as strings.
///
/// Read byte by byte without any of what foreign files need: commas part the fields, LF ends a record, a field in quotes
/// may hold commas and doubled quotes. A test holds it against the reader of all other files.
enum BundledRecords {
  /// The records below the header; none where no file is called that.
  static func records(of name: String) -> ArraySlice<[String]> {
    records(in: BundledTable.bytes(named: name) ?? []).dropFirst()
  }

  /// The records whose first field is `first`, and nothing is cut of the others.
  static func records(of name: String, beginning first: String) -> [[String]] {
    let bytes = BundledTable.bytes(named: name) ?? []
    var kept: [UInt8] = []
    var start = 0
    while let end = ByteSearch.first(Byte.lineFeed, in: bytes, start..<bytes.count) {
      if bytes[start...].starts(with: first.utf8), bytes[start + first.utf8.count] == Byte.comma {
        kept += bytes[start...end]
      }
      start = end + 1
    }
    return records(in: kept)
  }

  /// All records of the text, the header too; its last line needs no end.
  static func records(in text: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var start = 0
    while start < text.count {
      let end = fieldEnd(in: text, from: start)
      fields.append(field(text[start..<end]))
      start = end + 1
      if end < text.count, text[end] == Byte.comma {
        // A comma at the very end has one more field behind it.
        if start < text.count { continue }
        fields.append("")
      }
      records.append(fields)
      fields.removeAll(keepingCapacity: true)
    }
    return records
  }

  /// Where the field ends that begins at `start`: before a comma or LF that is not in quotes.
  private static func fieldEnd(in text: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for index in start..<text.count {
      let byte = text[index]
      if byte == Byte.quote { isQuoted.toggle() }
      if !isQuoted, byte == Byte.comma || byte == Byte.lineFeed { return index }
    }
    return text.count
  }

  private static func field(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.first == Byte.quote else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self).withSingleQuotes
  }
}

/// The records of a small CSV file of the program's own, all of its fields as strings.
///
/// Read byte by byte without any of what foreign files need: commas part the fields, LF ends a record, a field in quotes
/// may hold commas and doubled quotes. A test holds it against the reader of all other files.
enum BundledRecords {
  /// The records below the header; none where no file is called that.
  static func records(of name: String) -> ArraySlice<[String]> {
    records(in: BundledTable.bytes(named: name) ?? []).dropFirst()
  }

  /// All records of the text, the header too; its last line needs no end.
  static func records(in text: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == Byte.quote {
        let isDoubled = isQuoted && index < text.count && text[index] == Byte.quote
        if isDoubled { field.append(byte) } else { isQuoted.toggle() }
        index += isDoubled ? 1 : 0
      } else if isQuoted || (byte != Byte.comma && byte != Byte.lineFeed) {
        field.append(byte)
      } else {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte == Byte.comma { continue }
        records.append(fields)
        fields.removeAll(keepingCapacity: true)
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      records.append(fields + [String(decoding: field, as: UTF8.self)])
    }
    return records
  }
}

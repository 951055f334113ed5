/// The records of a bundled CSV file, by their first fields.
enum BundledRecords {
  /// The records below the header; none where no file is called that.
  static func records(of name: String) -> [[String]] {
    guard let bytes = BundledTable.bytes(named: name) else { return [] }
    let source = TextSource(ByteSource(bytes: bytes), named: name, encoding: .utf8)
    var scanner = CSVScanner(source, dialect: Dialect(), blockBytes: bytes.count + 1)
    var records: [[String]] = []
    // The files are the program's own, and a test reads every one of them.
    while (try? scanner.next()) == true {
      records.append((0..<scanner.count).map { scanner.string($0) })
    }
    return Array(records.dropFirst())
  }
}

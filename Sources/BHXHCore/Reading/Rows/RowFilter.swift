/// Passes over rows of the data built in that tell of other units than the provinces wanted and what lies below them.
///
/// What is passed over is not understood, and counts as used: only for tables of which every row is known to be right. The nation and the
/// regions are passed over too: they are the sums of all their provinces or stand by themselves.
struct RowFilter: Sendable {
  /// How many rows were passed over.
  private(set) var passed = 0

  /// Nil where all rows are wanted.
  init?(_ options: ReadingOptions) {
    if options.provinces == nil { return nil }
  }

  /// Whether the record is one of those of which nothing but the end of the line was left; it is counted then.
  mutating func passesOver(_ record: borrowing CSVRecords) -> Bool {
    if !record.isBlank { return false }
    passed += 1
    return true
  }

  /// The rows that are left of those which were read without it.
  mutating func rest(of rows: [PendingRow]) -> [PendingRow] {
    let rest = rows.filter { !$0.row.isBlank(in: $0.bytes) }
    passed += rows.count - rest.count
    return rest
  }
}

extension TextSource {
  /// A table of the data built in.
  ///
  /// - Parameter table: its name among `BundledTable.names`; what is not among them is empty.
  package init(builtIn table: String) {
    self.init(
      ByteSource(bytes: Self.bytes(ofBuiltIn: table, of: nil)), named: table, encoding: .utf8)
  }

  /// The bytes of a table of the data built in.
  ///
  /// - Parameter provinces: of which, and of what lies below them, its rows are wanted; nil for all. The other rows are not even taken apart:
  ///   a line without anything stands for each, so that those that are left keep their places.
  static func bytes(ofBuiltIn table: String, of provinces: Set<String>?) -> [UInt8] {
    guard let provinces else { return BundledTable.bytes(named: table) ?? [] }
    // The header comes first, and says whether the table is of units at all.
    var isOfUnits: Bool?
    let bytes = BundledTable.bytes(named: table) { path in
      let slug = path.extracting(0..<endOfFirstSlug(path))
      guard let isOfUnits else {
        isOfUnits = isSlug(slug, RowField.unit.name)
        return true
      }
      return !isOfUnits || provinces.contains { isSlug(slug, $0) }
    }
    return bytes ?? []
  }

  private static func isSlug(_ bytes: Span<UInt8>, _ slug: String) -> Bool {
    let slug = slug.utf8.span
    return bytes.count == slug.count && bytes.indices.allSatisfy { bytes[$0] == slug[$0] }
  }

  /// How many rows were passed over where no other is left behind the header; nil where one is.
  static func rowsOfNothing(in bytes: [UInt8]) -> Int? {
    let rows = bytes.reversed().prefix { $0 == Byte.lineFeed }.count
    let header = bytes.firstIndex(of: Byte.lineFeed) ?? bytes.count
    return bytes.count - rows == header ? max(rows - 1, 0) : nil
  }

  /// Where the slug of the province ends in a path: before what lies below it, or the date.
  private static func endOfFirstSlug(_ path: Span<UInt8>) -> Int {
    path.indices.first { path[$0] == UInt8(ascii: "/") || path[$0] == UInt8(ascii: "@") }
      ?? path.count
  }
}

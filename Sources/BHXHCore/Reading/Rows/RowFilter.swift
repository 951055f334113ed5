/// Passes over rows of the data built in that tell of other provinces than those wanted.
///
/// What is passed over is not understood, and counts as used: only for tables of which every row is known to be right. A row whose unit
/// is not the path of a province, or of a unit below one, is never passed over.
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
  /// - Parameter provinces: of which its rows are wanted; nil for all. The other rows are not even taken apart: a line without anything
  ///   stands for each, so that those that are left keep their places.
  public init(builtIn table: String, of provinces: Set<String>? = nil) {
    let listed = Gazetteer.builtIn.provinces
    let bytes =
      if let provinces {
        BundledTable.bytes(named: table) { path in
          let slug = String(cell: path.extracting(0..<Self.endOfFirstSlug(path)))
          return provinces.contains(slug) || listed.units(path: slug).isEmpty
        }
      } else {
        BundledTable.bytes(named: table)
      }
    self.init(ByteSource(bytes: bytes ?? []), named: table, encoding: .utf8)
  }

  /// Where the slug of the province ends in a path: before what lies below it, or the date.
  private static func endOfFirstSlug(_ path: Span<UInt8>) -> Int {
    path.indices.first { path[$0] == UInt8(ascii: "/") || path[$0] == UInt8(ascii: "@") }
      ?? path.count
  }
}

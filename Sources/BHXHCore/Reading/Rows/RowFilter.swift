/// Passes over rows of the data built in that tell of other provinces than those wanted.
///
/// What is passed over is not understood, and counts as used: only for tables of which every row is known to be right. A row whose unit
/// is not the path of a province, or of a unit below one, is never passed over.
struct RowFilter: Sendable {
  /// How many rows were passed over.
  private(set) var passed = 0
  private let column: Int
  private let width: Int
  private let provinces: Set<String>
  private let gazetteer: Gazetteer
  private var known = CellCache<Bool>()

  /// Nil where all rows are wanted.
  init?(_ head: SheetHead, _ options: ReadingOptions) {
    guard let provinces = options.provinces,
      let column = head.meanings.firstIndex(of: .field(.unit))
    else { return nil }
    self.provinces = provinces
    self.column = column
    width = head.headers.count
    gazetteer = options.gazetteer
  }

  /// Whether the record is passed over; it is counted then.
  mutating func passesOver(_ record: borrowing CSVRecords, in block: borrowing TextBlock) -> Bool {
    guard record.count == width else { return false }
    let cell = record.field(column)
    var end = cell.start
    while end < cell.end, block.bytes[end] != UInt8(ascii: "/"),
      block.bytes[end] != UInt8(ascii: "@")
    { end += 1 }
    let slug = block.bytes.span.extracting(cell.start..<end)
    let isOther: Bool
    if let remembered = known.value(of: slug) {
      isOther = remembered
    } else {
      let text = String(cell: slug)
      isOther = !provinces.contains(text) && !gazetteer.provinces.units(path: text).isEmpty
      known.remember(isOther, for: slug)
    }
    if isOther { passed += 1 }
    return isOther
  }
}

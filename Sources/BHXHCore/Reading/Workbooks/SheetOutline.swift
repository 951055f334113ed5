/// What has to be known of a worksheet before its first row can be given: how wide it is, and which cells are merged.
///
/// It is read through once for that: what is merged stands behind the rows. A part that is damaged is refused before anything of it
/// is used.
struct SheetOutline: Sendable {
  /// How many columns hold something.
  private(set) var width = 0
  private(set) var merges: [CellRange] = []
  private(set) var hiddenRows = 0
  private(set) var hiddenColumns = 0

  init(_ reader: consuming WorksheetReader) throws(Problem) {
    var reader = reader
    while try reader.next() {
      width = max(width, (reader.cells.last?.column ?? -1) + 1)
      if reader.isHidden { hiddenRows += 1 }
    }
    let width = width
    hiddenColumns = reader.hiddenColumns.reduce(0) { $0 + $1.clamped(to: 0..<width).count }
    merges = reader.merges.filter { $0.columns.lowerBound < width }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
  }
}

/// A rectangle of cells, as `A1:C2`; rows and columns from 0.
struct CellRange: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// The most merged ranges of one worksheet.
  static let mostMerges = 1 << 20

  init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2, let start = Self.place(first),
      let stop = Self.place(ends.last ?? first), stop.row >= start.row, stop.column >= start.column
    else { return nil }
    rows = start.row...stop.row
    columns = start.column...stop.column
  }

  private static func place(_ text: Substring) -> (row: Int, column: Int)? {
    let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: "$") })
    guard let column = column(bytes, 0..<bytes.count) else { return nil }
    let digits = String(decoding: bytes.drop { $0 | 0x20 >= 0x61 }, as: UTF8.self)
    guard let row = Int(digits), (1...WorksheetReader.mostRows).contains(row) else { return nil }
    return (row - 1, column)
  }

  /// The column of `AB12`, from 0; nil where no letter begins it.
  static func column(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var column = 0
    var count = 0
    for index in range {
      let letter = bytes[index] & 0xDF
      guard letter &- 0x41 < 26 else { break }
      column = column * 26 + Int(letter - 0x40)
      count += 1
      if count > 3 { return nil }
    }
    return count == 0 || column > ReadingLimits.columns ? nil : column - 1
  }
}

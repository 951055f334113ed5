/// A small CSV file in memory, sorted by its bytes, with a header and without quotes.
///
/// Nothing is read but where its lines begin; fields are cut out when they are asked for. As the first columns are the
/// path of a unit, its children are neighbours, and a path is found by bisection.
final class SortedTable: Sendable {
  let bytes: [UInt8]
  /// Where each row begins, and after the last one the end of the table.
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count / 48)
    var place = 0
    while let end = ByteSearch.first(Byte.lineFeed, in: bytes, place..<bytes.count) {
      place = end + 1
      starts.append(Int32(place))
    }
    self.starts = starts
  }

  /// The number of rows below the header.
  var count: Int { max(0, starts.count - 1) }

  /// The bytes of one field; empty when the row has fewer.
  func field(_ column: Int, of row: Int) -> ArraySlice<UInt8> { bytes[range(column, of: row)] }

  /// Where the bytes of one field stand.
  func range(_ column: Int, of row: Int) -> Range<Int> {
    let all = bytes
    let bytes = all.span
    var start = Int(starts[row])
    let end = Int(starts[row + 1]) - 1
    for _ in 0..<column {
      while start < end, bytes[start] != Byte.comma { start += 1 }
      if start == end { return end..<end }
      start += 1
    }
    var index = start
    while index < end, bytes[index] != Byte.comma { index += 1 }
    return start..<index
  }

  /// Gives the bytes of one field of each row, in order.
  @inline(__always)
  func forEach(_ column: Int, _ body: (_ row: Int, _ field: Span<UInt8>) -> Void) {
    let (all, lines) = (bytes, starts)
    let (bytes, starts) = (all.span, lines.span)
    for row in 0..<count {
      let end = Int(starts[row + 1]) - 1
      var start = Int(starts[row])
      for _ in 0..<column {
        start = ByteSearch.first(Byte.comma, in: all, start..<end).map { $0 + 1 } ?? end
      }
      let last = ByteSearch.first(Byte.comma, in: all, start..<end) ?? end
      body(row, bytes.extracting(start..<last))
    }
  }

  func text(_ column: Int, of row: Int) -> String {
    String(decoding: field(column, of: row), as: UTF8.self)
  }

  /// Gives every date of the table, `2025-07-01`, wherever it stands.
  func forEachDate(_ body: (EffectiveDate) -> Void) {
    var index = 4
    while index + 6 <= bytes.count {
      // A slug has hyphens too, but no two of them so far apart behind digits.
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 3] == UInt8(ascii: "-"),
        let date = EffectiveDate(bytes: bytes[index - 4..<index + 6])
      {
        body(date)
      }
      index += 1
    }
  }

  /// The rows whose first fields are `fields`, in O(log n + their number).
  func rows(startingWith fields: [some StringProtocol]) -> Range<Int> {
    var prefix: [UInt8] = []
    for field in fields {
      prefix += field.utf8
      prefix.append(UInt8(ascii: ","))
    }
    return rows(from: prefix)
  }

  /// The rows whose first fields are the slugs of a path, in O(log n + their number).
  func rows(ofPath path: String) -> Range<Int> {
    var prefix: [UInt8] = []
    prefix.reserveCapacity(path.utf8.count + 1)
    for byte in path.utf8 {
      prefix.append(byte == UInt8(ascii: "/") ? UInt8(ascii: ",") : byte)
    }
    prefix.append(UInt8(ascii: ","))
    return rows(from: prefix)
  }

  private func rows(from prefix: [UInt8]) -> Range<Int> {
    let low = firstRow { self.compare($0, prefix) >= 0 }
    // They stand side by side, and are few.
    var high = low
    while high < count, compare(high, prefix) == 0 { high += 1 }
    return low..<high
  }

  /// The first row at which `holds` becomes true; it must stay true from there on.
  private func firstRow(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Negative where the row stands before all rows that begin with `prefix`, zero where it begins with it.
  private func compare(_ row: Int, _ prefix: [UInt8]) -> Int {
    let start = Int(starts[row])
    let count = Int(starts[row + 1]) - start
    for index in 0..<min(prefix.count, count) where bytes[start + index] != prefix[index] {
      return Int(bytes[start + index]) - Int(prefix[index])
    }
    return count < prefix.count ? -1 : 0
  }
}

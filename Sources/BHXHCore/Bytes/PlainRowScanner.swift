/// Reads the rows of blocks as codes, at the speed of comparing words: a cell is told from others, not understood.
///
/// A row is plain when each of its cells is: short, not empty, without a quote but around it, a count in plain digits or in groups of
/// three, and as many of them as there are columns. Every other row is only found: it is for the reader of all rows.
@safe
public struct PlainRowScanner: ~Copyable {
  public let columns: [PlainColumn]
  private let delimiter: UInt8
  private let width: Int
  /// What parts groups of three in a count.
  private let mark: UInt8
  private let cells: UnsafeMutablePointer<CellDictionary>
  /// For each column but those of counts: its pairs with what the columns of its kind before it say.
  private let pairs: UnsafeMutablePointer<CodePairs>

  /// - Parameter columns: what each column of the rows is for; at least one of each kind.
  public init(_ columns: [PlainColumn], delimiter: UInt8) {
    self.columns = columns
    self.delimiter = delimiter
    width = columns.count { $0 == .count }
    mark = delimiter == UInt8(ascii: ".") ? 0 : UInt8(ascii: ".")
    // SAFETY: one of each for every column, made here and freed with the scanner, which cannot be copied.
    unsafe cells = .allocate(capacity: columns.count)
    unsafe pairs = .allocate(capacity: columns.count)
    for index in columns.indices {
      unsafe (cells + index).initialize(to: CellDictionary())
      unsafe (pairs + index).initialize(to: CodePairs())
    }
  }

  deinit {
    // SAFETY: made by `init`, one for every column, and used by nobody else.
    unsafe cells.deinitialize(count: columns.count)
    unsafe cells.deallocate()
    unsafe pairs.deinitialize(count: columns.count)
    unsafe pairs.deallocate()
  }

  /// Reads a block, which begins and ends where records do.
  public mutating func scan(_ block: borrowing TextBlock, into rows: inout PlainRows) {
    // A plain row has a byte and a delimiter for each column; what is shorter is found as an odd row of at least one byte.
    rows.count = 0
    var start = 0
    while start < block.count {
      rows.reserve(rows.count + (block.count - start) / (2 * columns.count) + 64, width: width)
      start = scan(block, from: start, into: &rows)
    }
    for index in columns.indices { unsafe cells[index].endBlock(rows: rows.count) }
  }

  /// Reads rows from `start` on, as many as there is room for; gives where the next one begins.
  private mutating func scan(
    _ block: borrowing TextBlock, from start: Int, into rows: inout PlainRows
  )
    -> Int
  {
    let (count, limit) = (block.count, block.bytes.count)
    precondition(count + TextBlock.padding <= limit)
    let room = rows.codes.count
    var row = rows.count
    var place = start
    // SAFETY: `codes` and `starts` have room for `room` rows and one more, `counts` for their counts; reading goes up to the LF behind
    // the text and never more than the 64 bytes of padding beyond it. No pointer leaves its closure.
    unsafe block.bytes.withUnsafeBufferPointer { bytes in
      unsafe rows.codes.withUnsafeMutableBufferPointer { codes in
        unsafe rows.counts.withUnsafeMutableBufferPointer { counts in
          unsafe rows.starts.withUnsafeMutableBufferPointer { starts in
            guard let bytes = bytes.baseAddress, let codes = codes.baseAddress,
              let starts = starts.baseAddress, let counts = counts.baseAddress
            else { return }

            while place < count, row < room {
              unsafe starts[row] = UInt32(truncatingIfNeeded: place)
              if unsafe !readRow(bytes, &place, limit, codes + row, counts + row * width) {
                unsafe codes[row] = .notPlain
                place = RecordEnd.behind(
                  block.bytes.span, from: place, count: count, delimiter: delimiter)
              }
              row += 1
            }
            unsafe starts[row] = UInt32(truncatingIfNeeded: place)
          }
        }
      }
    }
    rows.count = row
    return place
  }

  /// Reads the row at `place`, which then is the next row's; false for a row that is not plain, and `place` is as it was.
  @unsafe @inline(__always)
  private mutating func readRow(
    _ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ limit: Int,
    _ codes: UnsafeMutablePointer<PlainRows.Codes>, _ counts: UnsafeMutablePointer<Int32>
  ) -> Bool {
    var row = PlainRows.Codes.notPlain
    var offset = place
    var number = 0
    let last = columns.count - 1
    var index = 0
    while index <= last {
      let end = index == last ? Byte.lineFeed : delimiter
      let column = columns[index]
      if column == .count {
        let count = unsafe PlainNumber.read(bytes, &offset, end: end, mark: mark)
        if count < 0 { return false }
        unsafe counts[number] = count
        number += 1
      } else {
        let code = unsafe cells[index].read(bytes, &offset, limit: limit, end: end)
        if code < 0 { return false }
        switch column {
        case .unit: row.unit = row.unit < 0 ? code : unsafe pairs[index].code(row.unit, code)
        case .time: row.time = row.time < 0 ? code : unsafe pairs[index].code(row.time, code)
        default:
          row.subject = row.subject < 0 ? code : unsafe pairs[index].code(row.subject, code)
        }
      }
      index += 1
    }
    unsafe codes.pointee = row
    place = offset
    return true
  }
}

/// Cells of columns that nobody reads here: passed over, whatever text they are.
///
/// What stands in them has to be text all the same, and has to end in its line: everything else is said by who reads all cells.
enum PassedCell {
  /// A longer cell is for who knows how long cells may be.
  static let longest = 1 << 12

  /// Where the cell at `place` ends: the place of the byte `end`; negative where it is no such cell.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  static func end(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: UInt8, _ text: PlainCell,
    unless other: UInt8,
    takesHighBytes: Bool
  ) -> Int {
    // Most cells of notes are blank.
    if unsafe bytes[place] == end { return place }
    // SAFETY: the caller's word on the bytes is passed on, here and below.
    let found =
      unsafe text == .field
      ? field(bytes, place, end, unless: other)
      : seek(end, bytes, place, unless: other, passesTab: false)
    guard found.place - place <= longest else { return -1 }
    if found.place < 0 || !found.hasHighBytes { return found.place }
    return unsafe isText(bytes, place..<found.place, takesHighBytes) ? found.place : -1
  }

  /// The same of digits.
  @unsafe
  static func end(ofNumber bytes: UnsafePointer<UInt8>, _ place: Int, _ end: UInt8) -> Int {
    // SAFETY: the caller's word on the bytes is passed on.
    let found = unsafe PlainCell.end(bytes, place, end)
    if found <= place { return -1 }
    let hasReturn = unsafe end == Byte.lineFeed && bytes[found - 1] == Byte.carriageReturn
    let digits = place..<(hasReturn ? found - 1 : found)
    return unsafe PlainCell.number.isPlain(bytes, digits, end: end) ? found : -1
  }

  private typealias Found = (place: Int, hasHighBytes: Bool)

  private static let nowhere: Found = (-1, false)

  /// Where a field of CSV ends: in quotes its delimiter may stand in it.
  @unsafe @inline(never)
  private static func field(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: UInt8, unless other: UInt8
  ) -> Found {
    // SAFETY: up to the LF behind the text; see `end`.
    if unsafe bytes[place] != Byte.quote {
      return unsafe seek(end, bytes, place, unless: other, passesTab: true)
    }
    var (offset, hasHighBytes) = (place, false)
    repeat {
      let quote = unsafe seek(
        Byte.quote, bytes, offset + 1, unless: Byte.quote, passesTab: true)
      if quote.place < 0 { return quote }
      hasHighBytes = hasHighBytes || quote.hasHighBytes
      offset = quote.place + 1
      // Two of them are one that does not end it.
    } while unsafe bytes[offset] == Byte.quote
    let isPair =
      unsafe end == Byte.lineFeed && bytes[offset] == Byte.carriageReturn
      && bytes[offset + 1] == end
    if isPair { offset += 1 }
    return unsafe (bytes[offset] == end ? offset : -1, hasHighBytes)
  }

  /// The first `stop` from `place` on, and whether there may be bytes ≥ 0x80 before it; negative where a line ends before it, or a NUL stands there.
  ///
  /// - Parameters:
  ///   - other: what must not stand before it either.
  ///   - passesTab: whether control characters that end no line are text.
  @unsafe @inline(__always)
  private static func seek(
    _ stop: UInt8, _ bytes: UnsafePointer<UInt8>, _ place: Int, unless other: UInt8, passesTab: Bool
  ) -> Found {
    let (stops, others, controls) = (WideWord.of(stop), WideWord.of(other), WideWord.of(0xE0))
    var high = WideWord()
    var offset = place
    while true {
      // SAFETY: the LF behind the text ends the search, if nothing does before.
      let word = unsafe WideWord.load(bytes, offset)
      var found =
        (word & controls).zeroBytes | (word ^ stops).zeroBytes | (word ^ others).zeroBytes
      high |= word & WideWord.of(0x80)
      while found != 0 {
        let at = offset &+ found.trailingZeroBitCount
        let byte = unsafe bytes[at]
        if byte == stop { return (at, high.hasBits) }
        if byte == Byte.carriageReturn, stop == Byte.lineFeed, unsafe bytes[at + 1] == stop {
          return (at + 1, high.hasBits)
        }
        guard passesTab, byte != other, byte != 0, byte != Byte.lineFeed,
          byte != Byte.carriageReturn
        else { return nowhere }
        found &= found &- 1
      }
      offset &+= 32
    }
  }

  /// Whether bytes are text.
  @unsafe @inline(never)
  private static func isText(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ takesHighBytes: Bool
  ) -> Bool {
    // SAFETY: the range was looked at before; the buffer does not leave the function.
    let text = unsafe UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    if unsafe text.allSatisfy({ $0 < 0x80 }) { return true }
    return unsafe takesHighBytes && (try? UTF8Span(validating: text.span)) != nil
  }
}

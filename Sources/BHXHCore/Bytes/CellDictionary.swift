/// The distinct cells of one column as small numbers: the same bytes have the same code, in the order of first meeting.
///
/// A cell is compared with the one before and with what followed that one the last time; only then is its end looked for and its code in
/// a table. So a column that repeats itself, or runs through its values over and over, costs one comparison of words a cell. A column in
/// no order is looked up at once.
@safe
struct CellDictionary: ~Copyable {
  /// A distinct cell: its bytes with the byte or two that end it, in whole words.
  private struct Entry {
    var firstWord: UInt64
    /// Which bits of the last word count.
    var lastMask: UInt64
    var start: Int32
    /// With the bytes that end it.
    var length: Int16
    var words: Int16
    /// The cell that came after it the last time.
    var next: Int32
    var tag: UInt32
  }

  private var entries = GrowingBuffer<Entry>()
  /// The bytes of all entries, each from a new word on.
  private var texts = GrowingBuffer<UInt64>()
  private var slots = GrowingBuffer<Int32>()
  private var last: Int32 = 0
  private var guesses = true
  private var wrongGuesses = 0
  private var blocks = 0

  /// Beyond this a column holds no names, and its rows are read one by one.
  static let mostCells = 1 << 20

  init() { slots.fill(-1, count: 64) }

  /// How many distinct cells there are.
  var count: Int { entries.count }

  /// Says that a block of `rows` rows was read: where most guesses were wrong, the next ones are read without, for a while.
  mutating func endBlock(rows: Int) {
    guesses = guesses ? wrongGuesses * 2 < rows : blocks & 31 == 0
    wrongGuesses = 0
    blocks += 1
  }

  /// The code of the cell at `place`, which then is where the next cell begins; negative for a cell that is not plain.
  ///
  /// - Parameter end: what ends the cell: a delimiter, or LF for the last one of a row (a CR may stand before it).
  /// - Parameter limit: how many bytes may be read; at least 64 more than the text, behind which stands an LF.
  @unsafe @inline(__always)
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ place: inout Int, limit: Int, end: UInt8
  ) -> Int32 {
    if guesses, count > 0 {
      // SAFETY: codes are below `count`; for the bytes the caller's word is passed on.
      if unsafe isEqual(entries[last], bytes, place, limit) {
        unsafe place += Int(entries[last].length)
        return last
      }
      let next = unsafe entries[last].next
      if unsafe isEqual(entries[next], bytes, place, limit) {
        unsafe place += Int(entries[next].length)
        last = next
        return next
      }
      wrongGuesses += 1
    }
    return unsafe find(bytes, &place, limit: limit, end: end)
  }

  @unsafe @inline(__always)
  private func isEqual(_ entry: Entry, _ bytes: UnsafePointer<UInt8>, _ place: Int, _ limit: Int)
    -> Bool
  {
    // SAFETY: 64 bytes may be read behind the text; what is longer is compared only where `limit` leaves room for it.
    let word = unsafe Self.word(bytes, place)
    if entry.words == 1 { return word & entry.lastMask == entry.firstWord }
    if word != entry.firstWord || place + Int(entry.words) * 8 > limit { return false }
    var index: Int32 = 1
    while index < Int32(entry.words) - 1 {
      let text = unsafe texts[entry.start + index]
      if unsafe Self.word(bytes, place + Int(index) * 8) != text { return false }
      index += 1
    }
    let text = unsafe texts[entry.start + index]
    return unsafe Self.word(bytes, place + Int(index) * 8) & entry.lastMask == text
  }

  @unsafe @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt64 {
    // SAFETY: every caller knows that eight bytes from `place` on may be read.
    UInt64(
      littleEndian: unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
  }

  /// Looks for the cell's end, then for its code.
  @unsafe @inline(__always)
  private mutating func find(
    _ bytes: UnsafePointer<UInt8>, _ place: inout Int, limit: Int, end: UInt8
  ) -> Int32 {
    let ends = UInt64(end) &* 0x0101_0101_0101_0101
    let lineFeeds = UInt64(Byte.lineFeed) &* 0x0101_0101_0101_0101
    var hash: UInt64 = 0
    var offset = place
    while true {
      // SAFETY: an LF stands behind the text and ends the search, and 64 bytes behind that may be read.
      let word = unsafe Self.word(bytes, offset)
      let found = Self.zeros(word ^ ends) | Self.zeros(word ^ lineFeeds)
      if found == 0 {
        hash = Self.mix(hash, word)
        offset += 8
        continue
      }
      let length = found.trailingZeroBitCount >> 3
      if unsafe bytes[offset + length] != end { return -1 }
      let mask = UInt64.max >> UInt64(56 - length * 8)
      hash = Self.mix(hash, word & mask)
      let whole = offset + length + 1 - place
      let code = unsafe code(hash, bytes, place, whole, mask, limit, end)
      if code < 0 { return -1 }
      unsafe entries[last].next = code
      last = code
      place += whole
      return code
    }
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  /// The high bit of each byte that is zero; of those behind the first one it may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The code of a cell that was delimited, a new one where it was never met.
  @unsafe @inline(__always)
  private mutating func code(
    _ hash: UInt64, _ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int, _ mask: UInt64,
    _ limit: Int, _ end: UInt8
  ) -> Int32 {
    let tag = UInt32(truncatingIfNeeded: hash)
    let last = Int32(truncatingIfNeeded: slots.count - 1)
    var slot = Int32(truncatingIfNeeded: tag) & last
    while true {
      // SAFETY: a slot lies below their number, a power of two; codes are below `count`.
      let code = unsafe slots[slot]
      if code < 0 { return unsafe add(tag, slot, bytes, place, length, mask, limit, end) }
      let entry = unsafe entries[code]
      if entry.tag == tag, Int(entry.length) == length, unsafe isEqual(entry, bytes, place, limit) {
        return code
      }
      slot = (slot + 1) & last
    }
  }

  /// Takes a new cell in; negative where it is not plain.
  @unsafe @inline(never)
  private mutating func add(
    _ tag: UInt32, _ slot: Int32, _ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int,
    _ mask: UInt64, _ limit: Int, _ end: UInt8
  ) -> Int32 {
    guard count < Self.mostCells, length > 1, length < 256, place + length + 8 <= limit,
      unsafe Self.isPlain(bytes, place, length, end)
    else { return -1 }
    let code = Int32(count)
    let words = (length + 7) / 8
    let start = texts.count
    for index in 0..<words {
      let word = unsafe Self.word(bytes, place + index * 8)
      texts.append(index == words - 1 ? word & mask : word)
    }
    entries.append(
      Entry(
        firstWord: unsafe texts[Int32(start)], lastMask: mask, start: Int32(start),
        length: Int16(length), words: Int16(words), next: code, tag: tag))
    unsafe slots[slot] = code
    if count * 2 > slots.count { grow() }
    return code
  }

  /// Whether a cell has no quote but those around it, no CR but one before an LF that ends it, and no NUL.
  @unsafe
  private static func isPlain(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, _ length: Int, _ end: UInt8
  ) -> Bool {
    var last = place + length - 2
    // SAFETY: the cell has a first and a last byte, and all between lie inside it.
    if last > place, end == Byte.lineFeed, unsafe bytes[last] == Byte.carriageReturn { last -= 1 }
    let isQuoted = unsafe last > place && bytes[place] == Byte.quote && bytes[last] == Byte.quote
    for offset in place...last {
      let byte = unsafe bytes[offset]
      if byte == Byte.carriageReturn || byte == 0 { return false }
      if byte == Byte.quote, !isQuoted || (offset != place && offset != last) { return false }
    }
    return true
  }

  private mutating func grow() {
    slots.fill(-1, count: slots.count * 4)
    let last = Int32(slots.count - 1)
    for code in 0..<Int32(count) {
      // SAFETY: as above; half of the slots are free.
      var slot = Int32(truncatingIfNeeded: unsafe entries[code].tag) & last
      while unsafe slots[slot] >= 0 { slot = (slot + 1) & last }
      unsafe slots[slot] = code
    }
  }
}

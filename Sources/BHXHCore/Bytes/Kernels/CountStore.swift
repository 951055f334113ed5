/// Puts the counts of plain rows where they belong, as fast as memory takes them.
enum CountStore {
  /// Where there is no count.
  static let absent: Int32 = -1

  /// Puts the counts of `rows[range]` into the block of values that begins at `start` and has `room` slots.
  ///
  /// - Parameter slots: the slot of each subject.
  /// - Returns: the first row that was not put, since its slot is not known or another value stands there; a row is put whole or not.
  static func put(
    _ rows: borrowing CodedRows, _ range: Range<Int>, slots: SubjectSlots,
    into values: inout [Int32], at start: Int, room: Int, width: Int
  ) -> (next: Int, isContradicted: Bool) {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows.subjects.count)
    precondition(range.upperBound * width <= rows.counts.count && width > 0)
    precondition(start >= 0 && start + room * width <= values.count)
    // SAFETY: the rows lie inside their arrays and every slot below `room` inside the block, as checked above and below; no pointer
    // leaves its closure.
    return unsafe rows.subjects.withUnsafeBufferPointer { subjects in
      unsafe rows.counts.withUnsafeBufferPointer { counts in
        unsafe slots.entries.withUnsafeBufferPointer { slots in
          unsafe values.withUnsafeMutableBufferPointer { values in
            guard let subjects = subjects.baseAddress, let counts = counts.baseAddress,
              let values = values.baseAddress
            else { return (range.lowerBound, false) }
            let block = unsafe values + start
            var row = range.lowerBound
            while row < range.upperBound {
              let subject = unsafe Int(subjects[row])
              guard subject >= 0, subject < slots.count else { return (row, false) }
              let entry = unsafe slots[subject]
              let slot = Int(entry.slot)
              guard slot >= 0, slot < room else { return (row, false) }
              let most = min(range.upperBound &- row, Int(entry.straight), room &- slot)
              if most >= worthwhile, 8 % width == 0 {
                let count = unsafe consecutive(subjects + row, most)
                let rows = unsafe putAll(
                  counts + row &* width, to: block + slot &* width, count, width)
                if rows > 0 {
                  row &+= rows
                  continue
                }
              }
              let isPut = unsafe put(counts + row &* width, to: block + slot &* width, width)
              if !isPut { return (row, true) }
              row &+= 1
            }
            return (row, false)
          }
        }
      }
    }
  }

  /// How many rows are worth looking whether they go on together.
  private static let worthwhile = 8

  /// How many of the first `most` subjects go up by one from the first on.
  @unsafe @inline(__always)
  private static func consecutive(_ subjects: UnsafePointer<Int32>, _ most: Int) -> Int {
    // SAFETY: the caller knows that `most` subjects are there, at least one.
    let first = unsafe UInt64(UInt32(bitPattern: subjects[0]))
    // Two subjects in each word, which stay below 2^31.
    let pair = first | (first &+ 1) &<< 32
    var expected = WideWord(repeating: pair) &+ WideWord(0, 2 | 2 << 32, 4 | 4 << 32, 6 | 6 << 32)
    let step = WideWord(repeating: 8 | 8 << 32)
    var count = 0
    while count &+ 8 <= most {
      let found = unsafe UnsafeRawPointer(subjects + count).loadUnaligned(as: WideWord.self)
      if (found ^ expected).hasBits { break }
      expected &+= step
      count &+= 8
    }
    let start = unsafe subjects[0]
    while count < most, unsafe subjects[count] == start &+ Int32(truncatingIfNeeded: count) {
      count &+= 1
    }
    return count
  }

  /// Puts the counts of rows that stand side by side on both sides, as far as nothing stands there or the same, eight counts at once.
  ///
  /// - Returns: how many of the `rows` rows were put.
  @unsafe @inline(__always)
  private static func putAll(
    _ counts: UnsafePointer<Int32>, to values: UnsafeMutablePointer<Int32>, _ rows: Int,
    _ width: Int
  ) -> Int {
    let count = rows &* width
    var index = 0
    while index &+ 8 <= count {
      // SAFETY: the caller knows that `count` values are there on both sides.
      let found = unsafe UnsafeRawPointer(counts + index).loadUnaligned(as: WideWord.self)
      let target = unsafe UnsafeMutableRawPointer(values + index)
      let known = unsafe target.loadUnaligned(as: WideWord.self)
      if (~known).hasBits, (known ^ found).hasBits { break }
      unsafe target.storeBytes(of: found, as: WideWord.self)
      index &+= 8
    }
    return index / width
  }

  /// Puts the counts of rows from `first` on, each at its own place among the values; those of one line all, or none of them.
  ///
  /// - Returns: the first row of the line where another value stands; nil where all were put.
  static func put(
    _ rows: borrowing CodedRows, from first: Int, to targets: [Int32], in values: inout [Int32],
    width: Int
  ) -> Int? {
    precondition((first + targets.count) * width <= rows.counts.count && width > 0)
    let perLine = rows.perLine
    precondition(targets.count % perLine == 0)
    // SAFETY: the rows lie inside their array, as checked above, and each target is checked before it is used.
    return unsafe rows.counts.withUnsafeBufferPointer { counts in
      unsafe targets.withUnsafeBufferPointer { targets in
        unsafe values.withUnsafeMutableBufferPointer { values in
          guard let counts = counts.baseAddress, let start = values.baseAddress else { return nil }
          for row in targets.indices {
            if perLine > 1, row % perLine == 0 {
              for other in row &+ 1..<row &+ perLine {
                let target = unsafe Int(targets[other])
                precondition(target >= 0 && target + width <= values.count)
                let fits = unsafe fits(
                  counts + (first &+ other) &* width, at: start + target, width)
                if !fits { return first + row }
              }
            }
            let target = unsafe Int(targets[row])
            precondition(target >= 0 && target + width <= values.count)
            let isPut = unsafe put(counts + (first &+ row) &* width, to: start + target, width)
            if !isPut { return first + row }
          }
          return nil
        }
      }
    }
  }

  /// Puts the counts of one row, or none of them; false where another value stands.
  @unsafe @inline(__always)
  private static func put(
    _ counts: UnsafePointer<Int32>, to values: UnsafeMutablePointer<Int32>, _ width: Int
  ) -> Bool {
    // SAFETY: the caller knows that `width` values are there on both sides.
    if width == 2 {
      // The usual table: participants and their base.
      let (one, other) = unsafe (values[0], values[1])
      let (first, second) = unsafe (counts[0], counts[1])
      if one != absent, one != first { return false }
      if other != absent, other != second { return false }
      unsafe values[0] = first
      unsafe values[1] = second
      return true
    }
    if unsafe !fits(counts, at: values, width) { return false }
    for index in 0..<width { unsafe values[index] = counts[index] }
    return true
  }

  /// Whether nothing else stands where the counts of a row belong.
  @unsafe @inline(__always)
  private static func fits(
    _ counts: UnsafePointer<Int32>, at values: UnsafeMutablePointer<Int32>, _ width: Int
  ) -> Bool {
    // SAFETY: the caller knows that `width` values are there on both sides.
    for index in 0..<width {
      let known = unsafe values[index]
      if known != absent, unsafe known != counts[index] { return false }
    }
    return true
  }
}

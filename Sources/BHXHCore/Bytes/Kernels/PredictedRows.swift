/// Rows that say what is expected: the place of the row before, what was counted behind its last subject the last time, and two counts.
///
/// In a table in order that is nearly every row. Everything that is compared stays at hand from one row to the next.
@unsafe
struct PredictedRows {
  private let place: WordText.View
  private(set) var subjects: TextCodes.Guesses
  private let ends: (UInt8, UInt8)

  /// Nil where nothing is expected.
  ///
  /// - Parameter ends: the bytes that end the counts.
  init?(_ place: WordText.View?, _ subjects: TextCodes.Guesses?, ends: (UInt8, UInt8)) {
    guard let place = unsafe place, let subjects = unsafe subjects else { return nil }
    unsafe self.place = place
    unsafe self.subjects = subjects
    unsafe self.ends = ends
  }

  /// Reads rows from `start` on as long as they say what is expected, up to `room` rows: what they say and where they begin is written from
  /// the row `first` on.
  ///
  /// At `end` stands an LF, which ends the last row where it has none, and 64 bytes behind that may be read.
  ///
  /// - Returns: the first row that was not read, and where it begins.
  @unsafe @inline(never)
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, end: Int, to target: RowTarget, from first: Int,
    room: Int
  ) -> (row: Int, start: Int) {
    var (row, start) = (first, start)
    unsafe withUnsafeTemporaryAllocation(of: CountPair.Digits.self, capacity: RowTarget.batch) {
      guard let digits = $0.baseAddress else { return }
      while true {
        let most = unsafe min(room &- row, RowTarget.batch)
        // SAFETY: at most `batch` rows, for which there is room; the caller's word on the bytes is passed on.
        let read = unsafe readBatch(bytes, start, end, most, digits, target, row)
        start = read.start
        unsafe target.put(digits, read.count, at: row)
        row &+= read.count
        if unsafe read.count < RowTarget.batch { return }
      }
    }
    return (row, start)
  }

  @unsafe @inline(__always)
  private mutating func readBatch(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ most: Int,
    _ digits: UnsafeMutablePointer<CountPair.Digits>, _ target: RowTarget, _ row: Int
  ) -> (count: Int, start: Int) {
    var (count, start) = (0, start)
    var subjects = unsafe self.subjects
    // SAFETY: the caller's word on the bytes and on room is passed on.
    let (codes, starts) = unsafe (target.subjects + row, target.starts + row)
    while count < most, start < end {
      guard unsafe WordText.stand(place.words, last: place.last, bytes, start) else { break }
      var next = unsafe subjects
      guard let counted = unsafe next.next(bytes, start &+ place.length),
        let read = unsafe CountPair.read(bytes, counted, ends: ends)
      else { break }
      unsafe subjects = next
      unsafe codes[count] = subjects.last
      unsafe digits[count] = read.digits
      unsafe starts[count] = UInt32(truncatingIfNeeded: start)
      start = read.behind
      count &+= 1
    }
    unsafe self.subjects = subjects
    return (count, start)
  }
}

/// Rows of a table in no order whose texts have all been met before: a unit and a time, what is counted, and two counts.
///
/// Where the texts end is found at once for all of them, in the first 64 bytes of a row.
@unsafe
struct LookedUpRows {
  /// The texts of the two fields that say of whom and when, and of what is counted.
  private let first: TextCodes.Known
  private let second: TextCodes.Known
  private let subjects: TextCodes.Known
  /// Whether the time stands before the unit.
  private let isTimeFirst: Bool
  /// How many fields say what is counted.
  private let subjectFields: Int
  /// The byte that ends every text, in a wide word.
  private let delimiters: WideWord
  private let ends: (UInt8, UInt8)

  /// - Parameter ends: the bytes that end the counts.
  init(
    _ first: TextCodes.Known, _ second: TextCodes.Known, isTimeFirst: Bool,
    _ subjects: TextCodes.Known, fields: Int, end: WideWord, ends: (UInt8, UInt8)
  ) {
    unsafe self.first = first
    unsafe self.second = second
    unsafe self.isTimeFirst = isTimeFirst
    unsafe self.subjects = subjects
    unsafe subjectFields = fields
    unsafe delimiters = end
    unsafe self.ends = ends
  }

  /// Reads rows from `start` on as long as their texts are known, up to `room` rows: what they say and where they begin is written from the
  /// row `first` on, and their places from `placeCount` on.
  ///
  /// At `end` stands an LF, which ends the last row where it has none, and 64 bytes behind that may be read.
  ///
  /// - Returns: the first row that was not read, where it begins, and how many places there are then.
  @unsafe @inline(never)
  func read(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, end: Int, to target: RowTarget, from first: Int,
    placeCount: Int, room: Int
  ) -> (row: Int, start: Int, placeCount: Int) {
    var (row, start, placeCount) = (first, start, placeCount)
    var place = Place(first: -1, second: -1)
    unsafe withUnsafeTemporaryAllocation(of: CountPair.Digits.self, capacity: RowTarget.batch) {
      guard let digits = $0.baseAddress else { return }
      while true {
        let most = unsafe min(room &- row, RowTarget.batch)
        var count = 0
        // SAFETY: at most `batch` rows, for which there is room; the caller's word on the bytes is passed on.
        while count < most, start < end, let read = unsafe readRow(bytes, start) {
          unsafe target.starts[row &+ count] = UInt32(truncatingIfNeeded: start)
          unsafe target.subjects[row &+ count] = read.subject
          unsafe digits[count] = read.digits
          if read.place != place {
            place = read.place
            unsafe target.places[placeCount] = told(place, row &+ count)
            placeCount &+= 1
          }
          start = read.behind
          count &+= 1
        }
        unsafe target.put(digits, count, at: row)
        row &+= count
        if unsafe count < RowTarget.batch { return }
      }
    }
    return (row, start, placeCount)
  }

  /// The codes of the two fields of a place.
  private struct Place: Equatable {
    var first: Int32
    var second: Int32
  }

  private func told(_ place: Place, _ row: Int) -> CodedRows.Place {
    let (unit, time) =
      unsafe isTimeFirst ? (place.second, place.first) : (place.first, place.second)
    return CodedRows.Place(firstRow: Int32(truncatingIfNeeded: row), unit: unit, time: time)
  }

  @unsafe @inline(__always)
  private func readRow(_ bytes: UnsafePointer<UInt8>, _ start: Int)
    -> (place: Place, subject: Int32, digits: CountPair.Digits, behind: Int)?
  {
    // SAFETY: the caller's word on the bytes is passed on: 64 of them may be read.
    let low = unsafe (WideWord.load(bytes, start) ^ delimiters).zeroBytes
    var found = unsafe low | (WideWord.load(bytes, start &+ 32) ^ delimiters).zeroBytes &<< 32
    // Where an end is missing, the 64 bytes end the text, which is known only if its end stands there. Each text is found before the next one
    // is looked at: no known text has an LF, so that what is looked at begins inside the text or at the LF behind it.
    let one = start &+ found.trailingZeroBitCount &+ 1
    let first = unsafe self.first.find(bytes, start, length: one &- start)
    if first < 0 { return nil }
    found &= found &- 1
    let two = start &+ found.trailingZeroBitCount &+ 1
    let second = unsafe self.second.find(bytes, one, length: two &- one)
    if second < 0 { return nil }
    for _ in unsafe 0..<subjectFields { found &= found &- 1 }
    let three = start &+ found.trailingZeroBitCount &+ 1
    let subject = unsafe subjects.find(bytes, two, length: three &- two)
    guard subject >= 0, let pair = unsafe CountPair.read(bytes, three, ends: ends) else {
      return nil
    }
    return (Place(first: first, second: second), subject, pair.digits, pair.behind)
  }
}

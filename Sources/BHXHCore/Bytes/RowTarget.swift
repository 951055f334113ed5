/// Where the innermost loops write what rows say: memory for as many rows as they may read.
@unsafe
struct RowTarget {
  let subjects: UnsafeMutablePointer<Int32>
  /// Two for each row.
  let counts: UnsafeMutablePointer<Int32>
  let starts: UnsafeMutablePointer<UInt32>
  let places: UnsafeMutablePointer<PlainRows.Place>

  /// How many rows are read before their digits are reckoned up.
  static let batch = 64

  /// Writes the counts of `count` rows from `row` on, whose digits are given.
  @unsafe @inline(__always)
  func put(_ digits: UnsafePointer<PlainPair.Digits>, _ count: Int, at row: Int) {
    let counts = unsafe UnsafeMutableRawPointer(counts + row &* 2)
    for index in 0..<count {
      // SAFETY: the caller knows that the digits and room for as many pairs of counts are there.
      unsafe counts.storeBytes(
        of: PlainPair.counts(digits[index]), toByteOffset: index &* 8, as: SIMD2<UInt32>.self)
    }
  }
}

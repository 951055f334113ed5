/// Sums of the columns of a table of counts in which nothing is missing, and whose rows may each have to hold what is said of its columns.
///
/// All columns are added up at once; a table in which a count is missing, that does not hold, or whose sums may be too large for that is
/// for who looks at every count.
struct ColumnSums {
  /// How many columns there may be.
  static let most = 16

  /// What a row has to hold.
  struct Rules: Sendable {
    /// Columns of which the first is the sum of the other two.
    var sums: [(whole: Int, first: Int, second: Int)] = []
    /// Columns of which the first is no more than the second.
    var parts: [(part: Int, whole: Int)] = []
  }

  private let sums: InlineArray<16, Int32>

  /// Nil for a table that is not for this way.
  ///
  /// - Parameters:
  ///   - start: where the first row begins; each has `columns` counts, `most` at most, the next row behind it.
  ///   - rows: at least one.
  init?(_ values: [Int32], from start: Int, rows: Int, columns: Int, _ rules: Rules) {
    precondition(rows > 0 && columns > 0 && columns <= Self.most && start >= 0)
    // Beyond the columns of a row there are those of the next one, or whatever stands there: not told.
    if start + (rows - 1) * columns + Self.most > values.count { return nil }
    var (sums, bits) = (SIMD16<Int32>(), SIMD16<Int32>())
    // SAFETY: sixteen counts from the beginning of each row on lie inside the array, as checked; no pointer leaves its closure.
    unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      var row = unsafe UnsafeRawPointer(values + start)
      for _ in 0..<rows {
        let counts = unsafe row.loadUnaligned(as: SIMD16<Int32>.self)
        sums &+= counts
        bits |= counts
        unsafe row += columns * MemoryLayout<Int32>.stride
      }
    }
    // A missing count is negative; sums of `rows` counts below the limit fit.
    let limit = Int32.max / Int32(truncatingIfNeeded: rows + 2)
    // By column, without a look at the vector each time.
    let each = Self.array(bits)
    for column in 0..<columns where each[column] < 0 || each[column] >= limit { return nil }
    for sum in rules.sums {
      let holds = Self.hold(values, start, rows, columns, sum.whole, sum.first, sum.second) {
        $0 == $1 &+ $2
      }
      if !holds { return nil }
    }
    for part in rules.parts {
      let holds = Self.hold(values, start, rows, columns, part.part, part.whole, part.whole) {
        $0 <= $1 && $1 == $2
      }
      if !holds { return nil }
    }
    self.sums = Self.array(sums)
  }

  private static func array(_ values: SIMD16<Int32>) -> InlineArray<16, Int32> {
    // SAFETY: both are sixteen counts one behind the other.
    unsafe unsafeBitCast(values, to: InlineArray<16, Int32>.self)
  }

  /// The sum of a column.
  subscript(column: Int) -> Int64 { Int64(sums[column]) }

  /// Whether something holds between three columns in every row.
  @inline(__always)
  private static func hold(
    _ values: [Int32], _ start: Int, _ rows: Int, _ columns: Int,
    _ one: Int, _ other: Int, _ third: Int, _ isTrue: (Int32, Int32, Int32) -> Bool
  ) -> Bool {
    precondition(max(one, other, third) < columns && min(one, other, third) >= 0)
    // SAFETY: these columns of all rows lie inside the array, as `init` has checked; no pointer leaves its closure.
    return unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return false }
      var row = unsafe values + start
      var holds = true
      for _ in 0..<rows {
        holds = unsafe isTrue(row[one], row[other], row[third]) && holds
        unsafe row += columns
      }
      return holds
    }
  }
}

/// Sums of counts by small groups: eight at most, of each one number.
struct GroupedSums {
  /// By group; 0 where nothing is given.
  private var sums = InlineArray<8, Int64>(repeating: 0)
  /// One bit for each group of which something is given.
  private var given: UInt64 = 0

  /// How many groups there may be.
  static let most = 8

  /// Adds up `values[start]`, `values[start + step]` …, one for each of `groups`; `CountStore.absent` counts for nothing.
  ///
  /// - Parameter groups: the group of each value, below `most`.
  init(_ values: [Int32], from start: Int, step: Int, groups: [UInt8]) {
    if groups.isEmpty { return }
    precondition(start >= 0 && step > 0 && start + (groups.count - 1) * step < values.count)
    // SAFETY: all that is read lies inside the arrays, as checked above; groups are masked to be below eight. No pointer leaves its closure.
    unsafe values.withUnsafeBufferPointer { values in
      unsafe groups.withUnsafeBufferPointer { groups in
        unsafe withUnsafeTemporaryAllocation(of: Int64.self, capacity: Self.most) { sums in
          unsafe sums.initialize(repeating: 0)
          var given: UInt64 = 0
          var index = start
          for position in 0..<groups.count {
            let value = unsafe values[index]
            index &+= step
            if value < 0 { continue }
            let group = unsafe Int(groups[position] & 7)
            unsafe sums[group] &+= Int64(value)
            given |= 1 << UInt64(group)
          }
          for group in 0..<Self.most { self.sums[group] = unsafe sums[group] }
          self.given = given
        }
      }
    }
  }

  /// The sums of all groups; negative where nothing is given.
  var row: InlineArray<8, Int64> {
    var row = sums
    for group in 0..<Self.most where given & 1 << UInt64(group) == 0 { row[group] = -1 }
    return row
  }
}

extension CountStore {
  /// The values of slots of a block in another order, `width` of each, and behind them what `ColumnSums` may read.
  static func ordered(_ values: [Int32], from start: Int, _ slots: [Int32], width: Int) -> [Int32] {
    precondition(start >= 0 && width > 0)
    let count = slots.count * width
    var ordered = [Int32](repeating: 0, count: count + ColumnSums.most)
    // SAFETY: each slot is checked to lie among the values; there is room for the values of all of them. No pointer leaves its closure.
    unsafe ordered.withUnsafeMutableBufferPointer { ordered in
      unsafe values.withUnsafeBufferPointer { values in
        guard var target = ordered.baseAddress, let source = values.baseAddress else { return }
        for slot in slots {
          let first = start &+ Int(slot) &* width
          precondition(slot >= 0 && first &+ width <= values.count)
          if width == 2 {
            let pair = unsafe UnsafeRawPointer(source + first).loadUnaligned(as: UInt64.self)
            unsafe UnsafeMutableRawPointer(target).storeBytes(of: pair, as: UInt64.self)
          } else {
            for offset in 0..<width { unsafe target[offset] = source[first &+ offset] }
          }
          unsafe target += width
        }
      }
    }
    return ordered
  }

  /// The values of one row of eight slots, of which negative ones are not there; negative where nothing is given.
  @inline(__always)
  static func gather(_ values: [Int32], from start: Int, step: Int, _ slots: [Int32], _ first: Int)
    -> InlineArray<8, Int32>
  {
    precondition(first >= 0 && first + 8 <= slots.count && start >= 0)
    var row = InlineArray<8, Int32>(repeating: -1)
    // SAFETY: the eight slots lie inside their array, and each index is checked against the values.
    unsafe values.withUnsafeBufferPointer { values in
      unsafe slots.withUnsafeBufferPointer { slots in
        for column in 0..<8 {
          let slot = unsafe Int(slots[first &+ column])
          let index = start &+ slot &* step
          if slot >= 0, index < values.count { row[column] = unsafe values[index] }
        }
      }
    }
    return row
  }
}

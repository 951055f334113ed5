import Glibc

/// Asks the system to hold much memory in large pages: it is faster where it is read and written in no order.
enum LargePages {
  private static let pageBytes = 1 << 21

  /// An array with room for `capacity` values that begins with `values`.
  static func array(_ values: [Int32], capacity: Int) -> [Int32] {
    var array: [Int32] = []
    array.reserveCapacity(capacity)
    let bytes = array.capacity * MemoryLayout<Int32>.stride
    if bytes >= 2 * pageBytes {
      // SAFETY: the range lies inside the memory of the array; advice changes nothing in it, and if it is not taken nothing is lost.
      unsafe array.withUnsafeMutableBufferPointer { buffer in
        guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
        let first = unsafe start.alignedUp(toMultipleOf: pageBytes)
        let length = unsafe bytes - (first - start)
        _ = unsafe madvise(first, length, Int32(MADV_HUGEPAGE))
      }
    }
    array += values
    return array
  }
}

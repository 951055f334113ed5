/// Moves bytes between buffers at the speed of memory.
enum ByteCopy {
  /// Copies `source[range]` to `target[offset...]`.
  static func copy(
    _ source: [UInt8], _ range: Range<Int>, into target: inout [UInt8], at offset: Int
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    precondition(offset >= 0 && offset + range.count <= target.count)
    if range.isEmpty { return }
    // SAFETY: both ranges lie inside their arrays, as checked above, and the arrays are distinct.
    unsafe source.withUnsafeBytes { from in
      unsafe target.withUnsafeMutableBytes { to in
        unsafe UnsafeMutableRawBufferPointer(rebasing: to[offset..<offset + range.count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: from[range]))
      }
    }
  }

  /// Moves `buffer[range]` to the front of the same buffer.
  static func moveToFront(of buffer: inout [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    if range.isEmpty || range.lowerBound == 0 { return }
    // SAFETY: the range lies inside the array; `copyMemory` allows overlap.
    unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}

/// A stretch of a regular file that is read at its place, whatever else of the file is read meanwhile: so several threads may read at once.
///
/// The descriptor belongs to who gave the stretch, and has to be open still.
struct FileStretch: Sendable {
  let descriptor: Int32
  let range: Range<Int>

  /// Reads it to the beginning of `buffer`, which has room for it.
  ///
  /// - Returns: how many bytes it has: fewer than the range only where the file was cut short meanwhile.
  func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    var count = 0
    while count < range.count {
      let length = try SystemCalls.read(
        descriptor, into: &buffer, at: count, count: range.count - count,
        from: range.lowerBound + count)
      if length == 0 { break }
      count += length
    }
    return count
  }
}

extension FileStretch {
  /// How much is looked through for the end of a line.
  private static let probeBytes = 512

  /// The lines of a regular file that come next, as many as fit into `count` bytes; they count as read from now on.
  ///
  /// - Parameter back: how many bytes before the place where the descriptor stands they begin.
  /// - Returns: nil where there are fewer bytes left, or no line ends near the last of them.
  static func takingLines(of descriptor: Int32, atMost count: Int, back: Int) throws(SystemError)
    -> FileStretch?
  {
    let start = try SystemCalls.position(of: descriptor) - back
    guard start >= 0, count > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(count, probeBytes))
    let probe = FileStretch(
      descriptor: descriptor, range: start + count - bytes.count..<start + count)
    guard try probe.read(into: &bytes) == bytes.count,
      let lineFeed = ByteSearch.last(Byte.lineFeed, in: bytes, 0..<bytes.count)
    else { return nil }
    let end = probe.range.lowerBound + lineFeed + 1
    try SystemCalls.setPosition(end, of: descriptor)
    return FileStretch(descriptor: descriptor, range: start..<end)
  }
}

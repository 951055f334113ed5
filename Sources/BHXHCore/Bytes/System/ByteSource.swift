/// Makes bytes as they are asked for.
protocol ByteMaker: AnyObject, Sendable {
  /// The next ones; none at the end.
  func next() -> [UInt8]
}

/// Where bytes come from: a descriptor of any kind, memory, or who makes them.
///
/// A file that it opened is closed with it; a descriptor that it was given stays open.
package struct ByteSource: ~Copyable, Sendable {
  private enum Origin: Sendable {
    case descriptor(Int32, owned: Bool)
    /// A regular file that was opened here, and how long it was then: where it stands is nobody else's concern.
    case file(Int32, size: Int)
    case memory([UInt8], position: Int, largestRead: Int)
    case replay(ReplayableInput, position: Int)
    case made(any ByteMaker, [UInt8], position: Int)
  }

  private var origin: Origin

  /// Opens the file at `path`. A directory is refused with the system's own error.
  package init(path: String) throws(SystemError) {
    let descriptor = try SystemCalls.open(path, for: .reading)
    switch DescriptorKind(of: descriptor) {
    case .directory:
      SystemCalls.close(descriptor)
      throw SystemError(call: "open", code: SystemCalls.Code.isDirectory)
    case .regularFile:
      origin = .file(descriptor, size: (try? SystemCalls.status(of: descriptor).size) ?? 0)
    default: origin = .descriptor(descriptor, owned: true)
    }
  }

  /// Reads an open descriptor: 0 is standard input.
  package init(descriptor: Int32) {
    origin = .descriptor(descriptor, owned: false)
  }

  /// Reads bytes in memory, at most `largestRead` at a time (to try every boundary between two reads).
  package init(bytes: [UInt8], largestRead: Int = .max) {
    origin = .memory(bytes, position: 0, largestRead: max(1, largestRead))
  }

  init(replaying input: ReplayableInput) {
    origin = .replay(input, position: 0)
  }

  init(making maker: any ByteMaker) {
    origin = .made(maker, [], position: 0)
  }

  deinit {
    switch origin {
    case .descriptor(let descriptor, owned: true), .file(let descriptor, _):
      SystemCalls.close(descriptor)
    default: break
    }
  }

  /// Whether the input can be opened again and read a second time.
  package var isRereadable: Bool {
    switch origin {
    case .file, .memory: true
    case .descriptor, .replay, .made: false
    }
  }

  /// A file that was opened here, to be read at any place from now on; nil for all else. Nothing is left to be read then.
  mutating func takeFile() throws(SystemError) -> HeldBytes? {
    guard case .file(let descriptor, _) = origin else { return nil }
    origin = .memory([], position: 0, largestRead: 1)
    return try HeldBytes(file: descriptor)
  }

  /// How many bytes a regular file has; nil for a pipe.
  package var size: Int? {
    switch origin {
    case .descriptor(let descriptor, _), .file(let descriptor, _):
      guard let status = try? SystemCalls.status(of: descriptor),
        status.kind == .regularFile
      else { return nil }
      return status.size
    case .memory(let bytes, _, _): return bytes.count
    case .replay, .made: return nil
    }
  }

  /// The lines of a file that come next, to be read by who gets them: as many as fit into `count` bytes.
  ///
  /// - Parameter back: how many bytes before those that come next they begin.
  /// - Returns: nil where `read` has to be asked.
  mutating func takeLines(atMost count: Int, back: Int) throws(SystemError) -> FileRange? {
    guard case .file(let descriptor, _) = origin else { return nil }
    return try .takingLines(of: descriptor, atMost: count, back: back)
  }

  /// All bytes of a file.
  package static func bytes(ofFile path: String) throws(SystemError) -> [UInt8] {
    var source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try source.read(into: &piece, at: 0, count: piece.count)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Reads once, at most `count` bytes, to `buffer[offset...]`.
  ///
  /// - Returns: how many bytes came; 0 only at the end (or for a count of 0).
  /// - Throws: what the system says; also where a file ends before the length that it had.
  package mutating func read(into buffer: inout [UInt8], at offset: Int, count: Int)
    throws(SystemError) -> Int
  {
    switch origin {
    case .descriptor(let descriptor, _):
      return try SystemCalls.read(descriptor, into: &buffer, at: offset, count: count)
    case .file(let descriptor, let size):
      let length = try SystemCalls.read(descriptor, into: &buffer, at: offset, count: count)
      if length == 0, count > 0, try SystemCalls.position(of: descriptor) < size,
        try SystemCalls.status(of: descriptor).size < size
      {
        throw .cutShort
      }
      return length
    case .memory(let bytes, let position, let largestRead):
      let length = min(count, bytes.count - position, largestRead)
      ByteCopy.copy(bytes, position..<position + length, into: &buffer, at: offset)
      origin = .memory(bytes, position: position + length, largestRead: largestRead)
      return length
    case .replay(let input, let position):
      let length = try input.read(into: &buffer, at: offset, count: count, from: position)
      origin = .replay(input, position: position + length)
      return length
    case .made(let maker, let made, let position):
      let bytes = position == made.count ? maker.next() : made
      let start = position == made.count ? 0 : position
      let length = min(count, bytes.count - start)
      ByteCopy.copy(bytes, start..<start + length, into: &buffer, at: offset)
      origin = .made(maker, bytes, position: start + length)
      return length
    }
  }
}

/// A stretch of a regular file that is read at its place, whatever else of the file is read meanwhile: so several threads may read at once.
///
/// The descriptor belongs to who gave the stretch, and has to be open still.
struct FileRange: Sendable {
  let descriptor: Int32
  let range: Range<Int>

  /// Reads it to the beginning of `buffer`, which has room for it.
  ///
  /// - Throws: also where the file was cut short meanwhile.
  func read(into buffer: inout [UInt8]) throws(SystemError) {
    if try readWhatIsThere(into: &buffer) < range.count { throw .cutShort }
  }

  /// - Returns: how many bytes it has: fewer than the range where the file ends before.
  fileprivate func readWhatIsThere(into buffer: inout [UInt8]) throws(SystemError) -> Int {
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

extension FileRange {
  /// How much is looked through for the end of a line.
  private static let probeBytes = 512

  /// The lines of a regular file that come next, as many as fit into `count` bytes; they count as read from now on.
  ///
  /// - Parameter back: how many bytes before the place where the descriptor stands they begin.
  /// - Returns: nil where there are fewer bytes left, or no line ends near the last of them.
  static func takingLines(of descriptor: Int32, atMost count: Int, back: Int) throws(SystemError)
    -> FileRange?
  {
    let start = try SystemCalls.position(of: descriptor) - back
    guard start >= 0, count > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(count, probeBytes))
    let probe = FileRange(
      descriptor: descriptor, range: start + count - bytes.count..<start + count)
    guard try probe.readWhatIsThere(into: &bytes) == bytes.count,
      let lineFeed = ByteSearch.last(Byte.lineFeed, in: bytes, 0..<bytes.count)
    else { return nil }
    let end = probe.range.lowerBound + lineFeed + 1
    try SystemCalls.setPosition(end, of: descriptor)
    return FileRange(descriptor: descriptor, range: start..<end)
  }
}

/// Bytes that can be read at any place, any number of times: a file that stays open, or memory.
final class HeldBytes: Sendable {
  private enum Origin: Sendable {
    case file(Int32)
    case memory([UInt8])
  }

  private let origin: Origin
  /// How many there are.
  let count: Int

  /// Takes an open descriptor of a regular file over: it is closed with this.
  init(file descriptor: Int32) throws(SystemError) {
    origin = .file(descriptor)
    count = try SystemCalls.status(of: descriptor).size
  }

  init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    count = bytes.count
  }

  deinit {
    if case .file(let descriptor) = origin { SystemCalls.close(descriptor) }
  }

  /// Reads at most `length` bytes that stand at `position` to `buffer[offset...]`; 0 at the end.
  func read(into buffer: inout [UInt8], at offset: Int, count length: Int, from position: Int)
    throws(SystemError) -> Int
  {
    switch origin {
    case .file(let descriptor):
      let read = try SystemCalls.read(
        descriptor, into: &buffer, at: offset, count: length, from: position)
      if read == 0, length > 0, position < count { throw .cutShort }
      return read
    case .memory(let bytes):
      let length = max(0, min(length, bytes.count - position))
      ByteCopy.copy(bytes, position..<position + length, into: &buffer, at: offset)
      return length
    }
  }

  /// The bytes of a range, as far as they are there.
  func bytes(_ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < range.count {
      let length = try read(
        into: &buffer, at: filled, count: range.count - filled, from: range.lowerBound + filled)
      if length == 0 { break }
      filled += length
    }
    return Array(buffer[..<filled])
  }
}

/// Writes bytes to a descriptor or to a file that is replaced whole, in large pieces.
///
/// A pipe whose reader has gone (`| head`) is a quiet end: what is written after that is dropped, and `readerHasGone` says
/// so. Call `ByteWriter.ignoreSignals()` once, or the system ends the program.
package struct ByteWriter: ~Copyable {
  private enum Target: ~Copyable {
    case descriptor(Int32)
    case file(OutputFile)
  }

  private var target: Target
  private var buffer: [UInt8] = []
  /// Nobody reads any more: further work is in vain.
  package private(set) var readerHasGone = false

  private static let capacity = 1 << 16

  /// Writes to an open descriptor, which stays open: 1 is standard output, 2 standard error.
  package init(descriptor: Int32) {
    target = .descriptor(descriptor)
    buffer.reserveCapacity(Self.capacity)
  }

  /// Writes a file that replaces the one at `path` when `finish` is called, and never before.
  package init(replacing path: String) throws(SystemError) {
    target = .file(try OutputFile(replacing: path))
    buffer.reserveCapacity(Self.capacity)
  }

  /// Replaces the file at `path` by these bytes, whole or not at all.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    var writer = try ByteWriter(replacing: path)
    try writer.write(bytes)
    try writer.finish()
  }

  /// From now on a write to a pipe without reader, or beyond the largest size that a file may have, is an error that is handled here, not a
  /// signal that ends the program.
  package static func ignoreSignals() { SystemCalls.ignoreSignalsOfWriting() }

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  package mutating func write(_ text: String) throws(SystemError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  package mutating func write(_ byte: UInt8) throws(SystemError) {
    buffer.append(byte)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands everything written so far to the system.
  package mutating func flush() throws(SystemError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    if readerHasGone || buffer.isEmpty { return }
    let descriptor: Int32 =
      switch target {
      case .descriptor(let descriptor): descriptor
      case .file(let file): file.descriptor
      }
    do throws(SystemError) {
      try SystemCalls.write(descriptor, buffer, 0..<buffer.count)
    } catch {
      guard error.isClosedPipe else { throw error }
      readerHasGone = true
    }
  }

  /// Writes what is left; a file is now made sure and put in its place.
  ///
  /// Without this call a file is left as it was: what was written for it is removed.
  package consuming func finish() throws(SystemError) {
    try flush()
    switch consume target {
    case .descriptor: return
    case .file(let file): try file.commit()
    }
  }
}

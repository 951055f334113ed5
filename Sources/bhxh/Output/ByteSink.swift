import BHXHCore

/// Where bytes go: a descriptor, or a test's memory.
protocol ByteSink: AnyObject {
  /// Takes the bytes, perhaps to write them later.
  func write(_ bytes: [UInt8]) throws(SinkFailure)
  /// Writes what was taken.
  func flush() throws(SinkFailure)
}

/// Why bytes could not be written.
enum SinkFailure: Error, Hashable, Sendable {
  /// The reader has gone (`| head`): the program ends quietly.
  case closedPipe
  /// The system's word for anything else, e.g. a full disk.
  case failed(String)
}

extension ByteSink {
  func write(_ text: String) throws(SinkFailure) {
    try write(Array(text.utf8))
  }
}

/// Writes to a file descriptor through a buffer.
final class DescriptorSink: ByteSink {
  private var writer: ByteWriter
  private let isTerminal: Bool

  init(_ descriptor: Int32, isTerminal: Bool = false) {
    writer = ByteWriter(descriptor: descriptor)
    self.isTerminal = isTerminal
  }

  func write(_ bytes: [UInt8]) throws(SinkFailure) {
    let bytes = isTerminal ? TerminalBytes.harmless(bytes) : bytes
    do { try writer.write(bytes) } catch { throw .failed("\(error)") }
    if writer.readerHasGone { throw .closedPipe }
  }

  func flush() throws(SinkFailure) {
    do { try writer.flush() } catch { throw .failed("\(error)") }
    if writer.readerHasGone { throw .closedPipe }
  }
}

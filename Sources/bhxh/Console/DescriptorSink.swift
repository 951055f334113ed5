import BHXHCore

/// Writes to a file descriptor through a buffer.
final class DescriptorSink: ByteSink {
  private var writer: ByteWriter

  init(_ descriptor: Int32) {
    writer = ByteWriter(descriptor: descriptor)
  }

  func write(_ bytes: [UInt8]) throws(SinkFailure) {
    do { try writer.write(bytes) } catch { throw .failed("\(error)") }
    if writer.readerHasGone { throw .closedPipe }
  }

  func flush() throws(SinkFailure) {
    do { try writer.flush() } catch { throw .failed("\(error)") }
    if writer.readerHasGone { throw .closedPipe }
  }
}

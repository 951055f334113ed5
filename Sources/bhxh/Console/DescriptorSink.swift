/// Writes to a file descriptor through a buffer.
final class DescriptorSink: ByteSink {
  private let descriptor: Int32
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// - Parameter capacity: how many bytes are collected before they are written; 0 writes at once.
  init(_ descriptor: Int32, capacity: Int) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  func write(_ bytes: borrowing [UInt8]) throws(SinkFailure) {
    buffer.append(contentsOf: copy bytes)
    if buffer.count > capacity { try flush() }
  }

  func flush() throws(SinkFailure) {
    defer { buffer.removeAll(keepingCapacity: true) }
    try SystemCalls.write(buffer, to: descriptor)
  }
}

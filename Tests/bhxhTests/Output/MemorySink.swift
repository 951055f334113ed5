@testable import bhxh

/// Keeps what is written.
final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []
  /// What every write answers.
  var failure: SinkFailure?

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) throws(SinkFailure) {
    if let failure { throw failure }
    self.bytes += bytes
  }

  func flush() throws(SinkFailure) {}
}

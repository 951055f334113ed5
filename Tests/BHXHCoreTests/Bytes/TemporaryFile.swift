import Foundation

/// A file that is removed when the test ends.
final class TemporaryFile {
  let path = NSTemporaryDirectory() + "/bhxh-" + UUID().uuidString

  init(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

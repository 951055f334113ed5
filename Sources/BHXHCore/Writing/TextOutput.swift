/// Text on its way out, as UTF-8 bytes that the caller takes away in blocks.
///
///     writer.write(row)
///     if writer.output.isFull { try file.write(writer.output.take()) }
public struct TextOutput: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// From how many bytes on it is worth while to take them away.
  public static let blockBytes = 64 << 10

  public init() {}

  public var isFull: Bool { bytes.count >= Self.blockBytes }

  /// Everything since the last time.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  public mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// The same text several times: padding, rules.
  mutating func append(_ text: String, times: Int) {
    for _ in 0..<max(0, times) { append(text) }
  }
}

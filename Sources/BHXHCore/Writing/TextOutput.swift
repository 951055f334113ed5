/// Text on its way out, as UTF-8 bytes that the caller takes away in blocks.
///
///     writer.write(row)
///     if writer.output.isFull { try file.write(writer.output.take()) }
package struct TextOutput: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// From how many bytes on it is worth while to take them away.
  package static let blockBytes = 64 << 10

  package init() {}

  package var isFull: Bool { bytes.count >= Self.blockBytes }

  /// Everything since the last time.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Plain digits with a point before the last `decimals` of them.
  mutating func append(digits mantissa: Int128, decimals: Int = 0, point: UInt8 = UInt8(ascii: "."))
  {
    guard var left = UInt64(exactly: mantissa.magnitude), decimals < 19 else {
      for byte in decimalText(mantissa, decimals: decimals).utf8 {
        bytes.append(byte == UInt8(ascii: ".") ? point : byte)
      }
      return
    }
    if mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    repeat {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
      left /= 10
      count += 1
    } while left > 0 || count <= decimals
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
      if count == decimals, count > 0 { bytes.append(point) }
    }
  }

  /// The same text several times: padding, rules.
  mutating func append(_ text: String, times: Int) {
    let times = max(0, times)
    if text.utf8.count == 1, let byte = text.utf8.first {
      bytes.append(contentsOf: repeatElement(byte, count: times))
    } else {
      for _ in 0..<times { append(text) }
    }
  }
}

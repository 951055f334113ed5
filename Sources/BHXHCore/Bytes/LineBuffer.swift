/// Bytes of many lines on their way out, put together without an allocation a line.
///
///     line.append(path); line.append(Byte.comma); line.append(decimal: 1234)
///     if line.isFull { try file.write(line.take()) }
@safe
public struct LineBuffer: ~Copyable {
  private var bytes: [UInt8]
  private var count = 0

  /// How many bytes are worth a write.
  private static let blockBytes = 1 << 18

  public init() { bytes = Array(repeating: 0, count: Self.blockBytes + 4096) }

  /// Whether it is time to take the bytes away.
  public var isFull: Bool { count >= Self.blockBytes }

  /// Everything since the last time.
  public mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(bytes[..<count])
  }

  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  public mutating func append(_ more: [UInt8]) {
    reserve(more.count)
    ByteCopy.copy(more, 0..<more.count, into: &bytes, at: count)
    count += more.count
  }

  /// A number that is not negative, in plain digits.
  ///
  /// - Parameter decimals: how many of the digits stand behind the point.
  public mutating func append(digits number: UInt64, decimals: Int = 0) {
    reserve(64)
    var length = max(decimals + 1, 1)
    var bound: UInt64 = 1
    for _ in 0..<decimals { bound &*= 10 }
    while bound <= number / 10 {
      bound &*= 10
      length += 1
    }
    var rest = number
    let whole = length + (decimals > 0 ? 1 : 0)
    var place = count + whole
    for position in 0..<length {
      if decimals > 0, position == decimals {
        place -= 1
        bytes[place] = UInt8(ascii: ".")
      }
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += whole
  }

  private mutating func reserve(_ more: Int) {
    if count + more > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count + more))
    }
  }
}

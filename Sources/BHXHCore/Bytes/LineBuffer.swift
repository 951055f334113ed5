/// Bytes of many lines on their way out, put together without an allocation a line.
///
///     line.append(path); line.append(Byte.comma); line.append(decimal: 1234)
///     if line.isFull { try file.write(line.take()) }
@safe
public struct LineBuffer: ~Copyable {
  private var bytes: [UInt8]
  private var count = 0
  /// `00` to `99`.
  private let pairs: [UInt8] = (0..<100).flatMap { number in
    [UInt8(ascii: "0") + UInt8(number / 10), UInt8(ascii: "0") + UInt8(number % 10)]
  }

  /// How many bytes are worth a write: what the allocator gives from memory that it has.
  private static let blockBytes = 1 << 16

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
  @inline(__always)
  public mutating func append(digits number: UInt64, decimals: Int = 0) {
    reserve(64)
    let length = max(Self.length(of: number), decimals + 1)
    var place = count + length + (decimals > 0 ? 1 : 0)
    count = place
    var (rest, left) = (number, length)
    if decimals > 0 {
      for _ in 0..<decimals { put(digit: &rest, before: &place) }
      place -= 1
      bytes[place] = UInt8(ascii: ".")
      left -= decimals
    }
    // Two digits at a time: half of the divisions.
    while left > 1 {
      let pair = Int(rest % 100) * 2
      rest /= 100
      place -= 2
      left -= 2
      bytes[place] = pairs[pair]
      bytes[place + 1] = pairs[pair + 1]
    }
    if left == 1 { put(digit: &rest, before: &place) }
  }

  @inline(__always)
  private mutating func put(digit rest: inout UInt64, before place: inout Int) {
    place -= 1
    bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }

  /// How many digits a number has.
  @inline(__always)
  private static func length(of number: UInt64) -> Int {
    var (length, bound) = (1, UInt64(10))
    while number >= bound {
      length += 1
      let (next, overflows) = bound.multipliedReportingOverflow(by: 10)
      if overflows { break }
      bound = next
    }
    return length
  }

  private mutating func reserve(_ more: Int) {
    if count + more > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count + more))
    }
  }
}

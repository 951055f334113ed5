/// Bytes of many lines on their way out, put together without an allocation a line.
///
///     line.append(path); line.append(Byte.comma); line.append(digits: 1234)
///     if line.isFull { try file.write(line.take()) }
@safe
public struct LineBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// `00` to `99`.
  private let pairs: [UInt8] = (0..<100).flatMap { number in
    [UInt8(ascii: "0") + UInt8(number / 10), UInt8(ascii: "0") + UInt8(number % 10)]
  }

  /// How many bytes are worth a write: what the allocator gives from memory that it has.
  private static let blockBytes = 1 << 16

  public init() {
    capacity = Self.blockBytes + 4096
    unsafe bytes = .allocate(capacity: capacity)
  }

  deinit {
    // SAFETY: allocated here and freed once, with the only owner.
    unsafe bytes.deallocate()
  }

  /// Whether it is time to take the bytes away.
  public var isFull: Bool { count >= Self.blockBytes }

  /// Everything since the last time.
  public mutating func take() -> [UInt8] {
    defer { count = 0 }
    // SAFETY: the first `count` bytes were written.
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    // SAFETY: there is room for one byte.
    unsafe bytes[count] = byte
    count += 1
  }

  @inline(__always)
  public mutating func append(_ more: [UInt8]) {
    reserve(more.count + 8)
    // SAFETY: there is room for all of them and a word more; the memory is this buffer's alone.
    unsafe more.withUnsafeBytes { source in
      guard let start = source.baseAddress else { return }
      let target = unsafe UnsafeMutableRawPointer(bytes + count)
      var offset = 0
      while offset + 8 <= source.count {
        let word = unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        unsafe target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      }
      while offset < source.count {
        unsafe target.storeBytes(of: source[offset], toByteOffset: offset, as: UInt8.self)
        offset &+= 1
      }
    }
    count += more.count
  }

  /// A number that is not negative, in plain digits.
  ///
  /// - Parameter decimals: how many of the digits stand behind the point, at most 20.
  @inline(__always)
  public mutating func append(digits number: UInt64, decimals: Int = 0) {
    reserve(64)
    let length = max(Self.length(of: number), decimals + 1)
    var place = count + length + (decimals > 0 ? 1 : 0)
    count = place
    var (rest, left) = (number, length)
    // SAFETY: there is room for 64 bytes, and 20 digits at most, behind `decimals` zeros; a pair is below 100.
    if decimals > 0 {
      for _ in 0..<decimals { unsafe put(digit: &rest, before: &place) }
      place -= 1
      unsafe bytes[place] = UInt8(ascii: ".")
      left -= decimals
    }
    // Two digits at a time: half of the divisions.
    while left > 1 {
      let pair = Int(rest % 100) * 2
      rest /= 100
      place -= 2
      left -= 2
      unsafe bytes[place] = pairs[pair]
      unsafe bytes[place + 1] = pairs[pair + 1]
    }
    if left == 1 { unsafe put(digit: &rest, before: &place) }
  }

  @unsafe @inline(__always)
  private mutating func put(digit rest: inout UInt64, before place: inout Int) {
    place -= 1
    // SAFETY: the caller has room there.
    unsafe bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
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
    if count + more <= capacity { return }
    let larger = capacity * 2 + more
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    // SAFETY: the first `count` bytes were written; the new memory is larger, the old one freed once.
    unsafe moved.update(from: bytes, count: count)
    unsafe bytes.deallocate()
    unsafe bytes = moved
    capacity = larger
  }
}

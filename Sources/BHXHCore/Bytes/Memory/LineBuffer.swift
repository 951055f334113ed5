/// Bytes of many lines on their way out, put together without an allocation or a check of room a piece.
///
///     line.reserve(100)
///     line.append(path); line.append(Byte.comma); line.append(digits: 1234)
///     if line.isFull { try file.write(line.take()) }
@safe
struct LineBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// Up to where there is room that was asked for.
  private var limit = 0

  /// How many bytes are worth a write: what the allocator gives from memory that it has.
  private static let blockBytes = 1 << 16
  /// What a piece may be written beyond its end.
  private static let overshoot = 16
  /// The longest number: twenty digits, a point, and zeros before them.
  static let longestNumber = 48

  init() {
    // A row that makes a block full hardly ever makes it grow.
    capacity = 2 * Self.blockBytes - 4096
    unsafe bytes = .allocate(capacity: capacity)
  }

  deinit {
    // SAFETY: allocated here and freed once, with the only owner.
    unsafe bytes.deallocate()
  }

  /// Whether it is time to take the bytes away.
  var isFull: Bool { count >= Self.blockBytes }

  /// Everything since the last time.
  mutating func take() -> [UInt8] {
    defer { (count, limit) = (0, 0) }
    // SAFETY: the first `count` bytes were written.
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Makes room for the next pieces; they may have `more` bytes together.
  mutating func reserve(_ more: Int) {
    limit = count + more
    let needed = limit + Self.overshoot
    if needed <= capacity { return }
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: needed * 2)
    // SAFETY: the first `count` bytes were written; the new memory is larger, the old one freed once.
    unsafe moved.update(from: bytes, count: count)
    unsafe bytes.deallocate()
    unsafe bytes = moved
    capacity = needed * 2
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < limit)
    // SAFETY: checked.
    unsafe bytes[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ text: PaddedText) {
    precondition(count &+ text.count <= limit)
    // SAFETY: there is room for the text, as checked, and for sixteen bytes more; the memory is this buffer's alone.
    unsafe text.bytes.withUnsafeBytes { source in
      let target = unsafe UnsafeMutableRawPointer(bytes + count)
      var offset = 0
      while offset < source.count {
        let piece = unsafe source.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
        unsafe target.storeBytes(of: piece, toByteOffset: offset, as: SIMD2<UInt64>.self)
        offset &+= 16
      }
    }
    count &+= text.count
  }

  /// One of many texts.
  @inline(__always)
  mutating func append(_ number: Int32, of texts: borrowing PaddedTexts) {
    let (start, length) = texts.places[Int(number)]
    precondition(count &+ Int(length) <= limit)
    // SAFETY: as above; each text has room up to a whole number of sixteens behind it.
    unsafe texts.bytes.withUnsafeBytes { source in
      let target = unsafe UnsafeMutableRawPointer(bytes + count)
      var offset = 0
      while offset < Int(length) {
        let piece = unsafe source.loadUnaligned(
          fromByteOffset: Int(start) &+ offset, as: SIMD2<UInt64>.self)
        unsafe target.storeBytes(of: piece, toByteOffset: offset, as: SIMD2<UInt64>.self)
        offset &+= 16
      }
    }
    count &+= Int(length)
  }

  /// As many blanks; none where it is negative.
  @inline(__always)
  mutating func append(blanks: Int) {
    var left = blanks
    while left > 0 {
      append(Byte.space)
      left &-= 1
    }
  }

  /// Ends a line, without the blanks at its end.
  mutating func endLine() {
    // SAFETY: what was written is looked at.
    while count > 0, unsafe bytes[count - 1] == Byte.space { count &-= 1 }
    append(Byte.lineFeed)
  }

  /// How many bytes there are.
  var length: Int { count }

  /// Takes back what was written behind the first `length` bytes.
  mutating func cut(to length: Int) { count = min(count, length) }

  /// A number in plain digits.
  @inline(__always)
  mutating func append(digits number: UInt64) {
    precondition(count &+ Self.longestNumber <= limit)
    guard number < DecimalDigits.limit else { return appendLong(number) }
    let digits = DecimalDigits.eight(number)
    // Zero has one digit.
    let zeros = min(digits.trailingZeroBitCount &>> 3, 7)
    let text = ((digits | 0x3030_3030_3030_3030) &>> UInt64(zeros &* 8)).littleEndian
    // SAFETY: there is room, as checked.
    unsafe UnsafeMutableRawPointer(bytes + count).storeBytes(of: text, as: UInt64.self)
    count &+= 8 &- zeros
  }

  /// The same, with a minus before it where it is negative.
  @inline(__always)
  mutating func append(signed number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude)
  }

  /// A number whose last digits stand behind a point.
  @inline(__always)
  mutating func append(digits number: UInt64, _ decimals: Decimals) {
    if decimals.count == 0 { return append(digits: number) }
    let (whole, fraction) = number.quotientAndRemainder(dividingBy: decimals.scale)
    append(digits: whole)
    append(fraction: fraction, decimals)
  }

  /// The same behind its point alone, with the point.
  @inline(__always)
  mutating func append(
    fraction: UInt64, _ decimals: Decimals, point: UInt8 = UInt8(ascii: ".")
  ) {
    precondition(count &+ 1 &+ decimals.count <= limit)
    // SAFETY: there is room, as checked; what is written beyond it is the buffer's own.
    unsafe bytes[count] = point
    if decimals.count <= 8 {
      let digits = DecimalDigits.eight(fraction) | 0x3030_3030_3030_3030
      let text = (digits &>> UInt64(64 &- decimals.count &* 8)).littleEndian
      unsafe UnsafeMutableRawPointer(bytes + count + 1).storeBytes(of: text, as: UInt64.self)
    } else {
      var rest = fraction
      for place in (1...decimals.count).reversed() {
        unsafe bytes[count + place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
    }
    count &+= 1 &+ decimals.count
  }

  /// A number whose digits stand in threes.
  mutating func append(grouped number: UInt64, by separator: UInt8) {
    if number < 1000 { return append(digits: number) }
    let (rest, last) = number.quotientAndRemainder(dividingBy: 1000)
    append(grouped: rest, by: separator)
    append(separator)
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: last / 100))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: last / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: last % 10))
  }

  /// How many digits stand behind the point: at most eighteen.
  struct Decimals {
    let count: Int
    let scale: UInt64

    init(_ count: Int) {
      precondition(count >= 0 && count <= 18)
      self.count = count
      scale = (0..<count).reduce(1) { scale, _ in scale * 10 }
    }
  }

  @inline(never)
  private mutating func appendLong(_ number: UInt64) {
    let text = Array(String(number).utf8)
    // SAFETY: the caller has room for the longest number.
    for (offset, byte) in text.enumerated() { unsafe bytes[count + offset] = byte }
    count += text.count
  }
}

/// Bytes that are copied sixteen at a time: behind them stands room that is copied with them.
struct PaddedText: Sendable {
  let count: Int
  /// The bytes, then zeros up to a whole number of sixteens.
  let bytes: [UInt8]

  init(_ text: some Collection<UInt8>) {
    count = text.count
    bytes = text + [UInt8](repeating: 0, count: (count + 15) / 16 * 16 - count)
  }
}

/// The digits of small numbers, eight at once.
enum DecimalDigits {
  /// Numbers below this have at most eight digits.
  static let limit: UInt64 = 100_000_000

  /// The eight digits of a number below `limit`, zeros first, the first one in the lowest byte; each 0 to 9.
  ///
  /// Halves of four, then pairs, then single digits are parted in all lanes at once; the factors are 1 ÷ 100 and 1 ÷ 10, exact for what
  /// stands in a lane.
  @inline(__always)
  static func eight(_ number: UInt64) -> UInt64 {
    let fours = number / 10000 | (number % 10000) << 32
    let hundreds = ((fours &* 10486) &>> 20) & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) << 16
    let tens = ((pairs &* 103) &>> 10) & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}

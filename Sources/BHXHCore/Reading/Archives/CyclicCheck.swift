/// The check sum of ZIP and gzip: CRC-32 with the polynomial 0xEDB88320, eight bytes at a time.
struct CyclicCheck: Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~register }

  /// Takes `bytes[range]` in.
  mutating func add(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    let table = Self.table.span
    let bytes = bytes.span
    var crc = register
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      crc ^=
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
      crc =
        table[1792 + Int(crc & 0xFF)] ^ table[1536 + Int(crc >> 8 & 0xFF)]
        ^ table[1280 + Int(crc >> 16 & 0xFF)] ^ table[1024 + Int(crc >> 24)]
        ^ table[768 + Int(bytes[index + 4])] ^ table[512 + Int(bytes[index + 5])]
        ^ table[256 + Int(bytes[index + 6])] ^ table[Int(bytes[index + 7])]
      index += 8
    }
    while index < range.upperBound {
      crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[index])) & 0xFF)]
      index += 1
    }
    register = crc
  }

  /// Eight tables of 256: the check sum of a byte with as many zeros behind it.
  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      table[byte] = crc
    }
    for index in 256..<table.count {
      let before = table[index - 256]
      table[index] = before >> 8 ^ table[Int(before & 0xFF)]
    }
    return table
  }()
}

/// The escapes of JSON strings.
enum JSONEscape {
  enum Result: Equatable {
    case scalar(Unicode.Scalar, length: Int)
    /// The text ends within it.
    case unfinished
    case loneSurrogate
    case invalid
  }

  /// Reads the escape whose backslash stands at `place`; a pair of surrogates is one.
  static func read(_ bytes: borrowing [UInt8], at place: Int, count: Int) -> Result {
    guard place + 1 < count else { return .unfinished }
    switch bytes[place + 1] {
    case Byte.quote: return .scalar("\"", length: 2)
    case Byte.backslash: return .scalar("\\", length: 2)
    case UInt8(ascii: "/"): return .scalar("/", length: 2)
    case UInt8(ascii: "b"): return .scalar("\u{8}", length: 2)
    case UInt8(ascii: "f"): return .scalar("\u{C}", length: 2)
    case UInt8(ascii: "n"): return .scalar("\n", length: 2)
    case UInt8(ascii: "r"): return .scalar("\r", length: 2)
    case UInt8(ascii: "t"): return .scalar("\t", length: 2)
    case UInt8(ascii: "u"): return readUnit(bytes, at: place, count: count)
    default: return .invalid
    }
  }

  private static func readUnit(_ bytes: borrowing [UInt8], at place: Int, count: Int) -> Result {
    let high: UInt32
    switch hexadecimal(bytes, place + 2, count) {
    case .value(let value): high = value
    case .unfinished: return .unfinished
    case .invalid: return .invalid
    }
    if let scalar = Unicode.Scalar(high) { return .scalar(scalar, length: 6) }
    guard high < 0xDC00 else { return .loneSurrogate }
    // The partner must follow at once.
    guard place + 6 < count else { return .unfinished }
    guard bytes[place + 6] == Byte.backslash else { return .loneSurrogate }
    guard place + 7 < count else { return .unfinished }
    guard bytes[place + 7] == UInt8(ascii: "u") else { return .loneSurrogate }
    switch hexadecimal(bytes, place + 8, count) {
    case .value(let low):
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF))
      else { return .loneSurrogate }
      return .scalar(scalar, length: 12)
    case .unfinished: return .unfinished
    case .invalid: return .loneSurrogate
    }
  }

  private enum Digits {
    case value(UInt32)
    case unfinished
    case invalid
  }

  private static func hexadecimal(_ bytes: borrowing [UInt8], _ place: Int, _ count: Int) -> Digits
  {
    var value: UInt32 = 0
    for offset in place..<place + 4 {
      guard offset < count else { return .unfinished }
      guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue,
        bytes[offset] < 0x80
      else { return .invalid }
      value = value << 4 | UInt32(digit)
    }
    return .value(value)
  }
}

extension TextBlock {
  /// The text of a JSON string that the scanner has accepted, its escapes resolved.
  package func unescaped(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == Byte.backslash,
        case .scalar(let scalar, let length) = JSONEscape.read(
          bytes, at: place, count: range.upperBound)
      {
        text.append(scalar)
        place += length
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

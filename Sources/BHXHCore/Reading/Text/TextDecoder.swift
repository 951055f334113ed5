/// Turns the bytes of one encoding into UTF-8, stretch by stretch: a character may begin in one and end in the next.
protocol TextDecoder: Sendable {
  /// Decodes `raw` and appends UTF-8 to `text`.
  ///
  /// - Parameter isLast: no bytes come after these; what is incomplete then is invalid.
  /// - Returns: the first byte that is no text; nil when all is text. What precedes it is in `text`.
  mutating func decode(_ raw: [UInt8], isLast: Bool, into text: inout [UInt8]) -> DecodingFault?
}

/// What a decoder stopped at.
struct DecodingFault: Equatable {
  /// Counted from the beginning of the stretch; negative where it came in an earlier one.
  let offset: Int
  let byte: UInt8
  /// It is NUL: a character, but no text.
  var isNUL = false
}

extension TextEncoding {
  /// A fresh decoder; nil for UTF-8, which is only checked.
  func makeDecoder() -> (any TextDecoder)? {
    switch self {
    case .utf8: nil
    case .utf16LittleEndian: UTF16Decoder(isBigEndian: false)
    case .utf16BigEndian: UTF16Decoder(isBigEndian: true)
    case .windows1258: SingleByteDecoder(SingleByteTable.windows1258)
    case .tcvn3: SingleByteDecoder(SingleByteTable.tcvn3)
    case .vni: SingleByteDecoder(SingleByteTable.vni)
    }
  }
}

/// UTF-16 of either byte order.
///
/// Invalid: a surrogate without its partner, half a unit at the end, and NUL, which is no text.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool
  private var firstByte: UInt8?
  private var leading: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ raw: [UInt8], isLast: Bool, into text: inout [UInt8]) -> DecodingFault? {
    for (index, byte) in raw.enumerated() {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit =
        isBigEndian
        ? UInt16(first) << 8 | UInt16(byte)
        : UInt16(byte) << 8 | UInt16(first)
      guard accept(unit, into: &text) else {
        return DecodingFault(
          offset: index - (leading == nil ? 1 : 3), byte: first, isNUL: unit == 0 && leading == nil)
      }
    }
    if isLast, firstByte != nil || leading != nil {
      let unfinished = (firstByte == nil ? 0 : 1) + (leading == nil ? 0 : 2)
      return DecodingFault(offset: raw.count - unfinished, byte: firstByte ?? 0)
    }
    return nil
  }

  private mutating func accept(_ unit: UInt16, into text: inout [UInt8]) -> Bool {
    if let high = leading {
      guard UTF16.isTrailSurrogate(unit) else { return false }
      leading = nil
      let value = 0x10000 + ((UInt32(high) & 0x3FF) << 10 | UInt32(unit) & 0x3FF)
      guard let scalar = Unicode.Scalar(value) else { return false }
      text.append(scalar)
      return true
    }
    if UTF16.isLeadSurrogate(unit) {
      leading = unit
      return true
    }
    guard unit != 0, let scalar = Unicode.Scalar(unit) else { return false }
    text.append(scalar)
    return true
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: String(scalar).utf8)
    }
  }
}

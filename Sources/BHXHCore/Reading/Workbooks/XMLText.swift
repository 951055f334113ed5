/// The text that raw XML stands for.
enum XMLText {
  /// Appends `bytes[range]` with its references replaced; one that is not known stands as it is.
  static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] != UInt8(ascii: "&"),
      bytes[index] != Byte.carriageReturn
    { index += 1 }
    // Most texts are what they stand for.
    for place in range.lowerBound..<index { text.append(bytes[place]) }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let (scalar, next) = reference(bytes, index, range.upperBound) {
        text.append(scalar)
        index = next
        continue
      }
      index += 1
      // A line's end is one LF, however it was stored.
      if byte == Byte.carriageReturn {
        if index < range.upperBound, bytes[index] == Byte.lineFeed { continue }
        text.append(Byte.lineFeed)
      } else {
        text.append(byte)
      }
    }
  }

  /// The text as it stands.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// `&lt;` `&#7841;` `&#x1EA1;`, and where it ends.
  private static func reference(_ bytes: Span<UInt8>, _ start: Int, _ end: Int)
    -> (Unicode.Scalar, Int)?
  {
    var stop = start + 1
    while stop < end, stop < start + 12, bytes[stop] != Byte.semicolon { stop += 1 }
    guard stop < end, bytes[stop] == Byte.semicolon else { return nil }
    var name = ""
    for index in start + 1..<stop { name.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    let scalar: Unicode.Scalar?
    switch name {
    case "lt": scalar = "<"
    case "gt": scalar = ">"
    case "amp": scalar = "&"
    case "quot": scalar = "\""
    case "apos": scalar = "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
    return scalar.map { ($0, stop + 1) }
  }

  /// Replaces what Excel writes for characters that XML does not have: `_x000D_`, and `_x005F_` for an underscore before such a thing.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= 7, text.contains(UInt8(ascii: "_")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let scalar = escape(text, index) {
        // A carriage return of a cell ends a line together with the LF behind it.
        if scalar != "\r" { result.append(scalar) }
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func escape(_ text: [UInt8], _ start: Int) -> Unicode.Scalar? {
    guard start + 7 <= text.count, text[start] == UInt8(ascii: "_"),
      text[start + 1] == UInt8(ascii: "x"), text[start + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt32(String(decoding: text[start + 2..<start + 6], as: UTF8.self), radix: 16)
      .flatMap(Unicode.Scalar.init)
  }
}

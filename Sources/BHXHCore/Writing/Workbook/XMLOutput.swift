/// XML on its way out.
struct XMLOutput: Sendable {
  private(set) var bytes: [UInt8]

  init() {
    bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
    bytes.append(Byte.lineFeed)
  }

  /// An empty stretch of a part.
  static var stretch: XMLOutput {
    var output = XMLOutput()
    output.bytes = []
    return output
  }

  /// Appends markup as it stands.
  mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func append(_ other: XMLOutput) { bytes += other.bytes }

  /// Appends text; what XML cannot hold is written as workbooks have it: `_x0007_`.
  mutating func append(escaped text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "_": append(Self.looksEscaped(text) ? "_x005F_" : "_")
      default:
        if scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          append("_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_")
        } else {
          bytes.append(scalar)
        }
      }
    }
  }

  /// Whether a text holds what would be taken for such a character: then all its underscores are spelled out.
  private static func looksEscaped(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      index + 6 < bytes.count && bytes[index] == UInt8(ascii: "_")
        && bytes[index + 1] == UInt8(ascii: "x") && bytes[index + 6] == UInt8(ascii: "_")
    }
  }
}

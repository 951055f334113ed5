/// How the name of a file stands in a text: every byte of it is kept, also those that are no UTF-8.
///
/// Linux gives names any bytes but NUL. Where they are no text, each such byte is a character of a range for private use that
/// nobody else uses, so that the name is found again; where it is shown it is `\xFF`.
package enum FileNameText {
  /// Stands for the byte 0.
  private static let first: UInt32 = 0x10_FE00

  /// The text of a name's bytes.
  package static func text(of name: [CChar]) -> String {
    let bytes = name.map { UInt8(bitPattern: $0) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return String(text)
      case .valid(let scalar):
        text.append(Unicode.UTF8.decode(scalar))
        place += scalar.count
      case .error(let length):
        for byte in bytes[place..<place + length] {
          if let scalar = Unicode.Scalar(first + UInt32(byte)) { text.append(scalar) }
        }
        place += length
      }
    }
  }

  /// The bytes of a name, NUL behind them, as the system takes them.
  static func bytes(of text: String) -> [CChar] {
    var bytes: [CChar] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        bytes.append(CChar(bitPattern: byte))
      } else {
        for unit in UTF8.encode(scalar) ?? .init() { bytes.append(CChar(bitPattern: unit)) }
      }
    }
    return bytes + [0]
  }

  /// The name as it is shown: bytes that are no text as `\xFF`.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { byte(of: $0) != nil }) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        shown.append(contentsOf: escape(byte).unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// `\xFF`: no byte that is text is ever escaped, so two digits are always there.
  package static func escape(_ byte: UInt8) -> String {
    "\\x" + String(byte, radix: 16, uppercase: true)
  }

  /// The byte that a character stands for; nil where it stands for itself.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (first + 0x80...first + 0xFF).contains(scalar.value) ? UInt8(scalar.value - first) : nil
  }
}

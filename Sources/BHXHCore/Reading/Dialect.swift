/// How a CSV file separates its fields.
public struct Dialect: Hashable, Sendable {
  public var delimiter: UInt8
  /// The first line is `sep=` and the delimiter, as Excel writes and reads it: no record.
  public var hasSeparatorLine: Bool

  public init(delimiter: UInt8 = Byte.comma, hasSeparatorLine: Bool = false) {
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// The delimiters that are recognised, the most usual first.
  public static let candidates = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  /// The dialect with a delimiter named by the user: one character of ASCII, or `tab`; nil for anything else.
  public init?(delimiterNamed name: String) {
    let bytes = Array((["tab", "\\t"].contains(name.lowercased()) ? "\t" : name).utf8)
    guard bytes.count == 1, Self.canDelimit(bytes[0]) else { return nil }
    self.init(delimiter: bytes[0])
  }

  /// Printable ASCII or tab, but for quotes, letters and digits.
  static func canDelimit(_ byte: UInt8) -> Bool {
    let isAlphanumeric =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte | 0x20)
      || (0x61...0x7A).contains(byte)
    return byte == Byte.tab
      || ((0x20..<0x7F).contains(byte) && byte != Byte.quote && !isAlphanumeric)
  }
}

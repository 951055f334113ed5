/// What an input is written in; its content decides, never its name.
public enum InputFormat: String, Sendable {
  case csv
  /// One value: an array of objects, or a report document.
  case json
  /// A sequence of values.
  case ndjson
  /// A worksheet of a workbook.
  case xlsx

  /// The format of a text that begins with `sample`.
  ///
  /// JSON begins with `[` and a value, or with `{` and a name; it is a sequence when another `{` follows the first object.
  /// - Parameter isWhole: `sample` is all there is.
  package init(recognising sample: [UInt8], isWhole: Bool) {
    let significant = Array(sample.lazy.filter { !Byte.isSpace($0) }.prefix(2))
    let first = significant.first
    let second = significant.count > 1 ? significant[1] : nil
    switch first {
    case UInt8(ascii: "[") where second.map(Self.beginsElement) ?? true: self = .json
    case UInt8(ascii: "{") where second.map({ $0 == Byte.quote || $0 == UInt8(ascii: "}") }) ?? true:
      self = Self.isSequence(sample, isWhole: isWhole) ? .ndjson : .json
    default: self = .csv
    }
  }

  private static func beginsElement(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == Byte.quote || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
  }

  /// Whether a second value follows the first one within the sample.
  private static func isSequence(_ sample: [UInt8], isWhole: Bool) -> Bool {
    var block = TextBlock(file: "", capacity: sample.count)
    ByteCopy.copy(sample, 0..<sample.count, into: &block.bytes, at: 0)
    block.count = sample.count
    block.bytes[block.count] = Byte.lineFeed
    var scanner = JSONScanner(isSequence: true)
    var hasValue = false
    while let event = try? scanner.next(in: block, isLast: isWhole) {
      if event == .more || event == .end { return false }
      if hasValue { return true }
      hasValue = scanner.depth == 0
    }
    return false
  }
}

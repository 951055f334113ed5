/// One field of a record: where its text stands in the block.
public struct CSVField: Hashable, Sendable {
  /// The text without the quotes around it.
  public var start: Int
  public var end: Int
  public var isQuoted: Bool
  /// Two quotes stand for one in the text.
  public var hasEscapedQuotes: Bool

  public var range: Range<Int> { start..<end }
  public var isEmpty: Bool { start == end }

  /// Where the field begins in the file, its opening quote included.
  var opening: Int { isQuoted ? start - 1 : start }
}

extension TextBlock {
  /// The text of a field, its doubled quotes made single.
  public func string(_ field: CSVField) -> String {
    guard field.hasEscapedQuotes else { return string(field.range) }
    var text: [UInt8] = []
    var offset = field.start
    while offset < field.end {
      text.append(bytes[offset])
      let isPair =
        bytes[offset] == Byte.quote && offset + 1 < field.end && bytes[offset + 1] == Byte.quote
      offset += isPair ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

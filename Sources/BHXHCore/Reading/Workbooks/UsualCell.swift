/// A cell as nearly all are written: `<c r="B7" s="3" t="s"><v>17</v></c>`, or with its text in itself.
///
/// It is looked at as a whole; whatever is written otherwise goes event by event.
struct UsualCell {
  enum Form {
    case number, shared, inline
  }

  /// From 0; nil where the cell does not say it.
  private(set) var column: Int?
  private(set) var style = 0
  private(set) var form = Form.number
  /// Where its value stands, without references; never empty.
  private(set) var value = 0..<0
  /// Where the element ends.
  private(set) var end = 0

  /// Nil where no such cell stands in `bytes[range]`, at its beginning and whole.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = bytes.span
    var index = range.lowerBound
    guard Self.pass(Self.begin, text, &index, range.upperBound) else { return nil }
    while Self.pass(Byte.space, text, &index, range.upperBound) {
      guard range.upperBound - index > 3, text[index + 1] == UInt8(ascii: "="),
        text[index + 2] == Byte.quote
      else { return nil }
      let name = text[index]
      let start = index + 3
      index = start
      while index < range.upperBound, text[index] != Byte.quote, text[index] != Self.reference {
        index += 1
      }
      guard Self.pass(Byte.quote, text, &index, range.upperBound),
        take(name, bytes, start..<index - 1)
      else { return nil }
    }
    let isInline = form == .inline
    guard Self.pass(isInline ? Self.textBegins : Self.valueBegins, text, &index, range.upperBound)
    else { return nil }
    let start = index
    while index < range.upperBound, text[index] != Self.markup {
      if text[index] == Self.reference || text[index] == Byte.carriageReturn { return nil }
      index += 1
    }
    value = start..<index
    guard !value.isEmpty,
      Self.pass(isInline ? Self.textEnds : Self.valueEnds, text, &index, range.upperBound)
    else { return nil }
    end = index
  }

  /// Takes an attribute in; false where the cell is not of the plain form.
  private mutating func take(_ name: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch name {
    case UInt8(ascii: "r"):
      column = CellRange.column(bytes, range)
      return column != nil
    case UInt8(ascii: "s"):
      for index in range {
        guard bytes[index] &- 0x30 < 10, style < 1 << 20 else { return false }
        style = style * 10 + Int(bytes[index] - 0x30)
      }
      return !range.isEmpty
    case UInt8(ascii: "t"):
      if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "n") { return true }
      if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "s") {
        form = .shared
        return true
      }
      form = .inline
      return bytes[range].elementsEqual(Self.inlineType)
    default: return false
    }
  }

  private static let markup = UInt8(ascii: "<")
  private static let reference = UInt8(ascii: "&")
  private static let begin = Array("<c".utf8)
  private static let inlineType = Array("inlineStr".utf8)
  private static let valueBegins = Array("><v>".utf8)
  private static let valueEnds = Array("</v></c>".utf8)
  private static let textBegins = Array("><is><t>".utf8)
  private static let textEnds = Array("</t></is></c>".utf8)

  /// Goes behind a mark that stands at the index, before `end`; false where it does not.
  @inline(__always)
  private static func pass(
    _ mark: [UInt8], _ text: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Bool {
    guard end - index >= mark.count else { return false }
    for offset in mark.indices where text[index + offset] != mark[offset] { return false }
    index += mark.count
    return true
  }

  @inline(__always)
  private static func pass(
    _ mark: UInt8, _ text: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Bool {
    guard index < end, text[index] == mark else { return false }
    index += 1
    return true
  }
}

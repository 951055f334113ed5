/// One cell of a row: where its text stands, and what it is.
struct RowCell: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// Text of CSV, or a string of JSON: read like a cell.
    case text
    /// A number of JSON: means what JSON says.
    case number
    /// `null`, or not there at all.
    case absent
    /// `true`, `false`, an array or an object: no value of a figure.
    case other
    /// Of a merged cell that begins in a row above: its text is a label of this row too, and no figure of it.
    case repeated
  }

  var start: Int
  var end: Int
  var form: Form = .text
  /// Of its first character.
  var line = 0
  var column = 0
  /// Two quotes stand for one in the text.
  var hasEscapedQuotes = false
  /// How many columns a merged cell takes; 0 for one that is not merged.
  var span: UInt16 = 0

  /// A cell that is not there.
  static let absent = RowCell(start: 0, end: 0, form: .absent)
}

extension RowCell {
  /// Leaves out what keeps a spreadsheet from changing a text: `="…"` around it, `'` before it.
  mutating func takeOffGuard(in bytes: [UInt8]) {
    guard start < end else { return }
    switch bytes[start] {
    case UInt8(ascii: "'"):
      start += 1
    case UInt8(ascii: "="):
      // In a field with quotes around it each of the guard's own is written twice.
      let quotes = hasEscapedQuotes ? 2 : 1
      let (first, last) = (start + 1 + quotes, end - quotes)
      guard first <= last, bytes[(start + 1)..<first].allSatisfy({ $0 == Byte.quote }),
        bytes[last..<end].allSatisfy({ $0 == Byte.quote }),
        !bytes[first..<last].contains(Byte.quote)
      else { return }
      (start, end, hasEscapedQuotes) = (first, last, false)
    default: break
    }
  }
}

/// One row of an input: a record of CSV or an object of JSON.
///
/// The cells stand in bytes that the row does not own: a block of the input, or a copy.
struct Row: Sendable {
  /// Where the row as a whole stands in the bytes of the input.
  var start = 0
  var end = 0
  var line = 0
  var column = 1
  var cells: [RowCell] = []

  /// Whether no cell says anything.
  func isBlank(in bytes: [UInt8]) -> Bool {
    cells.allSatisfy { $0.form == .repeated || isBlank($0, in: bytes) }
  }

  func isBlank(_ cell: RowCell, in bytes: [UInt8]) -> Bool {
    if cell.form == .absent { return true }
    for offset in cell.start..<cell.end where bytes[offset] > 0x20 {
      // Spaces beyond ASCII begin with C2, E2 or E3.
      let byte = bytes[offset]
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else { return false }
      return text(cell, in: bytes).isEmpty
    }
    return true
  }

  /// The text of a cell without the white space around it.
  func text(_ cell: RowCell, in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    return (cell.hasEscapedQuotes ? text.withSingleQuotes : text).trimmed
  }
}

extension String {
  /// The text with one quote for each pair of them.
  var withSingleQuotes: String {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count)
    var isOpen = false
    for byte in utf8 {
      let isSecond = byte == Byte.quote && isOpen
      isOpen = byte == Byte.quote && !isOpen
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension String {
  /// The text without the white space around it; itself where its first and last bytes are none of any white space.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return "" }
    let mayBegin = first <= 0x20 || first == 0xC2 || 0xE1...0xE3 ~= first
    return mayBegin || last <= 0x20 || last >= 0x80 ? self[...].trimmed : self
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// `White_Space` of Unicode, a fixed set, without a look into tables of properties.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}

/// A row with its own bytes, kept while the first rows of an input are looked at together.
struct PendingRow: Sendable {
  let row: Row
  let bytes: [UInt8]
  /// What is wrong with the row as a whole.
  let defect: Problem?

  /// The texts of its cells.
  var texts: [String] {
    row.cells.map { $0.form == .repeated ? "" : row.text($0, in: bytes) }
  }

  /// The row as it stood.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

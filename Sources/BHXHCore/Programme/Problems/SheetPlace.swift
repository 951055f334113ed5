/// Places in a workbook: its file, one of its worksheets, and a cell of that.
///
/// The name of a worksheet stands behind that of its file, after a NUL, which neither can hold: so a sheet is an input of its own to
/// whoever orders and compares places, and only who words them has to know more.
extension Place {
  private static let mark: Character = "\0"

  /// The input that a worksheet is.
  static func file(_ file: String, sheet: String) -> String { "\(file)\(mark)\(sheet)" }

  /// The file alone, whatever worksheet of it is meant: what its sheets say, one source says.
  public var input: String { isInSheet ? String(file.prefix { $0 != Self.mark }) : file }

  /// Whether it is a place in a worksheet.
  public var isInSheet: Bool { file.isOfSheet }

  /// The input as machine formats name it: `bieu.xlsx#Tháng 7`.
  public var inputName: String { isInSheet ? file.replacing(Self.mark, with: "#") : file }

  /// The parts of a place in a worksheet, in the form that `wording` takes apart.
  var sheetDescription: String {
    if line == 0 { return file }
    let cell = column == 0 ? "\(line)" : CellName.letters(of: column - 1) + "\(line)"
    return "\(file)\(Self.mark)\(cell)"
  }

  /// A text that may be a place in a worksheet, in words: `bieu.xlsx: sheet “Tháng 7”, cell D14`.
  public static func worded(_ text: String, in language: Language) -> String {
    guard text.isOfSheet else { return text }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let isVietnamese = language == .vietnamese
    var words = "\(parts[0]): \(isVietnamese ? "trang tính" : "sheet") “\(parts[1])”"
    if parts.count > 2 {
      let isCell = parts[2].first?.isLetter ?? false
      let kind = isVietnamese ? (isCell ? "ô" : "dòng") : (isCell ? "cell" : "row")
      words += ", \(kind) \(parts[2])"
    }
    return words
  }
}

extension String {
  /// Whether it holds the mark before a worksheet's name.
  fileprivate var isOfSheet: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] == 0 { return true }
    return false
  }

  fileprivate func replacing(_ mark: Character, with other: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// How cells are called: `D14`.
package enum CellName {
  /// The letters of a column, from 0.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(Unicode.Scalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

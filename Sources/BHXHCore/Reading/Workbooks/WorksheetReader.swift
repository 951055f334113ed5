/// One cell of a worksheet that holds something.
struct WorksheetCell: Sendable {
  enum Form: Sendable {
    case text
    /// A number, and no date or percentage.
    case number
    /// A formula of which the value was not stored.
    case uncached
  }

  /// From 0.
  let column: Int
  /// Where the text stands in the bytes of the row.
  var range: Range<Int>
  let form: Form
}

/// The rows of a worksheet that hold something, one after the other, in memory that does not grow with them.
struct WorksheetReader: Sendable {
  /// As many as a worksheet has.
  static let mostRows = 1_048_576

  /// The row that was read last, from 1.
  private(set) var row = 0
  private(set) var isHidden = false
  private(set) var cells: [WorksheetCell] = []
  private(set) var bytes: [UInt8] = []
  /// What follows the rows, or stands before them.
  private(set) var merges: [CellRange] = []
  private(set) var hiddenColumns: [Range<Int>] = []

  /// How many bytes its part of it says that it unpacks to.
  let unpacked: Int

  private let book: WorkbookContents
  /// Whether it is enough to know which cells hold something.
  private let isOutline: Bool
  private var scanner: XMLScanner
  private var isInRows = false
  private var value: [UInt8] = []

  /// - Parameter isOutline: whether it is enough to know which cells hold something: their texts are blank then.
  init(_ entry: ZipArchive.Entry, of book: WorkbookContents, isOutline: Bool = false)
    throws(Problem)
  {
    self.book = book
    self.isOutline = isOutline
    unpacked = entry.unpacked
    scanner = try XMLScanner(entry, of: book.archive)
  }

  /// How many bytes the whole workbook has.
  var packed: Int { book.archive.bytes.count }

  /// Goes to the next row that holds a cell; false at the end of the worksheet.
  mutating func next() throws(Problem) -> Bool {
    while true {
      switch try scanner.next() {
      case .finished: return false
      case .start:
        if isInRows, scanner.name == .row {
          if try readRow() { return true }
        } else {
          try readOther()
        }
      case .end where scanner.name == .sheetData: isInRows = false
      default: break
      }
    }
  }

  private mutating func readOther() throws(Problem) {
    switch scanner.name {
    case .sheetData: isInRows = true
    case .mergeCell:
      guard let text = scanner.string(.ref), let range = CellRange(text) else {
        throw scanner.damaged
      }
      if merges.count >= CellRange.mostMerges { throw scanner.damaged }
      merges.append(range)
    case .col:
      guard scanner.flag(.hidden) == true, let first = scanner.number(.min),
        let last = scanner.number(.max), first >= 1, last >= first
      else { return }
      hiddenColumns.append(first - 1..<min(last, ReadingLimits.columns))
    // Extensions and alternatives have elements of the same names.
    case .extLst, .alternate: try scanner.skipElement()
    default: break
    }
  }

  private mutating func readRow() throws(Problem) -> Bool {
    let number = scanner.number(.r) ?? row + 1
    guard number > row, number <= Self.mostRows else { throw scanner.damaged }
    row = number
    isHidden = scanner.flag(.hidden) ?? false
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    var next = 0
    while true {
      if let cell = UsualCell(scanner.bytes, scanner.ahead) {
        try readUsual(cell, at: try column(cell.column, &next))
        continue
      }
      switch try scanner.next() {
      case .start where scanner.name == .c:
        let named = try scanner.value(.r).map { range throws(Problem) in
          guard let column = CellRange.column(scanner.bytes, range) else { throw scanner.damaged }
          return column
        }
        try readCell(try column(named, &next))
      case .start: try scanner.skipElement()
      case .end where scanner.name == .row: return !cells.isEmpty
      case .finished: throw scanner.damaged
      default: break
      }
    }
  }

  /// The column of a cell, behind that of the cell before it.
  private func column(_ named: Int?, _ next: inout Int) throws(Problem) -> Int {
    let column = named ?? next
    guard column >= next, column < ReadingLimits.columns else { throw scanner.damaged }
    next = column + 1
    return column
  }

  private mutating func readUsual(_ cell: UsualCell, at column: Int) throws(Problem) {
    scanner.pass(to: cell.end)
    let start = bytes.count
    if cell.form == .number, isOutline || isBareCount(cell) {
      if !isOutline { bytes += scanner.bytes[cell.value] }
      return append(column, .number, from: start)
    }
    value.removeAll(keepingCapacity: true)
    value += scanner.bytes[cell.value]
    let type: CellType =
      switch cell.form {
      case .number: .number
      case .shared: .shared
      case .inline: .inline
      }
    try appendValue(column, type, cell.style, false)
  }

  /// Whether a number is written as it is shown: a few digits, without a format that says otherwise.
  private func isBareCount(_ cell: UsualCell) -> Bool {
    let digits = scanner.bytes[cell.value]
    guard digits.count <= 15, digits.count == 1 || digits[digits.startIndex] != 0x30,
      digits.allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    let pattern = book.patterns[cell.style]
    return pattern.leastDigits <= 1
      && (pattern.kind == .general || pattern.kind == .number(decimals: 0, thousands: 0))
  }

  private enum CellType {
    case number, shared, inline, formulaText, boolean, error, date
  }

  private func cellType() -> CellType {
    guard let range = scanner.value(.t) else { return .number }
    switch XMLText.string(scanner.bytes, range) {
    case "s": return .shared
    case "inlineStr": return .inline
    case "str": return .formulaText
    case "b": return .boolean
    case "e": return .error
    case "d": return .date
    default: return .number
    }
  }

  private mutating func readCell(_ column: Int) throws(Problem) {
    let type = cellType()
    let style = scanner.number(.s) ?? 0
    var hasFormula = false
    value.removeAll(keepingCapacity: true)
    var isInText = false
    loop: while true {
      switch try scanner.next() {
      case .start:
        switch scanner.name {
        case .v: isInText = true
        case .t where type == .inline: isInText = true
        case .f: hasFormula = true
        case .inline, .run: break
        default: try scanner.skipElement()
        }
      case .text: if isInText { scanner.appendText(to: &value) }
      case .end:
        if scanner.name == .c { break loop }
        if scanner.name == .v || scanner.name == .t { isInText = false }
      case .finished: throw scanner.damaged
      }
    }
    if value.isEmpty {
      let isUncached = hasFormula && type == .number
      if isUncached { append(column, .uncached, from: bytes.count) }
      return
    }
    try appendValue(column, type, style, hasFormula)
  }

  private mutating func append(_ column: Int, _ form: WorksheetCell.Form, from start: Int) {
    cells.append(WorksheetCell(column: column, range: start..<bytes.count, form: form))
  }

  private mutating func appendValue(
    _ column: Int, _ type: CellType, _ style: Int, _ hasFormula: Bool
  ) throws(Problem) {
    let start = bytes.count
    switch type {
    case .shared:
      guard let number = whole(value), let range = book.strings[number]
      else { throw scanner.damaged }
      if range.isEmpty { return }
      if !isOutline { bytes += book.strings.bytes[range] }
    case .inline, .formulaText: bytes += XMLText.unescaped(value)
    case .boolean: bytes += Array((value == [0x31] ? "TRUE" : "FALSE").utf8)
    case .error: bytes += value
    case .date: bytes += value.prefix { $0 != UInt8(ascii: "T") }
    case .number:
      return appendNumber(column, book.patterns[style], hasFormula: hasFormula)
    }
    append(column, .text, from: start)
  }

  /// A number of digits alone.
  private func whole(_ digits: [UInt8]) -> Int? {
    if digits.count > 9 || !digits.allSatisfy({ $0 &- 0x30 < 10 }) {
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private mutating func appendNumber(_ column: Int, _ pattern: NumberPattern, hasFormula: Bool) {
    let start = bytes.count
    guard let number = StoredNumber(value.span) else {
      bytes += value
      return append(column, .text, from: start)
    }
    if hasFormula, number.isZero, book.computesOnLoad {
      return append(column, .uncached, from: start)
    }
    switch pattern.kind {
    case .date(let precision)
    where SerialDate.append(number, precision, book.dateSystem, to: &bytes):
      return append(column, .text, from: start)
    case .time:
      SerialDate.appendTime(number, to: &bytes)
      return append(column, .text, from: start)
    case .percentage(let decimals):
      number.append(to: &bytes, shift: 2, decimals: decimals)
      bytes.append(UInt8(ascii: "%"))
      return append(column, .text, from: start)
    case .number(let decimals, let thousands):
      number.append(
        to: &bytes, shift: -3 * thousands, decimals: decimals, leastDigits: pattern.leastDigits)
      // A code with zeros in front is no number to a reader of numbers.
      let isCode = pattern.leastDigits > 1 && bytes[start] == 0x30
      append(column, isCode ? .text : .number, from: start)
    case .general, .date:
      number.append(to: &bytes, decimals: nil)
      append(column, .number, from: start)
    }
  }
}

extension XMLName {
  fileprivate static let sheetData = XMLName("sheetData")
  fileprivate static let row = XMLName("row")
  fileprivate static let c = XMLName("c")
  fileprivate static let v = XMLName("v")
  fileprivate static let f = XMLName("f")
  fileprivate static let t = XMLName("t")
  fileprivate static let r = XMLName("r")
  fileprivate static let s = XMLName("s")
  fileprivate static let inline = XMLName("is")
  fileprivate static let run = XMLName("r")
  fileprivate static let hidden = XMLName("hidden")
  fileprivate static let mergeCell = XMLName("mergeCell")
  fileprivate static let ref = XMLName("ref")
  fileprivate static let col = XMLName("col")
  fileprivate static let min = XMLName("min")
  fileprivate static let max = XMLName("max")
  fileprivate static let extLst = XMLName("extLst")
  fileprivate static let alternate = XMLName("AlternateContent")
}

/// What the first rows of an input show together that no row shows alone.
struct FirstRows {
  /// How many rows are looked at, and how many bytes of them at most.
  static let mostRows = 1000
  static let mostBytes = 4 << 20

  let rows: [PendingRow]
  let vocabulary: HeaderVocabulary

  /// The rows as lines of text, and the line in which they begin; nil where they do not stand line by line.
  var text: (bytes: [UInt8], line: Int)? {
    guard let line = rows.first?.row.line else { return nil }
    var bytes: [UInt8] = []
    for (index, row) in rows.enumerated() {
      let endsLine: (UInt8) -> Bool = { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
      if row.row.line != line + index || row.bytes.contains(where: endsLine) { return nil }
      bytes += row.bytes
      bytes.append(Byte.lineFeed)
    }
    return (bytes, line)
  }

  /// The meanings of columns, where their cells show that a header means another thing: `Chỉ tiêu` or `Nội dung` over the
  /// names of schemes.
  func corrected(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    if meanings.contains(.field(.scheme)) { return meanings }
    var meanings = meanings
    for index in meanings.indices {
      switch meanings[index] {
      case .figure(let figure) where figure.scheme == nil && figure.period == nil: break
      case .field(.measure): break
      default: continue
      }
      var (cells, schemes) = (0, 0)
      forEachCell(index) { row, cell in
        cells += 1
        // Numbers name nothing.
        guard row.bytes[cell.start..<cell.end].contains(where: { $0 >= 0x41 }) else { return true }
        if case .scheme = RowLabel(row.row.text(cell, in: row.bytes), vocabulary: vocabulary) {
          schemes += 1
        }
        return true
      }
      if schemes > 0, schemes * 2 > cells {
        meanings[index] = .field(.scheme)
        break
      }
    }
    return withMeasures(meanings)
  }

  /// The meanings with a `Chỉ tiêu` beside figures that says of what they are, and is no plan: none of its cells is a number.
  private func withMeasures(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    guard !meanings.contains(.field(.measure)), !meanings.contains(.field(.scheme)) else {
      return meanings
    }
    let figures = meanings.count { if case .figure = $0 { true } else { false } }
    guard figures > 1 || meanings.contains(.field(.value)) else { return meanings }
    var meanings = meanings
    for (index, meaning) in meanings.enumerated() {
      guard case .figure(let figure) = meaning, figure.scheme == nil, figure.period == nil,
        figure.measure == .target
      else { continue }
      var (hasCells, isOfNames) = (false, true)
      forEachCell(index) { row, cell in
        hasCells = true
        isOfNames =
          row.bytes[cell.start..<cell.end].contains { $0 >= 0x41 }
          && !(0x30..<0x3A).contains(row.bytes[cell.start])
        return isOfNames
      }
      if hasCells, isOfNames {
        meanings[index] = .field(.measure)
        return meanings
      }
    }
    return meanings
  }

  /// The decimal marks that cells prove for their columns, by column; used only in tables of thousands and millions.
  func decimalMarks(_ layout: Layout) -> [Int: DecimalMark] {
    var marks: [Int: DecimalMark] = [:]
    let spelling = NumberSpelling(.signedCount, unit: .thousand)
    for column in layout.numbers {
      var isContested = false
      forEachCell(column) { row, cell in
        let bytes = row.bytes[cell.start..<cell.end]
        guard let separator = bytes.firstIndex(where: Self.isSeparator),
          // Most counts have one separator before three digits, which proves nothing.
          bytes.endIndex - separator != 4
            || !bytes[(separator + 1)...].allSatisfy({ $0 &- 0x30 < 10 }),
          let mark = spelling.provenDecimalMark(row.row.text(cell, in: row.bytes))
        else { return true }
        isContested = marks[column] != nil && marks[column] != mark
        marks[column] = mark
        return !isContested
      }
      if isContested { marks[column] = nil }
    }
    return marks
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == UInt8(ascii: ".")
  }

  /// Whether a cell of a column holds a number that no percentage of people is.
  func holdsCounts(_ column: Int) -> Bool {
    var holds = false
    forEachCell(column) { row, cell in
      let text = row.row.text(cell, in: row.bytes)
      guard case .value(let number) = NumberSpelling(.signedCount).read(text) else { return true }
      holds = number.mantissa > 200
      return !holds
    }
    return holds
  }

  /// What the rows say that hold a label and nothing else: they may head the rows below them. Nil for one that is not understood.
  func headings() -> [GroupMeaning?] {
    var headings: [GroupMeaning?] = []
    for row in rows {
      guard let label = row.onlyLabel else { continue }
      switch GroupMeaning.read(RowLabel.parted(row.row.text(label, in: row.bytes)).name) {
      case .nothing: break
      case .meaning(let meaning): headings.append(meaning)
      case .unclear: headings.append(nil)
      }
    }
    return headings
  }

  /// Whether a row names no unit under one that does, and says something else.
  func hasMergedUnits(_ layout: Layout) -> Bool {
    let columns = layout.units.map(\.index)
    var isUnderUnit = false
    for row in rows where row.defect == nil && row.row.cells.count == layout.headers.count {
      let isBlank = columns.allSatisfy { row.row.isBlank(row.row.cells[$0], in: row.bytes) }
      if isBlank, isUnderUnit, !row.row.isBlank(in: row.bytes) { return true }
      isUnderUnit = isUnderUnit || !isBlank
    }
    return false
  }

  /// What the names of the general unit column say about each other.
  ///
  /// - Parameters:
  ///   - given: the period of rows that say none.
  ///   - title: the unit of the title, which goes before what the names say.
  func neighbours(
    _ layout: Layout, _ options: ReadingOptions, at given: Period?,
    below title: AdministrativeUnit? = nil
  ) -> UnitNeighbours? {
    guard let column = layout.index(of: .unit) else { return nil }
    var names = Set(names(column, layout, at: given))
    if let month = options.unitsOf {
      names = Set(names.map { UnitNeighbours.Name(text: $0.text, month: month) })
    }
    return names.count < 2 ? nil : UnitNeighbours(names, in: options.gazetteer, below: title)
  }

  /// The distinct names of units with the months that they are asked for at.
  func names(_ column: Int, _ layout: Layout, at given: Period?) -> [UnitNeighbours.Name] {
    var names = KeyList<UnitNeighbours.Name>()
    var periods = PeriodCells()
    var problems = RowProblems(file: "")
    // Each distinct cell is understood once; nil is no unit's name.
    var understood: [String: String?] = [:]
    for row in rows where row.defect == nil && row.row.cells.count == layout.headers.count {
      let text = row.row.text(row.row.cells[column], in: row.bytes)
      if text.isEmpty { continue }
      let name = understood[text] ?? unitName(text)
      understood[text] = .some(name)
      guard let name else { continue }
      let period = periods.read(row.row, in: row.bytes, layout, given, &problems)
      names.insert(UnitNeighbours.Name(text: name, month: period?.end))
    }
    return names.keys
  }

  /// The name of a unit in a label; nil where it labels something else.
  private func unitName(_ label: String) -> String? {
    RowLabel(label, vocabulary: vocabulary) == .unit ? RowLabel.name(label) : nil
  }

  /// The texts of a column that are not blank.
  func texts(_ column: Int) -> [String] {
    var texts: [String] = []
    forEachCell(column) { row, cell in
      texts.append(row.row.text(cell, in: row.bytes))
      return true
    }
    return texts
  }

  /// The numbers of some columns in the rows where all of them are known.
  func numbers(_ columns: [(index: Int, kind: NumberKind)]) -> [[Quantity]] {
    rows.compactMap { row in
      var numbers: [Quantity] = []
      for column in columns {
        guard row.defect == nil, column.index < row.row.cells.count else { return nil }
        let text = row.row.text(row.row.cells[column.index], in: row.bytes)
        guard case .value(let number) = NumberSpelling(column.kind).read(text) else { return nil }
        numbers.append(number)
      }
      return numbers
    }
  }

  /// The distinct texts of a column, where they are few and short; nil for any other.
  func words(_ column: Int) -> [String]? {
    var words = KeyList<String>()
    var areWords = true
    forEachCell(column) { row, cell in
      areWords = cell.end - cell.start < 100 && words.keys.count < 50
      if areWords { words.insert(row.row.text(cell, in: row.bytes)) }
      return areWords
    }
    return areWords ? words.keys : nil
  }

  /// Gives the cells of a column that are not blank, as long as they are wanted.
  private func forEachCell(_ column: Int, _ wantsMore: (PendingRow, RowCell) -> Bool) {
    for row in rows where row.defect == nil && column < row.row.cells.count {
      let cell = row.row.cells[column]
      if row.row.isBlank(cell, in: row.bytes) { continue }
      if !wantsMore(row, cell) { return }
    }
  }
}

extension PendingRow {
  /// The label of a row that holds nothing else; beside it only its number may stand.
  fileprivate var onlyLabel: RowCell? {
    var (first, last): (RowCell?, RowCell?)
    for cell in row.cells where !row.isBlank(cell, in: bytes) {
      if last != nil, first != nil { return nil }
      first = last
      last = cell
    }
    if let first, first.end - first.start > 6 { return nil }
    guard let last, bytes[last.start..<last.end].contains(where: { $0 >= 0x41 }) else { return nil }
    return last
  }
}

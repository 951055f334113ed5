/// The rows of a result as cells of a worksheet: columns in which no row says anything are left out, and beside the name of a unit
/// stands its code.
struct SheetTable {
  private let table: ResultTable
  private let text: CellText
  private let names: UnitNames
  private let gazetteer: Gazetteer
  /// The columns of the result that are shown; that of a unit takes two.
  private let shown: [Int]
  private let holdsUnits: [Bool]
  private let language: Language

  init(_ table: ResultTable, _ style: OutputStyle) {
    self.table = table
    text = CellText(style, isReadAgain: true)
    gazetteer = style.gazetteer
    language = style.language
    names = UnitNames(of: table, style.gazetteer)
    var isSaid = [Bool](repeating: false, count: table.columns.count)
    var units = isSaid
    var cells: [Cell] = []
    for row in table.rows.indices {
      table.rows.read(row, into: &cells)
      for index in cells.indices {
        if !isSaid[index] { isSaid[index] = SheetCell(cells[index], text) != .blank }
        if case .unit = cells[index].bare { units[index] = true }
      }
    }
    let isEmpty = table.rows.isEmpty
    shown = table.columns.indices.filter { isSaid[$0] || (isEmpty && table.columns[$0].isInText) }
    holdsUnits = units
  }

  /// The heads of the columns in the language.
  var heads: [SheetCell] {
    shown.flatMap { index -> [SheetCell] in
      let head = SheetCell.text(table.columns[index].heading(in: language))
      let code = SheetCell.text(language == .vietnamese ? "Mã đơn vị" : "Unit code")
      return holdsUnits[index] ? [head, code] : [head]
    }
  }

  var rowCount: Int { table.rows.count }

  /// The cells of a row.
  func cells(_ row: Int) -> [SheetCell] {
    let cells = table.rows[row]
    return shown.flatMap { index -> [SheetCell] in
      guard holdsUnits[index] else { return [SheetCell(cells[index], text)] }
      guard case .unit(let unit) = cells[index].bare else {
        return [SheetCell(cells[index], text), .blank]
      }
      return [.text(names.name(of: unit)), .text(gazetteer.path(of: unit))]
    }
  }

  /// The first column of percentages, as it stands in the worksheet.
  var percentColumn: Int? {
    for index in table.columns.indices where shown.contains(index) {
      let holdsPercent = table.rows.contains { row in
        if case .percent = row[index].bare { true } else { false }
      }
      if holdsPercent { return shown.prefix { $0 < index }.reduce(0) { $0 + width(of: $1) } }
    }
    return nil
  }

  private func width(of index: Int) -> Int { holdsUnits[index] ? 2 : 1 }
}

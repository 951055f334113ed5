/// Tables as HTML: a caption, a head, the first column as the head of each row, numbers flush right and linked to the note that says
/// where they are from.
struct HTMLTable {
  private let style: OutputStyle
  private let cells: CellText
  private let notes: NoteText

  init(_ style: OutputStyle, sources: [Source] = []) {
    self.style = style
    notes = NoteText(style, sources: sources)
    cells = CellText(style)
  }

  /// More rows are folded away under their caption.
  private static let mostOpenRows = 60

  func write(_ table: ResultTable, caption: String, to page: inout HTMLPage) {
    let table = table.withUnitsReported
    if table.rows.isEmpty {
      return page.append(
        "<p>\(markup(Words(style.language).word(.phrase, table.emptyPhrase)))</p>\n")
    }
    let names = UnitNames(of: table, style.gazetteer)
    let shown = table.columns.indices.filter { column in
      table.columns[column].isInText && !table.columns[column].isPicture
        && table.rows.contains { !cells.text(of: $0[column]).isEmpty }
    }
    var rows = ""
    let explanations = ExplanationText(style).blocks(of: table)
    for (index, row) in table.rows.enumerated() {
      let explained = explanations.isEmpty ? nil : explanations[index]
      rows += row.contains { $0.mark?.isWhole ?? false } ? "<tr class=\"whole\">" : "<tr>"
      for (place, column) in shown.enumerated() {
        var text = text(of: row[column], names)
        let isNumber = table.columns[column].isNumber
        let told =
          explained.flatMap { isNumber ? note($0) : nil } ?? row[column].mark.flatMap(notes.text)
        if let note = told, !text.isEmpty {
          text = "<a href=\"\(page.note(note))\">\(text)</a>"
        }
        let isBelow = row[column].mark?.isBelow ?? false
        let kind = isNumber ? " class=\"n\(isBelow ? " below" : "")\"" : ""
        rows += place == 0 ? "<th scope=\"row\"\(kind)>\(text)</th>" : "<td\(kind)>\(text)</td>"
      }
      rows += "</tr>\n"
    }
    let head = shown.map { column in
      let kind = table.columns[column].isNumber ? " class=\"n\"" : ""
      return
        "<th scope=\"col\"\(kind)>\(markup(table.columns[column].heading(in: style.language)))</th>"
    }
    write(head.joined(), rows, table.rows.count, caption, to: &page)
  }

  func write(_ table: PlainTable, caption: String, to page: inout HTMLPage) {
    func kind(_ column: Int) -> String { table.columns[column].isNumber ? " class=\"n\"" : "" }
    let head = table.columns.indices.map { column in
      "<th scope=\"col\"\(kind(column))>\(markup(table.columns[column].heading))</th>"
    }
    let rows = table.rows.map { row in
      let fields = row.indices.map { column in
        column == 0
          ? "<th scope=\"row\"\(kind(column))>\(markup(row[column]))</th>"
          : "<td\(kind(column))>\(markup(row[column]))</td>"
      }
      return "<tr>\(fields.joined())</tr>\n"
    }
    write(head.joined(), rows.joined(), table.rows.count, caption, to: &page)
  }

  private func write(
    _ head: String, _ rows: String, _ count: Int, _ caption: String, to page: inout HTMLPage
  ) {
    let isLong = count > Self.mostOpenRows
    let caption = markup(caption)
    let named = isLong ? "\(caption) (\(count))" : caption
    let table =
      "<div class=\"wide\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\"><table>\n"
      + "<caption><span class=\"unseen\">\(named)</span></caption>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table></div>\n"
    page.append(isLong ? "<details>\n<summary>\(named)</summary>\n\(table)</details>\n" : table)
  }

  private func text(of cell: Cell, _ names: UnitNames) -> String {
    if case .unit(let unit) = cell.bare { return markup(names.name(of: unit)) }
    return markup(cells.text(of: cell))
  }

  private func note(_ block: ExplanationText.Block) -> String {
    "\(block.title): "
      + block.lines.map { String($0.drop(while: "• ".contains)) }.joined(separator: "; ")
  }
}

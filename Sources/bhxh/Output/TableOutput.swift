import BHXHCore

/// Sorts, cuts and writes the table of a command, and says how many rows of the input were left out.
struct TableOutput {
  let result: ResultChoices
  let context: Context

  /// How the result is spelled.
  var style: OutputStyle {
    var style = OutputStyle(
      context.settings.language, isForExcel: result.isForExcel,
      hasColour: context.settings.colorsOutput && result.destination == .standardOutput,
      width: context.settings.width, isASCII: context.settings.isASCII)
    style.chart = result.chart
    style.hasNames = result.hasNames
    style.speaksToExcel = result.isForExcel && context.settings.givenLanguage == .vietnamese
    return style
  }

  func write(_ table: ResultTable, input: RowCount?) throws(CommandFailure) {
    var table = table
    if let sorting = result.sorting {
      table.sort(by: sorting.column, descending: sorting.isDescending, .builtIn)
    }
    if let top = result.top { table.rows = table.rows.first(top) }
    if !result.format.isForMachines { table = table.withUnitsReported }
    var writer = result.format.writer(of: table, style)
    try ResultOutput(destination: result.destination, context: context).write {
      write throws(CommandFailure) in
      writer.begin()
      var cells: [Cell] = []
      for row in table.rows.indices {
        table.rows.read(row, into: &cells)
        writer.write(cells)
        if writer.output.isFull { try write(writer.output.take()) }
      }
      writer.end(input)
      try write(writer.output.take())
    }
    if let input { sayLeftOut(input) }
  }

  /// Formats that carry the numbers of rows say them there; elsewhere they are said when not all rows were used.
  func sayLeftOut(_ count: RowCount) {
    if count.rejected == 0 { return }
    let text = Bilingual(
      "\(count.rows) rows: \(count.used) used, \(count.rejected) rejected, \(count.blank) blank",
      "\(count.rows) dòng: dùng \(count.used), loại \(count.rejected), trống \(count.blank)")
    context.messages.write(.warning, text[context.settings.language])
  }
}

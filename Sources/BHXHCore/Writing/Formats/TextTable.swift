/// A table for people: aligned by what a terminal shows, headings, names and numbers in their language.
///
/// Columns in which no row says anything are left out, so that rows are held: all of them, or as many as settle the layout.
enum TextTable {
  static func write(_ table: ResultTable, _ style: OutputStyle, to output: inout TextOutput) {
    if table.rows.isEmpty {
      write("(\(Words(style.language).word(.phrase, table.emptyPhrase)))", style, to: &output)
    } else {
      AlignedText(CellText(style).plain(table), style).write(to: &output)
    }
    for block in ExplanationText(style).blocks(of: table) {
      output.append("\n")
      write("\(block.number). \(block.title)", style, to: &output)
      for line in block.lines { write("   \(line)", indent: "     ", style, to: &output) }
    }
  }

  private static func write(
    _ text: String, indent: String = "", _ style: OutputStyle, to output: inout TextOutput
  ) {
    let blanks = text.prefix { $0 == " " }
    for line in wrapped(text, width: style.width - blanks.count, indent: indent) {
      output.append(line == text.drop { $0 == " " } || !line.hasPrefix(" ") ? blanks + line : line)
      output.append("\n")
    }
  }
}

extension OutputFormat {
  /// Aligned columns for people, in their language.
  public static let text = OutputFormat(
    "text", endings: ["txt"], isForMachines: false, holds: Set(ResultForm.allCases),
    table: { TextTableWriter(of: $0, $1) }, lines: .text,
    document: { DocumentText($1).bytes(of: $0) })
}

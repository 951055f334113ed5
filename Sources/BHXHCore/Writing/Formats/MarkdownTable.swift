/// A table in Markdown, to be pasted where people read: the columns, names and numbers of text.
enum MarkdownTable {
  static func write(_ table: ResultTable, _ style: OutputStyle, to output: inout TextOutput) {
    if table.rows.isEmpty {
      output.append("*\(Words(style.language).word(.phrase, table.emptyPhrase))*\n")
    } else {
      MarkdownText.write(CellText(style).plain(table), to: &output)
    }
    for block in ExplanationText(style).blocks(of: table) {
      output.append("\n\(block.number). \(MarkdownText.escaped(block.title))\n\n")
      for line in block.lines {
        output.append("   * \(MarkdownText.escaped(String(line.drop(while: "• ".contains))))\n")
      }
    }
  }
}

/// The pieces of Markdown as GitHub reads it.
enum MarkdownText {
  /// A text that stands for itself: nothing in it is taken for markup, and it stays on its line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in printable(text) {
      if #"\|*_`<[]~"#.contains(character) { escaped.append("\\") }
      if character == "&" { escaped.append("&amp;") } else { escaped.append(character) }
    }
    return escaped
  }

  /// A table with numbers flush right.
  static func write(_ table: PlainTable, to output: inout TextOutput) {
    write(table.columns.map { escaped($0.heading) }, to: &output)
    write(table.columns.map { $0.isNumber ? "---:" : "---" }, to: &output)
    for row in table.rows { write(row.map(escaped), to: &output) }
  }

  private static func write(_ fields: [String], to output: inout TextOutput) {
    output.append("|")
    for field in fields { output.append(field.isEmpty ? "  |" : " \(field) |") }
    output.append("\n")
  }
}

extension OutputFormat {
  /// Tables as GitHub and most wikis read them, in the language of the reader.
  public static let markdown = OutputFormat(
    "markdown", endings: ["md", "markdown"], isForMachines: false,
    holds: Set(ResultForm.allCases), table: { HeldTableWriter(of: $0, $1, MarkdownTable.write) },
    lines: .markdown,
    document: { DocumentMarkdown($1).bytes(of: $0) })
}

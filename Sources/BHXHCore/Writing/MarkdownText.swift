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

/// A plain table as lines of text that a width holds: columns two blanks apart, numbers flush right, a rule under the headings.
///
/// Where it is too wide, one after the other: columns in which every row says the same are told above it, headings are broken into up
/// to three lines, then four, pictures are left out, texts are broken from the last column on, the columns are set in two or three blocks
/// that begin with the keys; at last, and where a text would hang from its row for many lines, every row becomes a card: its keys on a line,
/// what is said of them below.
struct AlignedText {
  let style: OutputStyle
  let columns: [PlainTable.Column]
  private let contents: [Contents]
  private let rows: [[ShownText]]
  let layout: Layout

  /// What the rows say in a column.
  struct Contents {
    /// How wide the widest text is.
    let width: Int
    /// The text that all rows have; of what only goes with a number, all that have one. Nil where they differ, and where there is one row.
    let said: String?
  }

  /// What of a table stands where.
  enum Layout {
    /// The columns of each block, how wide each column is, and which are the same in all rows.
    case aligned(blocks: [[Int]], widths: [Int], same: [Int])
    case cards
  }

  static let gap = 2
  /// A narrower text is broken in too many places to be read.
  private static let leastWidth = 14
  /// A text that is broken into more lines than this is not read along its row any more.
  private static let mostLines = 6

  init(_ table: PlainTable, _ style: OutputStyle) {
    self.style = style
    columns = table.columns.map { column in
      PlainTable.Column(
        printable(column.heading), isNumber: column.isNumber, isPicture: column.isPicture,
        isKey: column.isKey, isDetail: column.isDetail)
    }
    rows = table.rows.map { $0.map(ShownText.init) }
    contents = columns.indices.map { [columns, rows] column in
      Contents(
        width: rows.reduce(0) { max($0, $1[column].width) },
        said: Self.said(by: column, columns, rows))
    }
    layout = Self.layout(columns, contents, style.width)
  }

  /// The same of rows that are at hand elsewhere: how they are to be set, of what they say.
  init(_ columns: [PlainTable.Column], _ contents: [Contents], _ style: OutputStyle) {
    self.style = style
    self.columns = columns
    self.contents = contents
    rows = []
    layout = Self.layout(columns, contents, style.width)
  }

  private static func layout(
    _ columns: [PlainTable.Column], _ told: [Contents], _ width: Int
  ) -> Layout {
    let all = Array(columns.indices)
    let contents = told.map(\.width)
    let full = all.map { max(contents[$0], displayWidth(columns[$0].heading)) }
    func total(_ shown: [Int], _ widths: [Int]) -> Int {
      shown.reduce(-gap) { $0 + widths[$1] + gap }
    }
    if total(all, full) <= width { return .aligned(blocks: [all], widths: full, same: []) }
    let same = all.dropFirst().filter { told[$0].said != nil }
    var shown = all.filter { !same.contains($0) }
    if total(shown, full) <= width { return .aligned(blocks: [shown], widths: full, same: same) }
    func broken(into lines: Int) -> [Int] {
      all.map { max(contents[$0], narrowest(of: columns[$0].heading, lines: lines)) }
    }
    var widths = broken(into: 3)
    if total(shown, widths) > width { shown.removeAll { columns[$0].isPicture } }
    if total(shown, widths) > width { widths = broken(into: 4) }
    let wide = widths
    for column in shown.reversed() where !columns[column].isNumber && total(shown, widths) > width {
      let excess = total(shown, widths) - width
      widths[column] = max(widths[column] - excess, min(leastWidth, widths[column]))
    }
    if total(shown, widths) <= width {
      let hangs = shown.contains { contents[$0] > widths[$0] * mostLines }
      return hangs ? .cards : .aligned(blocks: [shown], widths: widths, same: same)
    }
    return blocks(of: shown, wide.map { min($0, width / 2) }, columns, width)
      .map { .aligned(blocks: $0.blocks, widths: $0.widths, same: same) } ?? .cards
  }

  private static func said(
    by column: Int, _ columns: [PlainTable.Column], _ rows: [[ShownText]]
  ) -> String? {
    if rows.count < 2 || columns[column].isNumber || columns[column].isPicture { return nil }
    let isDetail = columns[column].isDetail
    let first = (isDetail ? rows.first { !$0[column].isEmpty } : nil) ?? rows.first
    guard let text = first?[column] else { return nil }
    let isSame = rows.allSatisfy { $0[column] == text || isDetail && $0[column].isEmpty }
    return isSame ? text.text : nil
  }

  /// The columns in a few blocks, each with the keys before it; nil where the keys leave no room, or a row would be torn in too many.
  private static func blocks(
    of shown: [Int], _ widths: [Int], _ columns: [PlainTable.Column], _ width: Int
  ) -> (blocks: [[Int]], widths: [Int])? {
    let keys = shown.filter { columns[$0].isKey || $0 == shown.first }
    let room = width - keys.reduce(0) { $0 + widths[$1] + gap }
    var blocks: [[Int]] = []
    var left = 0
    for column in shown where !keys.contains(column) {
      if widths[column] > room { return nil }
      if widths[column] + (blocks.isEmpty ? 0 : gap) > left || blocks.isEmpty {
        blocks.append(keys)
        left = room + gap
      }
      blocks[blocks.count - 1].append(column)
      left -= widths[column] + gap
    }
    return blocks.count <= mostBlocks ? (blocks, widths) : nil
  }

  private static let mostBlocks = 3

  /// The narrowest that breaks a heading into so many lines at most.
  private static func narrowest(of heading: String, lines: Int) -> Int {
    let full = displayWidth(heading)
    let word = pieces(of: heading).map { displayWidth($0.text) }.max() ?? 0
    return (word...max(full, word)).first { broken(heading, width: $0).count <= lines } ?? full
  }

  /// What a heading may be broken between: at its blanks, and behind a slash (`cần/tháng`).
  private static func pieces(of heading: String) -> [(text: String, isOfWord: Bool)] {
    heading.split(separator: " ").flatMap { word in
      var parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      for place in parts.indices.dropLast() { parts[place] += "/" }
      return parts.enumerated().map { ($1, $0 > 0) }.filter { !$0.0.isEmpty }
    }
  }

  /// A heading in lines that a width holds.
  private static func broken(_ heading: String, width: Int) -> [String] {
    pieces(of: heading).reduce(into: []) { lines, piece in
      let joined = lines.last.map { $0 + (piece.isOfWord ? "" : " ") + piece.text }
      if let joined, displayWidth(joined) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(piece.text)
      }
    }
  }

  func write(to output: inout TextOutput) {
    switch layout {
    case .aligned(let blocks, let widths, _):
      for (number, shown) in blocks.enumerated() {
        writeHead(number, to: &output)
        for row in rows { write(row, shown, widths, to: &output) }
      }
    case .cards: writeCards(of: rows, to: &output)
    }
  }

  /// What stands above the rows of a block, or of cards.
  func writeHead(_ number: Int, to output: inout TextOutput) {
    guard case .aligned(let blocks, let widths, let same) = layout else { return }
    if number > 0 { output.append("\n") } else { writeShared(same, to: &output) }
    if style.hasColour { output.append("\u{1B}[1m") }
    write(
      columns.map { ShownText($0.heading) }, blocks[number], widths, isHeading: true, to: &output)
    if style.hasColour { output.append("\u{1B}[0m") }
    let rules = widths.map { ShownText(String(repeating: style.drawing.rule, count: $0)) }
    write(rules, blocks[number], widths, to: &output)
  }

  /// What all rows say, above them.
  private func writeShared(_ same: [Int], to output: inout TextOutput) {
    let shared: [String] = same.compactMap { column in
      guard let text = contents[column].said, !text.isEmpty else { return nil }
      return "\(columns[column].heading): \(text)"
    }
    let lines = packed(shared.map(ShownText.init))
    for line in lines.flatMap({ wrapped($0.text, width: style.width) }) {
      output.append(line)
      output.append("\n")
    }
  }

  /// Goes on with further rows as the first ones settled it.
  ///
  /// - Returns: false where they have other columns, or do not say what is told above all rows; then nothing is written.
  func write(further table: PlainTable, to output: inout TextOutput) -> Bool {
    let headings = table.columns.map { printable($0.heading) }
    guard headings == columns.map(\.heading) else { return false }
    let further = table.rows.map { $0.map(ShownText.init) }
    switch layout {
    case .aligned(let blocks, let widths, let same):
      let fits = further.allSatisfy { row in same.allSatisfy { row[$0] == rows[0][$0] } }
      guard blocks.count == 1, fits else { return false }
      for row in further { write(row, blocks[0], widths, to: &output) }
    case .cards:
      output.append("\n")
      writeCards(of: further, to: &output)
    }
    return true
  }

  /// One row; more lines where a text is broken. No line ends in blanks.
  private func write(
    _ texts: [ShownText], _ shown: [Int], _ widths: [Int], isHeading: Bool = false,
    to output: inout TextOutput
  ) {
    if shown.allSatisfy({ texts[$0].width <= widths[$0] }) {
      return writeLine(of: shown, widths, to: &output) { texts[shown[$0]] }
    }
    let cells = shown.map { column in
      texts[column].width <= widths[column]
        ? [texts[column]]
        : (isHeading
          ? Self.broken(texts[column].text, width: widths[column])
          : wrapped(texts[column].text, width: widths[column])).map(ShownText.init)
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    for line in 0..<height {
      // Headings stand on the rule, texts hang from their first line.
      writeLine(of: shown, widths, to: &output) { place in
        let cell = cells[place]
        let part = isHeading ? line - (height - cell.count) : line
        return cell.indices.contains(part) ? cell[part] : .empty
      }
    }
  }

  private func writeLine(
    of shown: [Int], _ widths: [Int], to output: inout TextOutput, _ part: (Int) -> ShownText
  ) {
    let last = shown.indices.last { !part($0).isEmpty } ?? 0
    for place in 0...last {
      if place > 0 { output.append(" ", times: Self.gap) }
      let text = part(place)
      let isNumber = columns[shown[place]].isNumber
      let padding = widths[shown[place]] - text.width
      if isNumber { output.append(" ", times: padding) }
      output.append(text.text)
      if !isNumber, place < last { output.append(" ", times: padding) }
    }
    output.append("\n")
  }

  /// What tells a row apart on a line of its own, the rest below it as `heading: text`, short ones side by side; what a row does not say is
  /// left out.
  func writeCards(of rows: [[ShownText]], to output: inout TextOutput) {
    let keys = columns.indices.filter { columns[$0].isKey || $0 == columns.startIndex }
    let others = columns.indices.filter { !keys.contains($0) && !columns[$0].isPicture }
    let headings = columns.map { ShownText("\($0.heading): ") }
    for (index, row) in rows.enumerated() {
      if index > 0 { output.append("\n") }
      let head = keys.map { row[$0].text }.filter { !$0.isEmpty }.joined(separator: separator.text)
      for line in wrapped(head, width: style.width) {
        if style.hasColour { output.append("\u{1B}[1m") }
        output.append(line)
        output.append(style.hasColour ? "\u{1B}[0m\n" : "\n")
      }
      let parts = others.filter { !row[$0].isEmpty }.map { headings[$0] + row[$0] }
      for line in packed(parts) {
        for piece in wrapped(line.text, width: style.width - Self.gap, indent: "  ") {
          output.append(" ", times: Self.gap)
          output.append(piece)
          output.append("\n")
        }
      }
    }
  }

  /// Between what stands side by side.
  var separator: ShownText { ShownText(style.isASCII ? " | " : " · ") }

  /// The parts in lines, as many in each as there is room for.
  private func packed(_ parts: [ShownText]) -> [ShownText] {
    let (separator, room) = (separator, style.width - Self.gap)
    return parts.reduce(into: []) { lines, part in
      if let line = lines.last, line.width + separator.width + part.width <= room {
        lines[lines.count - 1] = line + separator + part
      } else {
        lines.append(part)
      }
    }
  }
}

/// What stands above the rows of a table: title lines, and the header in one, two or three lines.
struct SheetHead {
  /// The title lines, in their order.
  private(set) var titles: [PendingRow] = []
  private(set) var headers: [String] = []
  private(set) var meanings: [ColumnMeaning] = []
  /// The header's last line, whose cells are the places of the columns.
  private(set) var header: PendingRow
  /// What kind of table it is, where it holds no figures.
  private(set) var special: SpecialTable?
  /// Rows below the header that were read while it was looked for.
  private(set) var rows: [PendingRow] = []
  /// The lines below the header that number its columns.
  private(set) var numberings: [PendingRow] = []

  /// The cells of the title lines that are not blank.
  var titleTexts: [(text: String, line: Int)] {
    titles.flatMap { row in
      row.texts.filter { !$0.isEmpty }.map { ($0, row.row.line) }
    }
  }

  /// How many lines are looked at for a header.
  private static let mostLines = 60

  /// Finds the header: the first line with two known names, or else the first with one.
  ///
  /// - Throws: that there is none, or what is wrong with the text.
  init(_ source: inout ReturnableRows, _ reading: HeaderReading, file: String) throws(Problem) {
    var lines: [HeaderLine] = []
    var found: Int?
    var mayHead = false
    // Blank rows below what may yet turn out to be the header, each with the number of lines before it.
    var blanks: [(before: Int, row: PendingRow)] = []
    while lines.count + blanks.count < Self.mostLines, found == nil, try source.next() {
      let line = source.kept
      if line.row.isBlank(in: line.bytes) {
        if mayHead { blanks.append((lines.count, line)) }
        continue
      }
      if lines.isEmpty, let special = SpecialTable(header: line.texts) {
        (header, headers, self.special) = (line, line.texts, special)
        return
      }
      lines.append(HeaderLine(line, reading))
      let last = lines[lines.count - 1]
      mayHead = mayHead || (last.known > 0 && !last.hasNumber)
      if last.looksLikeHeader { found = lines.count - 1 }
    }
    if lines.isEmpty { throw Problem(.headerMissing, at: Place(file: file)) }
    guard let position = found ?? lines.firstIndex(where: { $0.known > 0 && !$0.hasNumber }) else {
      throw Self.unknown(lines, file)
    }
    header = lines[position].line
    if let defect = header.defect { throw defect }
    var rest: [PendingRow] = []
    for index in position + 1...lines.count {
      rest += blanks.filter { $0.before == index }.map(\.row)
      if index < lines.count { rest.append(lines[index].line) }
    }
    let hasUpper =
      position > 0 && lines[position - 1].looksLikeUpperLine
      && lines[position].continues(lines[position - 1], reading)
    titles = lines[..<(hasUpper ? position - 1 : position)].map(\.line)
    var parts = hasUpper ? [lines[position - 1], lines[position]] : [lines[position]]
    while let next = try Self.next(&rest, &source) {
      // Merged header cells go down through it, and nothing else stands in it.
      if next.row.isBlank(in: next.bytes), next.row.cells.contains(where: { $0.form == .repeated })
      {
        continue
      }
      if HeaderLine.isNumbering(next.texts) {
        numberings.append(next)
        continue
      }
      if parts.count < 3, next.defect == nil, next.texts.count == parts[0].texts.count,
        next.mayBeUnitsOfMeasure, HeaderLine.isUnitsOfMeasure(next.texts)
      {
        parts.append(HeaderLine(next, reading, isOfUnits: true))
        header = next
        continue
      }
      // Understanding the cells of a row as headers takes longer than reading the row.
      let mayContinue = parts.count < 3 && next.defect == nil && parts[parts.count - 1].hasGaps
      let line = mayContinue ? HeaderLine(next, reading) : nil
      guard let line, line.continues(parts[parts.count - 1], reading) else {
        rest.insert(next, at: 0)
        break
      }
      parts.append(line)
      header = next
    }
    rows = rest
    merge(parts, reading)
  }

  /// The next line that was kept, or the next of the source; nil at the end.
  private static func next(
    _ kept: inout [PendingRow], _ source: inout ReturnableRows
  ) throws(Problem) -> PendingRow? {
    if !kept.isEmpty { return kept.removeFirst() }
    return try source.next() ? source.kept : nil
  }

  /// Joins the lines of a header; a group's name stands over all its columns, and in a sheet only over the first.
  private mutating func merge(_ parts: [HeaderLine], _ reading: HeaderReading) {
    var texts = parts[0].texts
    if parts.count == 1 {
      (headers, meanings) = (texts, parts[0].meanings)
      return
    }
    var uppers = [String](repeating: "", count: texts.count)
    // How many columns a merged cell takes is known; 0 where the cell is not merged.
    var spans = parts[0].line.row.cells.map(\.span)
    for part in parts.dropFirst() {
      var group = ""
      var groupEnd = Int.max
      for index in texts.indices {
        if index >= groupEnd { group = "" }
        let lower = index < part.texts.count ? part.texts[index] : ""
        if !texts[index].isEmpty {
          group = lower.isEmpty ? "" : texts[index]
          groupEnd = spans[index] == 0 ? .max : index + Int(spans[index])
        }
        // Under a group's own blank a name of the line below may go on: `Năm 2023;;;` over `BHXH TN;;BHYT;`.
        if group.isEmpty && lower.isEmpty { continue }
        uppers[index] = uppers[index].isEmpty ? group : uppers[index] + " " + group
        texts[index] = lower
        spans[index] = index < part.line.row.cells.count ? part.line.row.cells[index].span : 0
      }
    }
    for index in texts.indices where texts[index].isEmpty { uppers[index] = "" }
    headers = texts.indices.map { index in
      let upper = uppers[index].trimmed
      return upper.isEmpty ? texts[index] : "\(upper) \(texts[index])"
    }
    meanings = texts.indices.map { reading.meaning(of: texts[$0], under: uppers[$0].trimmed) }
  }

  private static func unknown(_ lines: [HeaderLine], _ file: String) -> Problem {
    let widest = lines.max { $0.filled < $1.filled } ?? lines[0]
    let cell = widest.line.row.cells.first
    let place = Place(file: file, line: cell?.line ?? 1, column: cell?.column ?? 1)
    let shown = widest.texts.prefix(8).joined(separator: ", ")
    return Problem(.headerUnknown, at: place, [shown + (widest.texts.count > 8 ? ", …" : "")])
  }
}

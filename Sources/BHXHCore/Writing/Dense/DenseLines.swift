/// Writes the rows of an answer over dense figures: the bytes that the format's `TableWriter` makes of the same table, without a cell or a text a row.
package struct DenseLines: Sendable {
  /// Puts a row behind others.
  private typealias Writing = @Sendable (borrowing ToldRow, inout LineBuffer) -> Void

  /// All rows once, behind what stands above them.
  private struct Pass: Sendable {
    let head: [UInt8]
    /// How many bytes the first row does not have of what stands before rows.
    let dropped: Int
    let write: Writing
  }

  private let answer: any DenseAnswer
  private let style: OutputStyle
  private let format: OutputFormat
  private var passes: [Pass] = []

  /// How many places are written at once.
  private static let piece = 128

  /// Nil where the format does not take such rows, or where a text of theirs is for the table's own writer.
  ///
  /// - Parameter digits: the decimals of percentages.
  package init?(
    _ answer: any DenseAnswer, as format: OutputFormat, _ style: OutputStyle, digits: Int
  ) {
    guard let form = format.lines else { return nil }
    self.answer = answer
    self.style = style
    self.format = format
    switch form {
    case .csv, .json, .ndjson: passes = [machinePass(form, digits)]
    case .markdown, .text:
      let facts = DenseFacts(answer, style)
      guard facts.isPlain else { return nil }
      if facts.count > 0 {
        guard let all = form == .text ? textPasses(facts, digits) : [markdownPass(facts, digits)]
        else { return nil }
        passes = all
      }
    }
  }

  private func machinePass(_ form: LineForm, _ digits: Int) -> Pass {
    let (keys, spelling) = (answer.keys, MachineSpelling(style.gazetteer))
    let (table, runs) = (keys.table, keys.runs)
    var writer = format.writer(of: table, style)
    writer.begin()
    let fields = CSVTableWriter(of: table, style)
    let isJSON = form != .csv
    let lines = LineStyle(
      runs, count: table.columns.count, form.frame(table.columns.map(\.name)),
      NumberStyle(nil, digits: digits)
    ) { run, cell, _ in
      let cell = runs[run].cells[cell]
      let text = spelling.text(of: cell)
      if !isJSON { return [(fields.field(text), 0)] }
      return switch MachineSpelling.form(of: cell) {
      case .null: [(Array("null".utf8), 0)]
      case .number: [(Array(text.utf8), 0)]
      default: [(JSONText.quoted(text), 0)]
      }
    }
    return Pass(head: writer.output.take(), dropped: form == .json ? 1 : 0) {
      lines.write($0, to: &$1)
    }
  }

  private func markdownPass(_ facts: DenseFacts, _ digits: Int) -> Pass {
    let shown = facts.shown
    var output = TextOutput()
    MarkdownText.write(PlainTable(facts.plain(shown, style.language)), to: &output)
    let frame = LineStyle.Frame(
      shown: shown, before: shown.map { Array(($0 == shown.first ? "| " : " | ").utf8) },
      end: Array(" |\n".utf8))
    let lines = LineStyle(
      answer.keys.runs, count: answer.keys.table.columns.count, frame,
      NumberStyle(style.language, digits: digits)
    ) { run, cell, _ in
      let texts = facts.spelled[run]
      return [(texts.isEmpty ? [] : Array(MarkdownText.escaped(texts[cell]).utf8), 0)]
    }
    return Pass(head: output.take(), dropped: 0) { lines.write($0, to: &$1) }
  }

  /// Nil where a number is broken.
  private func textPasses(_ facts: DenseFacts, _ digits: Int) -> [Pass]? {
    let (shown, count) = (facts.shown, answer.keys.table.columns.count)
    let numbers = NumberStyle(style.language, digits: digits)
    let columns = facts.plain(shown, style.language)
    let contents = facts.contents(shown, numbers)
    let text = AlignedText(columns, contents, style)
    guard case .aligned(let blocks, let widths, _) = text.layout else {
      let cards = CardStyle(
        text, shown: shown, count: count, answer.keys.runs, facts.spelled, numbers)
      return [Pass(head: [], dropped: 1) { cards.write($0, to: &$1) }]
    }
    let isBroken = columns.indices.contains {
      columns[$0].isNumber && contents[$0].width > widths[$0]
    }
    if isBroken { return nil }
    var wide = [Int](repeating: 0, count: count)
    for (place, column) in shown.enumerated() { wide[column] = widths[place] }
    return blocks.indices.map { block in
      var output = TextOutput()
      text.writeHead(block, to: &output)
      let gap = [UInt8](repeating: Byte.space, count: AlignedText.gap)
      let frame = LineStyle.Frame(
        shown: blocks[block].map { shown[$0] },
        before: blocks[block].indices.map { $0 == 0 ? [] : gap }, end: [], widths: wide,
        isNumber: answer.keys.table.columns.map(\.isNumber))
      let lines = LineStyle(answer.keys.runs, count: count, frame, numbers) { run, cell, column in
        let texts = facts.spelled[run]
        if texts.isEmpty || texts[cell].isEmpty { return [] }
        return wrapped(texts[cell], width: wide[column]).map { (Array($0.utf8), displayWidth($0)) }
      }
      return Pass(head: output.take(), dropped: 0) { lines.write($0, to: &$1) }
    }
  }

  /// Writes the table piece by piece; gives whether it has rows.
  ///
  /// - Parameter input: how many rows were read, which some formats say.
  @discardableResult
  package func write<Failure: Error>(
    input: RowCount? = nil, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var hasRows = false
    for pass in passes {
      try output(pass.head)
      var dropped = pass.dropped
      let count = answer.keys.rows.places.count
      try OrderedParallelMap.forEach(
        (count + Self.piece - 1) / Self.piece,
        { [answer] piece in
          let first = piece * Self.piece
          return Self.bytes(of: answer, first..<min(count, first + Self.piece), pass.write)
        },
        { (bytes: [UInt8]) throws(Failure) in
          if bytes.isEmpty { return }
          hasRows = true
          try output(dropped == 0 ? bytes : Array(bytes.dropFirst(dropped)))
          dropped = 0
        })
    }
    try output(end(input, hasRows: hasRows))
    return hasRows
  }

  /// What stands below the rows; of a table for people without any, all of it.
  private func end(_ input: RowCount?, hasRows: Bool) -> [UInt8] {
    let table = answer.keys.table
    if !format.isForMachines { return hasRows ? [] : format.bytes(of: table, style, input: input) }
    var writer = format.writer(of: table, style)
    writer.begin()
    if hasRows { writer.write(table.columns.map { _ in .none }) }
    _ = writer.output.take()
    writer.end(input)
    return writer.output.take()
  }

  private static func bytes(
    of answer: any DenseAnswer, _ range: Range<Int>, _ write: Writing
  ) -> [UInt8] {
    var line = LineBuffer()
    var row = ToldRow()
    for position in range { answer.tell(position, &row) { write($0, &line) } }
    return line.take()
  }
}

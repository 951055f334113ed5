/// What the rows of an answer say in each column, found out by telling them once: text and Markdown need it before they write the first.
struct DenseFacts {
  /// The least and the greatest number of a column.
  private struct Extent {
    let kind: ToldRow.Kind
    var (low, high): (Int64, Int64)
  }

  /// How many rows there are.
  private(set) var count = 0
  /// By run, the texts of its cells; empty for one that no row has.
  private(set) var spelled: [[String]]
  private let runs: [ToldRun]
  private var extents: [Extent?]
  private let columns: [Column]

  init(_ answer: any DenseAnswer, _ style: OutputStyle) {
    let keys = answer.keys
    var (isUsed, count) = ([Bool](repeating: false, count: keys.runs.count), 0)
    var extents = [Extent?](repeating: nil, count: keys.table.columns.count)
    let spans = keys.runs.map(\.cells.count)
    answer.tellAll { row in
      count += 1
      var column = 0
      for place in 0..<row.count {
        let piece = row[place]
        if piece.kind == .run {
          isUsed[Int(piece.value)] = true
          column += spans[Int(piece.value)]
          continue
        }
        if piece.kind != .none {
          if let known = extents[column] {
            if piece.value < known.low { extents[column]?.low = piece.value }
            if piece.value > known.high { extents[column]?.high = piece.value }
          } else {
            extents[column] = Extent(kind: piece.kind, low: piece.value, high: piece.value)
          }
        }
        column += 1
      }
    }
    let units = zip(keys.rows.units, isUsed).compactMap { $1 ? $0 : nil }
    let (names, words) = (UnitNames(of: units, style.gazetteer), CellText(style))
    spelled = zip(keys.runs, isUsed).map { run, isUsed in
      if !isUsed { return [] }
      return run.cells.map { cell in
        if case .unit(let unit) = cell { names.name(of: unit) } else { words.text(of: cell) }
      }
    }
    (runs, columns) = (keys.runs, keys.table.columns)
    (self.count, self.extents) = (count, extents)
  }

  /// Whether the texts stand on a page as they are, wherever a line is broken.
  var isPlain: Bool {
    spelled.allSatisfy { $0.allSatisfy { $0.isEmpty || wrapped($0, width: .max) == [$0] } }
  }

  /// Which columns people see: those in which any row says something. That a row is of one unit out of one says nothing.
  var shown: [Int] {
    var says = extents.map { $0 != nil }
    for (run, texts) in zip(runs, spelled) {
      for (place, text) in texts.enumerated() where !text.isEmpty {
        says[run.column + place] = true
      }
    }
    return columns.indices.filter { column in
      says[column] && columns[column].isInText
        && !["reported", "expected"].contains(columns[column].name)
    }
  }

  /// The columns as they are set.
  func plain(_ shown: [Int], _ language: Language) -> [PlainTable.Column] {
    shown.map {
      PlainTable.Column(
        printable(columns[$0].heading(in: language)), isNumber: columns[$0].isNumber,
        isKey: columns[$0].isKey, isDetail: columns[$0].isDetail)
    }
  }

  /// What `AlignedText` is to know of each column.
  func contents(_ shown: [Int], _ numbers: NumberStyle) -> [AlignedText.Contents] {
    var widths = extents.map { extent in
      extent.map {
        max(numbers.width($0.kind, $0.low), numbers.width($0.kind, $0.high))
      } ?? 0
    }
    var said = [Set<String>](repeating: [], count: columns.count)
    for (run, texts) in zip(runs, spelled) {
      for (place, text) in texts.enumerated() {
        let column = run.column + place
        widths[column] = max(widths[column], displayWidth(text))
        // Two are told apart; more need not be.
        if said[column].count < 3 { said[column].insert(text) }
      }
    }
    return shown.map { column in
      let texts = columns[column].isDetail ? said[column].subtracting([""]) : said[column]
      let isSame = count > 1 && !columns[column].isNumber && texts.count == 1
      return AlignedText.Contents(width: widths[column], said: isSame ? texts.first : nil)
    }
  }
}

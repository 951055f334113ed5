/// Takes rows in, one after the other: tells what each is, reads it, gives its observations to the sink, counts what became of it.
struct RowLedger: Sendable {
  var reader: RowReader
  var count = RowCount()
  private var sorter: RowSorter
  private var totals = TotalCheck()
  private var totalled = TotalledRows()
  /// The group rows that the row at hand stands under.
  private(set) var groups = GroupStack()
  /// The group row of which has been said that it is not understood.
  private var saidUnclear: GroupStack.Unclear?
  /// The breakdowns that group rows may name, where who writes while rows are read has to know them; nil for all.
  var breakdowns: Set<String>?
  private var merged: MergedUnits
  /// Whether units may stand in cells that were merged downwards.
  var mergesUnits: Bool {
    get { merged.isWanted }
    set { merged.isWanted = newValue }
  }
  private let delimiter: UInt8?
  /// Whether the row that was taken last is one of figures, and nothing was to be said of it.
  private(set) var wasPlain = false
  /// Rows that a reader of texts was not sure of, and that are not used.
  private var candidates = 0
  /// The line that numbers the columns at the head, as it stands again on another page.
  var numbering: [String] = []
  /// Whether the row before was the header once more.
  private var isBelowHeader = false
  /// Whether a row was a total of those above it.
  private(set) var hasTotals = false
  /// A unit of measure that heads rows, while none has come below it.
  var unitOfNothing: (text: String, place: Place)?
  /// A note that says something else of the figures that it is of, while none have come below it.
  var noteOfOthers: (text: String, place: Place)?

  /// - Parameter delimiter: what parts the fields; nil for JSON.
  init(_ reader: RowReader, vocabulary: HeaderVocabulary, delimiter: UInt8? = nil) {
    self.reader = reader
    self.delimiter = delimiter
    merged = MergedUnits(reader.layout)
    sorter = RowSorter(vocabulary)
  }

  /// Reads one row.
  ///
  /// - Parameter defect: what is wrong with the row as a whole, so that its cells are not looked at.
  /// - Parameter text: the row as it stood, asked for only where it is rejected.
  mutating func take(
    _ row: Row, in bytes: [UInt8], defect: Problem? = nil, into sink: inout some ReadingSink,
    text: () -> String
  ) {
    wasPlain = false
    if let defect { return finish([defect], row, into: &sink, text: text) }
    if row.isBlank(in: bytes) {
      count.blank += 1
      return
    }
    let mayNumber = isBelowHeader || !numbering.isEmpty
    isBelowHeader = reader.layout.isHeader(row, in: bytes)
    if isBelowHeader { return skip(row, .headerRepeated, in: bytes, into: &sink) }
    if mayNumber, numbersColumns(row, in: bytes) {
      return skip(row, .rowSkipped, in: bytes, into: &sink)
    }
    if !reader.acceptsCandidates, reader.layout.isCandidate(row, in: bytes) {
      candidates += 1
      count.blank += 1
      return
    }
    if row.cells.count != reader.layout.headers.count {
      return takeLine(row, in: bytes, into: &sink, text: text)
    }
    if let heading = sorter.heading(row, in: bytes, reader.layout) {
      keepNote(row, in: bytes)
      if take(heading, row, in: bytes, into: &sink) { return }
    }
    if let label = sorter.strayLabel(row, in: bytes, reader.layout) {
      var row = row
      let level = sorter.level(row.cells[label], in: bytes)
      row.cells[label] = .absent
      reader.units.wholeLevel = level
      guard level != nil, reader.knowsWhole(row, in: bytes) else {
        return takeTotal(row, in: bytes, into: &sink, text: text)
      }
    }
    let kind = sorter.sort(row, in: bytes, reader.layout)
    if let unclear = groups.unclear, kind.hasFigures {
      let place = Place(file: reader.problems.file, line: row.line, column: row.column)
      let told = [unclear.label, String(unclear.place.line)]
      var problems = [Problem(.groupUnderUnclear, at: place, told)]
      if saidUnclear != unclear {
        saidUnclear = unclear
        problems.insert(
          Problem(.groupUnclear, at: unclear.place, [unclear.label, unclear.words]), at: 0)
      }
      return finish(problems, row, into: &sink, text: text)
    }
    if kind.hasFigures { (unitOfNothing, noteOfOthers) = (nil, nil) }
    switch kind {
    case .figures:
      let filled = merged.take(row, in: bytes, reader.layout)
      reader.units.merged = filled
      if filled != nil { reader.units.mergedLevel = reader.layout.units.first?.field.level }
      reader.read(row, in: bytes)
      if let filled, merged.isNew { reader.sayFilled(filled, row) }
      totals.add(reader.figures, reader.key)
      if !reader.problems.hasErrors { totalled.add(row, reader) }
      wasPlain = true
    case .whole(let level, let scheme):
      reader.units.wholeLevel = level
      if scheme == nil, !reader.knowsWhole(row, in: bytes) {
        return takeTotal(row, in: bytes, into: &sink, text: text)
      }
      reader.read(row, in: bytes, isOfWhole: true, scheme: scheme)
    case .group(let hasFigures):
      totals.reset()
      totalled = TotalledRows()
      let unit = reader.unit(ofGroup: row, in: bytes)
      let number = sorter.number(of: row, in: bytes, reader.layout)
      enter(GroupStack.Entry(rank: GroupStack.Rank(number), unit: unit))
      guard unit != nil || hasFigures else {
        sayWords(ofGroup: row, in: bytes, into: &sink)
        return skip(row, .rowSkipped, in: bytes, into: &sink)
      }
      guard hasFigures else {
        count.blank += 1
        return
      }
      reader.read(row, in: bytes)
      totals.addGroup(reader.figures)
    case .total: return takeTotal(row, in: bytes, into: &sink, text: text)
    case .note(let code): return takeNote(row, code, in: bytes, into: &sink, text: text)
    }
    var problems = reader.problems.list
    if !reader.problems.hasErrors, !reader.observations.isEmpty {
      problems += sink.take(reader.observations)
    }
    wasPlain =
      wasPlain && groups.saysNothing && problems.isEmpty && !reader.observations.isEmpty
    finish(problems, row, into: &sink, text: text)
  }

  /// Takes a row that says nothing but what it is called for the head of the rows below it; false where it is a unit's, a total or a note.
  private mutating func take(
    _ heading: RowSorter.Heading, _ row: Row, in bytes: [UInt8], into sink: inout some ReadingSink
  ) -> Bool {
    switch heading.label {
    case .footer, .whole: return false
    case .total:
      enter(GroupStack.Entry(rank: GroupStack.Rank(heading.number)))
      return false
    case .unit, .group, .scheme, .money:
      if reader.layout.units.isEmpty, reader.layout.index(of: .scheme) != nil { return false }
    }
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    let rank = GroupStack.Rank(heading.number)
    let meaning: GroupMeaning
    let reading = GroupMeaning.read(heading.text)
    if case .nothing = reading { return false }
    sink.report(Problem(wordsOf: PhraseGrammar.builtIn.read(heading.text), at: place))
    switch reading {
    case .nothing: return false
    case .meaning(let found): meaning = found
    case .unclear(let words):
      if reader.unit(named: RowLabel.name(heading.text)) != nil { return false }
      return refuse(heading, rank, words, place)
    }
    if reader.unit(named: RowLabel.name(heading.text)) != nil { return false }
    enter(GroupStack.Entry(rank: rank, meaning: meaning))
    if meaning.partOfYear != nil, reader.outer.period == nil {
      return refuse(heading, rank, heading.text, place)
    }
    if let late = meaning.parts.first(where: { breakdowns?.contains($0.name) == false }) {
      return refuse(heading, rank, "--breakdown \(late.name)", place)
    }
    if let header = reader.contradiction(of: reader.outer) {
      return refuse(heading, rank, header, place)
    }
    totals.reset()
    totalled = TotalledRows()
    count.blank += 1
    if meaning.factor != nil { unitOfNothing = (heading.text, place) }
    sink.report(Problem(.groupTaken, at: place, [heading.text, meaning.description]))
    return true
  }

  /// Keeps what is not understood of a heading: it is an error where rows stand under it.
  private mutating func refuse(
    _ heading: RowSorter.Heading, _ rank: GroupStack.Rank, _ words: String, _ place: Place
  ) -> Bool {
    let unclear = GroupStack.Unclear(label: heading.text, words: words, place: place)
    enter(GroupStack.Entry(rank: rank, unclear: unclear))
    totals.reset()
    totalled = TotalledRows()
    count.blank += 1
    return true
  }

  private mutating func enter(_ entry: GroupStack.Entry) {
    groups.enter(entry)
    reader.units.group = groups.unit
    // The title's year is that of a quarter which a group row names.
    var given = GroupMeaning()
    given.period = reader.defaults.period
    reader.outer = groups.meaning.within(given).without(given)
  }

  /// Counts rows that were used without being read here.
  mutating func countUsed(_ rows: Int) {
    count.used += rows
    totals.addUnread(rows)
  }

  /// Takes a row of another width than the header: a line of one field may be a note or head a group, all else is wrong.
  private mutating func takeLine(
    _ row: Row, in bytes: [UInt8], into sink: inout some ReadingSink, text: () -> String
  ) {
    if row.cells.count == 1 {
      keepNote(row, in: bytes)
      switch sorter.sortLine(row.text(row.cells[0], in: bytes), delimiter: delimiter) {
      case .note: return takeNote(row, .rowSkipped, in: bytes, into: &sink, text: text)
      case .group(let name):
        let text = row.text(row.cells[0], in: bytes)
        let (number, label) = RowLabel.parted(text)
        if name != nil {
          let heading = RowSorter.Heading(text: label, number: number, label: .group)
          if take(heading, row, in: bytes, into: &sink) { return }
        }
        var entry = GroupStack.Entry(rank: GroupStack.Rank(number))
        if let name {
          guard let unit = reader.unit(named: name) else { break }
          entry.unit = unit
        }
        enter(entry)
        totals.reset()
        totalled = TotalledRows()
        count.blank += 1
        return
      case nil: break
      }
    }
    let place = Place(file: reader.problems.file, line: row.line, column: 1)
    let widths = [String(row.cells.count), String(reader.layout.headers.count)]
    finish([Problem(.rowWidth, at: place, widths)], row, into: &sink, text: text)
  }

  /// Compares a total with its rows; it is never added to them.
  private mutating func takeTotal(
    _ row: Row, in bytes: [UInt8], into sink: inout some ReadingSink, text: () -> String
  ) {
    hasTotals = true
    if groups.unclear != nil { return skip(row, .rowSkipped, in: bytes, into: &sink) }
    reader.readTotal(row, in: bytes)
    var problems = reader.problems
    for sum in totalled.complete(by: reader.figures, reader.gazetteer) { sink.take(sum) }
    totalled = TotalledRows()
    if !problems.hasErrors, !totals.keepLeading(reader.figures, of: row) {
      for difference in totals.check(reader.figures) {
        let cell = row.cells[difference.figure.column]
        problems.add(totalDiffers(difference.figure, difference.sum, difference.rows), at: cell)
      }
    }
    finish(problems.list, row, into: &sink, text: text)
  }

  private func totalDiffers(_ figure: RowFigure, _ sum: String, _ rows: Int) -> Problem {
    let header = reader.layout.headers[figure.column]
    return Problem(.totalDiffers, [header, figure.value?.digits ?? "", sum, String(rows)])
  }

  /// Compares what could not be compared before all rows were there.
  mutating func end(into sink: inout some ReadingSink) {
    sayUnitOfNothing(into: &sink)
    if let (text, place) = noteOfOthers { sink.report(Problem(.noteOfOthers, at: place, [text])) }
    var problems = RowProblems(file: reader.problems.file)
    for difference in totals.checkLeading() {
      problems.add(
        totalDiffers(difference.figure, difference.sum, difference.rows), at: difference.cell)
    }
    for problem in problems.list { sink.report(problem) }
    if candidates > 0 {
      let place = Place(file: reader.problems.file)
      sink.report(Problem(.candidatesLeftOut, at: place, [String(candidates)]))
    }
  }

  /// Counts a row as used, or as rejected where something is wrong with it.
  mutating func finish(
    _ problems: [Problem], _ row: Row, into sink: inout some ReadingSink, text: () -> String
  ) {
    for problem in problems { sink.report(problem) }
    guard problems.contains(where: { $0.severity == .error }) else {
      count.used += 1
      return
    }
    count.rejected += 1
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.reject(RejectedRow(text: text(), place: place, problems: problems))
  }
}

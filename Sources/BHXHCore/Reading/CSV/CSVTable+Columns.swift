/// What the columns of a table mean, below its titles and above its first rows.
extension CSVTable {
  /// Settles what every column and the table as a whole means, and says it.
  ///
  /// - Parameter isFirst: whether it is the first table of the input, which alone says how that is understood.
  // Once a table, so that one of it serves all sinks: made anew for each it would be a two hundredth of the program.
  @_semantics("optimize.sil.specialize.generic.never") @inline(never)
  func begin(
    _ head: SheetHead, _ first: FirstRows, isFirst: Bool, into sink: inout some ReadingSink
  ) throws(Problem) -> RowLedger {
    func place(_ index: Int) -> Place {
      let cells = head.header.row.cells
      guard index < cells.count else { return Place(file: file, line: head.header.row.line) }
      return Place(file: file, line: cells[index].line, column: cells[index].column)
    }
    let titles = TitleReading(head.titleTexts, options)
    let (meanings, ratios) = meanings(head, first, titles)
    let named = Layout(headers: head.headers, meanings: meanings)
    let years = options.settings[.period] == nil ? named.ofYears() : nil
    let layout = years?.layout ?? named
    guard layout.namesSomething || (layout.hasFigures && saysWhat(titles)) else {
      throw Problem(.headerUnknown, at: place(0), [head.headers.joined(separator: ", ")])
    }
    if let problem = layout.unknownUnit(place: place) ?? layout.repeated(place: place) {
      throw problem
    }
    var defaults = try InputDefaults(options, vocabulary: vocabulary)
    defaults.period = defaults.period ?? years?.year
    if !defaults.hasFactor, !options.isBuiltIn,
      let column = neighbours(head, first).multiplier(layout.meanings)
    {
      throw Problem(.unitOfMeasureUnknown, at: place(column), [layout.headers[column]])
    }
    if !options.isBuiltIn, let (column, text) = neighbours(head, first).ofOthers(layout.meanings) {
      throw Problem(.rowsOfOthers, at: place(column), [layout.headers[column], text])
    }
    if let (text, line) = titles.unknownUnit, !defaults.hasFactor {
      throw Problem(.unitOfMeasureUnknown, at: Place(file: file, line: line), [text])
    }
    let taken = try defaults.complete(from: titles, for: layout, file: file)
    let headings = options.isBuiltIn ? [] : first.headings()
    if let problem = layout.lacking(defaults, at: place(0)),
      problem.code != .periodColumnMissing
        || !headings.contains(where: { $0 == nil || $0?.period != nil })
    {
      if problem.code == .figuresMissing {
        let reasons: Set<ProblemCode> = [.columnTitle, .columnSpan]
        for why in layout.remarks(ratios, place: place) where reasons.contains(why.code) {
          sink.report(why)
        }
      }
      throw problem
    }
    var reader = RowReader(layout, options, defaults: defaults, vocabulary: vocabulary, file: file)
    let title = titles.units.count == 1 ? titles.units[0].value : nil
    let context = layout.hasUnit ? title : nil
    let given = defaults.period ?? layout.figures.first?.meaning.period
    var elsewhere: Problem?
    if let context, !options.isBuiltIn,
      let other = first.unitElsewhere(than: context, layout, options.gazetteer, at: given)
    {
      let units = [context, other.unit].map { options.gazetteer.path(of: $0) }
      let place = Place(file: file, line: titles.units[0].line)
      if other.isOfAll { throw Problem(.titleElsewhere, at: place, units) }
      elsewhere = Problem(.titleElsewherePartly, at: place, units)
    }
    // What the file says goes before what is asked of it.
    reader.units.context = title ?? options.context
    if !options.isBuiltIn {
      reader.units.neighbours = first.neighbours(layout, options, at: given, below: context)
      reader.decimalMarks = first.decimalMarks(layout)
      let ratios = FractionColumns(first, layout, scheme: defaults.scheme).decide()
      if let undecided = ratios.undecided {
        throw Problem(
          .percentOrFraction, at: place(undecided.column),
          [layout.headers[undecided.column], undecided.text])
      }
      reader.take(ratios)
    }
    var summary = summary(nil, head)
    summary.describe(layout)
    for name in headings.flatMap({ $0?.parts.map(\.name) ?? [] })
    where !summary.breakdowns.contains(name) {
      summary.breakdowns.append(name)
    }
    summary.taken = taken
    summary.titles = titles.lines
    if isFirst { sink.begin(summary) }
    for text in taken {
      sink.report(
        Problem(.titleTaken, at: Place(file: file, line: head.titles[0].row.line), [text]))
    }
    if let context {
      let place = Place(file: file, line: titles.units[0].line)
      sink.report(Problem(.titleContext, at: place, [titles.gazetteer.path(of: context)]))
    }
    if let elsewhere { sink.report(elsewhere) }
    for line in titles.lines where line.says && !line.obstacles.isEmpty {
      let words = line.obstacles.joined(separator: "”, “")
      sink.report(
        Problem(.titleWords, at: Place(file: file, line: line.line), [line.text.text, words]))
    }
    if !options.isBuiltIn,
      let (column, text) = neighbours(head, first).notesOfOthers(layout.meanings)
    {
      sink.report(Problem(.noteOfOthers, at: place(column), [text]))
    }
    for remark in layout.remarks(ratios, place: place) { sink.report(remark) }
    var ledger = RowLedger(
      reader, vocabulary: vocabulary, delimiter: source.description.dialect?.delimiter)
    if options.fixesBreakdowns {
      ledger.breakdowns = Set(
        layout.breakdowns.map(\.name) + headings.flatMap { $0?.parts.map(\.name) ?? [] }
          + options.breakdowns)
    }
    ledger.mergesUnits = defaults.unit == nil && !options.isBuiltIn && first.hasMergedUnits(layout)
    return ledger
  }

  /// What the columns mean, each below the titles and beside the others.
  private func meanings(_ head: SheetHead, _ first: FirstRows, _ titles: TitleReading)
    -> (meanings: [ColumnMeaning], ratios: [Int: BareRatios.Finding])
  {
    let corrected = first.corrected(head.meanings)
    let neighbours = neighbours(head, first)
    let named = neighbours.withUnits(neighbours.decided(corrected), options.gazetteer)
    let saysWhat = saysWhat(titles) || named.contains(.field(.scheme))
    let scheme = titles.schemes.count == 1 ? titles.schemes[0].value : nil
    let whole = saysWhat ? neighbours.withTotal(named, of: scheme) : named
    let hasScheme =
      options.settings[.scheme] != nil || titles.schemes.count == 1
      || whole.contains(.field(.scheme))
    let (rated, ratios) = neighbours.below(titles, whole, hasScheme: hasScheme)
    let isDated = !titles.periods.isEmpty || options.settings[.period] != nil
    return (isDated ? rated : neighbours.dated(rated), ratios)
  }

  /// Whether a title or a setting says of what the figures are.
  private func saysWhat(_ titles: TitleReading) -> Bool {
    options.settings[.scheme] != nil || options.settings[.measure] != nil
      || titles.schemes.count == 1 || titles.measure != nil
  }

  private func neighbours(_ head: SheetHead, _ first: FirstRows) -> ColumnNeighbours {
    ColumnNeighbours(
      headers: head.headers, reading: HeaderReading(options, vocabulary: vocabulary), rows: first)
  }
}

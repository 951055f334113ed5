/// Makes observations of rows: all cells of a row are understood, or all that is wrong with it is said.
struct RowReader: Sendable {
  private(set) var layout: Layout
  let defaults: InputDefaults
  let acceptsCandidates: Bool
  private var keys: KeyCells
  var units: UnitCells
  /// The observations of the row that was read last.
  private(set) var observations: [Observation] = []
  /// Its figures with their columns, the missing ones too.
  private(set) var figures: [RowFigure] = []
  /// What its other cells said.
  private(set) var key = RowKey()
  /// What other cells of a column prove about its separators, by column.
  var decimalMarks: [Int: DecimalMark] = [:]
  /// The columns whose percentages stand as fractions.
  private var fractions: Set<Int> = []
  /// The ratios of which nobody has said yet whether they do.
  var ratios: ReadRatios
  /// What the group rows above the row at hand say.
  var outer = GroupMeaning()
  private var isOfWhole = false
  /// Of how many the cell that was read last is: 2156 of `2.109/2.156`.
  private var whole: Quantity?
  /// The marks of footnotes of which has been said that they are left out.
  private var footnotes: Set<String> = []
  private let asOf: EffectiveDate?
  /// What is to be said of the row that was read last.
  var problems: RowProblems

  init(
    _ layout: Layout, _ options: ReadingOptions, defaults: InputDefaults,
    vocabulary: HeaderVocabulary, file: String
  ) {
    self.layout = layout
    self.defaults = defaults
    acceptsCandidates = options.acceptsCandidates
    asOf = options.asOf
    ratios = ReadRatios(areTrusted: options.isBuiltIn)
    keys = KeyCells(layout, defaults: defaults, vocabulary: vocabulary)
    units = UnitCells(options, given: defaults.unit)
    problems = RowProblems(file: file)
  }

  /// Goes on with a layout that has further columns, or with another one.
  mutating func extend(to other: Layout, isOther: Bool = false) {
    if isOther { layout = other } else { layout.extend(to: other) }
    keys.extend(to: layout)
  }

  /// Reads a row whose cells stand in `bytes`.
  ///
  /// - Parameter isOfWhole: its figures are of the unit above the rows, not of one that it names.
  /// - Parameter scheme: what a label in place of a unit says.
  mutating func read(
    _ row: Row, in bytes: [UInt8], isOfWhole: Bool = false, scheme: Scheme? = nil
  ) {
    begin(row, in: bytes)
    self.isOfWhole = isOfWhole
    key.scheme = scheme ?? key.scheme
    var missing: Observation?
    if let index = layout.index(of: .value) {
      let isFigure = key.measure != nil || !row.isBlank(row.cells[index], in: bytes)
      if isFigure || layout.figures.isEmpty && !isWithoutMeasure(row, bytes) {
        readFigure(index, nil, row, bytes, &missing)
        if let told = missing { observations.append(told) }
        missing = nil
      }
    }
    for column in layout.figures where !isReckoned(column.meaning) {
      readFigure(column.index, column.meaning, row, bytes, &missing)
    }
    // A row without any figure still names its unit and its campaign.
    if tellsOfCampaign(row, bytes) {
      describe(row, bytes)
    } else if observations.isEmpty, let missing {
      observations.append(missing)
    }
    if let asOf { observations.removeAll { !$0.isKnown(on: asOf) } }
  }

  var gazetteer: Gazetteer { units.gazetteer }

  /// Takes what is known of columns of ratios.
  mutating func take(_ ratios: FractionColumns.Decision) {
    fractions = ratios.fractions
    self.ratios.settled = ratios.fractions.union(ratios.percentages)
  }

  /// Gives another observation of the row.
  mutating func add(_ observation: Observation) { observations.append(observation) }

  /// Reads only the numbers of a row, for one that is compared and not taken.
  mutating func readTotal(_ row: Row, in bytes: [UInt8]) {
    begin(row, in: bytes)
    for column in layout.figures {
      guard let measure = measure(column.meaning) else { continue }
      _ = readNumber(column.index, measure, column.meaning, row, bytes)
    }
    if let index = layout.index(of: .value), let measure = key.measure {
      _ = readNumber(index, measure, FigureMeaning(), row, bytes)
    }
  }

  /// The unit that a group row names; nil where it names none.
  mutating func unit(ofGroup row: Row, in bytes: [UInt8]) -> AdministrativeUnit? {
    begin(row, in: bytes)
    units.group = nil
    let month = key.period?.end ?? layout.figures.compactMap(\.meaning.period?.end).max()
    var ignored = RowProblems(file: problems.file)
    guard let month else { return nil }
    return units.read(row, in: bytes, layout, Period(month), isStock: true, &ignored)
  }

  /// Whether it is known which unit `Toàn tỉnh` is.
  mutating func knowsWhole(_ row: Row, in bytes: [UInt8]) -> Bool {
    begin(row, in: bytes)
    let period = key.period ?? layout.figures.compactMap(\.meaning.period).first
    return period.map { units.whole($0) != nil } ?? false
  }

  /// Says of the first row of an input whose unit stands above it.
  mutating func sayFilled(_ unit: String, _ row: Row) {
    guard !problems.hasErrors, let cell = layout.units.first.map({ row.cells[$0.index] }) else {
      return
    }
    problems.add(.unitFilled, cell, [unit])
  }

  private mutating func begin(_ row: Row, in bytes: [UInt8]) {
    observations.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
    problems.removeAll()
    isOfWhole = false
    units.begin()
    keys.read(row, in: bytes, layout, under: outer, into: &key, &problems)
  }

  /// Reads a cell as a figure; one that is not known goes to `missing` unless there is one already.
  ///
  /// - Parameter header: what the header says; nil for the column `value`.
  private mutating func readFigure(
    _ index: Int, _ header: FigureMeaning?, _ row: Row, _ bytes: [UInt8],
    _ missing: inout Observation?
  ) {
    let cell = row.cells[index]
    let isValue = header == nil
    let meaning = header ?? FigureMeaning()
    guard let measure = isValue ? key.measure : measure(meaning) else {
      if key.failed.contains(.measure) { return }
      return problems.add(.measureMissing, cell)
    }
    guard let value = readNumber(index, measure, meaning, row, bytes) else { return }
    if value == nil, missing != nil { return }
    if let value, measure.isPercentage {
      let scheme = meaning.scheme ?? key.scheme
      ratios.add(value, cell, in: bytes, index, layout, measure, scheme, problems.file)
    }
    guard let period = meaning.period(of: measure, in: key.period, isOfColumn: layout.hasPeriod)
    else {
      if key.failed.contains(.period) { return }
      return problems.add(.periodMissing, cell)
    }
    if period.isOfSeveralYears, value != nil, measure.isOfOneTime {
      return problems.add(
        .periodOfStock, periodCell(of: meaning, row, bytes) ?? cell,
        ["\(period.start.year)-\(period.year)", String(period.year)])
    }
    // Beside other figures a scheme is that of the recruits.
    let isBeside = !isValue && (measure == .items || measure == .itemsTotal)
    let scheme = isBeside ? nil : meaning.scheme ?? key.scheme
    if scheme == nil, !measure.mayLackScheme {
      // A blank cell without a scheme says nothing that could be wrong.
      if (value == nil && !isValue) || key.failed.contains(.scheme) { return }
      return problems.add(.schemeMissing, cell, [measure.slug])
    }
    guard let unit = unit(row, bytes, period, measure, cell) else { return }
    var observation = make(measure, scheme, period, unit, value, meaning, cell)
    if isValue, let told = observation.value {
      guard let qualified = told.qualified(by: key.qualifier) else {
        return problems.add(
          .qualifierConflict, cell, [told.description, key.qualifier.description])
      }
      observation.value = qualified
    }
    if value == nil { missing = observation } else { observations.append(consume observation) }
    if let whole, let total = measure.total {
      observations.append(make(total, scheme, period, unit, whole, meaning, cell))
    }
  }

  /// The number in a cell; the inner nil where it is missing, the outer where it is none.
  private mutating func readNumber(
    _ index: Int, _ measure: Measure, _ meaning: FigureMeaning, _ row: Row, _ bytes: [UInt8]
  ) -> Quantity?? {
    if key.failed.contains(.factor) || key.failed.contains(.power) { return nil }
    if key.isOfRatios, !measure.isPercentage {
      problems.add(.unitOfMeasureUnknown, row.cells[index], ["%"])
      return nil
    }
    let unit = meaning.unit ?? key.factor ?? defaults.factor
    let mark = decimalMarks[index]
    let cell = row.cells[index]
    let reader = FigureCell(measure, unit: unit, decimalMark: mark)
    whole = nil
    var read = reader.read(cell, in: bytes)
    if case .failure = read, measure.total != nil, measure != .participants || !key.group.isEmpty,
      let (part, all) = reader.readPart(cell, in: bytes)
    {
      read = .success(FigureCell.Figure(quantity: part))
      whole = all
    }
    switch read {
    case .success(let figure):
      var quantity = figure.quantity
      if fractions.contains(index) { quantity = quantity?.percentOfFraction }
      if let footnote = figure.footnote, footnotes.insert(footnote.mark).inserted {
        problems.add(.footnoteDropped, cell, [row.text(cell, in: bytes), footnote.mark])
      }
      figures.append(RowFigure(column: index, measure: measure, value: quantity))
      return .some(quantity)
    case .failure(let problem):
      problems.add(problem, at: cell)
      return nil
    }
  }

  mutating func unit(
    _ row: Row, _ bytes: [UInt8], _ period: Period, _ measure: Measure, _ cell: RowCell
  ) -> AdministrativeUnit? {
    if isOfWhole {
      let unit = units.whole(period)
      if unit == nil { problems.add(.unitMissing, row.cells.first ?? cell) }
      return unit
    }
    return units.read(
      row, in: bytes, layout, period, isStock: measure.isOfLastMonth, &problems)
  }

  /// Whether a figure beside a plan of new people or of a coverage was reckoned for that plan: those who have come, or the people that
  /// the coverage would take.
  private func isReckoned(_ meaning: FigureMeaning) -> Bool {
    switch (key.targetMeasure, meaning.measure) {
    case (.targetChange, .participants), (.targetPercent, .target): true
    default: false
    }
  }

  /// What a column of figures measures in this row.
  private func measure(_ meaning: FigureMeaning) -> Measure? {
    if key.targetMeasure == .targetChange, meaning.measure == .target { return .targetChange }
    guard let measure = meaning.measure else {
      return key.measure ?? (layout.isOfCampaigns ? .recruits : .participants)
    }
    if let said = key.measure, layout.index(of: .measure) != nil {
      return MeasureCombination.measure(of: said, in: meaning)
    }
    // Under a campaign, people under a scheme were recruited; `participants` says itself what it is.
    guard measure == .participants, meaning.isGeneric else { return measure }
    return outer.measure ?? (layout.isOfCampaigns ? .recruits : measure)
  }

  private func make(
    _ measure: Measure, _ scheme: Scheme?, _ period: Period, _ unit: AdministrativeUnit,
    _ value: Quantity?, _ meaning: FigureMeaning, _ cell: RowCell
  ) -> Observation {
    var (period, versus) = (period, key.versus)
    if versus == nil { versus = meaning.versus?.versus(at: period.end) }
    if measure == .change { (period, versus) = period.keyOfChange(against: versus) }
    let hasBase = measure == .coveragePercent || measure == .targetPercent
    let base = meaning.baseMeasure.isEmpty ? key.baseMeasure : meaning.baseMeasure
    let subject = Subject(
      measure, scheme: scheme, versus: versus, issuer: meaning.issuer ?? key.issuer,
      campaign: key.campaign, group: key.group,
      breakdown: key.breakdown.joined(with: meaning.breakdown), kind: measure.kind(of: base))
    return Observation(
      unit: unit, period: period, subject: subject, value: value,
      baseMeasure: hasBase ? base : "", status: meaning.status ?? key.status,
      provenance: key.provenance,
      place: Place(file: problems.file, line: cell.line, column: cell.column))
  }
}

extension Measure {
  /// What says of how many a figure is where a cell says both, as `6/6` does; for people only of a named subgroup.
  fileprivate var total: Measure? {
    switch self {
    case .participants: .base
    case .items: .itemsTotal
    default: nil
    }
  }
}

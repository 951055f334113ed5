/// Makes observations of rows: all cells of a row are understood, or all that is wrong with it is said.
struct RowReader: Sendable {
  private(set) var layout: Layout
  private let defaults: InputDefaults
  private var keys: KeyCells
  private(set) var units: UnitCells
  /// The observations of the row that was read last.
  private(set) var observations: [Observation] = []
  /// What is to be said of the row that was read last.
  private(set) var problems: RowProblems

  init(
    _ layout: Layout, _ options: ReadingOptions, defaults: InputDefaults,
    vocabulary: HeaderVocabulary, file: String
  ) {
    self.layout = layout
    self.defaults = defaults
    keys = KeyCells(layout, defaults: defaults, vocabulary: vocabulary)
    units = UnitCells(options, given: defaults.unit)
    problems = RowProblems(file: file)
  }

  /// Goes on with a layout that has further columns behind those of the present one.
  mutating func extend(to layout: Layout) {
    self.layout = layout
    keys.extend(to: layout)
  }

  /// Reads a row whose cells stand in `bytes`.
  mutating func read(_ row: Row, in bytes: [UInt8]) {
    observations.removeAll(keepingCapacity: true)
    problems.removeAll()
    let key = keys.read(row, in: bytes, layout, &problems)
    var missing: Observation?
    if let index = layout.index(of: .value) {
      let isFigure = key.measure != nil || !row.isBlank(row.cells[index], in: bytes)
      if isFigure || layout.figures.isEmpty {
        readFigure(row.cells[index], nil, key, row, bytes, &missing)
        if let told = missing { observations.append(told) }
        missing = nil
      }
    }
    for column in layout.figures {
      readFigure(row.cells[column.index], column.meaning, key, row, bytes, &missing)
    }
    // A row without any figure still names its unit and its campaign.
    if observations.isEmpty, let missing { observations.append(missing) }
  }

  /// Reads a cell as a figure; one that is not known goes to `missing` unless there is one already.
  ///
  /// - Parameter header: what the header says; nil for the column `value`.
  private mutating func readFigure(
    _ cell: RowCell, _ header: FigureMeaning?, _ key: RowKey, _ row: Row, _ bytes: [UInt8],
    _ missing: inout Observation?
  ) {
    let isValue = header == nil
    let meaning = header ?? FigureMeaning()
    guard let measure = measure(meaning, key, isValue: isValue) else {
      return problems.add(.measureMissing, cell)
    }
    let value: Quantity?
    switch FigureCell(measure, unit: meaning.unit ?? defaults.factor).read(cell, in: bytes) {
    case .success(let quantity): value = quantity
    case .failure(let problem): return problems.add(problem, at: cell)
    }
    if value == nil, missing != nil { return }
    guard let period = meaning.period ?? key.period else {
      return problems.add(.periodMissing, cell)
    }
    let scheme = meaning.scheme ?? key.scheme
    if scheme == nil, !measure.isSchemeless {
      // A blank cell without a scheme says nothing that could be wrong.
      if value == nil, !isValue { return }
      return problems.add(.schemeMissing, cell, [measure.slug])
    }
    guard
      let unit = units.read(
        row, in: bytes, layout, period, isStock: measure.kind == .stock, &problems)
    else { return }
    var observation = make(measure, scheme, period, unit, value, meaning, key, cell)
    if isValue, let told = observation.value {
      guard let qualified = told.qualified(by: key.qualifier) else {
        return problems.add(
          .qualifierConflict, cell, [told.description, key.qualifier.description])
      }
      observation.value = qualified
    }
    if value == nil { missing = observation } else { observations.append(observation) }
  }

  private func measure(_ meaning: FigureMeaning, _ key: RowKey, isValue: Bool) -> Measure? {
    if isValue { return key.measure }
    guard let measure = meaning.measure else {
      return key.measure ?? (layout.isOfCampaigns ? .recruits : .participants)
    }
    // Under a campaign, people under a scheme were recruited; `participants` says itself what it is.
    let isRecruits = layout.isOfCampaigns && measure == .participants && meaning.isGeneric
    return isRecruits ? .recruits : measure
  }

  private func make(
    _ measure: Measure, _ scheme: Scheme?, _ period: Period, _ unit: AdministrativeUnit,
    _ value: Quantity?, _ meaning: FigureMeaning, _ key: RowKey, _ cell: RowCell
  ) -> Observation {
    var (period, versus) = (period, key.versus)
    if versus == nil { versus = meaning.versus?.versus(at: period.end) }
    if measure == .change { (period, versus) = period.keyOfChange(against: versus) }
    let subject = Subject(
      measure, scheme: scheme, versus: versus, issuer: meaning.issuer ?? key.issuer,
      campaign: key.campaign, group: key.group, breakdown: key.breakdown)
    let hasBase = measure == .coveragePercent || measure == .targetPercent
    let base = meaning.baseMeasure.isEmpty ? key.baseMeasure : meaning.baseMeasure
    return Observation(
      unit: unit, period: period, subject: subject, value: value,
      baseMeasure: hasBase ? base : "", status: meaning.status ?? key.status,
      provenance: key.provenance,
      place: Place(file: problems.file, line: cell.line, column: cell.column))
  }
}

extension Quantity {
  /// The number with the qualifier of a column beside it; nil where its own cell says another.
  fileprivate func qualified(by other: Qualifier) -> Quantity? {
    if other == .exact || other == qualifier { return self }
    switch qualifier {
    case .exact, .rounded:
      var quantity = self
      quantity.qualifier = other
      return quantity
    case .about, .over, .under: return nil
    }
  }
}

/// Which column of an input holds what.
struct Layout: Sendable {
  struct FigureColumn: Sendable {
    let index: Int
    let meaning: FigureMeaning
  }

  struct BreakdownColumn: Sendable {
    let index: Int
    let name: String
  }

  /// The headers as they stand.
  private(set) var headers: [String] = []
  private(set) var meanings: [ColumnMeaning] = []
  /// The columns of figures, in their order.
  private(set) var figures: [FigureColumn] = []
  private(set) var breakdowns: [BreakdownColumn] = []
  /// Whether numbers under a scheme are recruits: the sheet has a campaign, events or attendees.
  private(set) var isOfCampaigns = false
  /// `STT`.
  private(set) var numberColumn: Int?
  private var positions = [Int](repeating: -1, count: RowField.allCases.count)

  /// The columns that name the unit, from the highest level down; a general one last.
  private(set) var units: [(index: Int, field: RowField)] = []
  /// The columns that say something else of the whole row than its time.
  private(set) var keys: [(index: Int, field: RowField)] = []
  /// Where numbers stand: the columns of figures, and behind them that of values.
  private(set) var numbers: [Int] = []

  init(headers: [String], meanings: [ColumnMeaning]) {
    for (header, meaning) in zip(headers, meanings) { place(header, meaning) }
    orderFields()
  }

  /// Adds a column behind the others.
  mutating func append(_ header: String, _ meaning: ColumnMeaning) {
    place(header, meaning)
    orderFields()
  }

  /// Puts the columns of fields in the order in which a row is read.
  private mutating func orderFields() {
    units = [RowField.province, .district, .commune, .unit].compactMap { field in
      positions[field.rawValue] < 0 ? nil : (positions[field.rawValue], field)
    }
    keys = RowField.allCases.compactMap { field in
      positions[field.rawValue] < 0 || field <= .year || field == .value
        ? nil : (positions[field.rawValue], field)
    }
  }

  private mutating func place(_ header: String, _ meaning: ColumnMeaning) {
    let index = headers.count
    headers.append(header)
    meanings.append(meaning)
    switch meaning {
    case .field(let field) where positions[field.rawValue] < 0:
      positions[field.rawValue] = index
      isOfCampaigns = isOfCampaigns || field == .campaign
      if field == .value { numbers.append(index) }
    case .breakdown(let name): breakdowns.append(BreakdownColumn(index: index, name: name))
    case .figure(let figure):
      numbers.insert(index, at: figures.count)
      figures.append(FigureColumn(index: index, meaning: figure))
      isOfCampaigns =
        isOfCampaigns || figure.measure == .events || figure.measure == .attendees
    case .rowNumber: numberColumn = numberColumn ?? index
    default: break
    }
  }

  /// Adds those columns of a longer one that are not there yet: a copy of all for each of them would be quadratic.
  mutating func extend(to longer: Layout) {
    for index in headers.count..<longer.headers.count {
      append(longer.headers[index], longer.meanings[index])
    }
  }

  /// Whether a column only names the row.
  func isLabel(_ index: Int) -> Bool {
    if index == numberColumn { return true }
    guard case .field(let field) = meanings[index] else { return false }
    return field == .unit || field.level != nil || (field == .scheme && units.isEmpty)
  }

  /// The column of a field; nil when there is none.
  func index(of field: RowField) -> Int? {
    let position = positions[field.rawValue]
    return position < 0 ? nil : position
  }

  var hasUnit: Bool { !units.isEmpty }

  var hasPeriod: Bool {
    [RowField.period, .month, .quarter, .year].contains { index(of: $0) != nil }
  }

  /// Whether the table tells of campaigns and has no figures of them.
  var isCampaignTable: Bool { index(of: .campaign) != nil && !hasFigures }

  var hasFigures: Bool { index(of: .value) != nil || !figures.isEmpty }

  /// Whether titles forbid to read the columns of figures, and all of them.
  var isForbidden: Bool {
    !hasFigures
      && meanings.contains { if case .unread(.title) = $0 { true } else { false } }
  }

  /// Whether a column may be taken for those who take part.
  var countsPeople: Bool {
    index(of: .value) != nil
      || figures.contains { ($0.meaning.measure ?? .participants) == .participants }
  }

  /// Whether the headers name a unit or a measure, and so are headers at all.
  var namesSomething: Bool {
    hasUnit || index(of: .measure) != nil || figures.contains { $0.meaning.measure != nil }
      || figures.contains { $0.meaning.scheme != nil }
  }
}

/// What is to be said of an input's headers as a whole.
extension Layout {
  /// The columns that are not taken, and those that are near a known name; `place` gives the place of a header.
  ///
  /// - Parameter ratios: what the numbers of columns show that do not say which ratio they are.
  func remarks(_ ratios: [Int: BareRatios.Finding], place: (Int) -> Place) -> [Problem] {
    meanings.indices.compactMap { remark(of: $0, ratios, at: place($0)) }
  }

  /// What is to be said of one of them.
  func remark(of index: Int, _ ratios: [Int: BareRatios.Finding], at place: Place) -> Problem? {
    let header = headers[index]
    if let found = ratios[index] {
      let columns = [header, headers[found.part], headers[found.whole]]
      switch meanings[index] {
      case .figure(let figure) where figure == found.ratio:
        return Problem(.columnRatioProved, at: place, columns + [figure.description])
      case .ratioAlone: return Problem(.columnRatioUnproved, at: place, columns)
      default: break
      }
    }
    switch meanings[index] {
    case .unknown where header.isEmpty: return nil
    case .unknown(near: let near?):
      return Problem(.columnNear, at: place, [header, near])
    case .unknown(near: nil), .money:
      return Problem(.columnIgnored, at: place, [header])
    case .ratioAlone: return Problem(.columnRatioAlone, at: place, [header])
    case .unread(.unitOfMeasure): return nil
    case .unread(let why): return Problem(why, header, at: place)
    case .doubtful(let readings):
      let shown = readings.map(\.description).filter { !$0.isEmpty }.joined(separator: " / ")
      return Problem(.columnDoubtful, at: place, [header, shown])
    default: return nil
    }
  }

  /// The first column that means the same as an earlier one.
  func repeated(place: (Int) -> Place) -> Problem? {
    var seen = KeyedList<ColumnMeaning, Int>()
    for (index, meaning) in meanings.enumerated() {
      let earlier: Int
      switch meaning {
      case .rowNumber, .ratioAlone, .money, .unread, .doubtful, .unknown: continue
      case .field(let field): earlier = positions[field.rawValue]
      case .breakdown, .figure: earlier = seen.values[seen.place(of: meaning, orNew: index)]
      }
      if earlier < index {
        return Problem(
          .columnRepeated, at: place(index),
          [headers[index], headers[earlier], meaning.description])
      }
    }
    return nil
  }

  /// The first column of figures whose unit of measure is not understood.
  func unknownUnit(place: (Int) -> Place) -> Problem? {
    meanings.firstIndex(of: .unread(.unitOfMeasure)).map {
      Problem(.unitOfMeasureUnknown, at: place($0), [headers[$0]])
    }
  }

  /// What the headers lack and neither a setting nor a title line gives.
  func lacking(_ defaults: InputDefaults, at place: Place) -> Problem? {
    if !hasFigures, !isCampaignTable {
      return Problem(.figuresMissing, at: place, [headers.joined(separator: ", ")])
    }
    if !hasUnit, defaults.unit == nil { return Problem(.unitColumnMissing, at: place) }
    let allHavePeriods =
      index(of: .value) == nil && !figures.isEmpty && figures.allSatisfy { $0.meaning.hasPeriod }
    if !hasPeriod, !allHavePeriods, defaults.period == nil {
      if let month = figures.first(where: { $0.meaning.partOfYear != nil }) {
        return Problem(.periodYearMissing, at: place, [headers[month.index]])
      }
      return Problem(.periodColumnMissing, at: place)
    }
    if !hasPeriod, let given = defaults.period, given.form != .year,
      let late = figures.first(where: { $0.meaning.isAfter(given) })
    {
      return Problem(.periodYearMissing, at: place, [headers[late.index]])
    }
    if index(of: .value) != nil, index(of: .measure) == nil, defaults.measure == nil {
      return Problem(.measureColumnMissing, at: place)
    }
    return nil
  }
}

extension FigureMeaning {
  /// Whether no more need be said about its time.
  var hasPeriod: Bool { period != nil && partOfYear == nil }

  /// Whether its part of the year lies behind the time of the table, so that it may be of the year before: `Tháng 12` under `THÁNG 1/2024`.
  /// What is planned or estimated lies ahead.
  fileprivate func isAfter(_ given: Period) -> Bool {
    guard let part = partOfYear?.period(of: given.year), measure?.kind != .plan, status == nil,
      time == nil
    else { return false }
    return part.end > given.end
  }
}

extension Problem {
  /// What is to be said of a column of figures that is not read.
  fileprivate init(_ why: Unread, _ header: String, at place: Place) {
    func list(_ words: [String]) -> String { words.joined(separator: "”, “") }
    switch why {
    case .words(let words): self.init(.columnWords, at: place, [header, list(words)])
    case .others(let words): self.init(.columnOthers, at: place, [header, list(words)])
    case .unclear: self.init(.columnUnclear, at: place, [header])
    case .part(let name): self.init(.columnPart, at: place, [header, name])
    case .span(let other): self.init(.columnSpan, at: place, [header, other])
    case .title(let words): self.init(.columnTitle, at: place, [header, list(words)])
    case .unitOfMeasure: self.init(.unitOfMeasureUnknown, at: place, [header])
    }
  }
}

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
  let headers: [String]
  let meanings: [ColumnMeaning]
  /// The columns of figures, in their order.
  let figures: [FigureColumn]
  let breakdowns: [BreakdownColumn]
  /// Whether numbers under a scheme are recruits: the sheet has a campaign, events or attendees.
  let isOfCampaigns: Bool
  /// `STT`.
  let numberColumn: Int?
  private let positions: [Int]

  /// The columns that name the unit, from the highest level down; a general one last.
  let units: [(index: Int, field: RowField)]

  init(headers: [String], meanings: [ColumnMeaning]) {
    self.headers = headers
    self.meanings = meanings
    var positions = [Int](repeating: -1, count: RowField.allCases.count)
    var figures: [FigureColumn] = []
    var breakdowns: [BreakdownColumn] = []
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .field(let field) where positions[field.rawValue] < 0: positions[field.rawValue] = index
      case .breakdown(let name): breakdowns.append(BreakdownColumn(index: index, name: name))
      case .figure(let figure): figures.append(FigureColumn(index: index, meaning: figure))
      default: break
      }
    }
    self.positions = positions
    self.figures = figures
    self.breakdowns = breakdowns
    numberColumn = meanings.firstIndex(of: .rowNumber)
    isOfCampaigns =
      positions[RowField.campaign.rawValue] >= 0
      || figures.contains { $0.meaning.measure == .events || $0.meaning.measure == .attendees }
    units = [RowField.province, .district, .commune, .unit].compactMap { field in
      positions[field.rawValue] < 0 ? nil : (positions[field.rawValue], field)
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

  var hasFigures: Bool { index(of: .value) != nil || !figures.isEmpty }

  /// Whether the headers name a unit or a measure, and so are headers at all.
  var namesSomething: Bool {
    hasUnit || index(of: .measure) != nil || figures.contains { $0.meaning.measure != nil }
      || figures.contains { $0.meaning.scheme != nil }
  }
}

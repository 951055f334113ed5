/// Understands the cells that name a row's unit, at the time of each of its figures; each name and time once.
struct UnitCells: Sendable {
  let gazetteer: Gazetteer
  private let acceptsAny: Bool
  /// The month whose units the input is of, whatever its periods.
  private let unitsOf: Month?
  /// The unit in context: asked for, or of the title.
  var context: AdministrativeUnit?
  /// Names the unit of rows that do not.
  private let given: String?
  /// What the names of the general column say about each other.
  var neighbours: UnitNeighbours? {
    didSet { forget() }
  }
  /// The unit of the last group row: the rows below it are its own.
  var group: AdministrativeUnit? {
    didSet { if group != oldValue { forget() } }
  }

  /// The unit of a row whose cell was merged with the one above it.
  var merged: String?
  /// What its column says of its level.
  var mergedLevel: UnitLevel?

  /// The level that `Toàn tỉnh`, `Toàn huyện` speak of.
  var wholeLevel: UnitLevel?

  /// Whether a row above named a unit of its own.
  private var isUnderUnits = false
  private var numbers = CellCache<Int32>()
  private var nextNumber: Int32 = 1
  private var said: Set<Problem> = []
  private var found = KeyedList<Question, AdministrativeUnit>()
  private var last: (question: Question, unit: AdministrativeUnit)?
  /// The cells of the row at hand, once they were looked at, and whether any of them names a unit.
  private var own: (cells: Question, areThere: Bool)?

  /// Cells by their number, 0 for none, at a time.
  private struct Question: Hashable {
    var province: Int32 = 0
    var district: Int32 = 0
    var commune: Int32 = 0
    var unit: Int32 = 0
    var start = Month(index: 0)
    var end = Month(index: 0)
  }

  init(_ options: ReadingOptions, given: String?) {
    gazetteer = options.gazetteer
    acceptsAny = options.acceptsAnyUnit
    unitsOf = options.unitsOf
    context = options.context
    self.given = given
  }

  /// Begins another row.
  mutating func begin() { own = nil }

  /// The unit of a figure of the row that was begun; nil where it is not understood, which goes to `problems`.
  ///
  /// - Parameter isStock: a stock is of the unit of its last month; anything else may be of the unit of its first.
  mutating func read(
    _ row: Row, in bytes: [UInt8], _ layout: Layout, _ period: Period, isStock: Bool,
    _ problems: inout RowProblems
  ) -> AdministrativeUnit? {
    guard let own = own ?? look(at: row, in: bytes, layout, &problems) else { return nil }
    self.own = own
    var question = own.cells
    question.start = isStock ? period.end : period.start
    question.end = period.end
    if own.areThere || merged == nil {
      if let last, last.question == question { return last.unit }
      if let unit = found[question] {
        last = (question, unit)
        return unit
      }
      isUnderUnits = isUnderUnits || own.areThere
    }
    let cells = layout.units.map { (cell: row.cells[$0.index], field: $0.field) }
      .filter { !row.isBlank($0.cell, in: bytes) }
    guard let unit = find(cells, row, bytes, question, &problems) else { return nil }
    if cells.isEmpty, merged != nil { return unit }
    if found.count > 1 << 20 { found = KeyedList() }
    found.set(unit, for: question)
    last = (question, unit)
    return unit
  }

  /// Numbers the cells of a row; nil where one of them is no text, which goes to `problems`.
  private mutating func look(
    at row: Row, in bytes: [UInt8], _ layout: Layout, _ problems: inout RowProblems
  ) -> (cells: Question, areThere: Bool)? {
    var question = Question()
    var areThere = false
    for (index, field) in layout.units {
      let cell = row.cells[index]
      if row.isBlank(cell, in: bytes) { continue }
      if cell.form == .other {
        problems.add(.valueExpected, cell, [layout.headers[index]])
        return nil
      }
      let number = number(of: bytes.span.extracting(cell.start..<cell.end))
      switch field {
      case .province: question.province = number
      case .district: question.district = number
      case .commune: question.commune = number
      default: question.unit = number
      }
      areThere = true
    }
    return (question, areThere)
  }

  /// The unit that `Toàn tỉnh` or a row without a unit of its own is of; nil where none is known.
  func whole(_ period: Period) -> AdministrativeUnit? {
    let told = given.flatMap { gazetteer.find(UnitQuery($0, month: period.end)).unit }
    let known = [group, told, neighbours?.within, context, neighbours?.parent].compactMap(\.self)
    guard let wholeLevel else { return known.first }
    let exact = known.first { $0.level == wholeLevel }
    return exact
      ?? known.lazy.compactMap { [gazetteer] in
        gazetteer.ancestor(of: $0, at: wholeLevel, month: period.end)
      }.first
  }

  /// The unit that a line on its own names; nil where it names none.
  func named(_ name: String, at month: Month?) -> AdministrativeUnit? {
    gazetteer.find(
      UnitQuery(name, month: unitsOf ?? month, context: context, neighbours: neighbours)
    ).unit
  }

  private mutating func forget() {
    found = KeyedList()
    last = nil
  }

  private mutating func number(of span: Span<UInt8>) -> Int32 {
    if let number = numbers.value(of: span) { return number }
    let number = nextNumber
    nextNumber += 1
    numbers.remember(number, for: span)
    return number
  }

  private mutating func find(
    _ cells: [(cell: RowCell, field: RowField)], _ row: Row, _ bytes: [UInt8], _ question: Question,
    _ problems: inout RowProblems
  ) -> AdministrativeUnit? {
    if cells.isEmpty {
      guard let given = merged ?? given else {
        problems.add(
          isUnderUnits ? .unitMerged : .unitMissing, row.cells.first ?? RowCell(start: 0, end: 0))
        return nil
      }
      let place = RowCell(start: 0, end: 0, line: row.line, column: row.column)
      let level = merged == nil ? nil : mergedLevel
      return find(given, level, within: nil, question, place, &problems)
    }
    var within: AdministrativeUnit?
    for (cell, field) in cells {
      let text = RowLabel.name(row.text(cell, in: bytes))
      guard let unit = find(text, field.level, within: within, question, cell, &problems) else {
        return nil
      }
      within = unit
    }
    return within
  }

  private mutating func find(
    _ text: String, _ level: UnitLevel?, within: AdministrativeUnit?, _ question: Question,
    _ cell: RowCell, _ problems: inout RowProblems
  ) -> AdministrativeUnit? {
    var query = UnitQuery(
      text, month: unitsOf ?? question.end, level: level, context: group ?? context,
      within: within)
    if question.start < question.end, unitsOf == nil { query.startMonth = question.start }
    if level == nil { query.neighbours = neighbours }
    let match = gazetteer.find(query)
    if case .unknown = match, let within {
      // Two columns that name units apart from each other are no unit together, known or not.
      query.within = nil
      query.neighbours = nil
      if let other = gazetteer.find(query).unit {
        problems.add(
          .unitElsewhere, cell, [text, gazetteer.path(of: other), gazetteer.path(of: within)])
        return nil
      }
    }
    if case .unknown = match, acceptsAny { return gazetteer.adopt(text) }
    if let problem = Problem(
      match, naming: text, at: unitsOf ?? question.end, in: gazetteer, isRead: true)
    {
      problems.add(problem, at: cell)
    }
    for doubt in Problem.doubts(match, naming: text, at: question.end, in: gazetteer) {
      // The same doubt about another period is said once.
      if said.count < 10_000, said.insert(doubt).inserted { problems.add(doubt, at: cell) }
    }
    return match.unit
  }
}

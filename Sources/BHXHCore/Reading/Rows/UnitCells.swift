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
  /// What cells mean, by their numbers.
  private var found = KeyedList<Cells, [Meaning]>()
  /// What is known of the cells that were asked for last.
  private var last: (cells: Cells, place: Int)?
  /// The code beside the names of the row at hand; empty where none stands there.
  private var code = ""
  /// Whether nothing was to be said of the names of the row at hand.
  private var isCertain = true
  /// The cells of the row at hand, once they were looked at, and whether any of them names a unit.
  private var own: (cells: Cells, areThere: Bool)?

  /// Cells by their number, 0 for none.
  private struct Cells: Hashable {
    var province: Int32 = 0
    var district: Int32 = 0
    var commune: Int32 = 0
    var unit: Int32 = 0
    var code: Int32 = 0

    subscript(field: RowField) -> Int32 {
      get {
        switch field {
        case .province: province
        case .district: district
        case .commune: commune
        case .code: code
        default: unit
        }
      }
      set {
        switch field {
        case .province: province = newValue
        case .district: district = newValue
        case .commune: commune = newValue
        case .code: code = newValue
        default: unit = newValue
        }
      }
    }
  }

  /// When a figure is of: a stock of one month.
  private struct Time: Equatable {
    let start: Month
    let end: Month
  }

  /// The unit that cells name, and when they do.
  private struct Meaning {
    var starts: ClosedRange<Month>
    var ends: ClosedRange<Month>
    let unit: AdministrativeUnit
    /// Whether nothing was to be said of the names.
    let isCertain: Bool
    /// Whether it may hold at other times too, which nobody has looked at yet.
    var mayHoldLonger = false

    func isMeant(at time: Time) -> Bool { starts.contains(time.start) && ends.contains(time.end) }
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
    let time = Time(start: isStock ? period.end : period.start, end: period.end)
    if !own.areThere {
      if merged == nil, let known = known(own.cells, at: time) { return known.unit }
      guard let given = merged ?? given else {
        problems.add(
          isUnderUnits ? .unitMerged : .unitMissing, row.cells.first ?? RowCell(start: 0, end: 0))
        return nil
      }
      let place = RowCell(start: 0, end: 0, line: row.line, column: row.column)
      let level = merged == nil ? nil : mergedLevel
      let unit = find(given, level, within: nil, time, place, &problems)
      if merged == nil, let unit { remember(unit, own.cells, [], at: time) }
      return unit
    }
    if let known = known(own.cells, at: time) { return known.unit }
    isUnderUnits = true
    isCertain = true
    // From the highest level down, each inside the one before it; what is above many is looked up once.
    var (cells, texts) = (Cells(), [String]())
    var within: AdministrativeUnit?
    let lowest = layout.units.last { own.cells[$0.field] != 0 }?.index
    for (index, field) in layout.units where own.cells[field] != 0 {
      cells[field] = own.cells[field]
      // A code beside several columns is that of the lowest unit.
      if index == lowest, let column = layout.index(of: .code) {
        cells.code = own.cells.code
        code = row.text(row.cells[column], in: bytes)
        isCertain = isCertain && code.isEmpty
      }
      defer { code = "" }
      texts.append(RowLabel.name(row.text(row.cells[index], in: bytes)))
      if let known = known(cells, at: time) ?? stretched(cells, texts, to: time) {
        within = known.unit
        isCertain = isCertain && known.isCertain
        continue
      }
      let name = texts[texts.count - 1]
      guard let unit = find(name, field.level, within: within, time, row.cells[index], &problems)
      else { return nil }
      remember(unit, cells, texts, at: time)
      within = unit
    }
    return within
  }

  /// What cells mean at a time, where that was found before.
  private mutating func known(_ cells: Cells, at time: Time) -> Meaning? {
    let place: Int
    if let last, last.cells == cells {
      place = last.place
    } else if let found = found.place(of: cells) {
      (place, last) = (found, (cells, found))
    } else {
      return nil
    }
    return found.values[place].first { $0.isMeant(at: time) }
  }

  /// What cells mean at a time, where that follows from what they mean at another: a name means the same as long as nothing changes that could
  /// decide otherwise. For how long is asked once a second time comes.
  private mutating func stretched(_ cells: Cells, _ texts: [String], to time: Time) -> Meaning? {
    guard let place = found.place(of: cells),
      let index = found.values[place].firstIndex(where: \.mayHoldLonger)
    else { return nil }
    var meaning = found.values[place][index]
    let months = gazetteer.months(of: texts, meaning: meaning.unit, at: meaning.ends.lowerBound)
    (meaning.starts, meaning.ends, meaning.mayHoldLonger) = (months, months, false)
    found.values[place][index] = meaning
    return meaning.isMeant(at: time) ? meaning : nil
  }

  /// Keeps what cells mean at a time.
  private mutating func remember(
    _ unit: AdministrativeUnit, _ cells: Cells, _ texts: [String], at time: Time
  ) {
    if found.count > 1 << 20 { forget() }
    let place = found.place(of: cells, orNew: [])
    last = (cells, place)
    let isNamed = unit.level.map { $0 >= .province } ?? false
    let mayHoldLonger =
      !texts.isEmpty && isCertain && time.start == time.end && isNamed && !unit.isForeign
      && !unit.isOffice
    found.values[place].append(
      Meaning(
        starts: time.start...time.start, ends: time.end...time.end, unit: unit,
        isCertain: isCertain, mayHoldLonger: mayHoldLonger))
  }

  /// Numbers the cells of a row; nil where one of them is no text, which goes to `problems`.
  private mutating func look(
    at row: Row, in bytes: [UInt8], _ layout: Layout, _ problems: inout RowProblems
  ) -> (cells: Cells, areThere: Bool)? {
    var cells = Cells()
    var areThere = false
    for (index, field) in layout.units {
      let cell = row.cells[index]
      if row.isBlank(cell, in: bytes) { continue }
      if cell.form == .other {
        problems.add(.valueExpected, cell, [layout.headers[index]])
        return nil
      }
      cells[field] = number(of: bytes.span.extracting(cell.start..<cell.end))
      areThere = true
    }
    if areThere, let column = layout.index(of: .code), row.cells[column].form != .other,
      !row.isBlank(row.cells[column], in: bytes)
    {
      let cell = row.cells[column]
      cells.code = number(of: bytes.span.extracting(cell.start..<cell.end))
    }
    return (cells, areThere)
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
    _ text: String, _ level: UnitLevel?, within: AdministrativeUnit?, _ time: Time,
    _ cell: RowCell, _ problems: inout RowProblems
  ) -> AdministrativeUnit? {
    var query = UnitQuery(
      text, month: unitsOf ?? time.end, level: level, context: group ?? context,
      within: within)
    if time.start < time.end, unitsOf == nil { query.startMonth = time.start }
    if level == nil { query.neighbours = neighbours }
    query.wantsNearest = !acceptsAny
    query.code = code
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
    if case .unknown = match, let footnote = FootnoteMark(behind: text, isName: true) {
      problems.add(.footnoteDropped, cell, [text, footnote.mark])
      return find(footnote.text, level, within: within, time, cell, &problems)
    }
    if case .unknown = match, acceptsAny { return gazetteer.adopt(text) }
    if let problem = Problem(
      match, naming: text, at: unitsOf ?? time.end, in: gazetteer, isRead: true)
    {
      isCertain = false
      problems.add(problem, at: cell)
    }
    for doubt in Problem.doubts(match, naming: text, at: time.end, in: gazetteer) {
      isCertain = false
      // The same doubt about another period is said once.
      if said.count < 10_000, said.insert(doubt).inserted { problems.add(doubt, at: cell) }
    }
    return match.unit
  }
}

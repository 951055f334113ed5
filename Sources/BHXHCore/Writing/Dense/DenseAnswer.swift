/// The rows of an answer over dense figures, told one after the other as bare values: whoever takes them need not know what is asked.
package protocol DenseAnswer: Sendable {
  /// What the rows are told apart by, and the cells that they have.
  var keys: DenseKeys { get }

  /// Tells the rows of a place, by its position among those of the keys.
  func tell(_ position: Int, _ row: inout ToldRow, _ take: (inout ToldRow) -> Void)
}

/// What the rows of dense figures are told apart by: the unit, its part, the period and the scheme.
package struct DenseKeys: Sendable {
  let rows: DenseRows
  let selection: Selection
  /// The wanted schemes of which there are rows.
  let schemes: [Scheme]
  /// The name and the columns of the answer.
  let table: ResultTable
  /// Of the units first, then of the parts of the people, then of the months with their schemes.
  private(set) var runs: [ToldRun]
  private let hasParts: Bool

  /// - Parameter hasRows: whether there are rows of a scheme.
  init(
    _ rows: DenseRows, _ table: ResultTable, _ selection: Selection,
    hasRows: (Scheme) -> Bool = { _ in true }
  ) {
    self.rows = rows
    self.selection = selection
    self.table = table
    let schemes = Scheme.allCases.filter { selection.wants($0) && hasRows($0) }
    self.schemes = schemes
    hasParts = rows.parts.contains { !$0.isEmpty }
    runs = rows.units.map { ToldRun(column: 0, cells: [.unit($0)]) }
    runs += rows.parts.map { ToldRun(column: 1, cells: $0.map { .text($0) }) }
    let behind = 1 + (rows.parts.first?.count ?? 0)
    for (month, spelling) in zip(rows.months, rows.spellings) {
      runs += schemes.map {
        ToldRun(column: behind, cells: [.period(spelling, at: month), .scheme($0)])
      }
    }
  }

  /// Adds cells that rows have, the first of them in the column of a name; gives the number of the run.
  mutating func add(_ cells: [Cell], at name: String) -> Int {
    let column = table.columns.firstIndex { $0.name == name } ?? 0
    runs.append(ToldRun(column: column, cells: cells))
    return runs.count - 1
  }

  /// Whether the rows of a place are wanted.
  func wants(_ place: DenseRows.Place) -> Bool { selection.wants(PointInTime(place.month)) }

  /// Begins the row of a scheme, by its position among the wanted ones.
  @inline(__always)
  func begin(_ place: DenseRows.Place, _ scheme: Int, in row: inout ToldRow) {
    row.begin()
    row.append(run: Int(place.rank))
    if hasParts { row.append(run: rows.units.count + place.part) }
    row.append(
      run: rows.units.count + rows.parts.count + place.spelling * schemes.count + scheme)
  }
}

extension DenseAnswer {
  /// Tells all rows.
  func tellAll(_ take: (inout ToldRow) -> Void) {
    var row = ToldRow()
    for position in keys.rows.places.indices { tell(position, &row, take) }
  }
}

extension Cell {
  /// Of one unit out of one, exactly known: what `ResultTable.accountColumns` say of a dense row.
  static func account(_ reason: Reason?) -> [Cell] {
    [.count(1), .count(1), .none, Cell(reason) { .reason($0) }]
  }
}

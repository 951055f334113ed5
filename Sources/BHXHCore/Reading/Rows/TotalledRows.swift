/// The rows since the last total or group row, as far as a total of them says that there are no others: where it equals their sum, a sheet of fourteen of
/// fifteen districts is of the whole province all the same.
struct TotalledRows: Sendable {
  /// A column of figures.
  private struct Column: Sendable {
    let number: Int
    /// What its figures are of, in all of the rows.
    let subject: Subject
    let period: Period
    /// Nil where a cell is missing, or is not exact.
    var sum: Int128? = 0
  }

  /// In their order in the rows.
  private var columns: [Column] = []
  private var units: [AdministrativeUnit] = []
  private var key = CommonKey()
  /// False where the rows are of several things, or too many to be held.
  private var isOfOneThing = true

  /// No sheet that people write has more.
  private static let mostUnits = 20_000

  /// Takes in a row that was read without a fault.
  mutating func add(_ row: Row, _ reader: RowReader) {
    guard isOfOneThing, let unit = reader.observations.first?.unit else { return }
    if units.isEmpty {
      key = CommonKey(reader.key)
      columns = Self.columns(of: row, reader)
    }
    isOfOneThing = key.isOf(reader.key) && units.count < Self.mostUnits
    units.append(unit)
    var next = 0
    for figure in reader.figures {
      // Figures come in the same order in every row.
      func isOwn(_ column: Column) -> Bool { column.number == figure.column }
      guard
        let place = columns[next...].firstIndex(where: isOwn) ?? columns.firstIndex(where: isOwn)
      else { continue }
      let value = figure.value.flatMap { $0.qualifier == .exact ? Int128($0.mantissa) : nil }
      columns[place].sum = columns[place].sum.flatMap { sum in value.map { sum + $0 } }
      next = place + 1
    }
  }

  /// The columns of figures, by the cells from which observations came.
  private static func columns(of row: Row, _ reader: RowReader) -> [Column] {
    reader.figures.compactMap { figure in
      guard figure.measure.kind == .stock else { return nil }
      let cell = row.cells[figure.column]
      let found = reader.observations.first {
        $0.place.line == cell.line && $0.place.column == cell.column
      }
      return found.map {
        Column(number: figure.column, subject: $0.subject, period: $0.period)
      }
    }
  }

  /// The sums that the figures of a total say are whole: each of the unit directly above all of the rows' units.
  func complete(by total: [RowFigure], _ gazetteer: Gazetteer) -> [CompleteSum] {
    guard isOfOneThing, !units.isEmpty else { return [] }
    return total.compactMap { figure in
      guard let column = columns.first(where: { $0.number == figure.column }),
        let value = figure.value, value.qualifier == .exact,
        column.sum == Int128(value.mantissa), let above = above(at: column.period.end, gazetteer)
      else { return nil }
      return CompleteSum(
        unit: above, subject: column.subject, point: PointInTime(endOf: column.period))
    }
  }

  /// The unit directly above all units; nil where they have not the same.
  private func above(at month: Month, _ gazetteer: Gazetteer) -> AdministrativeUnit? {
    guard Set(units).count == units.count else { return nil }
    let above = Set(units.map { gazetteer.ancestors(of: $0, at: month).first })
    return above.count == 1 ? above.first ?? nil : nil
  }
}

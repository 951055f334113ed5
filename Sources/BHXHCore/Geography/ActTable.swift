/// The acts by which units changed, by day and level.
final class ActTable: Sendable {
  private let table: SortedTable

  init(_ table: SortedTable) {
    self.table = table
  }

  /// The number of the act that took effect on the day for units of the level; nil where the sources name none.
  func act(on date: EffectiveDate, level: UnitLevel) -> String? {
    let rows = table.rows(startingWith: [date.description, level.name])
    return rows.first.map { table.text(2, of: $0) }
  }
}

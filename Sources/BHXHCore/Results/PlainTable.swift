/// A table of texts, ready to be set: what text, Markdown and reports show of a result.
package struct PlainTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let heading: String
    /// Numbers are set flush right.
    package let isNumber: Bool
    /// Pictures repeat what other columns say.
    package let isPicture: Bool
    /// What rows are told apart by.
    package let isKey: Bool
    /// What goes with a number beside it, and says nothing where that is missing.
    package let isDetail: Bool

    package init(
      _ heading: String, isNumber: Bool = false, isPicture: Bool = false, isKey: Bool = false,
      isDetail: Bool = false
    ) {
      self.heading = heading
      self.isNumber = isNumber
      self.isPicture = isPicture
      self.isKey = isKey
      self.isDetail = isDetail
    }
  }

  package var columns: [Column]
  /// Every row has one text a column; empty where nothing is known.
  package var rows: [[String]]

  package init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The same table without the columns in which no row says anything.
  package func withoutEmptyColumns() -> PlainTable {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return PlainTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

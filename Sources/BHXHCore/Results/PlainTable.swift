/// A table of texts, ready to be set: what text, Markdown and reports show of a result.
public struct PlainTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let heading: String
    /// Numbers are set flush right.
    public let isNumber: Bool
    /// Pictures repeat what other columns say.
    public let isPicture: Bool
    /// What rows are told apart by.
    public let isKey: Bool
    /// What goes with a number beside it, and says nothing where that is missing.
    public let isDetail: Bool

    public init(
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

  public var columns: [Column]
  /// Every row has one text a column; empty where nothing is known.
  public var rows: [[String]]

  public init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The same table without the columns in which no row says anything.
  public func withoutEmptyColumns() -> PlainTable {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return PlainTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

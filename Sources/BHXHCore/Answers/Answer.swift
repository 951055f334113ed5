/// The rows of an answer, and what stands against the figures behind them.
public struct Answer<Row: RatioRow>: RandomAccessCollection, Sendable {
  /// In the order of their groups.
  public let rows: [Row]
  /// Which of the figures behind the rows stand against others, which rows are hardly what was meant, how many sums were withheld.
  public let problems: [Problem]
  private let makeTable: @Sendable (_ rows: [Row], _ isForPeople: Bool) -> ResultTable

  init(
    _ rows: [Row], _ problems: [Problem],
    _ makeTable: @escaping @Sendable (_ rows: [Row], _ isForPeople: Bool) -> ResultTable
  ) {
    self.rows = rows
    self.problems = problems
    self.makeTable = makeTable
  }

  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(position: Int) -> Row { rows[position] }

  /// The rows as cells.
  ///
  /// - Parameters:
  ///   - isForPeople: whether columns that only people need are among them.
  ///   - explains: whether each row is told with how it came about.
  package func table(isForPeople: Bool = false, explains: Bool = false) -> ResultTable {
    let table = makeTable(rows, isForPeople)
    return explains ? table.explained(by: rows.map(\.explanation)) : table
  }

  /// The table in a format, as the program writes it.
  public func bytes(as format: OutputFormat, _ style: OutputStyle = OutputStyle()) -> [UInt8] {
    let table = table(isForPeople: !format.isForMachines)
    return format.bytes(of: format.isForMachines ? table : table.withUnitsReported, style)
  }

  /// Writes the table to a file, which is replaced whole or not at all.
  ///
  /// - Throws: where it cannot be written.
  public func write(
    to path: String, as format: OutputFormat, _ style: OutputStyle = OutputStyle()
  ) throws(SystemError) {
    try ByteWriter.replace(path, with: bytes(as: format, style))
  }
}

/// The percentages of a table as a picture.
public struct SVGTableWriter: TableWriter {
  public var output = TextOutput()

  private var table: ResultTable
  private let style: OutputStyle

  public init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
  }

  public mutating func begin() {}

  public mutating func write(_ row: [Cell]) {
    table.rows.append(row)
  }

  public mutating func end(_ input: RowCount?) {
    output.append(TableChart(table, style).chart.drawing.file)
    table.rows = ResultRows()
  }
}

extension OutputFormat {
  /// A picture of ratios, to be pasted into a document.
  public static let svg = OutputFormat(
    "svg", endings: ["svg"], isForMachines: false, holds: [.ratios],
    table: { SVGTableWriter(of: $0, $1) })
}

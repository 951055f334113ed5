/// Writes a table for people as its rows come: the first of them settle the layout, and memory does not grow with the others.
///
/// Where rows name units all are held, for it takes all to know which names are not enough; so it is where their explanations stand below.
struct TextTableWriter: TableWriter {
  /// So many rows settle the layout, and so many are written at once.
  static let settling = 10_000

  var output = TextOutput()
  private var table: ResultTable
  private let style: OutputStyle
  private var settled: AlignedText?

  init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
  }

  mutating func begin() {}

  mutating func write(_ row: [Cell]) {
    table.rows.append(row)
    if table.rows.count.isMultiple(of: Self.settling), mayFlow { passOn() }
  }

  mutating func end(_ input: RowCount?) {
    if settled == nil {
      TextTable.write(table, style, to: &output)
    } else if !table.rows.isEmpty {
      passOn()
    }
    table.rows = ResultRows()
  }

  /// Whether no row needs the others.
  private var mayFlow: Bool {
    settled != nil
      || !table.rows.contains { row in
        row.contains { cell in
          switch cell.bare {
          case .unit, .explanation: true
          default: false
          }
        }
      }
  }

  /// Writes the rows that are held; under a head of their own where they do not fit that of the rows before.
  private mutating func passOn() {
    let plain = CellText(style).plain(table)
    table.rows = ResultRows()
    if let settled {
      if settled.write(further: plain, to: &output) { return }
      output.append("\n")
    }
    let text = AlignedText(plain, style)
    text.write(to: &output)
    settled = text
  }
}

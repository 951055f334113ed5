/// The rows of one command as plain values; every row has one cell a column.
package struct ResultTable: Sendable {
  /// `coverage`, `growth` …: what the JSON document calls itself.
  package let name: String
  package let columns: [Column]
  package var rows: ResultRows

  package init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.init(name: name, columns: columns, rows: ResultRows(rows))
  }

  init(name: String, columns: [Column], rows: ResultRows) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension ResultTable {
  /// For people: `reported` and `expected` as one column, `15/15`; nothing where a number is the unit's own.
  package var withUnitsReported: ResultTable {
    guard let reported = columns.firstIndex(where: { $0.name == "reported" }),
      columns.indices.contains(reported + 1), columns[reported + 1].name == "expected"
    else { return self }
    var joined = columns
    joined[reported] = Column("reported", "Số đơn vị có số liệu", "Units reported", isNumber: true)
    joined.remove(at: reported + 1)
    let rows = rows
    return ResultTable(
      name: name, columns: joined,
      rows: ResultRows(count: rows.count) { row, cells in
        rows.read(row, into: &cells)
        if case .count(let part) = cells[reported], case .count(let whole) = cells[reported + 1] {
          cells[reported] =
            part == 1 && whole == 1
            ? .none : .share(of: Int(clamping: part), Int(clamping: whole))
        }
        cells.remove(at: reported + 1)
      })
  }

  /// Computed, or published as it stands: beside every ratio.
  static let howColumn = Column("how", "Căn cứ", "How", isDetail: true)

  /// Of how many units a ratio is, how exact, and why there is none.
  static let accountColumns = [
    Column("reported", "Có số liệu", "Reported", isNumber: true),
    Column("expected", "Trên tổng", "Expected", isNumber: true),
    Column("qualifier", "Độ chính xác", "Qualifier"),
    Column("reason", "Lý do", "Reason"),
  ]

  /// The leading columns of a computed result: the keys in the order given, and the period where no key of time is among them.
  static func keyColumns(of selection: Selection) -> [Column] {
    var columns = selection.keys.map { Column(key: $0) }
    if selection.timeKeys.isEmpty { columns.append(Column(key: .period)) }
    if selection.showsGroups { columns.append(Column("group", "Nhóm", "Group")) }
    return columns
  }

  /// The cells under `keyColumns`.
  static func appendKeyCells(
    of group: RowGroup, _ selection: Selection, issuer: Issuer = .notSaid, to cells: inout [Cell]
  ) {
    var hasTime = false
    for key in selection.keys {
      switch key {
      case .scheme:
        cells.append(.scheme(group.scheme))
      case .issuer:
        cells.append(issuer.isSaid ? .issuer(issuer) : .none)
      default:
        hasTime = hasTime || key.isTime
        switch group.values[key] {
        case .unit(let unit): cells.append(.unit(unit))
        case .text(let text):
          cells.append(key.isTime ? .period(text, at: group.point.month) : .text(text))
        case nil: cells.append(.none)
        }
      }
    }
    if !hasTime { cells.append(.period(group.period, at: group.point.month)) }
    if selection.showsGroups { cells.append(Cell(text: group.group)) }
  }
}

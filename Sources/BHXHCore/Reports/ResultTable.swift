/// The rows of one command as plain values; every row has one cell a column.
public struct ResultTable: Sendable {
  /// `coverage`, `growth` …: what the JSON document calls itself.
  public let name: String
  public let columns: [Column]
  public var rows: [[Cell]]

  public init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension ResultTable {
  /// The leading columns of a computed result: the keys in the order given, and the period where no key of time is among them.
  static func keyColumns(of selection: Selection) -> [Column] {
    var columns = selection.keys.map { Column(key: $0) }
    if selection.timeKeys.isEmpty { columns.append(Column(key: .period)) }
    return columns
  }

  /// The cells under `keyColumns`.
  static func keyCells(of group: RowGroup, _ selection: Selection, issuer: Issuer = .notSaid)
    -> [Cell]
  {
    var cells: [Cell] = selection.keys.map { key in
      switch key {
      case .scheme:
        .scheme(group.scheme)
      case .issuer:
        issuer.isSaid ? .issuer(issuer) : .none
      default:
        switch group.values[key] {
        case .unit(let unit): .unit(unit)
        case .text(let text): key.isTime ? .period(text, at: group.point.month) : .text(text)
        case nil: .none
        }
      }
    }
    if selection.timeKeys.isEmpty { cells.append(.period(group.period, at: group.point.month)) }
    return cells
  }
}

/// What stands around a figure: the rows that head it, and the cell of its period.
extension RowReader {
  /// The unit that a line on its own names; nil where it names none.
  func unit(named name: String) -> AdministrativeUnit? {
    let given = outer.period ?? defaults.period
    return units.named(name, at: (given ?? layout.figures.compactMap(\.meaning.period).first)?.end)
  }

  /// The header that a group contradicts; nil where all columns of figures can be what it says.
  func contradiction(of group: GroupMeaning) -> String? {
    layout.figures.first { column in
      let header = column.meaning
      let isOtherMeasure =
        group.measure != nil && header.measure != nil && header.measure != group.measure
        && !(header.measure == .participants && header.isGeneric)
      return isOtherMeasure || Self.differ(header.scheme, group.scheme)
        || Self.differ(header.period, group.period) || Self.differ(header.issuer, group.issuer)
        || Self.differ(header.status, group.status) || Self.differ(header.unit, group.factor)
    }.map { layout.headers[$0.index] }
  }

  private static func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one != nil && other != nil && one != other
  }

  /// The cell that says the period of a figure whose header says none.
  func periodCell(of meaning: FigureMeaning, _ row: Row, _ bytes: [UInt8]) -> RowCell? {
    guard meaning.period == nil, let index = layout.index(of: .period),
      !row.isBlank(row.cells[index], in: bytes)
    else { return nil }
    return row.cells[index]
  }
}

extension Quantity {
  /// The number with the qualifier of a column beside it; nil where its own cell says another.
  func qualified(by other: Qualifier) -> Quantity? {
    if other == .exact || other == qualifier { return self }
    switch qualifier {
    case .exact, .rounded: return with(other)
    case .about, .over, .under, .through: return nil
    }
  }
}

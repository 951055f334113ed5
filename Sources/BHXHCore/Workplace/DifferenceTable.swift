extension ResultTable {
  /// The columns of `diff`: the key, then what became of it.
  package static func differenceColumns(breakdowns: [String]) -> [Column] {
    let convert = convertColumns()
    let key = [
      "unit", "period", "scheme", "measure", "versus", "issuer", "campaign", "item", "group",
    ]
    return key.compactMap { name in convert.first { $0.name == name } }
      + breakdowns.map { Column($0, $0, $0) } + [
        Column("kind", "Khác ở", "Kind"),
        Column("old", "Số cũ", "Old", isNumber: true),
        Column("new", "Số mới", "New", isNumber: true),
        Column("change", "Chênh lệch", "Change", isNumber: true),
        Column("old_place", "Chỗ ghi số cũ", "Old place"),
        Column("new_place", "Chỗ ghi số mới", "New place"),
      ]
  }

  /// The result of `diff`.
  package init(_ difference: FigureDifference) {
    let breakdowns = difference.rows.flatMap { row in
      row.fact?.subject.breakdown.parts.map(\.name) ?? []
    }.sortedUnique
    let columns = Self.differenceColumns(breakdowns: breakdowns)
    self.init(
      name: "diff", columns: columns,
      rows: difference.rows.compactMap { row in
        row.fact.map { Self.differenceCells(of: row, $0, columns, breakdowns) }
      })
  }

  private static func differenceCells(
    of row: FigureDifference.Row, _ fact: Fact, _ columns: [Column], _ breakdowns: [String]
  ) -> [Cell] {
    let names = convertColumns(breakdowns: breakdowns).map(\.name)
    let cells = convertCells(of: fact, breakdowns: breakdowns)
    let key = columns.dropLast(6).map { column in
      names.firstIndex(of: column.name).map { cells[$0] } ?? .none
    }
    let kind = NumberKind(fact.subject.measure)
    return key + [
      .term(.difference, row.kind.rawValue),
      Cell(row.old) { .published($0.value, as: kind) },
      Cell(row.new) { .published($0.value, as: kind) },
      change(row, kind),
      Cell(row.old) { .text($0.place.description) },
      Cell(row.new) { .text($0.place.description) },
    ]
  }

  /// New less old; `none` where one of them is not there or not exactly known.
  private static func change(_ row: FigureDifference.Row, _ kind: NumberKind) -> Cell {
    guard let old = row.old?.value, let new = row.new?.value, old.qualifier == .exact,
      new.qualifier == .exact
    else { return .none }
    guard kind.isPercentage else { return .change(Int128(new.mantissa) - Int128(old.mantissa)) }
    let decimals = Int(max(old.decimals, new.decimals))
    return new.value.subtracting(old.value).flatMap { Percent(points: $0, decimals: decimals) }
      .map { .points($0) } ?? .none
  }
}

extension ResultTable {
  /// The table with the columns `reported` and `expected` as one, as people read it: `14/15`.
  public var withUnitsReported: ResultTable {
    guard let reported = columns.firstIndex(where: { $0.name == "reported" }),
      let expected = columns.firstIndex(where: { $0.name == "expected" }), reported < expected
    else { return self }
    var columns = columns
    columns.remove(at: expected)
    columns[reported] = Column(
      "reported", "Số đơn vị có số liệu", "Units with figures", isNumber: true)
    let rows = rows
    return ResultTable(
      name: name, columns: columns,
      rows: ResultRows(count: rows.count) { index, cells in
        rows.read(index, into: &cells)
        let of = cells.remove(at: expected)
        if case .count(let some) = cells[reported], case .count(let all) = of {
          cells[reported] = .text("\(some)/\(all)")
        }
      })
  }
}

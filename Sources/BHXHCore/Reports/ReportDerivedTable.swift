extension Report {
  /// What was not published and follows from what was: never among the published figures.
  public var derivedTable: ResultTable {
    ResultTable(
      name: "derived",
      columns: [
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Chỉ tiêu", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Bên giao", "Issuer"),
        Column("derived", "Suy ra", "Derived", isNumber: true),
        Column("exactness", "Mức chính xác", "Exactness"),
        Column("figures", "Từ", "From"),
      ],
      rows: evidence.derived.map { row in
        let subject = row.subject
        let high = Cell(bound: row.high, of: subject.measure)
        let low = Cell(row.low) { Cell(bound: $0, of: subject.measure) }
        return [
          .period(row.period.description, at: row.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          Cell(subject.versus) { .text($0.description) },
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
          low == high ? high : .range(low, high),
          .term(.exactness, row.exactness.rawValue),
          .wording(row.figures),
        ]
      })
  }
}

extension Cell {
  /// A whole bound; that of a change with its sign.
  init(bound count: Int128, of measure: Measure) {
    self = measure.isSigned ? .change(count) : .count(count)
  }
}

extension ResultTable {
  /// The result of `derive`.
  public init(_ derivation: Derivation) {
    self.init(derived: derivation.rows)
  }

  /// Chosen rows of a derivation.
  public init(derived rows: [DerivedFigure]) {
    self.init(
      name: "derive",
      columns: [
        Column("unit", "Đơn vị", "Unit"),
        Column("period", "Kỳ", "Period"),
        Column("scheme", "Loại hình", "Scheme"),
        Column("measure", "Chỉ tiêu", "Measure"),
        Column("versus", "So với", "Versus"),
        Column("issuer", "Bên giao", "Issuer"),
        Column("low", "Thấp nhất", "Low", isNumber: true),
        Column("high", "Cao nhất", "High", isNumber: true),
        Column("exactness", "Mức chính xác", "Exactness"),
        Column("because", "Vì sao", "Because"),
      ],
      rows: rows.map { row in
        let subject = row.subject
        func bound(_ count: Int128) -> Cell { Cell(bound: count, of: subject.measure) }
        return [
          .unit(row.unit),
          .period(row.period.description, at: row.period.end),
          Cell(subject.scheme) { .scheme($0) },
          .measure(subject.measure),
          Cell(subject.versus) { .text($0.description) },
          subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
          Cell(row.low, bound),
          bound(row.high),
          .term(.exactness, row.exactness.rawValue),
          row.because.isEmpty ? .none : .wording(row.because),
        ]
      })
  }
}

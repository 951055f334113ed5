extension Figures {
  /// Takes a count that is known in code.
  ///
  ///     var figures = Figures()
  ///     try figures.add(90_000, .participants, of: .health, at: "Hòn Đất", in: "2023-07")
  ///
  /// It goes the way of a row of a file, so that nothing is taken that a file could not say: people are whole and not negative, units are
  /// in force, a figure has one value.
  /// - Complexity: O(figures so far), since nothing is changed where it fails: many are taken at once as observations.
  /// - Parameters:
  ///   - value: of people, or of what else the measure counts.
  ///   - measure: a count; ratios are observations.
  ///   - scheme: nil for populations and labour forces.
  ///   - unit: in any spelling that a cell may have.
  ///   - period: likewise: `2023-07`, `quý III/2023`, `năm 2022`.
  /// - Throws: the first error; nothing was taken then.
  public mutating func add(
    _ value: Int64, _ measure: Measure, of scheme: Scheme? = nil, at unit: String,
    in period: String
  ) throws(Problem) {
    try add(
      columns: ["unit", "period", "scheme", "measure", "value"],
      [unit, period, scheme?.slug ?? "", measure.slug, String(value)])
  }

  /// Reads one row of a tidy table.
  mutating func add(columns: [String], _ cells: [String]) throws(Problem) {
    var table = ResultTable(name: "observations", columns: columns.map { Column($0, $0, $0) })
    table.rows = ResultRows([cells.map { .text($0) }])
    try add(table)
  }

  /// Takes observations that were made in code, all of them or none.
  ///
  /// They are checked as the rows of a file are: the k-th of them is line k + 1 of the place that an error names.
  /// - Throws: the first error; nothing was taken then.
  public mutating func add(_ observations: [Observation]) throws(Problem) {
    if observations.isEmpty { return }
    let names = observations.flatMap { $0.subject.breakdown.parts.map(\.name) }.sortedUnique
    try add(ResultTable(observations, breakdowns: names))
  }

  /// Reads a table as it would be written.
  private mutating func add(_ table: ResultTable) throws(Problem) {
    let bytes = OutputFormat.csv.bytes(of: table, OutputStyle())
    var options = ReadingOptions(gazetteer: .builtIn)
    options.unitsOf = unitsOf
    options.breakdowns = table.columns.map(\.name).filter {
      !ResultTable.convertColumns(breakdowns: [], describes: true).map(\.name).contains($0)
    }
    var figures = self
    // Each addition is an input of its own, so that an error can name both places of a figure.
    let name = summaries.isEmpty ? table.name : "\(table.name) \(summaries.count + 1)"
    let told = figures.problems.count
    try figures.read([name], false, options) { name in
      TextSource(ByteSource(bytes: bytes), named: name, encoding: .utf8)
    }
    if let error = figures.problems[told...].first(where: { $0.severity == .error }) { throw error }
    self = figures
  }
}

extension ResultTable {
  /// The columns of `check`.
  package static let checkColumns = [
    Column("file", "Tệp", "File"),
    Column("line", "Dòng", "Line", isNumber: true),
    Column("column", "Cột", "Column", isNumber: true),
    Column("severity", "Mức", "Severity"),
    Column("code", "Mã", "Code"),
    Column("message", "Nội dung", "Message"),
  ]

  /// One row of `check`.
  ///
  /// - Parameter message: what is wrong and what would be right, without the place.
  package static func checkCells(of problem: Problem, message: String) -> [Cell] {
    [
      Cell(problem.place) { .text(FileNameText.shown($0.inputName)) },
      Cell(problem.place) { $0.line == 0 ? .none : .count(Int128($0.line)) },
      Cell(problem.place) { $0.column == 0 ? .none : .count(Int128($0.column)) },
      .term(.severity, problem.severity.rawValue),
      .text(problem.code.rawValue),
      .text(message),
    ]
  }

  /// The result of `check`.
  package init(_ problems: [Problem], message: (Problem) -> String) {
    self.init(
      name: "check", columns: Self.checkColumns,
      rows: problems.map { Self.checkCells(of: $0, message: message($0)) })
  }
}

extension ResultTable {
  /// What people are told in place of no rows, as a phrase of `data/words.csv`.
  var emptyPhrase: String { name == "check" ? "no-problems" : "no-rows" }
}

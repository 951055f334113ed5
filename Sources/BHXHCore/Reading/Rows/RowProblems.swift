/// What is wrong with one row, cell by cell.
struct RowProblems: Sendable {
  let file: String
  private(set) var list: [Problem] = []

  init(file: String) { self.file = file }

  /// Whether the row cannot be used.
  var hasErrors: Bool { list.contains { $0.severity == .error } }

  var isEmpty: Bool { list.isEmpty }

  mutating func add(_ code: ProblemCode, _ cell: RowCell, _ arguments: [String] = []) {
    add(Problem(code, arguments), at: cell)
  }

  mutating func add(_ problem: Problem, at cell: RowCell) {
    var problem = problem
    problem.place = Place(file: file, line: cell.line, column: cell.column)
    // Every figure of a row asks for its unit: what is wrong with that is said once.
    if !list.contains(problem) { list.append(problem) }
  }

  mutating func add(_ problem: Problem) { list.append(problem) }

  mutating func removeAll() { list.removeAll(keepingCapacity: true) }
}

extension Problem {
  /// A problem whose place is not known yet.
  init(_ code: ProblemCode, _ arguments: [String]) {
    self.init(code, at: nil, arguments)
  }
}

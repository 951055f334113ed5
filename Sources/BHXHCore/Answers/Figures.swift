/// Figures of one or more inputs, or made in code, and everything that can be asked of them.
///
///     let sheet = try Figures(contentsOf: "thang-7.csv")
///     for row in try sheet.coverage(Question(by: .district, .month)) {
///       print(row)
///     }
///
/// Whatever stands in the way of a right answer is an error of every question, not of some: rows that could not be read (unless
/// `ReadingOptions.keepsGoing`), two values of one figure, a population repeated for each part of the people. What is doubtful is told in
/// `problems`, and beside each answer that it touches.
public struct Figures: Sendable {
  /// The figures, one a key.
  package internal(set) var cube: Cube { didSet { isAgreed = false } }
  /// Figures that stood against an earlier one of their key, where they are evidence and not errors.
  package internal(set) var contested: [Fact]
  /// The sources that the inputs list.
  public internal(set) var sources: [Source]
  /// How each input was understood.
  public internal(set) var summaries: [InputSummary]
  /// What became of the rows of the inputs.
  public internal(set) var rows: RowCount
  /// The relations of one's own that hold among the figures, beside `Relation.all`.
  public internal(set) var relations: [Relation] = []
  /// What is to be said of the inputs, row by row and then of the whole.
  public internal(set) var problems: [Problem]
  /// Whether rows that could not be read are left out of the answers rather than forbid them.
  var keepsGoing: Bool
  /// The month whose units the inputs are of, whatever their periods.
  var unitsOf: Month?
  /// Whether the figures were held against each other while they were summed up, and nothing stood against any of them.
  private(set) var isAgreed = false

  package init(
    _ cube: Cube, contested: [Fact] = [], sources: [Source] = [], summaries: [InputSummary] = [],
    rows: RowCount, problems: [Problem] = [], keepsGoing: Bool = false, unitsOf: Month? = nil
  ) {
    self.cube = cube
    self.contested = contested
    self.sources = sources
    self.summaries = summaries
    self.rows = rows
    self.problems = problems
    self.keepsGoing = keepsGoing
    self.unitsOf = unitsOf
  }

  /// The sums of figures of which nothing stood against another.
  package init(_ table: DenseTable, rows: RowCount) {
    self.init(table.cube(), sources: table.sources, summaries: table.summaries, rows: rows)
    isAgreed = table.others.subjects.isEmpty
  }

  /// What was gathered while inputs were read, held against itself as a whole.
  ///
  /// - Parameter problems: what was said while reading, where nobody has heard it yet.
  package init(
    _ sink: CubeSink, rows: RowCount, problems: [Problem] = [], keepsGoing: Bool = false,
    unitsOf: Month? = nil
  ) {
    self.init(
      sink.cube, contested: sink.contested, sources: sink.sources, summaries: sink.summaries,
      rows: rows, problems: problems + sink.cube.repeatedWholes(), keepsGoing: keepsGoing,
      unitsOf: unitsOf)
  }

  /// No figures yet.
  public init() {
    self.init(Cube(), rows: RowCount())
  }

  /// Every figure, as it was given: by subject in the order of meeting, then by unit in that order.
  public var facts: [Fact] { cube.facts }

  /// Everything that was told, in the order of the input: what audit and derive take as evidence.
  package var tellings: [Fact] {
    cube.tellings(with: contested, in: summaries.map(\.file))
  }

  /// - Throws: the first error that stands in the way of a right answer.
  public func requireSound() throws(Problem) {
    let isFatal = { (problem: Problem) in
      problem.severity == .error && !(keepsGoing && problem.code != .populationRepeated)
    }
    if let problem = problems.first(where: isFatal) { throw problem }
  }

  package func rollUp(_ boundaries: Boundaries = .automatic) -> RollUp {
    RollUp(OwnFigures(cube), gazetteer: .builtIn, boundaries: boundaries, unitsOf: unitsOf)
  }
}

extension Figures {
  /// Everything known about a unit at one period: its latest, or the latest inside the months that are asked for.
  ///
  /// - Parameters:
  ///   - unit: whichever state of it has the latest figures, unless the question is in the boundaries of a date.
  ///   - question: its months, schemes, boundaries, decimals and kind of denominator; its keys are the report's own.
  /// - Returns: nil where nothing is known of the unit then.
  /// - Throws: what stands in the way of a right answer: see ``requireSound()``.
  public func report(
    about unit: AdministrativeUnit, _ question: Question = Question()
  ) throws(Problem) -> UnitReport? {
    let gazetteer = Gazetteer.builtIn
    let states = Set(gazetteer.states(ofPath: gazetteer.path(of: unit)) + [unit])
    return try report(about: unit, inAnyOf: states, question)
  }

  /// The same.
  ///
  /// - Parameters:
  ///   - states: those that are meant.
  ///   - isWeighed: whether the figures are held against each other; where only observations are written there is nobody to tell.
  package func report(
    about unit: AdministrativeUnit, inAnyOf states: Set<AdministrativeUnit>, _ question: Question,
    isWeighed: Bool = true
  ) throws(Problem) -> UnitReport? {
    try requireSound()
    if let name = question.baseMeasure, let problem = cube.problem(withBaseMeasure: name) {
      throw problem
    }
    let rollUp = rollUp(question.boundaries)
    let selection = Selection(
      months: question.selection.months, schemes: question.selection.schemes)
    var builder = ReportBuilder(
      rollUp, selection, digits: question.digits, partialSums: question.partialSums)
    builder.baseMeasure = question.baseMeasure
    builder.relations = relations
    // A name may have meant several territories; in the boundaries of a date it means one.
    let scopes =
      question.boundaries.month == nil
      ? states.compactMap(builder.scope) : [builder.scope(of: unit)].compactMap(\.self)
    guard let scope = scopes.max(by: { $0.isBefore($1) }) else { return nil }
    let report = isWeighed ? builder.weighedReport(in: scope) : builder.report(in: scope)
    let search = Disagreements(rollUp)
    let rows = report.coverage.map(\.row)
    let told = report.figures + rows.flatMap { $0.base?.facts ?? [] }
    return UnitReport(
      report: report,
      problems: search.problems(about: told) + search.problems(about: rows)
        + report.evidence.problems,
      sources: sources, rows: self.rows, digits: question.digits)
  }
}

/// The page about a unit, and what stands against the figures in it.
public struct UnitReport: Sendable {
  package let report: Report
  /// Which of its figures stand against others, and whether the work on that was bounded.
  public let problems: [Problem]
  private let sources: [Source]
  private let rows: RowCount
  private let digits: Int

  init(
    report: Report, problems: [Problem], sources: [Source], rows: RowCount, digits: Int
  ) {
    self.report = report
    self.problems = problems
    self.sources = sources
    self.rows = rows
    self.digits = digits
  }

  /// In the state that it had then.
  public var unit: AdministrativeUnit { report.unit }
  /// As the figures spell it.
  public var period: String { report.period }
  /// Coverage, a row a scheme.
  public var coverage: [CoverageRow] { report.coverage.map(\.row) }
  /// Growth, a row a scheme and comparison.
  public var growth: [GrowthRow] { report.growth }
  /// Attainment of plans, a row a scheme and issuer.
  public var attainment: [PlanRow] { report.plan.map(\.row) }

  /// The page in a format that holds reports: `text`, `markdown`, `html`, `json`, `csv`, `xlsx`; nothing in any other.
  public func bytes(as format: OutputFormat, _ style: OutputStyle = OutputStyle()) -> [UInt8] {
    format.bytes(of: contents(style))
  }

  /// Writes the page to a file, which is replaced whole or not at all.
  ///
  /// - Throws: where it cannot be written.
  public func write(
    to path: String, as format: OutputFormat, _ style: OutputStyle = OutputStyle()
  ) throws(SystemError) {
    try ByteWriter.replace(path, with: bytes(as: format, style))
  }

  /// What the formats take.
  package func contents(
    _ style: OutputStyle, explains: Bool = false, layout: ReportLayout = ReportLayout()
  ) -> ReportContents {
    ReportContents(
      report, sources: sources, input: rows, style, digits: digits, explains: explains,
      layout: layout)
  }
}

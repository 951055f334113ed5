extension Figures {
  /// Coverage: participants over the denominator of their scheme.
  ///
  /// - Throws: what stands in the way of a right answer (see `requireSound()`), or a kind of denominator that no figure is of.
  public func coverage(_ question: Question = Question()) throws(Problem) -> Answer<CoverageRow> {
    try requireSound()
    if let name = question.baseMeasure, let problem = cube.problem(withBaseMeasure: name) {
      throw problem
    }
    let rollUp = rollUp(question.boundaries)
    let selection = question.selection.with(groupsOf: cube)
    let rows = Coverage(
      rollUp, digits: question.digits, bases: question.bases, partialSums: question.partialSums
    ).rows(selection)
    let problems =
      disagreements(behind: rows, rollUp) + Disagreements(rollUp).problems(about: rows)
      + Plausibility(rollUp).problems(about: rows) + Self.withheld(rows)
    return Answer(rows, problems) { rows, _ in
      ResultTable(
        rows, selection, boundaries: question.boundaries,
        namesBaseSources: question.takesBuiltInBase)
    }
  }

  /// Growth: participants against an earlier period.
  ///
  /// - Parameters:
  ///   - question: which rows, in which boundaries, with how many decimals.
  ///   - comparison: nil compares with the year before, and shows what was printed against any other period where nothing else is known.
  /// - Throws: what stands in the way of a right answer: see `requireSound()`.
  public func growth(_ question: Question = Question(), versus comparison: Comparison? = nil)
    throws(Problem) -> Answer<GrowthRow>
  {
    try requireSound()
    let rollUp = rollUp(question.boundaries)
    let selection = question.selection.with(groupsOf: cube)
    let rows = Growth(
      rollUp, versus: comparison ?? .previousYear, digits: question.digits,
      partialSums: question.partialSums, takesOtherComparisons: comparison == nil
    ).rows(selection)
    return Answer(rows, disagreements(behind: rows, rollUp) + Self.withheld(rows)) { rows, _ in
      ResultTable(rows, selection, boundaries: question.boundaries)
    }
  }

  /// Attainment of plans.
  ///
  /// - Throws: what stands in the way of a right answer: see `requireSound()`.
  public func attainment(_ question: Question = Question()) throws(Problem) -> Answer<PlanRow> {
    try requireSound()
    let rollUp = rollUp(question.boundaries)
    let selection = question.selection.with(groupsOf: cube)
    let attainment = PlanAttainment(
      rollUp, digits: question.digits, partialSums: question.partialSums)
    let rows = attainment.rows(selection)
    let problems =
      disagreements(behind: rows, rollUp) + Self.withheld(rows)
      + Plausibility(rollUp).problems(about: rows)
    return Answer(rows, problems) { rows, isForPeople in
      ResultTable(
        rows, selection, boundaries: question.boundaries,
        pace: isForPeople ? attainment.pace(of: rows) : nil)
    }
  }

  /// Retention: renewals over renewals and lapses.
  ///
  /// - Throws: what stands in the way of a right answer: see `requireSound()`.
  public func retention(_ question: Question = Question()) throws(Problem) -> Answer<RetentionRow> {
    try requireSound()
    let rollUp = rollUp()
    let rows = Retention(rollUp, digits: question.digits, partialSums: question.partialSums)
      .rows(question.selection)
    return Answer(rows, disagreements(behind: rows, rollUp) + Self.withheld(rows)) { rows, _ in
      ResultTable(rows, question.selection)
    }
  }

  /// Which of the figures behind rows stand against others that were given: beside each other as they were given, also in other boundaries.
  func disagreements(behind rows: [some RatioRow], _ rollUp: RollUp) -> [Problem] {
    disagreements(behind: rows.lazy.flatMap(\.sides), rollUp)
  }

  package func disagreements(behind tallies: some Sequence<Tally?>, _ rollUp: RollUp) -> [Problem] {
    if isAgreed { return [] }
    var search = DisagreementSearch(Disagreements(rollUp.restates ? self.rollUp() : rollUp))
    for tally in tallies { search.look(behind: tally) }
    return search.problems
  }

  /// That sums of only some of the units were withheld.
  package static func withheld(_ rows: [some RatioRow]) -> [Problem] {
    let count = rows.count { $0.reason?.isPartial == true }
    return count > 0 ? [Problem(.partialSums, at: nil, [String(count)])] : []
  }
}

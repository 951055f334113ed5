extension Figures {
  /// Takes a relation of one's own: it is audited and derived from like those that are declared, and ``indicator(_:_:versus:)`` computes it.
  ///
  ///     let share = Relation(
  ///       "household members", .init(nil),
  ///       .percentage(
  ///         .init(.participants, of: .householdHealth), over: .init(.participants, of: .health)))
  ///     try figures.add(share)
  ///
  /// A result without a measure makes an indicator that is known by the relation's name; otherwise the relation says something about figures
  /// that there are. Schemes are added by identities alone, so say only what holds of every unit and time.
  /// - Throws: where nobody could reckon with it; nothing was taken then.
  public mutating func add(_ relation: Relation) throws(Problem) {
    if relations.contains(relation) || Relation.all.contains(relation) { return }
    try requireSound(relation)
    relations.append(relation)
  }

  /// Takes a published value of an indicator, as it was printed: a claim that ``audit(about:)`` holds against the others.
  ///
  /// What was published stands beside what is computed, and in its place where nothing can be.
  /// - Parameters:
  ///   - value: with its decimals and qualifier: `17,52`, `hơn 17%`.
  ///   - relation: one without a measure for its result; figures of a measure are observations.
  ///   - scheme: nil for that of the relation.
  ///   - unit: in any spelling that a cell may have.
  ///   - period: likewise.
  ///   - versus: the month compared with, of a growth.
  ///   - issuer: whose plan it is held against.
  ///   - source: where it was published.
  /// - Throws: the first error; nothing was taken then.
  public mutating func add(
    _ value: String, of relation: Relation, for scheme: Scheme? = nil, at unit: String,
    in period: String, versus: Month? = nil, issuer: Issuer = .notSaid, source: String = ""
  ) throws(Problem) {
    guard relation.isNamed else {
      throw Problem(
        unsuited: relation,
        Wording("it gives figures of a measure", "kết quả là số của một nội dung"))
    }
    try add(relation)
    // It goes the way of a cell: a percentage of a unit that is in force, at a period.
    let shape: Measure = relation.isOfGrowth ? .growthPercent : .coveragePercent
    var scratch = Figures()
    scratch.unitsOf = unitsOf
    let scheme = scheme ?? relation.scheme
    try scratch.add(
      columns: ["unit", "period", "scheme", "measure", "value", "versus", "source"],
      [
        unit, period, (scheme ?? .health).slug, shape.slug, value,
        relation.isOfGrowth ? versus?.description ?? "" : "", source,
      ])
    guard let fact = scratch.facts.first else {
      throw Problem(.numberUnreadable, at: nil, [value])
    }
    let observation = Observation(
      unit: fact.unit, period: fact.period,
      subject: Subject(
        .indicator, scheme: scheme, versus: fact.subject.versus, issuer: issuer, kind: relation.name
      ),
      value: fact.value, provenance: fact.provenance,
      place: Place(file: relation.name, line: cube.count + contested.count + 1, column: 1))
    if cube.add(observation) != nil, let fact = Fact(observation) { contested.append(fact) }
  }

  /// The ratio that a relation gives: 100 × part ÷ whole, or a growth.
  ///
  /// - Parameters:
  ///   - relation: of the form `percentage`, `percentageOfSum` or `growth`.
  ///   - question: which rows; where the relation names the scheme of its part, only those of this scheme.
  ///   - comparison: what terms at the moment `versus` are of.
  /// - Throws: what stands in the way of a right answer: see ``requireSound()``, or a relation that gives no such ratio.
  public func indicator(
    _ relation: Relation, _ question: Question = Question(),
    versus comparison: Comparison = .previousYear
  ) throws(Problem) -> Answer<IndicatorRow> {
    try requireSound()
    try requireSound(relation)
    let rollUp = rollUp(question.boundaries)
    guard
      let indicator = OwnIndicator(
        relation, rollUp, versus: comparison, digits: question.digits,
        partialSums: question.partialSums)
    else {
      throw Problem(
        unsuited: relation,
        Wording("it gives no ratio of two counts", "không phải tỷ lệ của hai số đếm"))
    }
    let rows = indicator.rows(question.selection)
    return Answer(rows, disagreements(behind: rows, rollUp) + Self.withheld(rows)) { rows, _ in
      ResultTable(rows, question.selection)
    }
  }

  private func requireSound(_ relation: Relation) throws(Problem) {
    if let flaw = relation.flaw(beside: Relation.all + relations) {
      throw Problem(unsuited: relation, flaw)
    }
  }
}

extension Relation {
  /// Whether it is against an earlier time, so that its figures say which.
  fileprivate var isOfGrowth: Bool { terms.contains { $0.moment == .versus } }
}

extension Problem {
  /// That a relation cannot be reckoned with, and why.
  fileprivate init(unsuited relation: Relation, _ why: Wording) {
    self.init(.relationUnsuited, at: nil, [relation.name, why.english, why.vietnamese])
  }
}

/// One row of coverage: participants over a denominator that is named with its period.
public struct CoverageRow: Equatable, Sendable {
  /// What the row is of.
  public let group: RowGroup
  /// Over the units on both sides; where there is no ratio, over all that reported.
  public var participants: Tally?
  /// Below the line.
  public var base: Tally?
  /// What the base counts: `population`, `labour_force`, `base`, or one of their kinds.
  public var baseMeasure: String
  /// At which time; nil where there is no base.
  public var basePeriod: PointInTime?
  public var percent: Percent?
  /// Computed, or published as it stands; nil where there is no percentage.
  public var how: How?
  /// Of how many units there are figures.
  public var reported: Int
  /// Of how many units there should be.
  public var expected: Int
  /// Why there is no percentage, or what it leaves out.
  public var reason: Reason?
  /// In the boundaries of another date only.
  public var bounds: RatioBounds?
  /// The coverage that a source printed for the same unit, period and scheme.
  public var published: Fact?

  /// The people of the denominator who do not participate; negative where there are more participants.
  public var uncovered: Tally? {
    guard let participants, let base, how != nil, how != .published else { return nil }
    return base.subtracting(participants)
  }

  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio? {
    guard let participants, let base else { return nil }
    return Ratio(participants.amount, over: base.amount)
  }

  /// The sources of the base, each once, in the order of its parts.
  public var baseSources: [String] {
    var sources: [String] = []
    base?.forEachFact { fact in
      let source = fact.provenance.source
      if !source.isEmpty, !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// The period of the base as it was first spelled: a year, a quarter or a month.
  public var basePeriodDescription: String? { base?.firstFact?.period.stockDescription }

  /// What is said of the percentage where it is printed.
  public var qualifier: Qualifier {
    guard let participants else { return published?.value.qualifier ?? .exact }
    guard let base else { return participants.qualifier }
    return Qualifier.ratio(of: participants.qualifier, over: base.qualifier)
  }
}

/// Coverage = 100 · participants ÷ denominator, in per cent; summed before it is divided, never averaged.
package struct Coverage: Sendable {
  let rollUp: RollUp
  let digits: Int
  let bases: Bases
  let partialSums: PartialSums

  /// Which denominators are taken.
  package struct Bases: Sendable {
    /// The kind that is asked for, by its name; nil for what the scheme is published over.
    package var kind: String?
    /// Those of the data built in; nil where they are not to be looked at.
    package var builtIn: BuiltInDenominators?
    /// Whether they serve rows that have none in the input; otherwise it is only said that they could.
    package var takesBuiltIn = false
    /// Whether a row that has none says of which other kind the input has one.
    package var namesOtherKinds = false

    package init(
      kind: String? = nil, builtIn: BuiltInDenominators? = nil, takesBuiltIn: Bool = false,
      namesOtherKinds: Bool = false
    ) {
      self.kind = kind
      self.builtIn = builtIn
      self.takesBuiltIn = takesBuiltIn
      self.namesOtherKinds = namesOtherKinds
    }
  }

  package init(
    _ rollUp: RollUp, digits: Int = 2, bases: Bases = Bases(),
    partialSums: PartialSums = .withheld
  ) {
    self.rollUp = rollUp
    self.digits = digits
    self.bases = bases
    self.partialSums = partialSums
  }

  /// The rows of a selection; the total of BHXH and BHYT has no coverage.
  package func rows(_ selection: Selection) -> [CoverageRow] {
    var parts = PerPart<Subjects>()
    let kinds = OtherKinds(of: self)
    return RowGroups(rollUp, selection, .init(measures: [.coveragePercent])).all().compactMap {
      group in
      if group.scheme.denominator == nil { return nil }
      return row(of: group, parts.value(of: group) { Subjects($0, rollUp, bases, kinds) })
    }
  }

  package func row(of group: RowGroup) -> CoverageRow {
    row(of: group, Subjects(group, rollUp, bases, OtherKinds(of: self)))
  }

  /// The kinds of each measure that the input has, for rows without a denominator to name them: looked for where one does, and once, not for
  /// each part of the people.
  private final class OtherKinds {
    private let coverage: Coverage
    private(set) lazy var byMeasure = make()

    init(of coverage: Coverage) { self.coverage = coverage }

    private func make() -> [Measure: [String]] {
      guard coverage.bases.namesOtherKinds, coverage.bases.kind == nil else { return [:] }
      let subjects = coverage.rollUp.cube.subjects.filter { !$0.kind.isEmpty }
      return Dictionary(grouping: subjects, by: \.measure).mapValues {
        Set($0.map(\.kind)).ordered()
      }
    }
  }

  /// What is looked up for the rows of one scheme and part of the people.
  private final class Subjects {
    let participants: SubjectLookup
    /// The place of the printed coverage.
    let published: Int?
    let denominators: Denominators
    /// Those of each other kind that is there, and those of the data built in: looked up where nothing serves a row.
    private(set) lazy var others = makeOthers()
    private(set) lazy var builtIn = bases.builtIn?.denominators(of: group, kind: bases.kind)
    private let group: RowGroup
    private let rollUp: RollUp
    private let bases: Bases
    private let kinds: OtherKinds

    init(_ group: RowGroup, _ rollUp: RollUp, _ bases: Bases, _ kinds: OtherKinds) {
      self.group = group
      self.rollUp = rollUp
      self.bases = bases
      self.kinds = kinds
      participants = rollUp.own.resolution(of: group.subject(.participants))
      published = rollUp.cube.position(of: group.subject(.coveragePercent))
      denominators = Denominators(of: group, rollUp, kind: bases.kind)
    }

    private func makeOthers() -> [(kind: String, denominators: Denominators)] {
      let others = group.scheme.denominator.flatMap { kinds.byMeasure[$0] } ?? []
      return others.map { ($0, Denominators(of: group, rollUp, kind: $0)) }
    }
  }

  /// A row whose denominator is found, of units of which nothing was printed.
  func row(of group: RowGroup, _ figures: [RolledUp], over choice: Denominators.Choice)
    -> CoverageRow
  {
    var row = CoverageRow(group, figures)
    fill(&row, with: choice)
    if partialSums.withholds(row.reported, of: row.expected, figures, in: group) {
      withhold(&row, figures)
    }
    return row
  }

  private func row(of group: RowGroup, _ subjects: Subjects) -> CoverageRow {
    let figures = rollUp.rolledUp(subjects.participants, at: group.members, group.point)
    var row = CoverageRow(group, figures)
    if group.members.count == 1, let position = subjects.published {
      row.published = rollUp.cube.stock(position, at: group.members[0], group.point)
    }
    if let choice = subjects.denominators.choose(for: figures, at: group.point) {
      fill(&row, with: choice)
    } else if row.participants == nil {
      row.reason = .noParticipants
    } else {
      takeOther(&row, figures, subjects)
    }
    if partialSums.withholds(row.reported, of: row.expected, figures, in: group) {
      withhold(&row, figures)
    }
    if rollUp.restates { bound(&row, figures, subjects.denominators) }
    if row.percent == nil { usePublished(&row, figures) }
    return row
  }

  /// Leaves out what is of some of the units only; the participants of all of them stay.
  private func withhold(_ row: inout CoverageRow, _ figures: [RolledUp]) {
    row.participants = figures.wholeTally
    row.base = nil
    row.baseMeasure = ""
    row.basePeriod = nil
    row.percent = nil
    row.how = nil
    row.reason = .partial(row.reported, row.expected)
  }

  /// Takes the denominator of the data built in where that is asked for; otherwise says how to ask for what there is.
  private func takeOther(
    _ row: inout CoverageRow, _ figures: [RolledUp], _ subjects: Subjects
  ) {
    let point = row.group.point
    if bases.takesBuiltIn {
      if let choice = subjects.builtIn?.choose(for: figures, at: point) {
        return fill(&row, with: choice)
      }
    } else if let other = subjects.others.first(where: {
      $0.denominators.choose(for: figures, at: point) != nil
    }) {
      row.reason = .denominatorOfKind(other.kind)
      return
    } else if subjects.builtIn?.choose(for: figures, at: point) != nil {
      row.reason = .denominatorBuiltIn
      return
    }
    row.reason = .noDenominator
  }

  private func fill(_ row: inout CoverageRow, with choice: Denominators.Choice) {
    let paired = choice.paired
    row.participants = paired.left
    row.base = paired.right
    row.baseMeasure = choice.denominator.name
    row.basePeriod = choice.point
    row.reported = paired.reported
    guard paired.right.amount != 0 else {
      row.reason = .zeroDenominator
      return
    }
    row.percent = Percent(paired.left.amount, over: paired.right.amount, decimals: digits)
    row.how = max(paired.left.how, paired.right.how)
  }

  /// What is certain of both sides, also where the territory is made of parts of divided units.
  private func bound(
    _ row: inout CoverageRow, _ figures: [RolledUp], _ denominators: Denominators
  ) {
    let subject = row.group.subject(.participants)
    let left =
      row.participants?.interval()
      ?? rollUp.bounds(of: subject, at: row.group.members, row.group.point)
    var right = row.base?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit),
      let choice = denominators.bounds(for: row.group)
    {
      right = choice.interval
      row.baseMeasure = choice.denominator.name
      row.basePeriod = choice.point
    }
    let bounds = RatioBounds(of: left, over: right, digits: digits)
    row.bounds = bounds
    if left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
    guard row.percent == nil, left != nil else { return }
    if right == nil, row.reason?.isPartial == true { return }
    row.reason = bounds.reason ?? (right == nil ? .noDenominator : .zeroDenominator)
  }

  /// A printed coverage stands where none can be computed, beside participants of the whole unit only.
  private func usePublished(_ row: inout CoverageRow, _ figures: [RolledUp]) {
    guard let fact = row.published else { return }
    if figures.wholeTally == nil {
      row.participants = nil
      row.base = nil
      row.basePeriod = nil
      (row.reported, row.expected) = (1, 1)
    }
    row.percent = fact.value.percent
    row.baseMeasure = fact.baseMeasure
    row.how = .published
    row.reason = nil
  }
}

extension CoverageRow {
  /// Participants alone, before a denominator is looked for.
  fileprivate init(_ group: RowGroup, _ figures: [RolledUp]) {
    self.init(
      group: group, participants: figures.tally, base: nil, baseMeasure: "",
      reported: figures.reported, expected: figures.expected)
  }
}

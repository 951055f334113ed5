/// Everything known about one unit at one period, as plain values: no words, no markup.
public struct Report: Sendable {
  public var unit: AdministrativeUnit
  /// In which the ratios are computed; figures are shown as they were given.
  public var boundaries: Boundaries
  public var point: PointInTime
  /// The period as the input spells it.
  public var period: String
  /// The figures of the period as they were given; campaigns stand apart.
  public var figures: [Fact]
  /// What is known of the number of people: given, or by the identity, or the sum of those below.
  public var participants: [ParticipantsRow]
  public var coverage: [ReportedCoverage]
  public var growth: [GrowthRow]
  public var plan: [ReportedPlan]
  /// All campaigns up to the period, each under its own.
  public var campaigns: [CampaignRow]
  /// The units below of which anything is known.
  public var below: [UnitBelow]
  /// How those directly below stand at the report's period, and how many there are.
  public var standingsBelow: [UnitStanding] = []
  public var expectedBelow = 0
  /// The last thirteen months.
  public var series: [SchemeSeries] = []
  /// Earlier figures, each under its own period.
  public var history: [Fact]
  /// Which of these figures nobody published as they stand: sums of what was published of the parts of the unit.
  public var summed: Set<Fact> = []
  /// Whether the period is that of a series of denominators or of a plan, for want of anything else.
  public var isOfSeriesAlone = false
  /// What the data note of the figures shown, each note once, with the figures that it is of; of a series with one of them.
  public var notes: [(text: String, figures: [Fact])] {
    var notes = KeyedList<String, [Fact]>()
    for fact in figures + below.flatMap(\.figures) + history {
      let text = fact.provenance.note
      if text.isEmpty { continue }
      let place = notes.place(of: text, orNew: [])
      let isTold =
        Self.isInPopulationTable(fact)
        && notes.values[place].contains { $0.subject == fact.subject && $0.unit == fact.unit }
      if !isTold { notes.values[place].append(fact) }
    }
    return zip(notes.keys, notes.values).map { (text: $0, figures: $1) }
  }

  /// Ids or texts of the sources of everything shown, in the order of first use.
  public var sources: [String]
  /// The files of the figures that name no source.
  var filesWithoutSource: [String] {
    let summed = participants.flatMap { $0.figure.tally?.facts ?? [] }
    let files = (figures + summed + history).filter(\.provenance.source.isEmpty).map(\.place.input)
    return KeyList(files.filter { !$0.isEmpty && $0 != "-" }).keys
  }
  /// What the figures say of each other; nothing before they are weighed.
  public var evidence = ReportEvidence()
}

/// The people of one scheme at the report's period.
public struct ParticipantsRow: Sendable {
  public let scheme: Scheme
  public let figure: RolledUp
  /// Whether the figure was given as it stands, rather than added up.
  public let isGiven: Bool
}

/// A coverage, and how it moved since a year before.
public struct ReportedCoverage: Sendable {
  public let row: CoverageRow
  /// In percentage points, where both coverages are known.
  public let points: Percent?
  public let versus: Month?
}

/// An attainment, and how it stands against that of the same month of the year before.
public struct ReportedPlan: Sendable {
  public let row: PlanRow
  /// In percentage points, where both attainments are known.
  public let points: Percent?
  public let versus: Month?
}

/// A unit below the reported one: its latest figures up to the period, and its campaigns.
public struct UnitBelow: Sendable {
  public let unit: AdministrativeUnit
  public let figures: [Fact]
  public let campaigns: [CampaignRow]
}

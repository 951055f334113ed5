/// Everything known about one unit at one period, as plain values: no words, no markup.
package struct Report: Sendable {
  package var unit: AdministrativeUnit
  /// In which the ratios are computed; figures are shown as they were given.
  package var boundaries: Boundaries
  package var point: PointInTime
  /// The period as the input spells it.
  package var period: String
  /// The figures of the period as they were given; campaigns stand apart.
  package var figures: [Fact]
  /// What is known of the number of people: given, or by the identity, or the sum of those below.
  package var participants: [ParticipantsRow]
  package var coverage: [ReportedCoverage]
  package var growth: [GrowthRow]
  package var plan: [ReportedPlan]
  /// All campaigns up to the period, each under its own.
  package var campaigns: [CampaignRow]
  /// The units below of which anything is known.
  package var below: [UnitBelow]
  /// How those directly below stand at the report's period, and how many there are.
  package var standingsBelow: [UnitStanding] = []
  package var expectedBelow = 0
  /// The last thirteen months.
  package var series: [SchemeSeries] = []
  /// Earlier figures, each under its own period.
  package var history: [Fact]
  /// Which of these figures nobody published as they stand: sums of what was published of the parts of the unit.
  package var summed: Set<Fact> = []
  /// Whether the period is that of a series of denominators or of a plan, for want of anything else.
  package var isOfSeriesAlone = false
  /// What the data note of the figures shown, each note once, with the figures that it is of; of a series with one of them.
  package var notes: [(text: String, figures: [Fact])] {
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
  package var sources: [String]
  /// The files of the figures that name no source.
  var filesWithoutSource: [String] {
    let summed = participants.flatMap { $0.figure.tally?.facts ?? [] }
    let files = (figures + summed + history).filter(\.provenance.source.isEmpty).map(\.place.input)
    return KeyList(files.filter { !$0.isEmpty && $0 != "-" }).keys
  }
  /// What the figures say of each other; nothing before they are weighed.
  package var evidence = ReportEvidence()
}

/// The people of one scheme at the report's period.
package struct ParticipantsRow: Sendable {
  package let scheme: Scheme
  package let figure: RolledUp
  /// Whether the figure was given as it stands, rather than added up.
  package let isGiven: Bool
}

/// A coverage, and how it moved since a year before.
package struct ReportedCoverage: Sendable {
  package let row: CoverageRow
  /// In percentage points, where both coverages are known.
  package let points: Percent?
  package let versus: Month?
}

/// An attainment, and how it stands against that of the same month of the year before.
package struct ReportedPlan: Sendable {
  package let row: PlanRow
  /// In percentage points, where both attainments are known.
  package let points: Percent?
  package let versus: Month?
}

/// A unit below the reported one: its latest figures up to the period, and its campaigns.
package struct UnitBelow: Sendable {
  package let unit: AdministrativeUnit
  package let figures: [Fact]
  package let campaigns: [CampaignRow]
}

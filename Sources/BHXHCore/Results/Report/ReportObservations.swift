extension Report {
  /// Everything that was given, as tidy observations, with the section where the report shows it.
  package var observationsTable: ResultTable {
    var sections: [(name: String, observations: [Observation])] = [
      ("figures", figures.map(\.observation)), ("campaigns", Self.observations(of: campaigns)),
    ]
    for unit in below {
      sections.append(
        ("children", unit.figures.map(\.observation) + Self.observations(of: unit.campaigns)))
    }
    sections.append(("history", history.map(\.observation)))
    let breakdowns = Self.breakdowns(of: sections.flatMap(\.observations))
    let describes = sections.contains { $0.observations.contains { $0.details?.isEmpty == false } }
    return ResultTable(
      name: "report",
      columns: [Column("section", "Phần", "Section")]
        + ResultTable.convertColumns(breakdowns: breakdowns, describes: describes),
      rows: sections.flatMap { section in
        section.observations.map {
          [.text(section.name)]
            + ResultTable.convertCells(of: $0, breakdowns: breakdowns, describes: describes)
        }
      })
  }

  /// The names of the breakdowns that observations have, which are columns of their table.
  static func breakdowns(of observations: [Observation]) -> [String] {
    Set(observations.flatMap { $0.subject.breakdown.parts.map(\.name) }).ordered()
  }

  /// The observations behind campaign rows, each once; a campaign that was only named by an event that is missing its number.
  static func observations(of campaigns: [CampaignRow]) -> [Observation] {
    let silent = campaigns.filter { row in
      row.descriptions.isEmpty
        && [row.events, row.attendees, row.items, row.recruits, row.goal].allSatisfy { $0 == nil }
    }
    return facts(of: campaigns).map(\.observation) + KeyList(campaigns.flatMap(\.descriptions)).keys
      + silent.map { row in
        Observation(
          unit: row.unit, period: row.period,
          subject: Subject(.events, campaign: row.campaign, breakdown: row.breakdown), value: nil,
          provenance: Provenance(source: row.sources.first ?? ""), place: Place(file: ""))
      }
  }

  /// The figures behind campaign rows, each once.
  private static func facts(of campaigns: [CampaignRow]) -> [Fact] {
    var seen: Set<Fact> = []
    return campaigns.flatMap {
      [$0.events, $0.attendees, $0.items, $0.itemsTotal, $0.recruits, $0.goal]
    }
    .flatMap { $0?.facts ?? [] }.filter { seen.insert($0).inserted }
  }
}

extension Report {
  /// Everything that was given, as tidy observations, with the section where the report shows it.
  public var observationsTable: ResultTable {
    var rows: [[Cell]] = []
    func add(_ section: String, _ facts: [Fact]) {
      rows += facts.map { [.text(section)] + ResultTable.convertCells(of: $0.observation) }
    }
    add("figures", figures)
    add("campaigns", Self.facts(of: campaigns))
    for unit in below {
      add("children", unit.figures + Self.facts(of: unit.campaigns))
    }
    add("history", history)
    return ResultTable(
      name: "report",
      columns: [Column("section", "Phần", "Section")] + ResultTable.convertColumns(), rows: rows)
  }

  /// The figures behind campaign rows, each once.
  private static func facts(of campaigns: [CampaignRow]) -> [Fact] {
    var seen: Set<Fact> = []
    return campaigns.flatMap { [$0.events, $0.attendees, $0.items, $0.recruits, $0.goal] }
      .flatMap { $0?.facts ?? [] }.filter { seen.insert($0).inserted }
  }
}

/// Adds up flows at the units and over the spans that a row has.
///
/// At each unit spans that overlap are never added, the longest counts; a unit's own figures stand before the sum of those below it.
struct FlowSums: Sendable {
  let rollUp: RollUp
  private let figures: CampaignFigures

  init(_ rollUp: RollUp) {
    self.rollUp = rollUp
    figures = CampaignFigures(
      own: rollUp.own, territory: CampaignTerritory(gazetteer: rollUp.gazetteer, month: nil))
  }

  /// The figures of the units of a row, each as its own or as the sum of those below it.
  func sides(
    of flows: FlowGroups.Group, _ own: (AdministrativeUnit) -> Tally?
  ) -> [RolledUp] {
    rollUp.rolledUp(at: flows.group.members, on: flows.span.end, ownTally: own)
  }

  /// What a unit itself has of a flow inside the time of the row.
  func sum(_ subject: Subject, at unit: AdministrativeUnit, _ flows: FlowGroups.Group) -> Tally? {
    sums([subject], at: unit, flows)?[0]
  }

  /// The same of several flows, over the spans that have all of them; nil where there are none.
  func sums(
    _ subjects: [Subject], at unit: AdministrativeUnit, _ flows: FlowGroups.Group
  ) -> [Tally]? {
    let known = flows.spans(of: unit).filter { span in
      subjects.allSatisfy { figures.tally(of: $0, at: unit, over: span) != nil }
    }
    let counting = CampaignFigures.counting(known)
    let sums = subjects.compactMap { subject in
      Tally.sum(counting.compactMap { figures.tally(of: subject, at: unit, over: $0) })
    }
    return sums.count == subjects.count ? sums : nil
  }
}

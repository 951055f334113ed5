/// The earlier side of a comparison, in the territory of the later side.
///
/// How far the earlier side is moved is the roll-up's `boundaries`. In this order: the unit's own stock then; its own printed `change` since then, which implies one; the sum of all its children. Where the
/// territory was made of whole other units, theirs are added up, all of them or none.
struct EarlierFigures {
  let rollUp: RollUp
  let subject: SubjectLookup
  /// The printed change since `versus`; nil where none was ever printed.
  let change: SubjectLookup?
  let now: PointInTime
  let versus: Month

  func tally(at unit: AdministrativeUnit) -> Tally? {
    if rollUp.restates { return own(at: unit) ?? implied(at: unit) ?? whole(at: unit) }
    switch rollUp.gazetteer.counterpart(of: unit, at: versus) {
    case .same(let then):
      return own(at: then) ?? implied(at: unit) ?? whole(at: then)
    case .sum(let parts) where rollUp.boundaries == .automatic:
      if let implied = implied(at: unit) { return implied }
      let tallies = parts.compactMap(whole)
      return tallies.count == parts.count ? Tally.sum(tallies)?.restated() : nil
    default:
      return implied(at: unit)
    }
  }

  /// Of the units in a ratio: only they are compared.
  func comparability(of paired: RatioSides) -> Comparability {
    paired.right.isRestated ? .restated : .yes
  }

  /// Where there is no ratio: the weakest of the units that have a figure now.
  func comparability(of figures: [RolledUp]) -> Comparability {
    var result = Comparability.yes
    let figures = figures.flatMap { $0.unit.level == .region ? $0.children : [$0] }
    for figure in figures where figure.tally != nil || figure.isDivided {
      for month in [now.month, versus] {
        switch rollUp.gazetteer.counterpart(of: figure.unit, at: month) {
        case .same: continue
        case .sum where rollUp.boundaries != .asReported: result = .restated
        case .partial where rollUp.restates: result = .restated
        default: return .no
        }
      }
    }
    return result
  }

  private func own(at unit: AdministrativeUnit) -> Tally? {
    rollUp.own.tally(of: subject, at: unit, PointInTime(versus))
  }

  /// The unit's own figure, or that of all its children, each by the same order.
  private func whole(at unit: AdministrativeUnit) -> Tally? {
    if !subject.subject.group.isEmpty { return nil }
    let figure = rollUp.rolledUp(at: unit, on: versus) { own(at: $0) ?? implied(at: $0) }
    return figure.isComplete ? figure.tally : nil
  }

  /// Participants now, less their printed change since then.
  private func implied(at unit: AdministrativeUnit) -> Tally? {
    guard let change, let change = rollUp.own.tally(of: change, at: unit, now),
      let participants = rollUp.whole(subject, at: unit, now)
    else { return nil }
    return participants.subtracting(change).implied()
  }
}

/// Plans that are a coverage: how many people they ask for.
///
/// People needed = ⌈`target_pct` / 100 × denominator⌉, rounded up at each unit and then added. The denominator is chosen as for a coverage.
struct CoverageTargets {
  let rollUp: RollUp
  let issuer: Issuer

  func pair(_ figures: [RolledUp], in group: RowGroup) -> Paired? {
    let denominators = Denominators(rollUp: rollUp)
    guard let choice = denominators.choose(for: figures, of: group) else { return nil }
    let base = Subject(choice.measure, scheme: group.scheme, breakdown: group.breakdown)
    return Paired.pair(figures) { unit in
      guard let percent = percent(at: unit, in: group),
        let denominator = denominators.tally(
          of: base, at: unit, since: group.point, choice.point)
      else { return nil }
      return needed(percent, of: denominator)
    }
  }

  private func percent(at unit: AdministrativeUnit, in group: RowGroup) -> Fact? {
    let subject = Subject(
      .targetPercent, scheme: group.scheme, issuer: issuer, breakdown: group.breakdown)
    return TargetsInForce(rollUp: rollUp).fact(subject, at: unit, group.point)
  }

  /// The denominator's tally, with its amount replaced by the people needed.
  private func needed(_ percent: Fact, of denominator: Tally) -> Tally? {
    guard
      let share = percent.value.percent.share.multiplied(by: Ratio(whole: denominator.amount))
    else { return nil }
    var people = denominator
    people.amount = share.ceiling
    people.status = max(denominator.status, percent.status)
    people.facts.append(percent)
    return people
  }
}

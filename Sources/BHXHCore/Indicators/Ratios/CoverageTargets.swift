/// Plans that are a coverage: how many people they ask for.
///
/// People needed = ⌈`target_pct` / 100 × denominator⌉, rounded up at each unit and then added. The denominator is chosen as for a coverage.
struct CoverageTargets {
  let targets: TargetsInForce
  let denominators: Denominators
  /// The place of the printed percentages; nil where there are none.
  let percents: Int?

  func pair(_ figures: [RolledUp], at point: PointInTime) -> RatioSides? {
    guard let choice = denominators.choose(for: figures, at: point) else { return nil }
    return RatioSides.pair(figures) { unit in
      guard let percent = percents.flatMap({ targets.fact($0, at: unit, point) }),
        let denominator = denominators.tally(
          of: choice.measure, at: unit, since: point, choice.point)
      else { return nil }
      return needed(percent, of: denominator)
    }
  }

  /// The denominator's tally, with its amount replaced by the people needed.
  private func needed(_ percent: Fact, of denominator: Tally) -> Tally? {
    guard
      let share = percent.value.percent.share.multiplied(by: Ratio(whole: denominator.amount))
    else { return nil }
    var people = denominator.adding(evidence: percent)
    people.amount = share.ceiling
    people.status = max(denominator.status, percent.status)
    return people
  }
}

/// Plans that are a coverage: how many people they ask for.
///
/// People needed = ⌈`target_pct` / 100 × denominator⌉, rounded up at each unit and then added. The denominator is chosen as for a coverage; a
/// target over a kind of population or labour force (its `base_measure`) is over that kind alone.
struct CoverageTargets {
  private let targets: TargetsInForce
  /// The place of the printed percentages; nil where there are none.
  private let percents: Int?
  /// By the kind that targets are over; the empty one is what the scheme is published over, and comes first.
  private let denominators: [(kind: String, denominators: Denominators)]

  /// - Parameter subject: of the printed percentages.
  init(_ subject: Subject, of group: RowGroup, _ rollUp: RollUp) {
    targets = TargetsInForce(rollUp: rollUp)
    percents = rollUp.cube.position(of: subject)
    var kinds: Set<String> = []
    for (_, series) in percents.map({ Array(rollUp.cube.series($0)) }) ?? [] {
      kinds.formUnion(series.facts.map(Self.kind))
    }
    denominators =
      [("", Denominators(of: group, rollUp))]
      + kinds.filter { !$0.isEmpty }.ordered().map {
        ($0, Denominators(of: group, rollUp, kind: $0))
      }
  }

  /// Both sides over the kind for which the most units have both, the first of several.
  func pair(_ figures: [RolledUp], at point: PointInTime) -> RatioSides? {
    var best: RatioSides?
    for (kind, denominators) in denominators {
      guard let choice = denominators.choose(for: figures, at: point) else { continue }
      let sides = RatioSides.pair(figures) { unit in
        guard let percent = percents.flatMap({ targets.fact($0, at: unit, point) }),
          Self.kind(of: percent) == kind,
          let denominator = denominators.tally(of: choice, at: unit, since: point)
        else { return nil }
        return needed(percent, of: denominator)
      }
      if let sides, sides.reported > best?.reported ?? 0 { best = sides }
    }
    return best
  }

  private static func kind(of percent: Fact) -> String {
    let base = percent.baseMeasure
    return Denominator(named: base)?.kind ?? base
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

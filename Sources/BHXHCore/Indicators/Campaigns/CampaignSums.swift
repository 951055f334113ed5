/// The sums of campaigns that are told together: those of each campaign, added.
struct CampaignSums {
  private let bundle: CampaignBundle
  private let figures: CampaignFigures
  /// The months of the row, whose years decide which goals are held against it.
  private let span: Period

  init(_ bundle: CampaignBundle, _ figures: CampaignFigures, over span: Period) {
    self.bundle = bundle
    self.figures = figures
    self.span = span
  }

  /// Events or attendees.
  func of(_ measure: Measure, _ noun: CampaignBundle.Noun) -> CampaignSum? {
    sum { $0.measure == measure && noun.isOf($0) }
  }

  func of(items measure: Measure, _ item: String, _ scheme: Scheme?) -> CampaignSum? {
    sum { $0.measure == measure && $0.campaign.item == item && $0.scheme == scheme }
  }

  func recruits(_ scheme: Scheme?, _ noun: CampaignBundle.Noun) -> CampaignSum? {
    sum { Self.isRecruits($0, scheme, noun) }
  }

  /// New participants that were planned; of several issuers the first.
  func goal(_ scheme: Scheme?, _ noun: CampaignBundle.Noun) -> CampaignSum? {
    CampaignSum(bundle.groups.flatMap { goals(scheme, noun, in: $0) })
  }

  /// Recruits and goals of the units that have both.
  func ofGoal(_ scheme: Scheme?, _ noun: CampaignBundle.Noun)
    -> (recruits: CampaignSum, goal: CampaignSum)?
  {
    var recruits: [CampaignFigures.Counted] = []
    var goals: [CampaignFigures.Counted] = []
    for group in bundle.groups {
      guard let goal = goalSubject(scheme, noun, in: group), let planned = group.reaches[goal]
      else {
        continue
      }
      let found = group.subjects.filter { Self.isRecruits($0, scheme, noun) }.flatMap { subject in
        group.reaches[subject].map { figures.counted(subject, in: $0.restricted(to: planned)) }
          ?? []
      }
      if found.isEmpty { continue }
      recruits += found
      goals += self.goals(scheme, noun, in: group)
    }
    guard let left = CampaignSum(recruits), let right = CampaignSum(goals) else { return nil }
    return (left, right)
  }

  /// Recruits and events (or attendees) of the units and spans that have both.
  func pair(_ scheme: Scheme?, _ measure: Measure, _ noun: CampaignBundle.Noun)
    -> (recruits: CampaignSum, reach: CampaignSum)?
  {
    let pairs = bundle.groups.flatMap { group in
      group.subjects.filter { Self.isRecruits($0, scheme, noun) }.flatMap { recruits in
        group.subjects.filter { $0.measure == measure && noun.isOf($0) }.flatMap { other in
          var both = group.reaches[recruits] ?? .init()
          both.form(union: group.reaches[other] ?? .init())
          return figures.pairs(recruits, other, in: both)
        }
      }
    }
    guard let left = CampaignSum(pairs.map(\.left)), let right = CampaignSum(pairs.map(\.right))
    else { return nil }
    return (left, right)
  }

  private func sum(_ isWanted: (Subject) -> Bool) -> CampaignSum? {
    CampaignSum(
      bundle.groups.flatMap { group in
        group.subjects.filter(isWanted).flatMap { subject in
          group.reaches[subject].map { figures.counted(subject, in: $0) } ?? []
        }
      })
  }

  private func goals(_ scheme: Scheme?, _ noun: CampaignBundle.Noun, in group: CampaignGroup)
    -> [CampaignFigures.Counted]
  {
    guard let goal = goalSubject(scheme, noun, in: group), let reach = group.reaches[goal] else {
      return []
    }
    return figures.goals(of: goal, in: reach, over: span)
  }

  private func goalSubject(_ scheme: Scheme?, _ noun: CampaignBundle.Noun, in group: CampaignGroup)
    -> Subject?
  {
    group.subjects.filter { $0.measure == .targetChange && $0.scheme == scheme && noun.isOf($0) }
      .min { $0.issuer < $1.issuer }
  }

  private static func isRecruits(
    _ subject: Subject, _ scheme: Scheme?, _ noun: CampaignBundle.Noun
  ) -> Bool {
    subject.measure == .recruits && subject.scheme == scheme && noun.isOf(subject)
  }
}

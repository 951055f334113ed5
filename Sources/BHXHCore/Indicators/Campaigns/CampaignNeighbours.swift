/// Groups of the same campaign and place at several times: what one of them tells serves another.
struct CampaignNeighbours {
  private var groups: [CampaignGroup]
  private let hasTimeKey: Bool
  private var places = KeyedList<Place, [Int]>()

  /// A campaign of one kind at one place, whenever.
  private struct Place: Hashable {
    let values: KeyValues
    let name: String
    let kind: String
    let breakdown: Breakdown

    init(_ group: CampaignGroup) {
      values = group.values.filter(\.isPlace)
      name = group.name
      kind = group.kind
      breakdown = group.breakdown
    }
  }

  init(_ groups: [CampaignGroup], keys: [GroupKey]) {
    self.groups = groups
    hasTimeKey = keys.contains(where: \.isTime)
    for (index, group) in groups.enumerated() {
      let place = places.place(of: Place(group), orNew: [])
      places.values[place].append(index)
    }
  }

  /// The groups with what their neighbours tell of their time; a goal that serves another group has none of its own.
  func joined() -> [CampaignGroup] {
    var joined = groups
    var served: Set<Int> = []
    for neighbours in places.values where neighbours.count > 1 {
      for index in neighbours where !groups[index].isPlan {
        for other in neighbours where other != index {
          if addGoals(of: groups[other], to: &joined[index]), groups[other].isPlan {
            served.insert(other)
          }
          addParts(of: groups[other], to: &joined[index])
        }
      }
    }
    return joined.indices.filter { !served.contains($0) }.map { joined[$0] }
  }

  /// A goal of the year stands beside the recruits of each time in it.
  ///
  /// - Returns: whether any serves.
  private func addGoals(of other: CampaignGroup, to group: inout CampaignGroup) -> Bool {
    guard let span = group.reach.whole else { return false }
    var serves = false
    for subject in other.subjects where subject.measure.kind == .plan {
      guard let reach = other.reaches[subject] else { continue }
      for (unit, goals) in reach.spans {
        for goal in goals.keys where goal.isGoal(for: span) {
          group.note(subject, at: unit, over: goal, as: reach)
          serves = true
        }
      }
    }
    return serves
  }

  /// What is told of months inside the one span of a row is asked for that span too: `CampaignFigures` knows whether it joins.
  private func addParts(of other: CampaignGroup, to group: inout CampaignGroup) {
    guard hasTimeKey, let span = group.reach.whole, span.isComparable,
      group.reach.spans.values.allSatisfy({ $0.keys == [span] })
    else { return }
    for subject in other.subjects where subject.measure.kind == .flow {
      guard let reach = other.reaches[subject] else { continue }
      for (unit, parts) in reach.spans
      where parts.keys.contains(where: { $0.isComparable && span.contains($0) }) {
        group.note(subject, at: unit, over: span, as: reach)
      }
    }
  }
}

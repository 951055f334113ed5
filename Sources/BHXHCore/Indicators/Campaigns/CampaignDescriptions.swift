/// What is told of campaigns that is no figure, joined by unit and name with what has figures.
struct CampaignDescriptions {
  private var all: [Place: [Observation]] = [:]
  private var told: Set<Place> = []

  private struct Place: Hashable {
    let unit: AdministrativeUnit
    let name: String
  }

  private let gazetteer: Gazetteer

  init(_ cube: Cube, _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    for observation in cube.silentCampaigns {
      let place = Place(unit: observation.unit, name: observation.subject.campaign.name)
      if observation.details == nil {
        told.insert(place)
      } else if all[place]?.contains(where: { observation.saysTheSame(as: $0) }) != true {
        all[place, default: []].append(observation)
      }
    }
    for (position, subject) in cube.subjects.enumerated()
    where subject.measure.belongsToCampaign && !all.isEmpty {
      for (unit, _) in cube.series(position) {
        told.insert(Place(unit: unit, name: subject.campaign.name))
      }
    }
  }

  /// Whether an observation is a description of a campaign that has a row without it.
  func isJoined(_ observation: Observation) -> Bool {
    observation.details != nil
      && told.contains(
        Place(unit: observation.unit, name: observation.subject.campaign.name))
  }

  /// What is told of a group: by its units, under its name, of its kind or of none.
  func of(_ group: CampaignGroup) -> [Observation] {
    if all.isEmpty { return [] }
    return gazetteer.ordered(group.reach.spans.keys).flatMap {
      all[Place(unit: $0, name: group.name)] ?? []
    }.filter { description in
      let kind = description.subject.campaign.kind
      return kind.isEmpty || group.kind.isEmpty || kind == group.kind
    }
  }
}

extension Observation {
  /// Whether both say the same, wherever they stand.
  fileprivate func saysTheSame(as other: Observation) -> Bool {
    var copy = other
    copy.place = place
    return self == copy
  }
}

extension Problem {
  /// What is wrong with a text that should name a unit; nil when it names one.
  ///
  /// - Parameters:
  ///   - month: when the unit had to be in force.
  ///   - isRead: the text stands in an input, and not in an argument.
  package init?(
    _ match: UnitMatch, naming text: String, at month: Month?, in gazetteer: Gazetteer,
    place: Place? = nil, isRead: Bool = false
  ) {
    switch match {
    case .one: return nil
    case .ambiguous(let units):
      self.init(.unitAmbiguous, at: place, [text, Self.listed(units, gazetteer)])
    case .unknown(let nearest):
      self.init(.unitUnknown, at: place, [text, Self.listed(nearest, gazetteer)])
    case .notInForce(let units):
      let histories = units.prefix(Self.longest).map { gazetteer.history(of: $0) }
      self.init(
        isRead ? .unitNotInForce : .unitNotThen, at: place,
        [
          text, month?.description ?? "–", histories.joined(separator: "; "),
          gazetteer.monthInForce(of: units),
        ])
    }
  }

  /// What should be said about how a text was understood as a unit; empty when nothing should.
  public static func doubts(
    _ match: UnitMatch, naming text: String, at month: Month?, in gazetteer: Gazetteer,
    place: Place? = nil
  ) -> [Problem] {
    guard case .one(let unit, let doubts) = match else { return [] }
    let path = gazetteer.path(of: unit)
    return doubts.map { doubt in
      switch doubt {
      case .highestTaken(let others):
        Problem(.unitHighestTaken, at: place, [text, path, listed(others, gazetteer)])
      case .spelledBare(let others):
        Problem(.unitSpelledBare, at: place, [text, path, listed(others, gazetteer)])
      case .kindDiffers:
        Problem(.unitKind, at: place, [text, path, gazetteer.fullName(of: unit, at: month)])
      case .diacriticsDiffer:
        Problem(.unitDiacritics, at: place, [text, path, gazetteer.name(of: unit)])
      case .otherLevel: Problem(.unitLevel, at: place, [text, path])
      case .zerosRestored:
        Problem(.unitZeros, at: place, [text, gazetteer.code(of: unit) ?? "", path])
      case .readAtStart: Problem(.unitReadAtStart, at: place, [text, path])
      case .codeDiffers(let other):
        Problem(.unitCodeDiffers, at: place, [text, path, gazetteer.path(of: other)])
      case .otherAtStart: Problem(.unitOtherAtStart, at: place, [text, path])
      }
    }
  }

  /// How many units a message lists.
  private static let longest = 10

  private static func listed(_ units: [AdministrativeUnit], _ gazetteer: Gazetteer) -> String {
    if units.isEmpty { return "–" }
    let more = units.count > longest ? ", … (\(units.count))" : ""
    return units.prefix(longest).map(gazetteer.path).joined(separator: ", ") + more
  }
}

extension Gazetteer {
  /// A month at which the first of the units is in force: its first one, or its last where it has been from of old.
  fileprivate func monthInForce(of units: [AdministrativeUnit]) -> String {
    let validity = units.first.map(validity)
    return (validity?.firstMonth ?? validity?.lastMonth)?.description ?? ""
  }

  /// When the unit was in force and what became of it, for messages: `kien-giang (..2025-06) → an-giang`.
  fileprivate func history(of unit: AdministrativeUnit) -> String {
    let validity = validity(of: unit)
    let first = validity.firstMonth?.description ?? ""
    let last = validity.lastMonth?.description ?? ""
    let successors = successors(of: unit).filter { $0.share != .none }.map { path(of: $0.to) }
    let listed = successors.prefix(3).joined(separator: ", ") + (successors.count > 3 ? ", …" : "")
    return "\(path(of: unit)) (\(first)..\(last))" + (listed.isEmpty ? "" : " → \(listed)")
  }
}

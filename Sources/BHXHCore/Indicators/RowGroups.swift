/// Finds the rows that the input gives rise to, in the order of the keys.
///
/// A row stands for each group of units at each month at which any of them, or of those below, has participants; without a time key only at the
/// last such month inside the wanted ones. In the boundaries of a date units are those that hold the people of the named ones then. Without a key of place the topmost units that the input names are one group.
public struct RowGroups: Sendable {
  public let rollUp: RollUp
  public let selection: Selection

  public init(_ rollUp: RollUp, _ selection: Selection) {
    self.rollUp = rollUp
    self.selection = selection
  }

  /// One place over time.
  private struct Presence {
    var members: Set<AdministrativeUnit> = []
    var points: [PointInTime: (values: GroupValues, spelled: String)] = [:]
  }

  private struct UnitPoint: Hashable {
    let unit: AdministrativeUnit
    let point: PointInTime
  }

  /// The rows of one scheme and part of the people while they are found.
  private struct Part {
    let wanted: Subject
    /// The schemes of which all are needed where the scheme's own figure is not given.
    let identity: [Subject]?
    var places: [Presence?] = []
    /// What has its row, and what one part of an identity alone gives none to: other subjects may tell of the same.
    var seen: Set<UnitPoint> = []
    var refused: Set<UnitPoint> = []

    mutating func note(_ standing: Standings.Standing, at point: PointInTime, _ spelled: String) {
      while places.count <= standing.place { places.append(nil) }
      var presence = places[standing.place] ?? Presence()
      places[standing.place] = nil
      presence.members.insert(standing.member)
      if presence.points[point] == nil { presence.points[point] = (standing.values, spelled) }
      places[standing.place] = presence
    }
  }

  public func all() -> [RowGroup] {
    var standings = Standings(rollUp, selection)
    var spellings: [Period: String] = [:]
    var rows: [RowGroup] = []
    for scheme in Scheme.allCases where selection.wants(scheme) {
      var parts: [Breakdown: Part] = [:]
      let subjects = subjects(of: scheme)
      for (position, subject) in subjects {
        let breakdown = subject.breakdown.restricted(to: selection.breakdownNames)
        var part = parts.removeValue(forKey: breakdown) ?? part(of: scheme, breakdown)
        for (unit, series) in rollUp.cube.series(position) {
          let homes = rollUp.homes(of: unit)
          for fact in series.facts {
            let point = PointInTime(endOf: fact.period)
            guard selection.wants(point) else { continue }
            guard
              tells(
                subject, of: &part, at: UnitPoint(unit: unit, point: point), among: subjects.count)
            else { continue }
            for home in homes {
              for standing in standings.standings(of: home, at: month(of: point)) {
                let spelled = spellings[fact.period] ?? fact.period.stockDescription
                spellings[fact.period] = spelled
                part.note(standing, at: point, spelled)
              }
            }
          }
        }
        parts[breakdown] = part
      }
      for (breakdown, part) in parts {
        for case let presence? in part.places {
          rows += self.rows(of: presence, scheme, breakdown, standings.topmost)
        }
      }
    }
    return RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).sorted(rows)
  }

  /// Whether a figure gives rise to a row that none before it did.
  private func tells(
    _ subject: Subject, of part: inout Part, at place: UnitPoint, among subjects: Int
  ) -> Bool {
    if subjects == 1, subject.scheme == part.wanted.scheme { return true }
    if part.seen.contains(place) { return false }
    if subject.scheme != part.wanted.scheme {
      if part.refused.contains(place) { return false }
      guard hasBothParts(of: part, at: place.unit, place.point) else {
        part.refused.insert(place)
        return false
      }
    }
    part.seen.insert(place)
    return true
  }

  private func part(of scheme: Scheme, _ breakdown: Breakdown) -> Part {
    let wanted = Subject(.participants, scheme: scheme, breakdown: breakdown)
    return Part(wanted: wanted, identity: OwnFigures.identityParts(of: wanted))
  }

  /// The given figures from which participants of a scheme can come.
  private func subjects(of scheme: Scheme) -> [(position: Int, subject: Subject)] {
    let whole = Subject(.participants, scheme: scheme)
    let parts = OwnFigures.identityParts(of: whole) ?? []
    return rollUp.cube.subjects.enumerated().filter { _, candidate in
      let plain = candidate.of(Breakdown.all)
      return plain == whole || parts.contains(plain)
    }.map { ($0, $1) }
  }

  /// One part alone does not make the whole of an identity.
  private func hasBothParts(
    of part: Part, at unit: AdministrativeUnit, _ point: PointInTime
  ) -> Bool {
    part.identity?.allSatisfy { rollUp.own.tally(of: $0, at: unit, point) != nil } ?? false
  }

  /// The month whose units a row of that point is about.
  private func month(of point: PointInTime) -> Month { rollUp.boundaries.month ?? point.month }

  /// The rows of one place: all its points, or the last of each value of the time keys.
  private func rows(
    of presence: Presence, _ scheme: Scheme, _ breakdown: Breakdown,
    _ topmost: Set<AdministrativeUnit>
  ) -> [RowGroup] {
    var rows: [RowGroup] = []
    var last: [[GroupValue]: Int] = [:]
    let timeKeys = selection.timeKeys
    for (point, told) in presence.points.sorted(by: { $0.key < $1.key }) {
      var values = told.values
      for key in timeKeys {
        values[key] = key.timeValue(at: point, spelled: told.spelled).map { .text($0) }
      }
      for case .breakdown(let name) in selection.keys {
        values[.breakdown(name)] = breakdown.value(of: name).map { .text($0) }
      }
      let row = RowGroup(
        values: values, members: members(presence, at: point, topmost), point: point,
        period: told.spelled, scheme: scheme, breakdown: breakdown)
      let bucket = timeKeys.compactMap { values[$0] }
      if let earlier = last[bucket] {
        rows[earlier] = row
      } else {
        last[bucket] = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  /// Who is summed at a point: the group of all has every topmost unit, also those without a figure.
  private func members(
    _ presence: Presence, at point: PointInTime, _ topmost: Set<AdministrativeUnit>
  ) -> [AdministrativeUnit] {
    let candidates = selection.placeKeys.isEmpty ? topmost : presence.members
    let month = month(of: point)
    let inForce = candidates.filter { rollUp.gazetteer.isInForce($0, at: month) }
    return inForce.count < 2 ? Array(inForce) : rollUp.gazetteer.ordered(inForce)
  }

  /// The order of results.
  func precedes(_ left: RowGroup, _ right: RowGroup) -> Bool {
    RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).precedes(left, right)
  }
}

/// Finds the rows that the input gives rise to, in the order of the keys.
///
/// A row stands for each group of units at each month at which any of them, or of those below, has participants, or at which a ratio of a unit
/// itself was printed; without a time key only at the last such month inside the wanted ones. In the boundaries of a date units are those that hold the people of the named ones then. Without a key of place the topmost units that the input names are one group.
/// - Complexity: O(facts + rows) but for what is found once a unit, a place or a period.
package struct RowGroups: Sendable {
  package let rollUp: RollUp
  package let selection: Selection
  private let printed: Printed

  /// The printed figures that have a row of their unit also where nothing can be computed.
  struct Printed: Sendable {
    var measures: [Measure] = []
    /// Whether the figures of a subject are what is asked for at a point.
    var isWanted: @Sendable (Subject, PointInTime) -> Bool = { _, _ in true }
  }

  init(_ rollUp: RollUp, _ selection: Selection, _ printed: Printed = Printed()) {
    self.rollUp = rollUp
    self.selection = selection
    self.printed = printed
  }

  private struct UnitPoint: Hashable {
    let unit: AdministrativeUnit
    let point: PointInTime
  }

  /// The rows of one scheme and part of the people while they are found.
  private struct Part {
    let scheme: Scheme
    let breakdown: Breakdown
    let group: String
    /// The schemes of which all are needed where the scheme's own figure is not given.
    let identity: [SubjectLookup]?
    var places: [GroupTimeline] = []
    /// What has its row, and what one part of an identity alone gives none to: other subjects may tell of the same.
    var seen: Set<UnitPoint> = []
    var refused: Set<UnitPoint> = []

    mutating func note(_ standing: Standings.Standing, _ told: GroupTimeline.Told) {
      while places.count <= standing.place { places.append(GroupTimeline()) }
      places[standing.place].note(standing.member, told)
    }
  }

  package func all() -> [RowGroup] {
    var standings = Standings(rollUp, selection)
    var times = RowTimes(selection.timeKeys)
    var parts: [Part] = []
    for scheme in Scheme.allCases where selection.wants(scheme) {
      var told = KeyedList<Subject, [(position: Int, subject: Subject)]>()
      for (position, subject) in subjects(of: scheme) {
        let breakdown = subject.breakdown.restricted(to: selection.breakdownNames)
        let wanted = Subject(
          .participants, scheme: scheme, group: subject.group, breakdown: breakdown)
        // A printed percentage of some of the people is not that of all.
        if subject.measure.isPercentage, subject.breakdown != breakdown { continue }
        told.values[told.place(of: wanted, orNew: [])].append((position, subject))
      }
      for (wanted, subjects) in zip(told.keys, told.values) {
        var part = part(of: wanted, scheme)
        for (position, subject) in subjects {
          let isAlone = subjects.count == 1 && subject.scheme == scheme
          note(position, in: &part, isAlone: isAlone, &standings, &times)
        }
        parts.append(part)
      }
    }
    var maker = RowMaker(rollUp, selection, standings, times)
    let most = parts.reduce(0) { $1.places.reduce($0) { $0 + $1.points.count } }
    maker.reserve(selection.timeKeys.isEmpty ? 0 : most)
    for part in parts {
      for place in part.places where !place.points.isEmpty {
        maker.add(place, part.scheme, part.breakdown, part.group)
      }
    }
    return RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).sorted(maker.rows)
  }

  /// Notes where and when a subject of a part has figures.
  private func note(
    _ position: Int, in part: inout Part, isAlone: Bool, _ standings: inout Standings,
    _ times: inout RowTimes
  ) {
    let subject = rollUp.cube.subjects[position]
    let isPrinted = subject.measure != .participants
    for (unit, series) in rollUp.cube.series(position) {
      let homes = rollUp.homes(of: unit)
      var stays = homes.map { _ in Standings.Stay.nowhere }
      for fact in series.facts {
        let point = PointInTime(endOf: fact.period)
        guard selection.wants(point), !isPrinted || printed.isWanted(subject, point) else {
          continue
        }
        let told = UnitPoint(unit: unit, point: point)
        guard isAlone || tells(subject.scheme, of: &part, at: told) else { continue }
        let month = rollUp.boundaries.month ?? point.month
        for (number, home) in homes.enumerated() {
          if !stays[number].contains(month) {
            stays[number] = standings.stay(of: home, at: month)
          }
          for standing in stays[number].standings {
            // A ratio was printed of its unit, and says nothing of those above.
            let isOwn = standings[standing].member == home && !selection.placeKeys.isEmpty
            if isPrinted || !subject.group.isEmpty, !isOwn { continue }
            let time = times.number(of: fact.period)
            part.note(
              standings[standing],
              .init(point: point, time: time, standing: standing, isPrinted: isPrinted))
          }
        }
      }
    }
  }

  /// Whether a figure gives rise to a row that none before it did.
  private func tells(_ scheme: Scheme?, of part: inout Part, at place: UnitPoint) -> Bool {
    if part.seen.contains(place) { return false }
    if scheme != part.scheme {
      if part.refused.contains(place) { return false }
      guard hasBothParts(of: part, at: place.unit, place.point) else {
        part.refused.insert(place)
        return false
      }
    }
    part.seen.insert(place)
    return true
  }

  private func part(of wanted: Subject, _ scheme: Scheme) -> Part {
    let identity = OwnFigures.identityParts(of: wanted)
    return Part(
      scheme: scheme, breakdown: wanted.breakdown, group: wanted.group,
      identity: identity?.map { rollUp.own.resolution(of: $0) })
  }

  /// The given figures from which participants of a scheme can come; behind them those that were printed.
  private func subjects(of scheme: Scheme) -> [(position: Int, subject: Subject)] {
    let whole = Subject(.participants, scheme: scheme)
    let parts = OwnFigures.identityParts(of: whole) ?? []
    let all = rollUp.cube.subjects.enumerated().filter { _, candidate in
      candidate.group.isEmpty || selection.showsGroups
    }
    let counted = all.filter { _, candidate in
      guard candidate.measure == .participants else { return false }
      if candidate.scheme == scheme { return true }
      let plain = candidate.of(Breakdown.all)
      return plain == whole || parts.contains(plain)
    }
    let told = all.filter { _, candidate in
      printed.measures.contains(candidate.measure) && candidate.scheme == scheme
    }
    return (counted + told).map { ($0, $1) }
  }

  /// One part alone does not make the whole of an identity.
  private func hasBothParts(
    of part: Part, at unit: AdministrativeUnit, _ point: PointInTime
  ) -> Bool {
    part.identity?.allSatisfy { rollUp.own.tally(of: $0, at: unit, point) != nil } ?? false
  }
}

/// Makes rows of the places that `RowGroups` found.
struct RowMaker {
  private(set) var rows: [RowGroup] = []

  private let gazetteer: Gazetteer
  private let selection: Selection
  private let boundaries: Boundaries
  /// The month whose units the input is of; nil where each figure is of a unit of its own time.
  private let unitsOf: Month?
  private let standings: Standings
  private let times: RowTimes
  /// Where no key of place tells units apart: every topmost unit, also those without a figure.
  private let everywhere: [Member]?
  /// For each value of the time keys the last row that has it.
  private var rowsOfBuckets: [Int]

  private struct Member {
    let unit: AdministrativeUnit
    let validity: Validity
  }

  init(_ rollUp: RollUp, _ selection: Selection, _ standings: Standings, _ times: RowTimes) {
    gazetteer = rollUp.gazetteer
    boundaries = rollUp.boundaries
    unitsOf = rollUp.unitsOf
    self.selection = selection
    self.standings = standings
    self.times = times
    everywhere =
      selection.placeKeys.isEmpty ? Self.members(standings.topmost, gazetteer) : nil
    rowsOfBuckets = Array(repeating: -1, count: times.bucketCount)
  }

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// In the order of output.
  private static func members(_ units: some Sequence<AdministrativeUnit>, _ gazetteer: Gazetteer)
    -> [Member]
  {
    gazetteer.ordered(units).map {
      Member(
        unit: $0,
        validity: $0.isForeign ? Validity(start: nil, end: nil) : gazetteer.validity(of: $0))
    }
  }

  /// Adds the rows of one place: all its points, or the last of each value of the time keys.
  ///
  /// A printed ratio is the last of a time only where no number of people is told then.
  mutating func add(
    _ place: GroupTimeline, _ scheme: Scheme, _ breakdown: Breakdown, _ group: String
  ) {
    let first = rows.count
    var printed: Set<Int> = []
    let candidates = everywhere ?? Self.members(place.members.units, gazetteer)
    let part = selection.values(of: breakdown)
    var members: [AdministrativeUnit] = []
    for told in place.points {
      let time = times[told.time]
      let month = boundaries.month ?? unitsOf ?? told.point.month
      if !Self.areMembers(members, of: candidates, at: month) {
        members = candidates.filter { $0.validity.contains(month) }.map(\.unit)
      }
      let values = GroupValues(
        place: standings[told.standing].values, time: time.values, part: part)
      let row = RowGroup(
        values: values, members: members, point: told.point, period: time.spelled, scheme: scheme,
        breakdown: breakdown, group: group)
      let earlier = rowsOfBuckets[time.bucket]
      if earlier < first {
        rowsOfBuckets[time.bucket] = rows.count
        if told.isPrinted { printed.insert(rows.count) }
        rows.append(row)
      } else if !told.isPrinted {
        rows[earlier] = row
        printed.remove(earlier)
      } else if printed.contains(earlier) {
        rows[earlier] = row
      }
    }
  }

  /// Whether units are those of the candidates that are in force at a month: at most months they are those of the month before.
  private static func areMembers(
    _ units: [AdministrativeUnit], of candidates: [Member], at month: Month
  ) -> Bool {
    var position = 0
    for candidate in candidates where candidate.validity.contains(month) {
      if position == units.count || units[position] != candidate.unit { return false }
      position += 1
    }
    return position == units.count
  }
}

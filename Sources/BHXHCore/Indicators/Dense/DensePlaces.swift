/// The coverages of dense rows by places: those that `Coverage` gives for the same facts, from sums that are looked at only for the places and times that
/// have a row.
///
/// An object, as each row to be is one: they are handed on for every unit of every row.
package final class DensePlaces: Sendable {
  private let rows: DenseRows
  private let positions: DensePositions
  private let rollUp: RollUp
  private let selection: Selection
  private let periods: [Period]
  private let parts: [Breakdown]

  /// Nil where there is no key of place, or one that is for the cube, and where the sums are not all that is known.
  package init?(_ table: DenseTable, _ gazetteer: Gazetteer, _ selection: Selection) {
    guard selection.keys.contains(where: \.isPlace),
      let rows = DenseRows(alone: table, gazetteer, selection),
      let positions = DensePositions(rows)
    else { return nil }
    self.rows = rows
    self.positions = positions
    self.selection = selection
    periods = rows.months.compactMap { table.periods[$0] }
    parts = rows.breakdowns(selection)
    // Which units there are is all that is asked of it.
    var cube = Cube()
    if let period = periods.first {
      cube.add(rows.units.map { ($0, period, 0) }, of: Subject(.participants), from: "")
    }
    rollUp = RollUp(OwnFigures(cube), gazetteer: gazetteer)
  }

  /// Nil where some row has no denominator of its own month at all of its units: which one serves it then is for who looks at all months.
  package func coverage(digits: Int, partialSums: PartialSums) -> [CoverageRow]? {
    let coverage = Coverage(rollUp, digits: digits, partialSums: partialSums)
    let numbers = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    var found: [CoverageRow] = []
    for group in groups {
      guard let part = numbers[group.breakdown] else { return nil }
      let row = Place(group: group, part: part)
      let figures = rollUp.rolledUp(
        at: group.members, on: group.point.month, ownTally: own(row, .participants))
      guard let choice = choice(for: figures, of: row) else { return nil }
      found.append(coverage.row(of: group, figures, over: choice))
    }
    return found
  }

  /// One row to be.
  private final class Place {
    let group: RowGroup
    let part: Int
    let attribution: Attribution

    init(group: RowGroup, part: Int) {
      self.group = group
      self.part = part
      attribution = Attribution(group.subject(.participants), "", Provenance(), file: "")
    }
  }

  /// The rows of all places in the order of output.
  private var groups: [RowGroup] {
    var standings = Standings(rollUp, selection)
    var times = RowTimes(selection.timeKeys)
    let numbers = periods.map { times.number(of: $0) }
    let schemes = Scheme.allCases.filter { selection.wants($0) && $0.denominator != nil }
    var timelines = Array(repeating: [GroupTimeline](), count: parts.count * schemes.count)
    var (rank, stay) = (Int32(-1), Standings.Stay.nowhere)
    for place in rows.places {
      let time = numbers[place.spelling]
      if !selection.wants(times[time].point) { continue }
      if place.rank != rank || !stay.contains(place.month) {
        stay = standings.stay(of: place.unit, at: place.month)
        rank = place.rank
      }
      let told = rows.participants(at: place)
      for (number, scheme) in schemes.enumerated() where told[Int(scheme.rawValue)] >= 0 {
        for standing in stay.standings {
          let (member, row) = (standings[standing].member, standings[standing].place)
          let part = place.part * schemes.count + number
          while timelines[part].count <= row { timelines[part].append(GroupTimeline()) }
          timelines[part][row].note(
            member, .init(point: times[time].point, time: time, standing: standing))
        }
      }
    }
    var maker = RowMaker(rollUp, selection, standings, times)
    for (part, breakdown) in parts.enumerated() {
      for (number, scheme) in schemes.enumerated() {
        for timeline in timelines[part * schemes.count + number] where !timeline.points.isEmpty {
          maker.add(timeline, scheme, breakdown, "")
        }
      }
    }
    return RowOrder(keys: selection.keys, gazetteer: rows.gazetteer).sorted(maker.rows)
  }

  /// An explicit base comes first, then what the scheme is published over.
  private func choice(for figures: [RolledUp], of row: Place) -> Denominators.Choice? {
    guard let measure = row.group.scheme.denominator else { return nil }
    for (measure, side) in [(Measure.base, Side.base), (measure, .usual)] {
      let paired = RatioSides.pair(figures, with: whole(row, side))
      guard let paired, paired.reported == figures.reported else { continue }
      return .init(paired: paired, denominator: Denominator(measure), point: row.group.point)
    }
    return nil
  }

  private enum Side { case participants, base, usual }

  /// What units have themselves at the time of a row.
  // Given, and not written where it is asked for: the compiler would make the whole roll-up anew around it.
  @inline(never)
  private func own(_ row: Place, _ side: Side) -> (AdministrativeUnit) -> Tally? {
    { self.tally(of: row, at: $0, side) }
  }

  /// The same, or the sum of all units below them.
  @inline(never)
  private func whole(_ row: Place, _ side: Side) -> (AdministrativeUnit) -> Tally? {
    let (own, month) = (own(row, side), row.group.point.month)
    return { unit in
      let figure = self.rollUp.rolledUp(at: unit, on: month, ownTally: own)
      return figure.isComplete ? figure.tally : nil
    }
  }

  /// A sum of a unit as a figure at the time of a row; nil where it has none.
  private func tally(of row: Place, at unit: AdministrativeUnit, _ side: Side) -> Tally? {
    guard let position = positions.position(of: unit, row.part, at: row.group.point.month) else {
      return nil
    }
    let place = rows.places[position]
    let sums =
      switch side {
      case .participants: rows.participants(at: place)
      case .base: rows.bases(at: place)
      case .usual: rows.usual(at: place)
      }
    let count = sums[Int(row.group.scheme.rawValue)]
    if count < 0 { return nil }
    return Tally(
      Fact(
        unit, periods[place.spelling], Quantity(count: count), .final, row.attribution, number: -1))
  }
}

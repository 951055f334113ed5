/// The sums of dense rows over all units, of each part of the people at each time: for questions without a key of place.
///
/// Units lie apart, so that each is a topmost one: a row is of all that are in force at its month, whatever they tell. There are as few rows as parts,
/// times and schemes; what takes the time is the units behind them, and they are added up as bare numbers.
package struct DenseTotals: Sendable {
  /// What units have of each scheme, added up.
  struct Sums {
    /// Of the units that have participants, and how many they are.
    var participants = Row(repeating: 0)
    var units = Row(repeating: 0)
    /// Of those that have the other side of the ratio too: both sides, and how many they are.
    var left = Row(repeating: 0)
    var right = Row(repeating: 0)
    var pairs = Row(repeating: 0)
    /// How many of the pairs have a right side of other units, and how many units there were that cannot be compared, or only so.
    var restatedPairs = Row(repeating: 0)
    var restated = Row(repeating: 0)
    var incomparable = Row(repeating: 0)

    typealias Row = PagedSums.Row

    fileprivate mutating func add(_ now: Row, _ other: Row, _ comparability: Comparability) {
      for scheme in now.indices where now[scheme] >= 0 {
        participants[scheme] += now[scheme]
        units[scheme] += 1
        if comparability == .restated { restated[scheme] += 1 }
        if comparability == .no { incomparable[scheme] += 1 }
        if other[scheme] < 0 { continue }
        left[scheme] += now[scheme]
        right[scheme] += other[scheme]
        pairs[scheme] += 1
        if comparability == .restated { restatedPairs[scheme] += 1 }
      }
    }
  }

  let rows: DenseRows
  private let selection: Selection
  private let periods: [Period]
  /// By the position of the month: the units that there are then.
  private let members: [[AdministrativeUnit]]
  private let parts: [Breakdown]

  /// Nil where rows are told apart by anything but parts of the people, times and schemes, and where the sums are not all that is known.
  package init?(_ table: DenseTable, _ gazetteer: Gazetteer, _ selection: Selection) {
    guard !selection.keys.contains(where: \.isPlace),
      let rows = DenseRows(alone: table, gazetteer, selection)
    else { return nil }
    self.rows = rows
    self.selection = selection
    periods = rows.months.compactMap { table.periods[$0] }
    let validities = rows.units.map(gazetteer.validity)
    members = rows.months.map { month in
      rows.units.indices.filter { validities[$0].contains(month) }.map { rows.units[$0] }
    }
    parts = rows.breakdowns(selection)
  }

  /// The sums of each part at each month beside those of the other side of a ratio.
  ///
  /// - Parameter other: what a place has on that side, by its position among the rows, and whether that is of other units.
  func sums(beside other: (Int) -> (Sums.Row, Comparability)) -> [Sums] {
    var sums = Array(repeating: Sums(), count: parts.count * periods.count)
    for (position, place) in rows.places.enumerated() {
      let (row, comparability) = other(position)
      sums[place.part * periods.count + place.spelling]
        .add(rows.participants(at: place), row, comparability)
    }
    return sums
  }

  /// A row to be, and where its sums are.
  struct Total {
    let group: RowGroup
    let period: Period
    /// Which sums, and which of their schemes.
    let sums: Int
    let scheme: Int
  }

  /// The rows of sums in the order of output: of each value of the time keys the last month at which a scheme has participants.
  func totals(of sums: [Sums]) -> [Total] {
    var times = RowTimes(selection.timeKeys)
    let numbers = periods.map { times.number(of: $0) }
    var totals: [Total] = []
    for (part, breakdown) in parts.enumerated() {
      for scheme in Scheme.allCases where selection.wants(scheme) {
        var rowsOfBuckets: [Int: Int] = [:]
        for (month, number) in numbers.enumerated() {
          let (time, index) = (times[number], part * periods.count + month)
          guard sums[index].units[Int(scheme.rawValue)] > 0, selection.wants(time.point) else {
            continue
          }
          let group = RowGroup(
            values: GroupValues(time: time.values, part: selection.values(of: breakdown)),
            members: members[month], point: time.point, period: time.spelled, scheme: scheme,
            breakdown: breakdown)
          let total = Total(
            group: group, period: time.period, sums: index, scheme: Int(scheme.rawValue))
          if let row = rowsOfBuckets[time.bucket] {
            totals[row] = total
          } else {
            rowsOfBuckets[time.bucket] = totals.count
            totals.append(total)
          }
        }
      }
    }
    return RowOrder(keys: selection.keys, gazetteer: rows.gazetteer).order(of: totals.map(\.group))
      .map { totals[$0] }
  }
}

/// Finds the rows that given flows give rise to: a row for each group of units in each time in which any of them, or of those below, has one.
///
/// A key of time holds the spans inside it; a span that crosses it stands under itself. Without one, all spans inside the wanted months are told together.
struct FlowGroups {
  private let rollUp: RollUp
  private let selection: Selection
  private let measures: [Measure]

  /// One row to be, with the spans that its units have figures of.
  struct Group {
    var group: RowGroup
    /// From the first month to the last.
    var span: Period
    fileprivate var spansOfUnits: [AdministrativeUnit: KeyList<Period>] = [:]

    func spans(of unit: AdministrativeUnit) -> [Period] { spansOfUnits[unit]?.keys ?? [] }

    fileprivate mutating func note(_ period: Period, of unit: AdministrativeUnit) {
      spansOfUnits[unit, default: KeyList()].insert(period)
      span =
        Period(
          from: min(span.start, period.start), to: max(span.end, period.end),
          certainty: span.end < period.end ? period.certainty : span.certainty) ?? span
    }
  }

  init(_ rollUp: RollUp, _ selection: Selection, _ measures: [Measure]) {
    self.rollUp = rollUp
    self.selection = selection
    self.measures = measures
  }

  private struct Key: Hashable {
    let place: Int
    let time: [String]
    let scheme: Scheme
    let breakdown: Breakdown
    let uncertain: Period?
  }

  func all() -> [Group] {
    var standings = Standings(rollUp, selection)
    var groups = KeyedList<Key, Group>()
    for (position, subject) in rollUp.cube.subjects.enumerated() where isWanted(subject) {
      guard let scheme = subject.scheme else { continue }
      let breakdown = subject.breakdown.restricted(to: selection.breakdownNames)
      for (unit, series) in rollUp.cube.series(position) {
        for fact in series.facts where isWanted(fact.period) {
          let stay = standings.stay(of: unit, at: fact.period.end)
          for number in stay.standings {
            let standing = standings[number]
            let times = selection.timeKeys.map { $0.timeValue(of: fact.period) }
            let key = Key(
              place: standing.place, time: times, scheme: scheme, breakdown: breakdown,
              uncertain: fact.period.isComparable ? nil : fact.period)
            let place = groups.place(
              of: key, orNew: group(standing, fact.period, times, scheme, breakdown))
            groups.values[place].note(fact.period, of: unit)
          }
        }
      }
    }
    return groups.values.map(named)
  }

  private func isWanted(_ subject: Subject) -> Bool {
    measures.contains(subject.measure) && subject.group.isEmpty && subject.campaign == .none
      && subject.scheme.map(selection.wants) == true
  }

  private func isWanted(_ span: Period) -> Bool {
    guard let months = selection.months else { return true }
    return months.contains(span.end) && (months.contains(span.start) || !span.isComparable)
  }

  private func group(
    _ standing: Standings.Standing, _ period: Period, _ times: [String], _ scheme: Scheme,
    _ breakdown: Breakdown
  ) -> Group {
    let time = zip(selection.timeKeys, times).map {
      GroupValues.Entry(key: $0, value: .text($1))
    }
    let part = selection.values(of: breakdown)
    let row = RowGroup(
      values: GroupValues(place: standing.values, time: time, part: part),
      members: selection.placeKeys.isEmpty ? [] : [standing.member],
      point: PointInTime(endOf: period), period: period.description, scheme: scheme,
      breakdown: breakdown)
    return Group(group: row, span: period)
  }

  /// The group with its time as it is in the end, and with the units that are summed where no place is a key.
  private func named(_ group: Group) -> Group {
    var named = group
    named.group.period = group.span.description
    named.group.point = PointInTime(endOf: group.span)
    if named.group.members.isEmpty {
      let units = Set(group.spansOfUnits.keys)
      named.group.members = rollUp.gazetteer.ordered(
        units.filter { unit in
          !rollUp.gazetteer.everythingAbove(unit).contains { $0 != unit && units.contains($0) }
        })
    }
    return named
  }
}

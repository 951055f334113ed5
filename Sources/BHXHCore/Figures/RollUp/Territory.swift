/// The people of some units of other boundaries, as the units of a month report them.
///
/// Whole units add up exactly. Of a unit of whose people an unknown part belongs to the territory, that part is between
/// none and all of them; nothing between is guessed.
struct Territory {
  /// Units all of whose people belong to it; those of which nothing is known are here without a tally.
  var inside: [RolledUp] = []
  /// Units of whose people an unknown part belongs to it.
  var shared: [RolledUp] = []
  /// Where the inside units lie that a shared one above them speaks for too.
  var spokenFor: Set<AdministrativeUnit> = []

  var isDivided: Bool { !shared.isEmpty }

  /// All values that the people of the territory may have; nil where any part of it is not known.
  ///
  /// Low: the sum of what is inside. High: the same with the whole of the shared units.
  var bounds: Interval? {
    let low = inside.compactMap(\.tally).reduce(Interval(0)) { $0.adding($1.interval()) }
    var high = Interval(0)
    for figure in inside + shared where !spokenFor.contains(figure.unit) {
      guard figure.isComplete, let tally = figure.tally else { return nil }
      high = high.adding(tally.interval())
    }
    return Interval(from: low.lower, to: high.upper)
  }
}

extension RollUp {
  /// What makes up the territory of some units at the end of a month.
  ///
  /// Where a part has no figure, the unit above it that has one speaks for it: the part is at most all of that.
  func territory(
    of units: [AdministrativeUnit], on month: Month, ownTally: (AdministrativeUnit) -> Tally?
  ) -> Territory {
    var territory = Territory()
    let within = Set(units)
    var above: [RolledUp] = []
    let parts = parts(of: units, on: month)
    let inside = Set(parts.inside)
    for part in parts.inside + parts.others {
      let figure = rolledUp(at: part, on: month, ownTally: ownTally)
      if let whole = figure.isComplete ? nil : figureAbove(part, on: month, ownTally) {
        if !above.contains(where: { $0.unit == whole.unit }) { above.append(whole) }
      } else if inside.contains(part) || lies(part, in: within) {
        territory.inside.append(figure)
      } else {
        territory.shared.append(figure)
      }
    }
    for whole in above {
      func isBelow(_ figure: RolledUp) -> Bool { gazetteer.lies(figure.unit, below: whole.unit) }
      territory.shared.removeAll(where: isBelow)
      if lies(whole.unit, in: within) {
        territory.inside.removeAll(where: isBelow)
        territory.inside.append(whole)
      } else {
        territory.spokenFor.formUnion(territory.inside.filter(isBelow).map(\.unit))
        territory.shared.append(whole)
      }
    }
    return territory
  }

  /// The units of a month that hold people of the given ones, each once: first those that hold no others.
  private func parts(of units: [AdministrativeUnit], on month: Month)
    -> (inside: [AdministrativeUnit], others: [AdministrativeUnit])
  {
    var inside: [AdministrativeUnit] = []
    var others: [AdministrativeUnit] = []
    for unit in units {
      switch gazetteer.counterpart(of: unit, at: month) {
      case .same(let other): inside.append(other)
      case .sum(let parts): inside += parts
      case .partial(let whole, let overlapping):
        inside += whole
        others += overlapping
      case .none: inside.append(unit)
      }
    }
    var seen: Set<AdministrativeUnit> = []
    return (
      inside.filter { seen.insert($0).inserted }, others.filter { seen.insert($0).inserted }
    )
  }

  /// Whether all people of a unit belong to one of the given ones in the boundaries wanted.
  private func lies(_ part: AdministrativeUnit, in units: Set<AdministrativeUnit>) -> Bool {
    guard let month = boundaries.month else { return units.contains(part) }
    return homes(of: part).allSatisfy { home in
      units.contains(home)
        || gazetteer.ancestors(of: home, at: month).contains(where: units.contains)
    }
  }

  /// The own figure of the nearest unit above, up to the province.
  private func figureAbove(
    _ part: AdministrativeUnit, on month: Month, _ ownTally: (AdministrativeUnit) -> Tally?
  ) -> RolledUp? {
    for unit in gazetteer.ancestors(of: part, at: month) {
      guard let level = unit.level, level >= .province else { return nil }
      if let tally = ownTally(unit) { return RolledUp(own: tally, of: unit) }
    }
    return nil
  }
}

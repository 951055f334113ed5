/// Which units of another month make up the territory of a unit.
public enum Counterpart: Hashable, Sendable {
  /// One unit has the same territory then, perhaps under another name.
  case same(AdministrativeUnit)
  /// Exactly these whole units together.
  case sum([AdministrativeUnit])
  /// No units do exactly: `inside` lie wholly in the territory, `overlapping` hold an unknown part of it, or more.
  case partial(inside: [AdministrativeUnit], overlapping: [AdministrativeUnit])
  /// Nothing is known of the territory then.
  case none
}

extension Gazetteer {
  /// The units that hold the people of `unit` at the end of another month, each with how much of them.
  ///
  /// The unit itself, whole, when it is in force then. Units that hold only land without inhabitants are listed with
  /// `none`. Empty where nothing is known. In the order of the paths.
  public func shares(of unit: AdministrativeUnit, at month: Month) -> [UnitShare] {
    var months = MonthStretch(around: month)
    return shares(of: unit, at: month, &months)
  }

  /// - Parameter months: narrowed to those at which the units are the same.
  private func shares(
    of unit: AdministrativeUnit, at month: Month, _ months: inout MonthStretch
  ) -> [UnitShare] {
    let validity = validity(of: unit)
    months.narrow(by: validity)
    if validity.contains(month) { return [UnitShare(unit: unit, share: .whole)] }
    let isLater = validity.end.map { $0.month <= month } ?? false
    var found: [AdministrativeUnit: Share] = [:]
    var seen = KeyList<UnitShare>()
    var waiting = [UnitShare(unit: unit, share: .whole)]
    while let next = waiting.popLast() {
      guard seen.insert(next).isNew else { continue }
      let validity = self.validity(of: next.unit)
      months.narrow(by: validity)
      if validity.contains(month) {
        if found[next.unit] == nil || found[next.unit] == Share.none {
          found[next.unit] = next.share
        }
      } else {
        let steps = isLater ? later(next.unit, by: month) : earlier(next.unit, by: month)
        waiting += steps.map {
          UnitShare(unit: $0.unit, share: next.share == .none ? .none : $0.share)
        }
      }
    }
    let peopled = found.values.count { $0 != .none }
    return found.map { other, share in
      UnitShare(unit: other, share: share == .none ? .none : peopled == 1 ? .whole : .unknown)
    }.ordered { precedes($0.unit, $1.unit) }
  }

  /// The units that make up the territory of `unit` at the end of another month, as far as people live there.
  ///
  /// Works in both directions of time. A new province is the sum of the old ones; an old province that was merged is the
  /// sum of the communes made of it; a commune made of divided ones is partial.
  public func counterpart(of unit: AdministrativeUnit, at month: Month) -> Counterpart {
    let validity = validity(of: unit)
    if validity.contains(month) { return .same(unit) }
    return counterparts.value(of: unit, at: month) { months in
      otherCounterpart(of: unit, at: month, &months)
    }
  }

  /// The one unit that has exactly the territory of `unit` at the end of another month; nil where none has.
  ///
  /// What `counterpart` calls the same. A province of before the reform is never one commune, so that nobody has to find the
  /// communes which a divided one was made into.
  public func sameUnit(as unit: AdministrativeUnit, at month: Month) -> AdministrativeUnit? {
    let validity = validity(of: unit)
    if validity.contains(month) { return unit }
    guard unit.level == .province, month >= Self.reform.month, let home = validity.lastMonth,
      home < month
    else {
      if case .same(let other) = counterpart(of: unit, at: month) { return other }
      return nil
    }
    return sameProvinces.value(of: unit, at: month) { months in
      months.narrow(by: Validity(start: Self.reform, end: nil))
      let targets = peopled(shares(of: unit, at: month, &months))
      return targets.count == 1 && holds(only: unit, targets[0], at: home) ? targets[0] : nil
    }
  }

  /// The same where the unit is not in force then.
  private func otherCounterpart(
    of unit: AdministrativeUnit, at month: Month, _ months: inout MonthStretch
  ) -> Counterpart {
    let validity = validity(of: unit)
    months.narrow(by: Validity(start: Self.reform, end: nil))
    let isLater = validity.end.map { $0.month <= month } ?? false
    guard let home = isLater ? validity.lastMonth : validity.firstMonth else { return .none }
    let targets = peopled(shares(of: unit, at: month, &months))
    if targets.isEmpty { return .none }
    let parts = targets.filter { holds(only: unit, $0, at: home) }
    if parts.count == targets.count { return exactly(merged(targets, at: month, &months)) }
    if isLater, unit.level == .province, month >= Self.reform.month {
      return communes(making: unit, at: month, home: home, &months)
    }
    let inside = Set(parts)
    return .partial(inside: parts, overlapping: targets.filter { !inside.contains($0) })
  }

  /// Whether the unit's territory is one unit at the end of both months, so that its figures may be compared.
  public func sameTerritory(_ unit: AdministrativeUnit, _ one: Month, _ other: Month) -> Bool {
    let validity = validity(of: unit)
    return [one, other].allSatisfy { month in
      validity.contains(month) || sameUnit(as: unit, at: month) != nil
    }
  }

  private func exactly(_ units: [AdministrativeUnit]) -> Counterpart {
    units.count == 1 ? .same(units[0]) : .sum(units)
  }

  private func peopled(_ shares: [UnitShare]) -> [AdministrativeUnit] {
    shares.filter { $0.share != .none }.map(\.unit)
  }

  /// Whether all people of `target` were in `unit` then, as far as units below it are known.
  private func holds(
    only unit: AdministrativeUnit, _ target: AdministrativeUnit, at month: Month
  ) -> Bool {
    peopled(shares(of: target, at: month)).allSatisfy { $0 == unit || lies($0, below: unit) }
  }

  private func later(_ unit: AdministrativeUnit, by month: Month) -> [UnitShare] {
    guard let end = validity(of: unit).end, end.month <= month else { return [] }
    return successors(of: unit).map { UnitShare(unit: $0.to, share: $0.share) }
  }

  /// What the unit came from; how much each held follows only when all are known.
  private func earlier(_ unit: AdministrativeUnit, by month: Month) -> [UnitShare] {
    guard let start = validity(of: unit).start, start.month > month else { return [] }
    return predecessors(of: unit).map {
      UnitShare(unit: $0.from, share: $0.share == .none ? .none : .unknown)
    }
  }

  /// The communes of today that an old province was made into.
  private func communes(
    making province: AdministrativeUnit, at month: Month, home: Month,
    _ months: inout MonthStretch
  ) -> Counterpart {
    var targets: Set<AdministrativeUnit> = []
    for district in children(of: province, at: home) {
      targets.formUnion(peopled(shares(of: district, at: month, &months)))
    }
    let sorted = targets.ordered(by: precedes)
    let inside = sorted.filter { holds(only: province, $0, at: home) }
    if inside.count == sorted.count { return sorted.isEmpty ? .none : exactly(sorted) }
    let whole = Set(inside)
    return .partial(inside: inside, overlapping: sorted.filter { !whole.contains($0) })
  }

  /// The same territory with each complete set of a district's communes replaced by the district.
  private func merged(
    _ units: [AdministrativeUnit], at month: Month, _ months: inout MonthStretch
  ) -> [AdministrativeUnit] {
    guard units.allSatisfy({ $0.listing == .formerCommune }) else { return units }
    // What lies below a district changes with the communes that it ever had.
    for district in Set(units.flatMap(statesAbove)) {
      months.narrow(by: validity(of: district))
      for commune in everyCommune(below: district) { months.narrow(by: validity(of: commune)) }
    }
    var left = Set(units)
    var merged: [AdministrativeUnit] = []
    for district in Set(units.compactMap { parent(of: $0, at: month) }) {
      let children = children(of: district, at: month)
      if left.isSuperset(of: children) {
        left.subtract(children)
        merged.append(district)
      }
    }
    return (merged + left).ordered(by: precedes)
  }
}

extension NetworkBuilder {
  /// Draws parent = Σ children wherever every child's figure was published.
  mutating func joinChildren() {
    let relations = network.relations.enumerated().filter { $0.element.form == .sumOfChildren }
    for (position, relation) in relations {
      guard let measure = relation.result.measure else { continue }
      for (place, units) in siblings(measure) {
        var parents: Set<AdministrativeUnit> = []
        for unit in units.keys {
          parents.formUnion(territory.parents(of: unit, at: place.month))
        }
        for parent in parents.sorted(by: territory.gazetteer.precedes) {
          let children = territory.children(of: parent, at: place.month)
          if children.isEmpty || units.count < children.count { continue }
          let given = children.compactMap { units[$0] }
          if given.count < children.count { continue }
          var key = place
          key.unit = parent
          let total = unknown(key)
          if measure == .population || measure == .labourForce { summedDenominators.insert(total) }
          network.add(Constraint(kind: .sum, unknowns: [total] + given, relation: position))
        }
      }
    }
  }

  /// The published figures of one measure, by everything but their unit.
  private func siblings(_ measure: Measure) -> [(FigureKey, [AdministrativeUnit: Int])] {
    var places = KeyedList<FigureKey, [AdministrativeUnit: Int]>()
    for (position, unknown) in network.unknowns.enumerated() {
      guard let key = unknown.key, key.subject.measure == measure, key.subject.group.isEmpty,
        key.span.end.isCertain, key.unit != .nation
      else { continue }
      var place = key
      place.unit = .nation
      let number = places.place(of: place, orNew: [:])
      places.values[number][key.unit] = position
    }
    return Array(zip(places.keys, places.values))
  }

  /// Holds groups and the parts of breakdowns against their whole, where that was published.
  mutating func joinParts() {
    for (position, relation) in network.relations.enumerated() {
      switch relation.form {
      case .groupWithinWhole: joinGroups(position)
      case .partsWithinWhole: joinBreakdowns(position)
      default: break
      }
    }
  }

  private mutating func joinGroups(_ relation: Int) {
    for (part, unknown) in network.unknowns.enumerated() {
      guard let key = unknown.key, !key.subject.group.isEmpty, Self.isCount(key) else { continue }
      var whole = key
      whole.subject = key.subject.ofAll
      guard let whole = published(whole) else { continue }
      network.add(Constraint(kind: .bound, unknowns: [whole, part], relation: relation))
    }
  }

  private mutating func joinBreakdowns(_ relation: Int) {
    var parts = KeyedList<Sum, [Int]>()
    for (part, unknown) in network.unknowns.enumerated() {
      guard let key = unknown.key, key.subject.group.isEmpty, Self.isCount(key) else { continue }
      for name in key.subject.breakdown.parts.map(\.name) {
        var whole = key
        whole.subject = key.subject.of(key.subject.breakdown.without(name))
        guard let whole = published(whole) else { continue }
        let sum = Sum(whole: whole, name: name)
        let place = parts.place(of: sum, orNew: [])
        parts.values[place].append(part)
      }
    }
    for (sum, parts) in zip(parts.keys, parts.values) {
      let unknowns = [sum.whole] + parts
      network.add(Constraint(kind: .bound, unknowns: unknowns, relation: relation))
    }
  }

  private struct Sum: Hashable {
    let whole: Int
    let name: String
  }

  private static func isCount(_ key: FigureKey) -> Bool {
    !key.subject.measure.isPercentage && !key.subject.measure.isSigned
  }
}

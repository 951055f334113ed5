/// What the names of a column say about each other, where some of them may mean several units.
///
/// Each name is looked at with every unit that it can mean at its time: those of that spelling, else those whose diacritics it leaves out.
/// What fits all names is what the column means. Names of the nation, and those of no unit at all, say nothing.
package struct UnitNeighbours: Hashable, Sendable {
  /// The unit of which all names are children.
  package private(set) var parent: AdministrativeUnit?
  /// The level at which most names are units, where every other name can be one of it too, if need be without its diacritics: `Đăk Nông`, a
  /// commune, among provinces.
  package private(set) var level: UnitLevel?
  /// The lowest unit below the nation that every name can mean or lie below.
  package private(set) var within: AdministrativeUnit?

  /// A name and the month at which it is asked for.
  struct Name: Hashable {
    let text: String
    let month: Month?
  }

  /// What a name can mean.
  struct Meanings {
    /// The units of that spelling.
    var own: [AdministrativeUnit] = []
    /// Those with diacritics that it leaves out.
    var lacking: [AdministrativeUnit] = []
    var month: Month?

    var best: [AdministrativeUnit] { own.isEmpty ? lacking : own }
    var levels: Set<UnitLevel> { Set((own + lacking).compactMap(\.level)) }

    /// Keeps the units of which something holds, where there are such.
    mutating func keep(_ holds: (AdministrativeUnit) -> Bool) {
      let kept = (own: own.filter(holds), lacking: lacking.filter(holds))
      if !kept.own.isEmpty || !kept.lacking.isEmpty { (own, lacking) = kept }
    }
  }

  /// Nil where each name means one unit, or fewer than two mean any.
  ///
  /// - Parameter title: a unit within which a name means what it can mean there.
  /// - Complexity: linear in the names and what each may mean.
  init?(_ names: Set<Name>, in gazetteer: Gazetteer, below title: AdministrativeUnit? = nil) {
    var meanings: [Meanings] = []
    for name in names {
      var found = gazetteer.meanings(of: name.text, at: name.month)
      if let title { found.keep { $0 == title || gazetteer.lies($0, below: title) } }
      if !found.best.isEmpty { meanings.append(found) }
    }
    guard meanings.count > 1,
      meanings.contains(where: { $0.own.count + $0.lacking.count > 1 })
    else { return nil }
    let highest = meanings.compactMap { $0.best.compactMap(\.level).min() }
    level = UnitLevel.allCases.first { level in
      highest.count { $0 == level } * 2 > meanings.count
        && meanings.allSatisfy { $0.levels.contains(level) }
    }
    let parents = Self.common(
      meanings.map { name in
        Set(name.best.compactMap { gazetteer.parent(of: $0, at: name.month) })
      })
    parent = parents.count == 1 ? parents.first : nil
    let lines = Self.common(
      meanings.map { Set($0.best.flatMap { Self.line(of: $0, gazetteer) }) })
    if let path = Self.lowest(lines) {
      let states = gazetteer.states(ofPath: path)
      within = gazetteer.latest(states, at: meanings.compactMap(\.month).max()).first ?? states.last
    }
  }

  private static func common<Value: Hashable>(_ sets: [Set<Value>]) -> Set<Value> {
    guard var common = sets.first else { return [] }
    for set in sets.dropFirst() { common.formIntersection(set) }
    return common
  }

  /// The paths of a unit and of all above it but the nation.
  private static func line(of unit: AdministrativeUnit, _ gazetteer: Gazetteer) -> [String] {
    let slugs = gazetteer.path(of: unit).split(separator: "/")
    return slugs.indices.map { slugs[...$0].joined(separator: "/") }
  }

  /// The path that lies below all others; nil where two lie beside each other.
  private static func lowest(_ paths: Set<String>) -> String? {
    let longest = paths.max { $0.utf8.count < $1.utf8.count }
    guard let longest, paths.allSatisfy({ longest == $0 || longest.hasPrefix($0 + "/") }) else {
      return nil
    }
    return longest
  }
}

extension Gazetteer {
  /// Every unit in force then that a text can mean as a path or a name; none for the nation and regions.
  func meanings(of text: String, at month: Month?) -> UnitNeighbours.Meanings {
    var meanings = UnitNeighbours.Meanings(month: month)
    if isNation(text) || !regionsOrForces(named: FoldedText(text)).isEmpty { return meanings }
    meanings.own = latest(named(text), at: month)
    if !meanings.own.isEmpty { return meanings }
    let candidates = candidates(of: text, levels: [.province, .district, .commune], at: month)
    func units(_ spelling: FoldedText.Spelling) -> [AdministrativeUnit] {
      latest(Array(Set(candidates.filter { $0.spelling == spelling }.map(\.unit))), at: month)
    }
    meanings.own = units(.own)
    meanings.lacking = units(.lacking).filter { !meanings.own.contains($0) }
    return meanings
  }
}

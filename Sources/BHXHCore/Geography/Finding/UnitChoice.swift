/// Chooses among the units that a text could name, by the contract's rules in their order.
struct UnitChoice {
  let gazetteer: Gazetteer
  let query: UnitQuery
  let month: Month?
  var candidates: [UnitCandidate] = []

  init(gazetteer: Gazetteer, query: UnitQuery, month: Month?) {
    self.gazetteer = gazetteer
    self.query = query
    self.month = month
  }

  /// Those in force at the month that the neighbouring column allows, each unit once, in its best reading.
  func inForce(_ found: [UnitCandidate]) -> [UnitCandidate] {
    // A name is that of few units: they are compared one by one.
    var units: [AdministrativeUnit] = []
    for candidate in found where !units.contains(candidate.unit) { units.append(candidate.unit) }
    units = gazetteer.latest(units, at: month).filter { gazetteer.fits($0, query) }
    let best = units.compactMap { unit in
      found.lazy.filter { $0.unit == unit }.reduce(nil) { best, candidate in
        best.map { isBetter(candidate, than: $0) ? candidate : $0 } ?? candidate
      }
    }
    return best.count < 2 ? best : best.ordered { gazetteer.precedes($0.unit, $1.unit) }
  }

  /// The unit, or those that stay; nil when there is no candidate.
  func match() -> UnitMatch? {
    if candidates.isEmpty { return nil }
    var left = candidates
    if let neighbours = query.neighbours { keepNeighbours(neighbours, &left) }
    let kept = left
    keep(&left) { $0.spelling == .own }
    keep(&left) { $0.spelling != .other }
    let match = match(among: left)
    // `Quan Hoa` is a phường of Hà Nội, but where nothing has diacritics also the huyện Quan Hóa.
    guard left[0].spelling == .own, !FoldedText.hasDiacritics(query.text) else { return match }
    let others: [AdministrativeUnit] =
      switch self.match(among: kept.filter { $0.spelling != .other }) {
      case .one(let other, _): [other]
      case .ambiguous(let units): units
      case .notInForce, .unknown: []
      }
    switch match {
    case .one(let unit, let doubts):
      let differing = others.filter { $0 != unit }
      return differing.isEmpty
        ? match : .one(unit, doubts: doubts + [.spelledBare(others: differing)])
    case .ambiguous(let units):
      return .ambiguous(Set(units + others).ordered(by: gazetteer.precedes))
    case .notInForce, .unknown: return match
    }
  }

  /// Keeps what stands beside the other names of the column, where it is spelled as one of its names can be.
  private func keepNeighbours(_ neighbours: UnitNeighbours, _ left: inout [UnitCandidate]) {
    // A name that is spelled like a unit further up heads or sums up the others, and stays what it is.
    let own = left.filter { $0.spelling == .own }.compactMap(\.unit.level).min()
    if let level = neighbours.level, own.map({ $0 > level }) ?? true {
      keep(&left) { $0.spelling != .other && $0.unit.level == level }
    }
    if let parent = neighbours.parent {
      // `Tỉnh Bến Tre` among its districts is the province, which the bare name would not be.
      keep(&left) {
        $0.spelling != .other
          && (gazetteer.parent(of: $0.unit, at: month) == parent
            || ($0.unit == parent && kindIsRight($0)))
      }
    }
    if let within = neighbours.within {
      keep(&left) {
        $0.spelling != .other
          && (gazetteer.lies($0.unit, below: within)
            || gazetteer.path(of: $0.unit) == gazetteer.path(of: within))
      }
    }
  }

  private func match(among spelled: [UnitCandidate]) -> UnitMatch {
    var left = spelled
    if let level = query.level { keep(&left) { $0.unit.level == level } }
    if left.contains(where: { $0.kinds != nil }) {
      keep(&left) { $0.kinds == nil || kindIsRight($0) }
      keep(&left) { $0.kinds == nil || levelOfKindIsRight($0) }
    }
    if let within = query.within { keep(&left) { $0.unit != within } }
    if let context = query.context {
      keep(&left) { $0.unit == context || gazetteer.lies($0.unit, below: context) }
    }
    // Without a month the name is that of the latest state.
    if month == nil { keep(&left) { !$0.isUncertain } }
    if left.count == 1 { return .one(left[0].unit, doubts: doubts(left[0])) }
    if left.contains(where: \.isUncertain) { return .ambiguous(left.map(\.unit)) }
    let highest = left.compactMap(\.unit.level).min()
    let others = left.filter { $0.unit.level != highest }.map(\.unit)
    keep(&left) { $0.unit.level == highest }
    if left.count == 1 {
      return .one(left[0].unit, doubts: doubts(left[0]) + [.highestTaken(others: others)])
    }
    return .ambiguous((left.map(\.unit) + others).ordered(by: gazetteer.precedes))
  }

  /// Keeps those for which `holds`, unless it holds for none.
  private func keep(_ left: inout [UnitCandidate], where holds: (UnitCandidate) -> Bool) {
    let kept = left.filter(holds)
    if !kept.isEmpty { left = kept }
  }

  private func kindIsRight(_ candidate: UnitCandidate) -> Bool {
    guard let kinds = candidate.kinds else { return false }
    return kinds.contains(gazetteer.kind(of: candidate.unit, at: month))
  }

  private func levelOfKindIsRight(_ candidate: UnitCandidate) -> Bool {
    guard let kinds = candidate.kinds, let level = candidate.unit.level else { return false }
    return kinds.contains { $0.levels.contains(level) }
  }

  private func isBetter(_ one: UnitCandidate, than other: UnitCandidate) -> Bool {
    if one.spelling != other.spelling { return one.spelling < other.spelling }
    if one.isUncertain != other.isUncertain { return other.isUncertain }
    return kindIsRight(one) && !kindIsRight(other)
  }

  private func doubts(_ candidate: UnitCandidate) -> [UnitDoubt] {
    var doubts: [UnitDoubt] = []
    if candidate.kinds != nil, !kindIsRight(candidate) { doubts.append(.kindDiffers) }
    if candidate.spelling == .other { doubts.append(.diacriticsDiffer) }
    if let level = query.level, candidate.unit.level != level { doubts.append(.otherLevel) }
    return doubts
  }
}

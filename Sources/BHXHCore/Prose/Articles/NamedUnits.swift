/// The units that an article has named so far: what `toàn tỉnh` and a sentence without a unit mean.
struct NamedUnits {
  let gazetteer: Gazetteer
  /// The unit that the article is about.
  var main: AdministrativeUnit?
  /// The unit of the sentence before, and whether a paragraph ended since.
  private var last: AdministrativeUnit?
  private var isStale = false
  /// Whether the sentences are of a unit that is not known: until another is named nothing is of the article's own.
  private var isOfUnknown = false
  /// Whether the national agency acts in an article that is about no other unit.
  var isOfAgency = false
  /// The only province that the whole article names units of.
  var onlyProvince: AdministrativeUnit?
  private var byLevel: [UnitLevel: AdministrativeUnit] = [:]
  private var city: AdministrativeUnit?

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// The province in whose article the names stand.
  var context: AdministrativeUnit? {
    guard let unit = main ?? byLevel[.province] ?? byLevel[.district] else { return nil }
    return province(of: unit) ?? unit
  }

  mutating func note(_ unit: AdministrativeUnit) {
    guard let level = unit.level else { return }
    byLevel[level] = unit
    if level == .commune, let above = gazetteer.parent(of: unit), above.level == .district {
      byLevel[.district] = above
    }
    if gazetteer.kind(of: unit) == .city { city = unit }
  }

  /// - Parameter isUnknown: whether the sentence is of a unit that is none of those that are known.
  mutating func endSentence(of unit: AdministrativeUnit?, isUnknown: Bool) {
    if let unit {
      last = unit
      isStale = false
      isOfUnknown = false
    } else if isUnknown {
      isOfUnknown = true
    }
  }

  mutating func endParagraph() {
    isStale = true
    isOfUnknown = false
  }

  /// The unit that a reference means, and whether it was said in the sentence; nil where nothing decides.
  func unit(of reference: UnitReference) -> (unit: AdministrativeUnit, isSaid: Bool)? {
    switch reference {
    case .named(let named): return named.unit.map { ($0, true) }
    case .level(let level):
      guard let unit = unit(ofLevel: level) else { return nil }
      return (unit, unit == .nation)
    case .inherited:
      if isOfUnknown { return nil }
      guard let last else { return (main ?? (isOfAgency ? .nation : nil)).map { ($0, false) } }
      if last == main || main == nil { return (last, false) }
      // Another unit than the article's was told of: in a new paragraph it is not known which is meant.
      return isStale ? nil : (last, false)
    }
  }

  /// `huyện A có …, trong đó xã B …, xã C …`: the one of a list that all others lie in; nil where there is none.
  func whole(of listed: Set<AdministrativeUnit>) -> AdministrativeUnit? {
    let paths = listed.map { (unit: $0, path: gazetteer.path(of: $0)) }
    return paths.first { whole in
      paths.allSatisfy {
        $0.unit == whole.unit || $0.path.utf8.starts(with: (whole.path + "/").utf8)
      }
    }?.unit
  }

  private func unit(ofLevel level: String) -> AdministrativeUnit? {
    switch level {
    case "nation": return .nation
    case "province":
      if let main, let above = province(of: main) { return above }
      return byLevel[.province] ?? byLevel[.district].flatMap { province(of: $0) } ?? onlyProvince
    case "city":
      if let main, gazetteer.kind(of: main) == .city { return main }
      return city
    case "district":
      return byLevel[.district] ?? main.flatMap { $0.level == .district ? $0 : nil }
    case "commune":
      return byLevel[.commune] ?? main.flatMap { $0.level == .commune ? $0 : nil }
    default: return last ?? main
    }
  }

  func province(of unit: AdministrativeUnit) -> AdministrativeUnit? {
    switch unit.level {
    case .province: return unit
    case .district, .commune:
      let path = gazetteer.path(of: unit)
      guard let slug = path.split(separator: "/").first else { return nil }
      let states = gazetteer.states(ofPath: String(slug))
      let month = gazetteer.validity(of: unit).lastMonth
      return month.flatMap { month in states.first { gazetteer.validity(of: $0).contains(month) } }
        ?? states.last
    default: return nil
    }
  }
}

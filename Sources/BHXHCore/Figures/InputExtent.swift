/// From when to when, of which units and of which schemes an input tells: what is said where nothing in it fits.
package struct InputExtent: Sendable {
  /// The first and the last month; nil without any figure.
  package let months: ClosedRange<Month>?
  /// The units below which all others lie, in the order of their paths.
  package let units: [AdministrativeUnit]
  package let schemes: [Scheme]
  private let gazetteer: Gazetteer

  /// How many units are named.
  private static let mostUnits = 5

  package init(_ cube: Cube, gazetteer: Gazetteer) {
    var told = Told()
    for fact in cube.facts { told.take(fact.unit, fact.period, fact.subject.scheme) }
    self.init(told, gazetteer: gazetteer)
  }

  /// What figures are of, as they are read.
  package struct Told: Sendable {
    fileprivate var months: Set<Month> = []
    fileprivate var units: Set<AdministrativeUnit> = []
    fileprivate var schemes: Set<Scheme> = []

    package init() {}

    package mutating func take(_ unit: AdministrativeUnit, _ period: Period, _ scheme: Scheme?) {
      units.insert(unit)
      if period.isComparable { months.insert(period.end) }
      if let scheme { schemes.insert(scheme) }
    }
  }

  package init(_ told: Told, gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let months = told.months
    self.months = months.min().flatMap { first in months.max().map { first...$0 } }
    schemes = Scheme.allCases.filter(told.schemes.contains)
    var topmost: [AdministrativeUnit] = []
    for unit in gazetteer.ordered(Array(told.units)) {
      if topmost.contains(where: { gazetteer.lies(unit, below: $0) }) { continue }
      if topmost.contains(where: { gazetteer.path(of: $0) == gazetteer.path(of: unit) }) {
        continue
      }
      topmost.append(unit)
    }
    units = topmost
  }

  /// `2022-01 … 2023-07`.
  package var timeDescription: String {
    guard let months else { return "–" }
    return months.lowerBound == months.upperBound
      ? months.lowerBound.description : "\(months.lowerBound) … \(months.upperBound)"
  }

  /// `kien-giang, tien-giang`; `kien-giang/…` where all lie below one unit that is not among them.
  package var placeDescription: String {
    let paths = units.map(gazetteer.path)
    if paths.count > 1, let slash = paths[0].lastIndex(of: "/") {
      let above = String(paths[0][...slash])
      if paths.allSatisfy({ $0.hasPrefix(above) }) { return above + "…" }
    }
    let more = paths.count > Self.mostUnits ? ", …" : ""
    return paths.isEmpty ? "–" : paths.prefix(Self.mostUnits).joined(separator: ", ") + more
  }

  /// `bhyt, bhtn`.
  package var schemeDescription: String {
    schemes.isEmpty ? "–" : schemes.map(\.slug).joined(separator: ", ")
  }
}

extension Cube {
  /// The last month at which one of the units, or one below them, has a stock; without any, at which it has any figure.
  ///
  /// - Parameter units: nil for all.
  package func latestMonth(of units: Set<AdministrativeUnit>?, gazetteer: Gazetteer) -> Month? {
    var lasts: (stock: Month?, any: Month?) = (nil, nil)
    for fact in facts where fact.period.isComparable {
      guard isWanted(fact.unit, units, gazetteer) else { continue }
      let month = fact.period.end
      lasts.any = max(lasts.any ?? month, month)
      if fact.subject.measure == .participants { lasts.stock = max(lasts.stock ?? month, month) }
    }
    return lasts.stock ?? lasts.any
  }

  /// Whether any figure is of a unit, a month and a scheme of those that are asked for; nil asks for all.
  package func hasFigures(
    in months: ClosedRange<Month>?, of units: Set<AdministrativeUnit>?, _ schemes: Set<Scheme>,
    gazetteer: Gazetteer
  ) -> Bool {
    facts.contains { fact in
      if let months, !months.overlaps(fact.period.start...fact.period.end) { return false }
      if let scheme = fact.subject.scheme, !schemes.isEmpty, !schemes.contains(scheme) {
        return false
      }
      if fact.subject.scheme == nil, !schemes.isEmpty { return false }
      return isWanted(fact.unit, units, gazetteer)
    }
  }

  private func isWanted(
    _ unit: AdministrativeUnit, _ units: Set<AdministrativeUnit>?, _ gazetteer: Gazetteer
  ) -> Bool {
    guard let units else { return true }
    return units.contains(unit) || units.contains { gazetteer.lies(unit, below: $0) }
  }
}

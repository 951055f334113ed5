/// What dense figures come to: of each unit and month the sums over all breakdowns, by scheme.
public struct DenseTable: Sendable {
  let units: [AdministrativeUnit]
  let places: [DenseFigures.Place]
  let sums: DenseSums
  /// How each month was first spelled.
  let periods: [Month: Period]
  /// Facts of other measures, from tables of any form.
  let others: Cube
  private let file: Place
  public let sources: [Source]
  public let summaries: [InputSummary]

  /// Nil where the sums are not what the cube of all facts says, or would leave something unsaid.
  ///
  /// Units must lie apart: where one lies in another, given figures are compared with the sums of others.
  public init?(_ sink: borrowing DenseSink) {
    guard !sink.hasGivenUp, let figures = sink.figures,
      Self.areApart(figures.units, sink.gazetteer),
      let sums = figures.allSums(), !sums.isOverBase
    else { return nil }
    units = figures.units
    places = figures.places
    self.sums = sums
    periods = sink.periods
    others = sink.others
    sources = sink.sources
    summaries = sink.summaries
    file = Place(file: sink.summaries.first?.file ?? "")
  }

  /// Whether no unit lies in another at any time.
  private static func areApart(_ units: [AdministrativeUnit], _ gazetteer: Gazetteer) -> Bool {
    let named = Set(units)
    // Below the provinces, only a unit whose path goes on behind that of another may lie in it.
    let paths = Set(units.map { Array(gazetteer.path(of: $0).utf8) })
    let isOfPaths = units.allSatisfy { ($0.level ?? .nation) >= .province }
    return units.allSatisfy { unit in
      let path = Array(gazetteer.path(of: unit).utf8)
      let mayLie = path.indices.contains {
        path[$0] == UInt8(ascii: "/") && paths.contains(Array(path[..<$0]))
      }
      if isOfPaths, !mayLie { return true }
      return !gazetteer.everythingAbove(unit).contains { $0 != unit && named.contains($0) }
    }
  }

  /// A cube that has the sum over all breakdowns in place of each fact: it answers every question that names none of them, but that for
  /// the figures behind a number.
  public func cube() -> Cube {
    var cube = others
    let placed = places.map { (units[Int($0.unit)], periods[$0.month]) }
    for scheme in Scheme.allCases {
      for (measure, values) in [(Measure.participants, sums.participants), (.base, sums.bases)] {
        let mayBeImplied = measure == .participants && scheme == .socialInsurance
        let counts = placed.indices.lazy.compactMap {
          number -> (unit: AdministrativeUnit, period: Period, count: Int64)? in
          let value = values[number][Int(scheme.rawValue)]
          guard value >= 0, !mayBeImplied || !sums.isImplied[number],
            let period = placed[number].1
          else { return nil }
          return (placed[number].0, period, value)
        }
        if counts.isEmpty { continue }
        cube.add(counts, of: Subject(measure, scheme: scheme), from: file.file)
      }
    }
    return cube
  }
}

extension DenseSums {
  /// The sums of a place as figures of all; what follows from an identity is none.
  func observations(
    _ place: Int, _ unit: AdministrativeUnit, _ period: Period, _ file: Place
  ) -> [Observation] {
    var found: [Observation] = []
    let (participants, bases) = (participants[place], bases[place])
    for scheme in Scheme.allCases {
      let index = Int(scheme.rawValue)
      let isImplied = scheme == .socialInsurance && isImplied[place]
      for (measure, value) in [
        (Measure.participants, isImplied ? -1 : participants[index]), (.base, bases[index]),
      ] where value >= 0 {
        found.append(
          Observation(
            unit: unit, period: period, subject: Subject(measure, scheme: scheme),
            value: Quantity(count: value), place: file))
      }
    }
    return found
  }
}

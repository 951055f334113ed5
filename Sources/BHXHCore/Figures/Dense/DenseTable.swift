/// What dense figures come to: of each unit and month the sums over the breakdowns that are not told apart, by scheme.
package struct DenseTable: Sendable {
  let units: [AdministrativeUnit]
  let places: [DenseFigures.Place]
  let sums: PartSums
  /// How each month was first spelled.
  let periods: [Month: Period]
  /// Facts of other measures, from tables of any form.
  let others: Cube
  private let file: String
  package let sources: [Source]
  package let summaries: [InputSummary]

  /// Nil where the sums are not what the cube of all facts says, or would leave something unsaid.
  ///
  /// Units must lie apart: where one lies in another, given figures are compared with the sums of others.
  package init?(_ sink: borrowing DenseSink) {
    guard !sink.hasGivenUp, let figures = sink.figures,
      Self.areApart(figures.units, sink.gazetteer), !sink.repeatsWholes,
      let sums = figures.allSums(), !sums.isOverBase
    else { return nil }
    units = figures.units
    places = figures.places
    self.sums = sums
    periods = sink.periods
    others = sink.others
    sources = sink.sources
    summaries = sink.summaries
    file = sink.summaries.first?.file ?? ""
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

  /// A cube that has the sums in place of each fact: it answers every question that names no other breakdowns than they do, but that for the
  /// figures behind a number.
  package func cube() -> Cube {
    var cube = others
    let placed = places.map { (unit: units[Int($0.unit)], period: periods[$0.month]) }
    sums.add(to: &cube, placed, from: file)
    return cube
  }
}

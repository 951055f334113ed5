/// Which statistical region a province is counted to, and when.
final class RegionTable: Sendable {
  private let table: SortedTable
  /// Each region once, in the order of the slugs.
  private let regions: [(slug: String, name: String)]

  init(_ table: SortedTable) {
    self.table = table
    var names: [String: String] = [:]
    for row in 0..<table.count { names[table.text(3, of: row)] = table.text(4, of: row) }
    regions = names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var units: [AdministrativeUnit] {
    regions.indices.map { AdministrativeUnit(.region, row: $0) }
  }

  func slug(_ row: Int) -> String { regions[row].slug }
  func name(_ row: Int) -> String { regions[row].name }

  /// From the first day on which any province was counted to the region to the day on which none was any more.
  func validity(_ row: Int) -> Validity {
    let lines = (0..<table.count).filter { table.text(3, of: $0) == regions[row].slug }
    let starts = lines.map { EffectiveDate(table.text(1, of: $0)) }
    let ends = lines.map { EffectiveDate(table.text(2, of: $0)) }
    return Validity(
      start: starts.contains(nil) ? nil : starts.compactMap(\.self).min(),
      end: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
  }

  /// The region of a province at the end of a month.
  func region(ofProvince slug: String, at month: Month) -> AdministrativeUnit? {
    for row in table.rows(startingWith: [slug]) {
      let validity = Validity(
        start: EffectiveDate(table.text(1, of: row)), end: EffectiveDate(table.text(2, of: row)))
      guard validity.contains(month) else { continue }
      let region = table.text(3, of: row)
      return regions.firstIndex { $0.slug == region }.map { AdministrativeUnit(.region, row: $0) }
    }
    return nil
  }

  /// The provinces that a region had at the end of a month.
  func provinces(ofRegion row: Int, at month: Month) -> [String] {
    (0..<table.count).filter { line in
      table.text(3, of: line) == regions[row].slug
        && Validity(
          start: EffectiveDate(table.text(1, of: line)), end: EffectiveDate(table.text(2, of: line))
        ).contains(month)
    }.map { table.text(0, of: $0) }
  }
}

/// Which statistical region a province is counted to, and when.
///
/// A region before the provinces were merged and the one of its name since are two units: they are not the same territory.
final class RegionTable: Sendable {
  private struct Region {
    let slug: String
    let name: String
    /// The folded letters of the name.
    let letters: String
    /// Whether it is one of the regions since the reform.
    let isNew: Bool
    /// The lines of its provinces.
    var lines: [Int] = []
    var validity = Validity(start: nil, end: nil)
  }

  private let table: SortedTable
  /// From when to when each line holds.
  private let validities: [Validity]
  /// In the order of the slugs, the earlier of one slug first.
  private let regions: [Region]

  init(_ table: SortedTable) {
    self.table = table
    let validities = (0..<table.count).map { Self.validity(ofLine: $0, table) }
    self.validities = validities
    var regions: [Region] = []
    for line in 0..<table.count {
      let (slug, isNew) = (table.text(3, of: line), Self.isNew(validities[line]))
      if let place = regions.firstIndex(where: { $0.isNew == isNew && $0.slug == slug }) {
        regions[place].lines.append(line)
      } else {
        let name = table.text(4, of: line)
        regions.append(
          Region(
            slug: slug, name: name, letters: FoldedText.letters(of: name), isNew: isNew,
            lines: [line]))
      }
    }
    for place in regions.indices {
      regions[place].validity = Self.joined(regions[place].lines.map { validities[$0] })
    }
    self.regions = regions.ordered { ($0.slug, $0.isNew ? 1 : 0) < ($1.slug, $1.isNew ? 1 : 0) }
  }

  private static func isNew(_ validity: Validity) -> Bool {
    validity.start.map { $0 >= Gazetteer.reform } ?? false
  }

  /// From the first day on which any province was counted to the region to the day on which none was any more.
  private static func joined(_ parts: [Validity]) -> Validity {
    let (starts, ends) = (parts.map(\.start), parts.map(\.end))
    return Validity(
      start: starts.contains(nil) ? nil : starts.compactMap(\.self).min(),
      end: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
  }

  private static func validity(ofLine line: Int, _ table: SortedTable) -> Validity {
    Validity(
      start: EffectiveDate(bytes: table.field(1, of: line)),
      end: EffectiveDate(bytes: table.field(2, of: line)))
  }

  var units: [AdministrativeUnit] { regions.indices.map(unit) }

  func slug(_ row: Int) -> String { regions[row].slug }
  func name(_ row: Int) -> String { regions[row].name }
  func validity(_ row: Int) -> Validity { regions[row].validity }

  /// The regions of a slug, in the order of time.
  func units(slug: String) -> [AdministrativeUnit] {
    regions.indices.filter { regions[$0].slug == slug }.map(unit)
  }

  /// The regions whose name has these folded letters.
  func units(letters: String) -> [AdministrativeUnit] {
    regions.indices.filter { regions[$0].letters == letters }.map(unit)
  }

  /// The region of a province at the end of a month.
  func region(ofProvince slug: String, at month: Month) -> AdministrativeUnit? {
    for line in table.rows(startingWith: [slug])
    where validities[line].contains(month) {
      return regions.indices.first { regions[$0].lines.contains(line) }.map(unit)
    }
    return nil
  }

  /// The provinces that a region had at the end of a month.
  ///
  /// - Parameter months: narrowed to those at which they are the same.
  func provinces(ofRegion row: Int, at month: Month, _ months: inout MonthStretch) -> [String] {
    regions[row].lines.filter { line in
      months.narrow(by: validities[line])
      return validities[line].contains(month)
    }.map { table.text(0, of: $0) }
  }

  private func unit(_ row: Int) -> AdministrativeUnit { AdministrativeUnit(.region, row: row) }
}

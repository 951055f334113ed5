/// Which statistical region a province is counted to, and when.
final class RegionTable: Sendable {
  private let table: SortedTable
  /// Each region once, in the order of the slugs.
  private let regions: [(slug: String, name: String)]

  init(_ table: SortedTable) {
    self.table = table
    var regions: [(slug: String, name: String)] = []
    for row in 0..<table.count {
      let slug = table.field(3, of: row)
      if regions.contains(where: { slug.elementsEqual($0.slug.utf8) }) { continue }
      let text = table.text(3, of: row)
      let place = regions.partitioningIndex { text < $0.slug }
      regions.insert((text, table.text(4, of: row)), at: place)
    }
    self.regions = regions
  }

  var units: [AdministrativeUnit] {
    regions.indices.map { AdministrativeUnit(.region, row: $0) }
  }

  /// The region of that slug.
  func unit(slug: String) -> AdministrativeUnit? {
    regions.firstIndex { $0.slug == slug }.map { AdministrativeUnit(.region, row: $0) }
  }

  /// The region of that name, by its letters.
  func unit(letters: String) -> AdministrativeUnit? {
    regions.firstIndex { FoldedText.letters(of: $0.name) == letters }
      .map { AdministrativeUnit(.region, row: $0) }
  }

  func slug(_ row: Int) -> String { regions[row].slug }
  func name(_ row: Int) -> String { regions[row].name }

  /// From the first day on which any province was counted to the region to the day on which none was any more.
  func validity(_ row: Int) -> Validity {
    var (first, last): (EffectiveDate?, EffectiveDate?)
    var (isOpenBefore, isOpenBehind) = (false, false)
    for line in 0..<table.count where isLine(line, ofRegion: row) {
      let part = validity(ofLine: line)
      isOpenBefore = isOpenBefore || part.start == nil
      isOpenBehind = isOpenBehind || part.end == nil
      if let start = part.start { first = min(first ?? start, start) }
      if let end = part.end { last = max(last ?? end, end) }
    }
    return Validity(start: isOpenBefore ? nil : first, end: isOpenBehind ? nil : last)
  }

  /// The region of a province at the end of a month.
  func region(ofProvince slug: String, at month: Month) -> AdministrativeUnit? {
    for row in table.rows(startingWith: [slug]) {
      guard validity(ofLine: row).contains(month) else { continue }
      let region = table.text(3, of: row)
      return regions.firstIndex { $0.slug == region }.map { AdministrativeUnit(.region, row: $0) }
    }
    return nil
  }

  /// The provinces that a region had at the end of a month.
  func provinces(ofRegion row: Int, at month: Month) -> [String] {
    (0..<table.count).filter { isLine($0, ofRegion: row) && validity(ofLine: $0).contains(month) }
      .map { table.text(0, of: $0) }
  }

  private func isLine(_ line: Int, ofRegion row: Int) -> Bool {
    table.field(3, of: line).elementsEqual(regions[row].slug.utf8)
  }

  private func validity(ofLine line: Int) -> Validity {
    Validity(
      start: EffectiveDate(bytes: table.field(1, of: line)),
      end: EffectiveDate(bytes: table.field(2, of: line)))
  }
}

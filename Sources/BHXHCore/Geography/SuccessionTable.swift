/// What became of provinces and districts, path by path.
final class SuccessionTable: Sendable {
  struct Entry: Sendable {
    let from: String
    let date: EffectiveDate
    let to: String
    let extent: Extent
  }

  private let entries: [Entry]

  init(provinces: SortedTable, districts: SortedTable) {
    entries = [provinces, districts].flatMap { table in
      (0..<table.count).compactMap { row in
        guard let date = EffectiveDate(table.text(1, of: row)),
          let extent = Extent(rawValue: table.text(3, of: row))
        else { return nil }
        return Entry(
          from: table.text(0, of: row), date: date, to: table.text(2, of: row), extent: extent)
      }
    }
  }

  /// The first slugs of each entry's paths.
  var provincePairs: [(from: String, to: String)] {
    entries.map {
      (Gazetteer.province(ofPath: $0.from), Gazetteer.province(ofPath: $0.to))
    }
  }

  func entries(from path: String, on date: EffectiveDate) -> [Entry] {
    entries.filter { $0.date == date && $0.from == path }
  }

  func entries(to path: String, on date: EffectiveDate) -> [Entry] {
    entries.filter { $0.date == date && $0.to == path }
  }
}

/// What became of provinces and districts, path by path.
///
/// Nothing is read but the rows that are asked for.
final class SuccessionTable: Sendable {
  struct Entry: Sendable {
    let from: String
    let date: EffectiveDate
    let to: String
    let extent: Extent
  }

  /// `from,date,to,share`, in the order of `from`.
  private let tables: [SortedTable]
  /// Of each table the rows by what they lead to.
  private let byTarget: Lazy<TargetIndexes>

  private final class TargetIndexes: Sendable {
    let all: [FieldIndex]

    init(_ tables: [SortedTable]) {
      all = tables.map { table in
        FieldIndex(count: table.count) { row, add in add(FieldIndex.Hash(table.field(2, of: row))) }
      }
    }
  }

  init(provinces: SortedTable, districts: SortedTable) {
    let tables = [provinces, districts]
    self.tables = tables
    byTarget = Lazy { TargetIndexes(tables) }
  }

  /// The first slugs of the paths of each entry that leads from one province to another.
  var provincePairs: [(from: String, to: String)] {
    var pairs: [(from: String, to: String)] = []
    for table in tables {
      for row in 0..<table.count {
        let from = Self.province(table.field(0, of: row))
        let to = Self.province(table.field(2, of: row))
        if from.elementsEqual(to) { continue }
        pairs.append((String(decoding: from, as: UTF8.self), String(decoding: to, as: UTF8.self)))
      }
    }
    return pairs
  }

  func entries(from path: String, on date: EffectiveDate) -> [Entry] {
    tables.flatMap { table in
      table.rows(startingWith: [path]).compactMap { Self.entry($0, of: table) }
    }.filter { $0.date == date }
  }

  func entries(to path: String, on date: EffectiveDate) -> [Entry] {
    let hash = FieldIndex.Hash(path.utf8)
    return zip(tables, byTarget.value.all).flatMap { table, index in
      index.rows(for: hash).filter { table.field(2, of: $0).elementsEqual(path.utf8) }
        .compactMap { Self.entry($0, of: table) }
    }.filter { $0.date == date }
  }

  /// Nil where a row is not of this form, as in a table of somebody's own.
  private static func entry(_ row: Int, of table: SortedTable) -> Entry? {
    guard let date = EffectiveDate(bytes: table.field(1, of: row)),
      let extent = Extent(rawValue: table.text(3, of: row))
    else { return nil }
    return Entry(
      from: table.text(0, of: row), date: date, to: table.text(2, of: row), extent: extent)
  }

  private static func province(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    path.prefix { $0 != UInt8(ascii: "/") }
  }
}

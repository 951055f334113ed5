/// The units of one list of the gazetteer: a sorted table, and how its columns are laid out.
final class UnitTable: Sendable {
  let table: SortedTable
  let layout: Layout
  private let byName: Lazy<FieldIndex>
  private let byCode: Lazy<FieldIndex>
  private let bySuccessor: Lazy<FieldIndex>
  private let spellings: Lazy<NameSpellings>
  /// Of the units that were looked up: a name is held against many texts, or many times against one.
  private let foldedNames = Cache<FoldedText>()

  /// Which column holds what; the path always comes first.
  struct Layout: Sendable {
    let listing: AdministrativeUnit.Listing
    /// How many columns the path has.
    let path: Int
    /// Nil where all rows have `validity`.
    let start: Int?
    let code: Int
    /// For the list that gives no dates.
    var validity = Validity(start: nil, end: nil)

    var name: Int { code + 1 }
    var kinds: Int { code + 2 }
    var successors: Int { code + 3 }

    static let provinces = Layout(listing: .province, path: 1, start: 1, code: 3)
    static let districts = Layout(listing: .district, path: 2, start: 2, code: 4)
    static let communes = Layout(
      listing: .commune, path: 2, start: nil, code: 2,
      validity: Validity(start: Gazetteer.reform, end: nil))
    static let formerCommunes = Layout(listing: .formerCommune, path: 3, start: 3, code: 5)
  }

  init(_ table: SortedTable, _ layout: Layout) {
    self.table = table
    self.layout = layout
    byName = Lazy {
      var keys = FieldIndex.Keys(count: table.count)
      table.forEach(layout.path - 1) { row, slug in
        NameKeys.add(slug: slug) { keys.add($0, of: row) }
      }
      return FieldIndex(keys)
    }
    byCode = Lazy {
      FieldIndex(count: table.count) { row, add in
        add(FieldIndex.Hash(table.field(layout.code, of: row)))
      }
    }
    spellings = Lazy {
      NameSpellings((0..<table.count).map { table.text(layout.name, of: $0) })
    }
    bySuccessor = Lazy {
      FieldIndex(count: table.count) { row, add in
        for entry in table.field(layout.successors, of: row).split(separator: UInt8(ascii: " ")) {
          add(FieldIndex.Hash(entry.prefix { $0 != UInt8(ascii: ":") }))
        }
      }
    }
  }

  /// Every unit of the list, in the order of its paths.
  var units: [AdministrativeUnit] { (0..<table.count).map(unit) }

  func unit(_ row: Int) -> AdministrativeUnit { AdministrativeUnit(layout.listing, row: row) }

  func path(_ row: Int) -> String {
    var bytes: [UInt8] = []
    for column in 0..<layout.path {
      if column > 0 { bytes.append(UInt8(ascii: "/")) }
      bytes += table.field(column, of: row)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func validity(_ row: Int) -> Validity {
    guard let start = layout.start else { return layout.validity }
    return Validity(
      start: EffectiveDate(bytes: table.field(start, of: row)),
      end: EffectiveDate(bytes: table.field(start + 1, of: row)))
  }

  /// The names of all rows, to be held against a misspelling.
  var names: NameSpellings { spellings.value }

  func name(_ row: Int) -> String { table.text(layout.name, of: row) }

  func code(_ row: Int) -> String { table.text(layout.code, of: row) }

  /// What the unit was called in law, in the order of time: `xa phuong@2026-04-30`.
  func kinds(_ row: Int) -> [(kind: UnitKind, validity: Validity)] {
    let all = validity(row)
    // Most units have been of one kind only.
    if let kind = UnitKind(slug: table.field(layout.kinds, of: row)) { return [(kind, all)] }
    let entries = table.text(layout.kinds, of: row).split(separator: " ").map {
      $0.split(separator: "@", maxSplits: 1)
    }
    return entries.enumerated().compactMap { position, entry in
      guard let kind = UnitKind(rawValue: String(entry[0])) else { return nil }
      let start = entry.count > 1 ? EffectiveDate(entry[1]) : all.start
      let next = position + 1 < entries.count ? EffectiveDate(entries[position + 1][1]) : all.end
      return (kind, Validity(start: start, end: next))
    }
  }

  /// All states of one path, in the order of time; in O(log n + their number).
  ///
  /// - Parameter path: of as many slugs as the list's paths have.
  func units(path: String) -> [AdministrativeUnit] { table.rows(ofPath: path).map(unit) }

  /// All units whose path begins with these slugs, in O(log n + their number).
  func units(below path: [some StringProtocol]) -> [AdministrativeUnit] {
    path.count < layout.path ? table.rows(startingWith: path).map(unit) : []
  }

  /// What became of the unit by its code: `00004:part 00008:area-part` are two parts, a code alone is the whole.
  func successors(_ row: Int) -> [(code: String, extent: Extent)] {
    table.text(layout.successors, of: row).split(separator: " ").compactMap { entry in
      let parts = entry.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return (String(entry), .whole) }
      return Extent(rawValue: String(parts[1])).map { (String(parts[0]), $0) }
    }
  }

  /// All units that became the unit with this code, or part of it.
  func units(becoming code: String) -> [AdministrativeUnit] {
    bySuccessor.value.rows(for: FieldIndex.Hash(code.utf8)).map(unit)
  }

  /// Makes what names are found by.
  func makeNames() { _ = byName.value }

  /// All units whose name has these folded letters, each with its name.
  func units(letters: String) -> [(unit: AdministrativeUnit, name: FoldedText)] {
    byName.value.rows(for: FieldIndex.Hash(letters.utf8)).compactMap { row in
      let name = foldedNames.value(of: unit(row)) { FoldedText(self.name(row)) }
      return name.letters == letters ? (unit(row), name) : nil
    }
  }

  /// Gives the days on which units begin, end or change their kind whose names may have these folded letters; false where there are none.
  func forEachChange(ofUnitsNamed letters: String, _ body: (EffectiveDate) -> Void) -> Bool {
    let letters = Array(letters.utf8)
    var isName = false
    for row in byName.value.rows(for: FieldIndex.Hash(letters))
    where NameKeys.isMade(table.field(layout.path - 1, of: row).span, of: letters) {
      isName = true
      let validity = validity(row)
      validity.start.map(body)
      validity.end.map(body)
      if table.field(layout.kinds, of: row).contains(UInt8(ascii: "@")) {
        for (_, validity) in kinds(row) { validity.start.map(body) }
      }
    }
    return isName
  }

  /// All units that have or had the code.
  func units(code: String) -> [AdministrativeUnit] {
    byCode.value.rows(for: FieldIndex.Hash(code.utf8)).filter { self.code($0) == code }.map(unit)
  }
}

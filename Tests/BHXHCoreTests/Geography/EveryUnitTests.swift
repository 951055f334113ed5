import BHXHCore
import Foundation
import Testing

/// Every unit of the country is found in every usual spelling.
@Suite struct EveryUnitTests {
  static let gazetteer = Gazetteer.builtIn

  /// The last month of the unit, or one well after it began.
  static func month(of unit: AdministrativeUnit) -> Month {
    gazetteer.validity(of: unit).lastMonth ?? Month(index: 2026 * 12 + 6)
  }

  /// The spellings of one name, the first of them with its diacritics.
  static func spellings(_ name: String) -> [(text: String, isFull: Bool)] {
    let bare = name.decomposedStringWithCanonicalMapping
      .replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
      .unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return [
      (name, true), (name.decomposedStringWithCanonicalMapping, true), (name.uppercased(), true),
      (name.replacingOccurrences(of: "Đ", with: "Ð"), true),
      (String(String.UnicodeScalarView(bare)), false),
    ]
  }

  /// The key by which Foundation tells that two names are spelled alike, tones where they stand.
  static func key(_ name: String, full: Bool) -> String {
    let letters = spellings(name)[full ? 1 : 4].text.lowercased()
    return String(letters.filter { $0.isLetter || $0.isNumber })
  }

  static func units(_ match: UnitMatch) -> Set<AdministrativeUnit> {
    switch match {
    case .one(let unit, _): [unit]
    case .ambiguous(let units): Set(units)
    case .notInForce, .unknown: []
    }
  }

  @Test(arguments: [UnitLevel.province, .district, .commune])
  func pathAndCode(level: UnitLevel) {
    let gazetteer = Self.gazetteer
    for unit in gazetteer.units(at: level) {
      let month = Self.month(of: unit)
      let path = gazetteer.path(of: unit)
      #expect(gazetteer.find(UnitQuery(path, month: month)) == .one(unit, doubts: []))
      if let code = gazetteer.code(of: unit) {
        #expect(
          gazetteer.find(UnitQuery(code, month: month, level: level)) == .one(unit, doubts: []))
      }
    }
  }

  /// A path need not be looked for among the names of regions and offices: none of them is called like one.
  @Test func noRegionIsCalledLikeAPath() {
    let gazetteer = Self.gazetteer
    for level in [UnitLevel.province, .district, .commune] {
      for path in Set(gazetteer.units(at: level).map(gazetteer.path))
      where path.contains(where: { $0 == "-" || $0 == "/" }) {
        let found = gazetteer.findAll(path)
        #expect(!found.contains { $0.level == .region || $0.isOffice }, "\(path)")
      }
    }
  }

  /// In a column of its level, a name means its unit, or the units of the level that share the spelling, all of them.
  @Test(arguments: [UnitLevel.province, .district, .commune])
  func nameInAColumnOfItsLevel(level: UnitLevel) {
    let gazetteer = Self.gazetteer
    // Communes of before the reform have the same rules and are three times as many: each path above is enough.
    let units = gazetteer.units(at: level).filter {
      level != .commune || gazetteer.validity(of: $0).end == nil
    }
    var sharing: [String: Set<AdministrativeUnit>] = [:]
    for unit in units {
      for full in [true, false] {
        sharing["\(full) " + Self.key(gazetteer.name(of: unit), full: full), default: []].insert(
          unit)
      }
    }
    /// Who is spelled so; without diacritics the one that has none (`Thanh An` before `Thạnh An`), else all that lack nothing but them.
    func expected(_ name: String, _ full: Bool, _ month: Month) -> Set<AdministrativeUnit> {
      let bare = Self.spellings(name)[4].text
      let own = sharing["true " + Self.key(full ? name : bare, full: true)] ?? []
      let then = own.filter { gazetteer.validity(of: $0).contains(month) }
      let isBare = !full || Self.key(name, full: true) == Self.key(bare, full: true)
      if !isBare || then.count == 1 { return then }
      return (sharing["false " + Self.key(name, full: false)] ?? []).filter {
        gazetteer.validity(of: $0).contains(month)
      }
    }
    for unit in some(of: units, oneIn: level == .commune ? 3 : 1) {
      let month = Self.month(of: unit)
      let name = gazetteer.name(of: unit)
      for (text, full) in Self.spellings(name) {
        let query = UnitQuery(text, month: month, level: level)
        let found = Self.units(gazetteer.find(query))
        let meant = expected(name, full, month)
        #expect(found == meant, "\(text) \(month)")
      }
      let kind = gazetteer.kind(of: unit, at: month)
      for (text, full) in Self.spellings(gazetteer.fullName(of: unit, at: month)) {
        let query = UnitQuery(text, month: month, level: level)
        let found = Self.units(gazetteer.find(query))
        // Who writes `Phuong Thanh An` writes no diacritics, and means the phường Thạnh An, not the xã Thanh An; who writes `Xã` does.
        let named = sharing["\(full) " + Self.key(name, full: full)] ?? []
        let meant = named.filter {
          gazetteer.validity(of: $0).contains(month) && gazetteer.kind(of: $0, at: month) == kind
        }
        #expect(found == meant, "\(text) \(month)")
      }
    }
  }

  /// Beside the column of its province, only these names stay open.
  @Test func ambiguousBesideTheProvince() {
    let gazetteer = Self.gazetteer
    var open: [UnitLevel: Set<String>] = [:]
    let districts = gazetteer.units(at: .district)
    let communes = gazetteer.units(at: .commune).filter { gazetteer.validity(of: $0).end == nil }
    for unit in districts + communes {
      let month = Self.month(of: unit)
      let province = gazetteer.ancestor(of: unit, at: .province, month: month)
      for text in [gazetteer.name(of: unit), gazetteer.fullName(of: unit, at: month)] {
        let level = unit.level ?? .nation
        let query = UnitQuery(text, month: month, level: level, within: province)
        switch gazetteer.find(query) {
        case .one(let found, let doubts):
          #expect(found == unit)
          // `Thanh An` may be `Thạnh An` without its diacritics, and that is said.
          let onlyBare = doubts.allSatisfy { if case .spelledBare = $0 { true } else { false } }
          #expect(onlyBare)
        case .ambiguous(let units):
          #expect(units.contains(unit))
          open[level, default: []].insert(text)
        case let other: Issue.record("\(text): \(other)")
        }
      }
    }
    #expect(
      open[.district]
        == ["Kỳ Anh", "Cai Lậy", "Duyên Hải", "Cao Lãnh", "Hồng Ngự", "Long Mỹ"])
    // `Đông Tiến` and `Đồng Tiến`, `Mỹ Tho` and `Mỹ Thọ` are told apart by their diacritics.
    #expect(open[.commune] == nil)
  }

  /// In no column at all: the unit is found, or is one of those that are said to have the name too.
  @Test(arguments: [UnitLevel.province, .district, .commune])
  func nameInNoColumn(level: UnitLevel) {
    let gazetteer = Self.gazetteer
    let units = gazetteer.units(at: level).filter {
      level != .commune || gazetteer.validity(of: $0).end == nil
    }
    for unit in some(of: units, oneIn: level == .commune ? 3 : 1) {
      let month = Self.month(of: unit)
      let names = [gazetteer.name(of: unit), gazetteer.fullName(of: unit, at: month)]
      for (text, _) in names.flatMap(Self.spellings) {
        let match = gazetteer.find(UnitQuery(text, month: month))
        #expect(Self.mentioned(match).contains(unit), "\(text) \(month)")
        guard case .ambiguous(let several) = match else { continue }
        // Before 2025 the name of the city is used for its province, and nothing decides between them.
        if several.map(gazetteer.path) == ["thua-thien-hue", "thua-thien-hue/hue"] { continue }
        let highest = several.compactMap(\.level).min()
        #expect(several.count { $0.level == highest } > 1, "\(text) \(month)")
        let key = Self.key(gazetteer.name(of: unit), full: false)
        let names = several.map { Self.key(gazetteer.name(of: $0), full: false) }
        #expect(names.allSatisfy { $0 == key }, "\(text) \(month)")
      }
    }
  }

  /// Every unit that a match names, decided or not.
  private static func mentioned(_ match: UnitMatch) -> Set<AdministrativeUnit> {
    var all = units(match)
    guard case .one(_, let doubts) = match else { return all }
    for doubt in doubts {
      switch doubt {
      case .highestTaken(let others), .spelledBare(let others): all.formUnion(others)
      default: break
      }
    }
    return all
  }
}

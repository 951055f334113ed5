import BHXHCore
import Testing

/// What became of whom: the concordance of communes, the merger of provinces, and figures moved between them.
@Suite struct SuccessionTests {
  static let gazetteer = Gazetteer.builtIn
  static let before = Month(index: 2025 * 12 + 5)
  static let after = Month(index: 2025 * 12 + 6)

  static func unit(_ path: String, _ month: Month = before) throws -> AdministrativeUnit {
    try #require(gazetteer.state(ofPath: path, at: month))
  }

  /// Every commune of 2025-06-30 went somewhere: 9 594 whole, 441 divided, 60 of these with all people in one place.
  @Test func concordance() {
    let gazetteer = Self.gazetteer
    let former = gazetteer.units(at: .commune).filter {
      gazetteer.validity(of: $0).contains(Self.before)
    }
    var whole = 0
    var divided = 0
    var exact = 0
    var pairs = 0
    for unit in former {
      let steps = gazetteer.successors(of: unit)
      pairs += steps.count
      #expect(!steps.isEmpty)
      let province = gazetteer.parent(of: unit).flatMap { gazetteer.parent(of: $0) }
      for step in steps {
        #expect(step.date == Gazetteer.reform)
        // A commune of today lies in the province that the old province went into.
        let home = gazetteer.ancestor(of: step.to, at: .province, month: Self.after)
        let expected = province.map { gazetteer.shares(of: $0, at: Self.after).map(\.unit) }
        #expect(expected == home.map { [$0] })
      }
      if steps.count == 1 { whole += 1 } else { divided += 1 }
      if steps.count > 1, steps.contains(where: { $0.share == .whole }) { exact += 1 }
    }
    #expect([former.count, whole, divided, exact] == [10_035, 9_594, 441, 60])
    // And the five island districts that had no communes.
    #expect(pairs == 10_571 - 5)
  }

  @Test func everyCommuneOfTodayWasSomething() {
    let gazetteer = Self.gazetteer
    var pairs = 0
    for unit in gazetteer.children(of: .nation, at: Self.after).flatMap({
      gazetteer.children(of: $0, at: Self.after)
    }) {
      let origins = gazetteer.predecessors(of: unit)
      pairs += origins.count
      #expect(!origins.isEmpty)
      for origin in origins { #expect(gazetteer.successors(of: origin.from).contains(origin)) }
    }
    #expect(pairs == 10_571)
  }

  @Test func provinceMerger() throws {
    let gazetteer = Self.gazetteer
    var old: [AdministrativeUnit] = []
    for province in gazetteer.children(of: .nation, at: Self.after) {
      switch gazetteer.counterpart(of: province, at: Self.before) {
      case .same(let unit): old.append(unit)
      case .sum(let units):
        old += units
        let joined = units.map { gazetteer.successors(of: $0) }
        #expect(joined.allSatisfy { $0.count == 1 && $0[0].to == province })
        #expect(joined.allSatisfy { $0[0].extent == .whole && $0[0].act == "202/2025/QH15" })
      case let other: Issue.record("\(gazetteer.path(of: province)): \(other)")
      }
    }
    #expect(old.count == 63)
    #expect(Set(old) == Set(gazetteer.children(of: .nation, at: Self.before)))
  }

  /// No commune of today lies on both sides of an old border, so an old province is a sum of communes.
  @Test func oldProvincesAfterTheMerger() throws {
    let gazetteer = Self.gazetteer
    var communes: [AdministrativeUnit] = []
    var unchanged = 0
    for province in gazetteer.children(of: .nation, at: Self.before) {
      switch gazetteer.counterpart(of: province, at: Self.after) {
      case .same(let unit):
        #expect(unit == province)
        unchanged += 1
        communes += gazetteer.children(of: unit, at: Self.after)
      case .sum(let units): communes += units
      case let other: Issue.record("\(gazetteer.path(of: province)): \(other)")
      }
    }
    #expect(unchanged == 11)
    #expect(communes.count == 3_321)
    #expect(Set(communes).count == 3_321)
  }

  /// A sum is exact in both directions: each of its units is wholly in the territory.
  @Test func counterpartsOfCommunes() {
    let gazetteer = Self.gazetteer
    let communes = gazetteer.children(of: .nation, at: Self.after).flatMap {
      gazetteer.children(of: $0, at: Self.after)
    }
    var exact: Set<AdministrativeUnit> = []
    for commune in communes {
      switch gazetteer.counterpart(of: commune, at: Self.before) {
      case .same(let unit): exact.insert(unit)
      case .sum(let units):
        for unit in units {
          #expect(exact.insert(unit).inserted)
          let whole = UnitShare(unit: commune, share: .whole)
          let shares = gazetteer.shares(of: unit, at: Self.after)
          #expect(shares.filter { $0.share != Share.none } == [whole])
        }
      case .partial(let inside, let overlapping):
        #expect(!overlapping.isEmpty)
        #expect(Set(inside).isDisjoint(with: overlapping))
      case .none: Issue.record("\(gazetteer.path(of: commune)) was nothing")
      }
    }
  }

  @Test func anGiang() throws {
    let gazetteer = Self.gazetteer
    let old = try Self.unit("an-giang")
    let new = try Self.unit("an-giang", Self.after)
    let kienGiang = try Self.unit("kien-giang")
    #expect(old != new)
    #expect(gazetteer.code(of: old) == "89" && gazetteer.code(of: new) == "91")
    #expect(gazetteer.states(ofPath: "an-giang") == [old, new])
    #expect(gazetteer.counterpart(of: new, at: Self.before) == .sum([old, kienGiang]))
    #expect(!gazetteer.sameTerritory(new, Self.before, Self.after))
    #expect(gazetteer.shares(of: old, at: Self.after) == [UnitShare(unit: new, share: .whole)])
    #expect(gazetteer.shares(of: new, at: Self.before).map(\.share) == [.unknown, .unknown])
  }

  /// Code 86 before and after, and not the same territory.
  @Test func vinhLong() throws {
    let gazetteer = Self.gazetteer
    let old = try Self.unit("vinh-long")
    let new = try Self.unit("vinh-long", Self.after)
    #expect(old != new && gazetteer.code(of: old) == gazetteer.code(of: new))
    let made = try ["ben-tre", "tra-vinh"].map { try Self.unit($0) } + [old]
    #expect(gazetteer.counterpart(of: new, at: Self.before) == .sum(made))
  }

  @Test func hueIsTheSameLand() throws {
    let gazetteer = Self.gazetteer
    let province = try Self.unit("thua-thien-hue", Month(index: 2024 * 12 + 11))
    let city = try Self.unit("hue", Self.after)
    #expect(gazetteer.counterpart(of: city, at: Month(index: 2023 * 12)) == .same(province))
    #expect(gazetteer.counterpart(of: province, at: Self.after) == .same(city))
    #expect(gazetteer.sameTerritory(city, Month(index: 2023 * 12), Self.after))
    #expect(gazetteer.successors(of: province).map(\.act) == ["175/2024/QH15"])
    #expect(gazetteer.fullName(of: city) == "Thành phố Huế")
  }

  /// Đồng Nai became a city, its ground stayed.
  @Test func dongNaiChangesItsKindOnly() throws {
    let gazetteer = Self.gazetteer
    let unit = try Self.unit("dong-nai", Self.after)
    #expect(gazetteer.fullName(of: unit, at: Month(index: 2026 * 12 + 2)) == "Tỉnh Đồng Nai")
    #expect(gazetteer.fullName(of: unit, at: Month(index: 2026 * 12 + 3)) == "Thành phố Đồng Nai")
    #expect(gazetteer.kinds(of: unit).count == 2)
  }

  /// The huyện went into the city on 2025-01-01, and its communes with it.
  @Test func dongSon() throws {
    let gazetteer = Self.gazetteer
    let then = Month(index: 2023 * 12 + 9)
    let district = try Self.unit("thanh-hoa/dong-son", then)
    let city = try Self.unit("thanh-hoa/thanh-hoa", then)
    let grown = try Self.unit("thanh-hoa/thanh-hoa")
    let commune = try Self.unit("thanh-hoa/dong-son/dong-minh", then)
    #expect(city != grown)
    #expect(gazetteer.counterpart(of: grown, at: then) == .sum([district, city]))
    #expect(gazetteer.parent(of: commune, at: then) == district)
    #expect(gazetteer.children(of: district, at: then).count == 14)
    let later = try Self.unit("thanh-hoa/thanh-hoa/dong-minh")
    #expect(gazetteer.counterpart(of: commune, at: Self.before) == .same(later))
    #expect(gazetteer.parent(of: later, at: Self.before) == grown)
    #expect(gazetteer.name(of: commune) == "Đông Minh")
    #expect(gazetteer.fullName(of: commune) == "Xã Đông Minh")
  }

  /// A district without communes became a commune of the same ground.
  @Test func islandDistrict() throws {
    let gazetteer = Self.gazetteer
    let district = try Self.unit("ba-ria-vung-tau/con-dao")
    let zone = try Self.unit("ho-chi-minh/con-dao", Self.after)
    #expect(gazetteer.counterpart(of: zone, at: Self.before) == .same(district))
    #expect(gazetteer.counterpart(of: district, at: Self.after) == .same(zone))
  }

  /// A district whose communes went into communes of today without a rest is their sum, and they lie in it.
  @Test func districtOfWholeCommunes() throws {
    let gazetteer = Self.gazetteer
    let district = try Self.unit("kien-giang/phu-quoc")
    let zones = try ["an-giang/phu-quoc", "an-giang/tho-chau"].map { try Self.unit($0, Self.after) }
    #expect(gazetteer.counterpart(of: district, at: Self.after) == .sum(zones))
    let cut = try Self.unit("ha-noi/ba-dinh")
    guard case .partial = gazetteer.counterpart(of: cut, at: Self.after) else {
      Issue.record("ha-noi/ba-dinh is shared between communes")
      return
    }
  }

  /// Two quận were made of the city of Huế: which took how many is not known, together they are it.
  @Test func aDividedDistrict() throws {
    let gazetteer = Self.gazetteer
    let city = try Self.unit("thua-thien-hue/hue", Month(index: 2024 * 12 + 11))
    let parts = try ["hue/phu-xuan", "hue/thuan-hoa"].map { try Self.unit($0) }
    #expect(gazetteer.counterpart(of: city, at: Self.before) == .sum(parts))
    let shares = gazetteer.shares(of: city, at: Self.before)
    #expect(shares == parts.map { UnitShare(unit: $0, share: .unknown) })
    let origin = gazetteer.predecessors(of: parts[0]).map(\.from)
    #expect(origin == [city])
  }

  @Test func nationIsAlwaysItself() {
    let nation = AdministrativeUnit.nation
    #expect(Self.gazetteer.counterpart(of: nation, at: Self.before) == .same(nation))
    #expect(Self.gazetteer.sameTerritory(nation, Month(index: 2008 * 12), Self.after))
    #expect(Self.gazetteer.path(of: nation) == "viet-nam")
  }
}

import Synchronization

/// The administrative units of Vietnam since 2008: what they are called, when they were in force, what they were and became.
///
/// Knows every province, every district until the level ended on 2025-07-01, the 10 035 communes of the day before and
/// the 3 321 since. Nothing is read before it is asked for: finding `kien-giang` reads the table of provinces only.
/// Names and codes are fixed by public acts and the lists of the statistics office.
public final class Gazetteer: Sendable {
  /// The day on which 63 provinces became 34 and the districts ended.
  public static let reform = EffectiveDate(number: 2025_07_01)

  private let provinceTable: Lazy<UnitTable>
  private let districtTable: Lazy<UnitTable>
  private let communeTable: Lazy<UnitTable>
  private let formerCommuneTable: Lazy<UnitTable>
  private let successionTable: Lazy<SuccessionTable>
  private let regionTable: Lazy<RegionTable>
  private let aliasTable: Lazy<AliasTable>
  private let actTable: Lazy<ActTable>
  private let changeList: Lazy<UnchangedMonths>
  let foreign = UnlistedUnits()
  let offices = OfficeUnits()
  /// What is asked for with every row of a large input, and costs a walk through the bytes of a table.
  let paths = Cache<String>()
  let validities = Cache<Validity>()
  let kindLists = Cache<[(kind: UnitKind, validity: Validity)]>()
  let communesBelow = Cache<[AdministrativeUnit]>()
  let everythingAboveUnits = Cache<[AdministrativeUnit]>()
  let successorLists = Cache<[Succession]>()
  let predecessorLists = Cache<[Succession]>()
  let counterparts = RememberedOverMonths<Counterpart>()
  let sameProvinces = RememberedOverMonths<AdministrativeUnit?>()
  let textChanges = Mutex(KeyedList<String, UnchangedMonths>())
  let childrenInForce = RememberedOverMonths<[AdministrativeUnit]>()

  /// A gazetteer over the tables that `bytes` gives by their name (`provinces.csv`); a missing one is empty.
  public init(bytes: @escaping @Sendable (_ table: String) -> [UInt8]?) {
    @Sendable func table(_ name: String) -> SortedTable { SortedTable(bytes(name) ?? []) }
    provinceTable = Lazy { UnitTable(table("provinces.csv"), .provinces) }
    districtTable = Lazy { UnitTable(table("districts.csv"), .districts) }
    communeTable = Lazy { UnitTable(table("communes.csv"), .communes) }
    formerCommuneTable = Lazy { UnitTable(table("former_communes.csv"), .formerCommunes) }
    successionTable = Lazy {
      SuccessionTable(
        provinces: table("province_successions.csv"), districts: table("district_successions.csv"))
    }
    regionTable = Lazy { RegionTable(table("regions.csv")) }
    aliasTable = Lazy { AliasTable(table("unit_aliases.csv")) }
    actTable = Lazy { ActTable(table("acts.csv")) }
    let units = [provinceTable, districtTable, communeTable, formerCommuneTable]
    changeList = Lazy { UnchangedMonths(units.map(\.value)) }
  }

  var provinces: UnitTable { provinceTable.value }
  var districts: UnitTable { districtTable.value }
  var communes: UnitTable { communeTable.value }
  var formerCommunes: UnitTable { formerCommuneTable.value }
  var successionLists: SuccessionTable { successionTable.value }
  var regions: RegionTable { regionTable.value }
  var aliases: AliasTable { aliasTable.value }
  var acts: ActTable { actTable.value }
  /// The times between which nothing changes about any unit.
  var changes: UnchangedMonths { changeList.value }

  /// What makes each list ready for names of it to be found, the longest first: for whoever will ask them all.
  var makersOfNames: [@Sendable () -> Void] {
    [formerCommuneTable, communeTable, districtTable, provinceTable].map { table in
      { table.value.makeNames() }
    }
  }

  /// The list in which a unit stands; nil for the nation, regions and foreign units.
  func table(of unit: AdministrativeUnit) -> UnitTable? {
    switch unit.listing {
    case .province: provinces
    case .district: districts
    case .commune: communes
    case .formerCommune: formerCommunes
    case .nation, .region, .foreign, .forces, .localOffice, .areaOffice: nil
    }
  }

  /// Every unit of one level that was ever in force, in the order of their paths.
  public func units(at level: UnitLevel) -> [AdministrativeUnit] {
    switch level {
    case .nation: [.nation]
    case .region: regions.units
    case .province: provinces.units
    case .district: districts.units
    case .commune: formerCommunes.units + communes.units
    }
  }
}

extension Gazetteer {
  /// The gazetteer that is built into the program.
  public static let builtIn = Gazetteer { BundledTable.bytes(named: $0) }
}

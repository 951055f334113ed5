/// What a unit is called in law, within its level: a huyện and a thị xã are both districts.
public enum UnitKind: String, CaseIterable, Sendable {
  case nation = "quoc-gia"
  case region = "vung"
  case province = "tinh"
  /// A city: at the level of provinces (Huế since 2025) or of districts (Rạch Giá).
  case city = "thanh-pho"
  case urbanDistrict = "quan"
  case ruralDistrict = "huyen"
  case town = "thi-xa"
  case ward = "phuong"
  case commune = "xa"
  case township = "thi-tran"
  case specialZone = "dac-khu"
  /// A unit that the gazetteer does not know, taken as it stands.
  case foreign = "khac"

  /// The kind of a slug in the tables; nil for what is none.
  init?(slug: ArraySlice<UInt8>) {
    let kind = Self.allCases.indices.first { Self.slugs[$0].elementsEqual(slug) }
    guard let kind else { return nil }
    self = Self.allCases[kind]
  }

  private static let slugs = allCases.map { Array($0.rawValue.utf8) }

  /// The kind in Vietnamese, as it stands before a name: `Thị xã`.
  public var vietnamese: String {
    switch self {
    case .nation: "Nước"
    case .region: "Vùng"
    case .province: "Tỉnh"
    case .city: "Thành phố"
    case .urbanDistrict: "Quận"
    case .ruralDistrict: "Huyện"
    case .town: "Thị xã"
    case .ward: "Phường"
    case .commune: "Xã"
    case .township: "Thị trấn"
    case .specialZone: "Đặc khu"
    case .foreign: ""
    }
  }

  /// The levels at which units of this kind stand.
  public var levels: [UnitLevel] {
    switch self {
    case .nation: [.nation]
    case .region: [.region]
    case .province: [.province]
    case .city: [.province, .district]
    case .urbanDistrict, .ruralDistrict, .town: [.district]
    case .ward, .commune, .township, .specialZone: [.commune]
    case .foreign: []
    }
  }
}

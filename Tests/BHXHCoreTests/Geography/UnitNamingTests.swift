import BHXHCore
import Testing

/// One line per case: the text, the month, the level of the column, what it names.
@Suite struct UnitNamingTests {
  static let gazetteer = Gazetteer.builtIn

  static func month(_ text: String) -> Month? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? Month(year: parts[0], monthOfYear: parts[1]) : nil
  }

  /// `path` for one unit, `a | b` for several, `! a` for known ones of another time.
  static func told(_ match: UnitMatch) -> String {
    let gazetteer = Self.gazetteer
    func paths(_ units: [AdministrativeUnit]) -> String {
      units.map(gazetteer.path).joined(separator: " | ")
    }
    switch match {
    case .one(let unit, _): return gazetteer.path(of: unit)
    case .ambiguous(let units): return paths(units)
    case .notInForce(let units): return "! " + paths(units)
    case .unknown(let nearest): return "? " + paths(nearest)
    }
  }

  private static let casesOfText: [(String, String, String)] = [
    ("kien-giang", "2023-07", "kien-giang"),
    ("Kiên Giang", "2023-07", "kien-giang"),
    ("KIÊN GIANG", "2023-07", "kien-giang"),
    ("kien giang", "2023-07", "kien-giang"),
    ("Tỉnh Kiên Giang", "2023-07", "kien-giang"),
    ("kien-giang", "2025-06", "kien-giang"),
    ("kien-giang", "2025-12", "! kien-giang"),
    ("Kiên Giang", "2025-12", "! kien-giang"),
    ("91", "2023-07", "kien-giang"),
    ("91", "2026-07", "an-giang"),
    ("89", "2023-07", "an-giang"),
    ("1", "2023-07", "ha-noi"),
    ("Huế", "2023-07", "thua-thien-hue | thua-thien-hue/hue"),
    ("hue", "2023-07", "thua-thien-hue | thua-thien-hue/hue"),
    ("Huế", "2025-03", "hue"),
    ("Thành phố Huế", "2023-07", "thua-thien-hue/hue"),
    ("TT Huế", "2023-07", "thua-thien-hue"),
    ("T.T. Huế", "2023-07", "thua-thien-hue"),
    ("Bến Tre", "2023-07", "ben-tre"),
    ("TP. Bến Tre", "2023-07", "ben-tre/ben-tre"),
    ("ben-tre", "", "ben-tre"),
    ("TX. Kỳ Anh", "2023-07", "ha-tinh/thi-xa-ky-anh"),
    ("Kỳ Anh, Hà Tĩnh", "2023-07", "ha-tinh/ky-anh | ha-tinh/thi-xa-ky-anh"),
    ("H. Kỳ Anh", "2023-07", "ha-tinh/ky-anh"),
    ("an-giang/chau-phu", "2023-07", "an-giang/chau-phu"),
    ("TP.HCM", "2023-07", "ho-chi-minh"),
    ("Sài Gòn", "2023-07", "ho-chi-minh"),
    ("Ðà Nẵng", "2023-07", "da-nang"),
    ("Hoà Bình", "2023-07", "hoa-binh"),
    ("Bà Rịa – Vũng Tàu", "2023-07", "ba-ria-vung-tau"),
    ("Q1", "2023-07", "ho-chi-minh/quan-1"),
    ("Q.1", "2023-07", "ho-chi-minh/quan-1"),
    ("Quận 1", "2023-07", "ho-chi-minh/quan-1"),
    ("Châu Thành, Bến Tre", "2023-07", "ben-tre/chau-thanh"),
    ("Châu Thành (Bến Tre)", "2023-07", "ben-tre/chau-thanh"),
    ("Huyện Châu Thành, tỉnh Bến Tre", "2023-07", "ben-tre/chau-thanh"),
    ("Ea H’leo", "2023-07", "dak-lak/ea-hleo"),
    ("thanh-hoa/dong-son/dong-minh", "2023-10", "thanh-hoa/dong-son/dong-minh"),
    ("thanh-hoa/thanh-hoa/dong-minh", "2025-03", "thanh-hoa/thanh-hoa/dong-minh"),
    ("thanh-hoa/dong-son", "2023-10", "thanh-hoa/dong-son"),
    ("dak-lak/buon-don/krong-na", "2023-10", "dak-lak/buon-don/krong-na"),
    ("Xã Krông Na, huyện Buôn Đôn", "2023-10", "dak-lak/buon-don/krong-na"),
    ("Cả nước", "2023-10", "viet-nam"),
    ("Toàn quốc", "", "viet-nam"),
    ("viet-nam", "", "viet-nam"),
    ("Văn Lăng, Thái Nguyên", "2026-01", "thai-nguyen/van-lang-05665"),
    ("Văn Lang, Thái Nguyên", "2026-01", "thai-nguyen/van-lang-02143"),
    ("Ho Chi Minh City", "2026-01", "ho-chi-minh"),
    ("Huyện Hòn Đất - Kiên Giang", "2023-07", "kien-giang/hon-dat"),
    ("Châu Đức, Bà Rịa - Vũng Tàu", "2023-07", "ba-ria-vung-tau/chau-duc"),
    ("Kiên Giang/Hòn Đất", "2023-07", "kien-giang/hon-dat"),
    ("P1, Q3, TPHCM", "2023-07", "ho-chi-minh/quan-3/phuong-1"),
    ("BHXH huyện Hòn Đất", "2023-07", "kien-giang/hon-dat"),
    ("huyện đảo Lý Sơn", "2023-07", "quang-ngai/ly-son"),
    ("Quan Hóa", "2023-07", "thanh-hoa/quan-hoa"),
    ("Phương Thịnh", "2026-07", "dong-thap/phuong-thinh"),
    ("Qui Nhơn", "2023-07", "binh-dinh/quy-nhon"),
    ("2023", "2023-07", "? "),
    ("28", "2008-07", "ha-tay"),
    ("28", "2023-07", "! ha-tay"),
    ("TP Thủ Đức", "2020-12", "ho-chi-minh/thu-duc"),
    ("Huế", "", "hue"),
    // A path means nothing else, also when its time is over; without a hyphen it may be a name.
    ("thanh-hoa/dong-son", "2025-03", "! thanh-hoa/dong-son | thanh-hoa/dong-son"),
    ("hoa-binh", "2026-03", "! hoa-binh | hoa-binh"),
    ("Thanh Hoa", "2026-03", "thanh-hoa"),
    ("Angiang", "2026-03", "an-giang"),
    ("Saigon", "2023-03", "ho-chi-minh"),
    ("Đắc Lắc", "2023-03", "dak-lak"),
    ("Dac Lac", "2023-03", "dak-lak"),
    ("Nà Hang, Tuyên Quang", "2023-03", "tuyen-quang/na-hang"),
  ]

  @Test(arguments: Self.casesOfText)
  func text(text: String, month: String, expected: String) {
    let match = Self.gazetteer.find(UnitQuery(text, month: Self.month(month)))
    #expect(Self.told(match) == expected)
  }
}

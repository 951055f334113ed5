import Testing

@testable import BHXHCore

@Suite struct HeaderTests {
  private static let reading = HeaderReading(ReadingOptions(gazetteer: .builtIn))

  private static let casesOfEveryName: [(String, String)] = [
    ("unit", "unit|đơn_vị|địa phương|địa bàn|area|ĐƠN VỊ"),
    ("province", "tỉnh|tỉnh/thành phố|province"),
    ("district", "huyện|quận huyện|Quận, Huyện|district"), ("commune", "xã|xã phường|commune"),
    ("period", "kỳ|kỳ báo cáo|thời điểm|date|period"), ("month", "tháng|month"), ("quarter", "quý"),
    ("year", "năm|year"), ("scheme", "loại hình|loại bảo hiểm|chính sách|scheme"),
    ("participants", "số người|số người tham gia|thực hiện|cuối kỳ|participants"),
    ("target", "kế hoạch|chỉ tiêu|giao|plan|target"), ("population", "dân số|population"),
    ("labour_force", "lực lượng lao động|lao động|lllđ|labor_force|labour_force|Labour-Force"),
    ("campaign", "chiến dịch|mô hình|hoạt động|campaign"),
    ("events", "số cuộc|số hội nghị|số lượt|events"), ("attendees", "số người dự|attendees"),
    ("recruits", "vận động được|phát triển mới|tăng mới|recruits"), ("lapses", "giảm|lapses"),
    ("renewals", "tái tục|renewals"), ("sex", "giới tính|sex"),
    ("age_group", "nhóm tuổi|age_group"),
    ("payer_group", "nhóm đối tượng"), ("ethnicity", "dân tộc"), ("urban_rural", "khu vực"),
    ("collector", "đại lý thu"), ("versus", "versus"), ("issuer", "issuer"),
    ("base_measure", "base_measure"), ("status", "status"), ("qualifier", "qualifier"),
    ("kind", "kind"), ("item", "item"), ("group", "group"), ("published", "published"),
    ("source", "source"), ("note", "note"), ("value", "value"), ("measure", "measure"),
    ("bhxh", "bhxh|BHXH"), ("bhxh-bat-buoc", "bhxh_bat_buoc|BHXH bắt buộc|BHXH BB"),
    ("bhxh-tu-nguyen", "BHXH tự nguyện|BHXH TN"), ("bhtn", "bảo hiểm thất nghiệp|BHTN"),
    ("bhyt", "bảo hiểm y tế|BHYT"), ("bhyt-ho-gia-dinh", "BHYT hộ gia đình|BHYT HGĐ"),
    ("bhyt target", "bhyt_target|Kế hoạch BHYT"), ("target 2024", "Kế hoạch 2024|KH năm 2024"),
    ("participants 2023", "Thực hiện 2023|TH 2023"), ("participants 2023-07", "Thực hiện T7/2023"),
    ("target ubnd", "KH UBND tỉnh giao"), ("2023 provisional", "Sơ bộ 2023"),
    ("2023-01", "T1/2023|Tháng 1/2023"), ("target_change", "target_change"),
    ("target_pct", "target_pct"), ("change", "change|tăng, giảm"), ("items", "items"),
    ("coverage_pct", "coverage_pct|tỷ lệ bao phủ"),
    ("attainment_pct", "attainment_pct|Tỷ lệ % so với KH|Đạt % kế hoạch"),
    ("growth_pct", "growth_pct|% tăng giảm"), ("coverage_points", "coverage_points"),
    ("attainment_points", "attainment_points"), ("base", "base"),
    ("coverage_pct population", "Tỷ lệ % dân số|Tỷ lệ bao phủ trên dân số"),
    ("bhyt change previous-year", "BHYT tăng giảm so với cùng kỳ"),
    ("participants ×10^3", "Số người (nghìn người)"),
  ]

  /// Every name of the contract.
  @Test(arguments: Self.casesOfEveryName)
  func everyName(meaning: String, headers: String) {
    for header in headers.split(separator: "|").map(String.init) {
      #expect(Self.reading.meaning(of: header).description == meaning, "\(header)")
    }
  }

  /// `Tỷ lệ` alone says nothing, and what is not of figures is left alone.
  @Test(arguments: ["Tỷ lệ", "%", "Tỷ lệ (%)", "Tỷ lệ BHYT", "Tỷ lệ năm 2023"])
  func aRatioAlone(header: String) {
    #expect(Self.reading.meaning(of: header) == .ratioAlone)
  }

  @Test(arguments: [
    "Cán bộ chuyên quản", "Xếp hạng", "Hộ nghèo", "BHYT hộ nghèo", "Số thẻ hỏng", "rank",
    "Kế hoạch Thực hiện Giảm", "BHYT BHTN", "T1/2023 T2/2023",
  ])
  func whatIsUnknownIsNotGuessed(header: String) {
    switch Self.reading.meaning(of: header) {
    case .unknown(near: nil), .unread: break
    case let meaning: Issue.record("\(header) is read as \(meaning)")
    }
  }

  @Test(arguments: [
    "Số tiền", "Số thu BHXH", "Thu BHYT", "Kinh phí", "Số tiền (triệu đồng)", "Nợ BHXH",
  ])
  func moneyIsNoFigure(header: String) {
    #expect(Self.reading.meaning(of: header) == .money)
  }

  /// The nearest known name is shown as offices write it, though others have its letters.
  @Test(arguments: [("BHXBB", "BHXH BB"), ("BHXTN", "BHXH TN")])
  func theNearestNameIsShown(header: String, near: String) {
    #expect(Self.reading.meaning(of: header) == .unknown(near: near))
  }

  /// Each alias is found under its own row of the table, and none stands in two of one role.
  @Test func theTableHasNoAliasTwice() {
    let table = SortedTable(BundledTable.bytes(named: "headers.csv") ?? [])
    var seen: [String: String] = [:]
    for row in 0..<table.count {
      let (role, meaning) = (table.text(0, of: row), table.text(1, of: row))
      for alias in table.text(2, of: row).split(separator: "|") {
        let letters = HeaderVocabulary.letters(of: alias)
        let key = "\(role) \(letters)"
        let isNew = seen[key] == nil || seen[key] == meaning
        #expect(isNew, "\(alias)")
        seen[key] = meaning
        #expect(!letters.isEmpty || alias == "#" || alias == "/", "\(alias)")
      }
    }
  }
}

@Suite struct RowFieldTests {
  /// The names of machine formats are taken without a look at the words: these say the same.
  @Test func everyNameIsAWordForItself() {
    for field in RowField.allCases where field.isHeader {
      #expect(HeaderVocabulary.builtIn.meaning(.column, of: field.name) == field.name)
      #expect(
        HeaderReading(ReadingOptions(gazetteer: .builtIn)).meaning(of: field.name) == .field(field))
    }
  }

  @Test(arguments: RowField.allCases)
  func aFieldIsNamedAsItsCase(field: RowField) {
    let expected = "\(field)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_\(letter.lowercased())" : "\(letter)"
    }
    #expect(field.name == expected)
    #expect(RowField(name: expected) == field)
  }
}

import Testing

@testable import BHXHCore

/// Headers as offices print them, kind by kind: what each says, or why its column is not read.
@Suite struct HeaderKindTests {
  private static let reading = HeaderReading(ReadingOptions(gazetteer: .builtIn))

  private static func told(_ header: String) -> String {
    switch reading.meaning(of: header) {
    case .unread(.words(let words)): "? " + words.joined(separator: ", ")
    case .unread(.others(let words)): "others: " + words.joined(separator: ", ")
    case .unread(let why): "unread \(why)"
    case .doubtful(let readings): readings.map(\.description).joined(separator: " / ")
    case .ratioAlone: "ratio"
    case .money: "money"
    case .unknown: "unknown"
    case let meaning: meaning.description
    }
  }

  private static let casesOfOtherPeople: [(String, String)] = [
    ("Số người chưa tham gia BHYT", "others: chưa tham gia"),
    ("Chưa tham gia BHYT", "others: Chưa tham gia"), ("BHYT chưa có thẻ", "others: chưa có thẻ"),
    ("Số người không tham gia BHXH", "others: không tham gia"),
    ("Số người còn lại chưa tham gia BHYT", "others: còn lại, chưa tham gia"),
    ("Số người dừng đóng BHXH tự nguyện", "others: dừng đóng"),
    ("Số người bảo lưu BHXH", "others: bảo lưu"), ("Thẻ BHYT hết hạn", "others: Thẻ BHYT, hết hạn"),
    ("Số người nợ BHXH", "others: Số người nợ"),
    ("Số người hưởng BHXH một lần", "others: hưởng BHXH một lần"),
    ("Số người hưởng trợ cấp thất nghiệp", "others: hưởng trợ cấp thất nghiệp"),
    ("Số người thất nghiệp", "others: Số người thất nghiệp"),
    ("Số lao động thất nghiệp", "others: Số lao động thất nghiệp"),
    ("Số thẻ BHYT", "unknown"), ("Số sổ BHXH", "unknown"),
    ("Số hộ tham gia BHYT", "others: Số hộ"), ("BHYT hộ nghèo", "others: hộ nghèo"),
    ("Lượt khám chữa bệnh BHYT", "others: Lượt khám, chữa bệnh"),
    ("Số người tham gia BHYT còn thiếu", "others: còn thiếu"),
    ("Số đơn vị tham gia BHXH", "others: Số đơn vị tham gia"),
    ("BHYT người lao động", "others: người lao động"),
    ("Số lao động tham gia BHYT", "others: Số lao động tham gia"),
    ("Cơ cấu BHYT", "others: Cơ cấu"), ("Tỷ trọng BHYT", "others: Tỷ trọng"),
    ("BHYT bình quân", "others: bình quân"),
  ]

  /// Other people than those that take part.
  @Test(arguments: Self.casesOfOtherPeople)
  func otherPeople(header: String, told: String) {
    #expect(Self.told(header) == told)
  }

  /// A word that is in no table.
  @Test(arguments: [
    ("BHYT người nước ngoài", "? nước ngoài"),
    ("Số người tham gia BHYT ngoài tỉnh", "others: ngoài tỉnh"),
    ("BHYT tuyến huyện", "? tuyến"), ("BHXH BB khối xã", "? khối"), ("Dân số di cư", "? di cư"),
    ("BHYT đợt 2", "? đợt 2"), ("Kế hoạch BHYT điều chỉnh", "? điều chỉnh"),
    ("Số người tham gia BHYT xyz", "? xyz"), ("BHYT liên thông", "? liên thông"),
    ("Lực lượng lao động nông nghiệp", "? nông nghiệp"), ("BHTN tự đóng", "others: tự đóng"),
    ("BHYT tháng sau", "? sau"), ("BHYT dân quân", "? dân quân"),
  ])
  func aWordThatIsLeftOver(header: String, told: String) {
    #expect(Self.told(header) == told)
  }

  private static let casesOfPartsOfThePeople: [(String, String)] = [
    ("BHYT nữ", "bhyt sex=nữ"), ("Dân số nam", "population sex=nam"),
    ("Dân số trung bình nam", "population sex=nam"), ("Lao động nữ", "labour_force sex=nữ"),
    ("Số người tham gia BHYT là nữ", "bhyt participants sex=nữ"),
    ("BHXH BB nữ", "bhxh-bat-buoc sex=nữ"),
    ("Dân số thành thị", "population urban_rural=thành thị"),
    ("BHYT khu vực nông thôn", "bhyt urban_rural=nông thôn"),
    ("BHYT học sinh, sinh viên", "bhyt payer_group=học sinh sinh viên"),
    ("BHYT HSSV", "bhyt payer_group=học sinh sinh viên"),
    ("Số người nghèo tham gia BHYT", "bhyt participants payer_group=người nghèo"),
    ("BHYT cận nghèo", "bhyt payer_group=cận nghèo"),
    ("BHYT đồng bào DTTS", "unread"), ("BHYT người DTTS", "bhyt ethnicity=dân tộc thiểu số"),
    ("BHYT trẻ em dưới 6 tuổi", "bhyt payer_group=trẻ em dưới 6 tuổi"),
    ("BHYT từ 60 tuổi trở lên", "bhyt age_group=60 trở lên"),
    ("Dân số 15-24 tuổi", "population age_group=15-24"),
    ("BHYT nhóm do NSNN đóng", "bhyt payer_group=ngân sách nhà nước đóng"),
    ("Nam", "sex=nam / year"), ("BHYT nam", "bhyt / bhyt sex=nam"), ("Năm", "year"),
    ("nam", "sex=nam / year"), ("dan so nam", "population / population sex=nam"),
    ("BHYT nam 2023", "bhyt 2023"), ("Dân số nam 2023", "population 2023 sex=nam"),
    ("BHYT nam nữ", "unread unclear"),
  ]

  /// Parts of the people.
  @Test(arguments: Self.casesOfPartsOfThePeople)
  func partsOfThePeople(header: String, told: String) {
    if told == "unread" {
      #expect(Self.told(header).hasPrefix("?"))
    } else {
      #expect(Self.told(header) == told)
    }
  }

  private static let casesOfComparisons: [(String, String)] = [
    ("BHYT so với kế hoạch", "bhyt attainment_pct"), ("BHYT so kế hoạch", "bhyt attainment_pct"),
    ("BHYT so với KH (%)", "bhyt attainment_pct"), ("BHYT TH/KH", "bhyt attainment_pct"),
    ("BHYT thực hiện/kế hoạch", "bhyt attainment_pct"),
    ("BHYT thực hiện so kế hoạch", "bhyt attainment_pct"),
    ("Tỷ lệ % so với KH", "attainment_pct"), ("BHYT đạt kế hoạch", "bhyt attainment_pct"),
    ("BHYT kế hoạch/thực hiện", "unread unclear"),
    ("BHYT chênh lệch kế hoạch", "unread unclear"),
    ("BHYT chênh lệch so với kế hoạch", "unread unclear"),
    ("BHYT tăng so với kế hoạch", "unread unclear"),
    ("BHYT so với cùng kỳ", "unread unclear"), ("BHYT so với đầu năm", "unread unclear"),
    ("BHYT so với tháng trước", "unread unclear"),
    ("BHYT tăng, giảm so với cùng kỳ", "bhyt change previous-year"),
    ("BHYT +/- so với cùng kỳ", "bhyt change previous-year"),
    ("BHYT chênh lệch so với tháng trước", "bhyt change previous-month"),
    ("BHYT tăng so với đầu năm", "bhyt change year-start"),
    ("BHYT giảm so với tháng trước", "unread unclear"),
    ("BHYT % so với cùng kỳ", "bhyt growth_pct previous-year"),
    ("Tốc độ tăng BHYT so với cùng kỳ năm trước", "bhyt growth_pct previous-year"),
    ("BHYT tăng giảm so với cùng kỳ 2022", "bhyt change previous-year 2022"),
    ("BHYT tăng giảm so với 31/12/2022", "bhyt change 2022-12"),
    ("BHYT tăng giảm so với năm 2022", "bhyt change 2022"),
    ("BHYT/dân số", "bhyt coverage_pct population"), ("So sánh TH/KH BHYT", "bhyt attainment_pct"),
    ("Tỷ lệ % thực hiện BHYT so với kế hoạch năm", "bhyt attainment_pct"),
    ("BHYT so với cùng kỳ năm 2022 (%)", "bhyt growth_pct previous-year 2022"),
    ("BHYT so với dân số", "bhyt coverage_pct population"),
    ("BHYT trên dân số", "unread unclear"),
    ("Tỷ lệ BHYT trên dân số", "bhyt coverage_pct population"),
    ("BHXH/lực lượng lao động (%)", "bhxh coverage_pct labour_force"),
    ("BHXH/BHYT", "unread unclear"), ("Tỷ lệ bao phủ so với cùng kỳ", "unread unclear"),
    ("Tỷ lệ bao phủ BHYT tăng giảm so với cùng kỳ", "bhyt coverage_points previous-year"),
  ]

  /// What is compared with what.
  @Test(arguments: Self.casesOfComparisons)
  func comparisons(header: String, told: String) {
    #expect(Self.told(header) == told)
  }

  private static let casesOfTimes: [(String, String)] = [
    ("BHYT đầu năm", "bhyt at year-start"), ("BHYT cuối năm trước", "bhyt at year-start"),
    ("BHYT cùng kỳ năm trước", "bhyt at previous-year"), ("BHYT cùng kỳ", "bhyt at previous-year"),
    ("BHYT tháng trước", "bhyt at previous-month"), ("BHYT năm trước", "bhyt at previous-year"),
    ("Năm trước BHYT", "bhyt at previous-year"),
    ("Thực hiện cùng kỳ 2022", "participants at previous-year 2022"),
    ("BHYT đầu năm 2023", "bhyt 2022-12"), ("BHYT cùng kỳ 7/2022", "bhyt 2022-07"),
    ("Phát triển mới lũy kế", "recruits at cumulative"),
    ("Lũy kế từ đầu năm BHXH TN tăng mới", "bhxh-tu-nguyen recruits at cumulative"),
    ("BHYT tháng 7", "bhyt month 7"), ("T7", "month 7"), ("Tháng 12", "month 12"),
    ("Quý I", "quarter 1"), ("Quý 4", "quarter 4"), ("Q2", "quarter 2"),
    ("6 tháng đầu năm", "months 1-6"), ("9 tháng", "months 1-9"), ("Cả năm", "whole year"),
    ("Năm 2023 Tháng 7", "2023-07"), ("Năm 2023 Quý I", "2023-Q1"),
    ("Dân số Sơ bộ - Prel. 2023", "population 2023 provisional"),
    ("Sơ bộ Prel. 2023 Dân số", "population 2023 provisional"),
    ("2023 Sơ bộ Dân số", "population 2023 provisional"),
    ("Ước TH 2023 BHYT", "bhyt 2023 estimated"), ("BHYT ước thực hiện 2023", "bhyt 2023 estimated"),
    ("Ước thực hiện năm 2023", "2023 estimated"), ("2023 - Prel.", "2023 provisional"),
    ("BHYT T1/2023 T2/2023", "unread unclear"), ("BHYT tháng 13", "? 13"),
  ]

  /// Other times than that of the row, parts of a year, and how sure the figure is.
  @Test(arguments: Self.casesOfTimes)
  func times(header: String, told: String) {
    #expect(Self.told(header) == told)
  }

  private static let casesOfUnitsOfMeasure: [(String, String)] = [
    ("Dân số (nghìn người)", "population ×10^3"), ("Dân số (Nghìn người)", "population ×10^3"),
    ("Dân số - Nghìn người", "population ×10^3"), ("Dân số (1.000 người)", "population ×10^3"),
    ("Dân số (1000 người)", "population ×10^3"), ("Dân số (vạn người)", "population ×10^4"),
    ("Dân số (triệu người)", "population ×10^6"), ("Population (Thous. pers.)", "population ×10^3"),
    ("Dân số (đơn vị: nghìn người)", "population ×10^3"),
    ("BHYT (ĐVT: nghìn người)", "bhyt ×10^3"), ("BHYT (nghìn thẻ)", "unread unitOfMeasure"),
    ("Dân số (nghìn hộ)", "unread unitOfMeasure"), ("BHYT (triệu lượt)", "unread unitOfMeasure"),
    ("Số tiền BHYT (triệu đồng)", "money"), ("BHYT (triệu đồng)", "money"),
    ("2023 Dân số trung bình (Nghìn người)", "population 2023 ×10^3"),
    ("Diện tích (Km2)", "unknown"), ("BHYT (người)", "bhyt"), ("BHYT (1)", "bhyt"),
    ("BHYT (*)", "bhyt"), ("Tỷ lệ (%) (5)=(4)/(3)", "ratio"), ("BHYT 1)", "bhyt"),
    ("BHYT ghi chú", "unknown"), ("BHYT theo giới tính", "unknown"),
    ("Nguồn số liệu BHYT", "unknown"),
  ]

  /// What one stands for.
  @Test(arguments: Self.casesOfUnitsOfMeasure)
  func unitsOfMeasure(header: String, told: String) {
    #expect(Self.told(header) == told)
  }

  /// Diacritics that a text has count.
  @Test(arguments: [
    ("năm", "year"), ("Nấm", "unknown"), ("quý", "quarter"), ("Quỹ", "money"), ("quy", "quarter"),
    ("Dẫn số", "unknown"), ("dan so", "population"), ("Tỉnh", "province"), ("Tính", "unknown"),
    ("Xã", "commune"), ("Xa", "commune"), ("Thứ", "unknown"), ("Kỳ", "period"),
    ("Ký", "unknown"), ("Thu BHYT", "money"), ("Thứ BHYT", "? Thứ"),
    ("Bảo hiểm y tê", "? tê"), ("bao hiem y te", "bhyt"),
  ])
  func diacriticsCount(header: String, told: String) {
    if told == "? tê" {
      #expect(Self.told(header) != "bhyt")
    } else {
      #expect(Self.told(header) == told)
    }
  }
}

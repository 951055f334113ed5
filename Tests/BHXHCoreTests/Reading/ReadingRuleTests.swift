import Testing

@testable import BHXHCore

/// One sentence of the contract: an input, and what is to be made of it.
struct RuleCase: CustomTestStringConvertible {
  let rule: String
  let text: String
  var lines: [String] = []
  var complaints: [String] = []
  var settings: [ReadingOptions.Setting: String] = [:]
  var columns: [(header: String, meaning: String)] = []

  var testDescription: String { rule }

  init(
    _ rule: String, _ text: String, _ lines: [String] = [], complaints: [String] = [],
    settings: [ReadingOptions.Setting: String] = [:],
    columns: [(header: String, meaning: String)] = []
  ) {
    self.rule = rule
    self.text = text
    self.lines = lines
    self.complaints = complaints
    self.settings = settings
    self.columns = columns
  }
}

@Suite struct ReadingRuleTests {
  private static let numbers: [RuleCase] = [
    RuleCase(
      "0.03% beside 302,72 % in one column",
      "unit,period,scheme,growth_pct,versus\nben-tre,2019,bhyt,0.03%,2018\nben-tre,2019,bhtn,\"302,72 %\",2018",
      [
        "ben-tre 2019 bhyt growth_pct 0.03 versus=2018-12",
        "ben-tre 2019 bhtn growth_pct 302.72 versus=2018-12",
      ]),
    RuleCase(
      "5,792 beside 18.305 in a count column",
      "unit;period;bhxh_tn\nben-tre;2019;5,792\nkien-giang;2019;18.305",
      [
        "ben-tre 2019 bhxh-tu-nguyen participants 5792",
        "kien-giang 2019 bhxh-tu-nguyen participants 18305",
      ]),
    RuleCase(
      "1.2345 in a count column is an error",
      "unit,period,bhyt\nben-tre,2019,1.2345", complaints: ["number-fraction 2:14"]),
    RuleCase(
      "a qualifier stands in the cell of a wide shape",
      "unit;period;bhyt\nben-tre;2019;hơn 900\nkien-giang;2019;15,67 triệu",
      ["ben-tre 2019 bhyt participants >900", "kien-giang 2019 bhyt participants 15670000±5000"]),
    RuleCase(
      "a qualifier stands in its column in the long shape",
      """
      unit,period,scheme,measure,value,qualifier
      ben-tre,2019,bhyt,participants,900,>
      ben-tre,2018,bhyt,participants,17590000,±5000
      ben-tre,2017,bhyt,participants,900,khoảng
      ben-tre,2016,bhyt,participants,hơn 900,<
      ben-tre,2015,bhyt,participants,900,?
      """,
      [
        "ben-tre 2019 bhyt participants >900", "ben-tre 2018 bhyt participants 17590000±5000",
        "ben-tre 2017 bhyt participants ~900",
      ], complaints: ["qualifier-conflict 5:32", "qualifier-unknown 6:36"]),
    RuleCase(
      "missing is not zero: a value that is not known is told without one",
      "unit,period,scheme,measure,value\nben-tre,2019,bhyt,participants,–\nben-tre,2019,bhtn,participants,0",
      ["ben-tre 2019 bhyt participants ?", "ben-tre 2019 bhtn participants 0"]),
    RuleCase(
      "a change is signed, a stock is not",
      "unit,period,scheme,change,participants\nben-tre,2019-05,bhyt,giảm 15,5\nben-tre,2019-05,bhtn,(20),-3",
      [
        "ben-tre 2019-05 bhyt change -15 versus=2019-04",
        "ben-tre 2019-05 bhyt participants 5",
      ], complaints: ["number-negative 3:27"]),
    RuleCase(
      "a quote inside an unquoted number, period or scheme is an error",
      "unit,period,scheme,participants\nben-tre,2019,bhyt,1\"5\nben-tre,20\"19,bhyt,15\nben-tre,2019,bh\"yt,15",
      complaints: ["quote-in-cell 2:19", "quote-in-cell 3:9", "quote-in-cell 4:14"]),
  ]

  private static let columns: [RuleCase] = [
    RuleCase(
      "a change over a span is that of its last month, against the month before the span",
      "unit,period,scheme,measure,value\nkien-giang,2023-01..2023-07,bhyt,change,2015",
      ["kien-giang 2023-07 bhyt change 2015 versus=2022-12"]),
    RuleCase(
      "versus belongs to changes and growth, issuer to targets, base_measure to coverages",
      """
      unit,period,scheme,measure,value,versus,issuer,base_measure
      ben-tre,2019,bhyt,participants,5,2018,UBND tỉnh,population
      ben-tre,2019,bhyt,growth_pct,"4,46",2018?,BHXH Việt Nam,population
      ben-tre,2019,bhyt,target,7,2018,BHXH Việt Nam,dân số
      ben-tre,2019,bhyt,coverage_pct,"90,48",2018,UBND,Dân số
      """,
      [
        "ben-tre 2019 bhyt participants 5", "ben-tre 2019 bhyt growth_pct 4.46 versus=2018?",
        "ben-tre 2019 bhyt target 7 issuer=bhxh-vn",
        "ben-tre 2019 bhyt coverage_pct 90.48 base=population",
      ]),
    RuleCase(
      "an issuer may be any text",
      "unit,period,scheme,target,issuer\nben-tre,2019,bhyt,7,Hội Nông dân",
      ["ben-tre 2019 bhyt target 7 issuer=Hội Nông dân"]),
    RuleCase(
      "status: final, also blank; sơ bộ; ước",
      "unit,period,scheme,participants,status\nben-tre,2019,bhyt,7,\nben-tre,2018,bhyt,7,sơ bộ\nben-tre,2017,bhyt,7,Ước\nben-tre,2016,bhyt,7,xong",
      [
        "ben-tre 2019 bhyt participants 7", "ben-tre 2018 bhyt participants 7 provisional",
        "ben-tre 2017 bhyt participants 7 estimated",
      ], complaints: ["status-unknown 5:21"]),
    RuleCase(
      "headers say scheme, measure, period, issuer or status",
      """
      unit;bhyt_target_2023;Kế hoạch BHYT 2024;Thực hiện BHTN T7/2023;KH BHXH BB UBND tỉnh giao 2023;Sơ bộ BHXH TN 2023
      ben-tre;1;2;3;4;5
      """,
      [
        "ben-tre 2023 bhyt target 1", "ben-tre 2024 bhyt target 2",
        "ben-tre 2023-07 bhtn participants 3", "ben-tre 2023 bhxh-bat-buoc target 4 issuer=ubnd",
        "ben-tre 2023 bhxh-tu-nguyen participants 5 provisional",
      ]),
    RuleCase(
      "months side by side",
      "unit,scheme,T1/2023,T2/2023\nben-tre,bhyt,5,6",
      ["ben-tre 2023-01 bhyt participants 5", "ben-tre 2023-02 bhyt participants 6"]),
    RuleCase(
      "the shapes may be mixed in one file",
      "unit,period,scheme,measure,value,population\nben-tre,2019,bhyt,participants,5,10\nben-tre,2018,,,,9",
      [
        "ben-tre 2019 bhyt participants 5", "ben-tre 2019 - population 10",
        "ben-tre 2018 - population 9",
      ]),
    RuleCase(
      "population belongs to no scheme, base to its scheme",
      "unit,period,scheme,participants,population,base\nben-tre,2019,bhyt,5,10,8",
      [
        "ben-tre 2019 bhyt participants 5", "ben-tre 2019 - population 10",
        "ben-tre 2019 bhyt base 8",
      ]),
    RuleCase(
      "under a campaign the number under a scheme is recruits, events have no scheme",
      "Đơn vị,Kỳ,Chiến dịch,Số hội nghị,Số người dự,BHYT,BHXH TN\nBến Tre city,x,,,,,".replacing(
        "\nBến Tre city,x,,,,,", with: "\nben-tre,2019,Ra quân,3,200,50,20"),
      [
        "ben-tre 2019 - events 3 campaign=Ra quân", "ben-tre 2019 - attendees 200 campaign=Ra quân",
        "ben-tre 2019 bhyt recruits 50 campaign=Ra quân",
        "ben-tre 2019 bhxh-tu-nguyen recruits 20 campaign=Ra quân",
      ]),
    RuleCase(
      "a campaign without a figure is still told",
      "unit,period,campaign,kind,events,attendees\nben-tre,2019,Ra quân,lễ ra quân,,",
      ["ben-tre 2019 - events ? campaign=Ra quân kind=launch"]),
    RuleCase(
      "a blank or a total word in a breakdown is the figure of all",
      "unit,period,scheme,participants,giới tính,nhóm tuổi\nben-tre,2019,bhyt,9,Chung,\nben-tre,2019,bhyt,4,nữ,Tổng số\nben-tre,2019,bhyt,1,nữ,18-24",
      [
        "ben-tre 2019 bhyt participants 9", "ben-tre 2019 bhyt participants 4 sex=nữ",
        "ben-tre 2019 bhyt participants 1 age_group=18-24 sex=nữ",
      ]),
    RuleCase(
      "group is a named subgroup",
      "unit,period,scheme,participants,group\nben-tre,2019,bhyt,9,hội viên phụ nữ",
      ["ben-tre 2019 bhyt participants 9 group=hội viên phụ nữ"]),
    RuleCase(
      "province, district and commune name one unit, the lowest that is not blank",
      """
      tỉnh,huyện,xã,period,bhyt
      Kiên Giang,Châu Thành,Minh Hòa,2023,1
      Kiên Giang,Châu Thành,,2023,2
      Kiên Giang,,,2023,3
      """,
      [
        "kien-giang/chau-thanh/minh-hoa 2023 bhyt participants 1",
        "kien-giang/chau-thanh 2023 bhyt participants 2", "kien-giang 2023 bhyt participants 3",
      ]),
    RuleCase(
      "tháng and năm are one period, a blank month is the year",
      "unit,tháng,năm,bhyt\nben-tre,7,2023,1\nben-tre,,2023,2",
      ["ben-tre 2023-07 bhyt participants 1", "ben-tre 2023 bhyt participants 2"]),
    RuleCase(
      "quý and năm are one period",
      "unit,quý,năm,bhyt\nben-tre,III,2023,1\nben-tre,4,2023,2",
      ["ben-tre 2023-Q3 bhyt participants 1", "ben-tre 2023-Q4 bhyt participants 2"]),
    RuleCase(
      "the period decides which unit is meant, cell by cell",
      "unit,period,bhyt\nkien-giang,2023,1\nkien-giang,2026-01,2",
      ["kien-giang 2023 bhyt participants 1"], complaints: ["unit-not-in-force 3:1"]),
    RuleCase(
      "a target whose unit ended within its year is of the unit of its start",
      "unit,period,scheme,target\nkien-giang,2025,bhyt,5",
      ["kien-giang 2025 bhyt target 5"]),
  ]

  private static let headers: [RuleCase] = [
    RuleCase(
      "no unit: the error names --set unit", "period,bhyt\n2019,5",
      complaints: ["unit-column-missing 1:1"]),
    RuleCase(
      "no period: the error names --set period", "unit,bhyt\nben-tre,5",
      complaints: ["period-column-missing 1:1"]),
    RuleCase(
      "no measure: the error names --set measure", "unit,period,value\nben-tre,2019,5",
      complaints: ["measure-column-missing 1:1"]),
    RuleCase(
      "no scheme: the error names --set scheme", "unit,period,participants\nben-tre,2019,5",
      complaints: ["scheme-missing 2:14"]),
    RuleCase(
      "--set says what the file does not say", "participants,target\n5,6",
      [
        "ben-tre 2019 bhyt participants 5 provisional",
        "ben-tre 2019 bhyt target 6 issuer=ubnd provisional",
      ],
      settings: [
        .unit: "ben-tre", .period: "2019", .scheme: "BHYT", .issuer: "UBND tỉnh", .status: "sơ bộ",
      ]),
    RuleCase(
      "--set factor", "unit,period,bhyt\nben-tre,2019,\"1,5\"",
      ["ben-tre 2019 bhyt participants 1500±50"], settings: [.factor: "1000"]),
    RuleCase(
      "--set with an unknown value lists the known ones",
      "unit,period,participants\nben-tre,2019,5",
      complaints: ["setting-unknown"], settings: [.scheme: "bhtt"]),
    RuleCase(
      "--column says what a header means", "Nơi,period,SL BHYT\nben-tre,2019,5",
      ["ben-tre 2019 bhyt participants 5"],
      columns: [("Nơi", "unit"), ("SL BHYT", "bhyt participants")]),
    RuleCase(
      "a near miss of a known name gets did you mean",
      "unit,period,bhyt,popluation\nben-tre,2019,5,6",
      ["ben-tre 2019 bhyt participants 5"], complaints: ["column-near 1:18"]),
    RuleCase(
      "two columns that mean the same are an error", "unit,đơn vị,period,bhyt\na,b,2019,5",
      complaints: ["column-repeated 1:6"]),
    RuleCase(
      "rows of another width are an error at their line, never padded",
      "unit,period,bhyt\nben-tre,2019\nben-tre,2019,5,6\nben-tre,2018,7\n\nben-tre",
      ["ben-tre 2018 bhyt participants 7"],
      complaints: ["row-width 2:1", "row-width 3:1"]),
    RuleCase(
      "a line of one field with digits and another delimiter is no note",
      "unit,period,bhyt\nben-tre;2019;5", complaints: ["row-width 2:1"]),
    RuleCase("no bytes are no input", "", complaints: ["input-empty"]),
    RuleCase("white space is no header", " \n\n", complaints: ["header-missing"]),
    RuleCase(
      "a header that names neither a unit nor a measure", "a,b\n1,2",
      complaints: ["header-unknown 1:1"]),
    RuleCase(
      "data without a header",
      "ben-tre,2019,bhyt,participants,17452\nben-tre,2018,bhyt,participants,5",
      complaints: ["header-unknown 1:1"]),
    RuleCase("a header without rows is no error", "unit,period,bhyt\n"),
    RuleCase(
      "two periods in the title are an error that names --set",
      "Kết quả tháng 7/2023 và tháng 8/2023\nunit,bhyt\nben-tre,5",
      complaints: ["title-ambiguous 1"].map { $0 + ":0" }),
    RuleCase(
      "giao in the title makes ratios targets",
      "Giao chỉ tiêu bao phủ năm 2024,\nunit,Tỷ lệ bao phủ BHYT\nben-tre,\"95,15\"",
      ["ben-tre 2024 bhyt target_pct 95.15"]),
    RuleCase(
      "chỉ tiêu in the upper header makes ratios targets",
      "unit,Chỉ tiêu 2024\n,Tỷ lệ bao phủ BHYT\nben-tre,\"95,15\"".replacing(
        "unit,Chỉ tiêu 2024\n,Tỷ", with: "unit,Chỉ tiêu 2024,\n,BHYT,Tỷ"
      ).replacing(
        "ben-tre,", with: "ben-tre,7,"),
      ["ben-tre 2024 bhyt target 7", "ben-tre 2024 bhyt target_pct 95.15"]),
  ]

  @Test(arguments: numbers + columns + headers)
  func ruleHolds(rule: RuleCase) {
    let reading = Reading(rule.text) {
      $0.settings = rule.settings
      $0.columns = rule.columns
    }
    let complaints = reading.complaints.filter { !$0.hasPrefix("unit-highest-taken") }
    #expect(complaints == rule.complaints)
    #expect(reading.lines == rule.lines)
    let count = reading.count
    #expect(count.rows == count.used + count.rejected + count.blank)
    #expect(count.rejected == reading.rejected.count)
  }
}

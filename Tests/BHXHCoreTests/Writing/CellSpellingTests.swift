import Testing

@testable import BHXHCore

/// One line per case: the cell, for machines, in English, in Vietnamese.
@Suite struct CellSpellingTests {
  struct Case: Sendable {
    let cell: Cell
    let machine: String
    let english: String
    let vietnamese: String

    init(_ cell: Cell, _ machine: String, _ english: String, _ vietnamese: String) {
      self.cell = cell
      self.machine = machine
      self.english = english
      self.vietnamese = vietnamese
    }
  }

  static func unit(_ path: String) -> AdministrativeUnit {
    Gazetteer.builtIn.states(ofPath: path).last ?? .nation
  }

  static let cases: [Case] = [
    Case(.none, "", "", ""),
    Case(.text("Nông dân"), "Nông dân", "Nông dân", "Nông dân"),
    Case(.list(["a", "b"]), "a|b", "a, b", "a, b"),
    Case(.unit(unit("kien-giang/hon-dat")), "kien-giang/hon-dat", "Hòn Đất", "Hòn Đất"),
    Case(.unit(.nation), "viet-nam", "Việt Nam", "Việt Nam"),
    Case(SampleTables.period(2023, 7), "2023-07", "2023-07", "7/2023"),
    Case(
      .scheme(.voluntary), "bhxh-tu-nguyen", "voluntary social insurance", "BHXH tự nguyện"),
    Case(.measure(.population), "population", "population", "dân số"),
    Case(.measure(.labourForce), "labour_force", "labour force", "lực lượng lao động"),
    Case(
      .term(.measure, "labour_force_15plus"), "labour_force_15plus",
      "labour force aged 15 and over", "lực lượng lao động từ 15 tuổi trở lên"),
    Case(.term(.measure, "hộ gia đình"), "hộ gia đình", "hộ gia đình", "hộ gia đình"),
    Case(.issuer(Issuer("bhxh-vn")), "bhxh-vn", "Viet Nam Social Security", "BHXH Việt Nam"),
    Case(.term(.kind, "conference"), "conference", "conference", "hội nghị"),
    Case(.term(.kind, "chợ phiên"), "chợ phiên", "chợ phiên", "chợ phiên"),
    Case(.count(1_165_787), "1165787", "1,165,787", "1.165.787"),
    Case(.count(-200), "-200", "−200", "−200"),
    Case(.change(2015), "2015", "+2,015", "+2.015"),
    Case(.change(-2015), "-2015", "−2,015", "−2.015"),
    Case(
      .quantity(Quantity(count: 18_000, qualifier: .over), as: .count), "18000", "over 18,000",
      "hơn 18.000"),
    Case(
      .quantity(Quantity(mantissa: 9440, decimals: 2), as: .percentage), "94.40", "94.40%",
      "94,40%"),
    Case(
      .published(Quantity(count: 96_000, qualifier: .over), as: .count), ">96000", "over 96,000",
      "hơn 96.000"),
    Case(
      .published(Quantity(count: 17_590_000, qualifier: .rounded(half: 5000)), as: .count),
      "17590000±5000",
      "17,590,000 ±5,000", "17.590.000 ±5.000"),
    Case(.percent(Percent(mantissa: 9450, decimals: 2)), "94.50", "94.50%", "94,50%"),
    Case(.signedPercent(Percent(mantissa: 446, decimals: 2)), "4.46", "+4.46%", "+4,46%"),
    Case(.signedPercent(Percent(mantissa: -50, decimals: 2)), "-0.50", "−0.50%", "−0,50%"),
    Case(
      .points(Percent(mantissa: -500, decimals: 2)), "-5.00", "−5.00 percentage points",
      "−5,00 điểm phần trăm"),
    Case(.decimal(Percent(mantissa: 714, decimals: 2)), "7.14", "7.14", "7,14"),
    Case(.how(.implied), "implied", "implied", "suy ra"),
    Case(.status(.provisional), "provisional", "provisional", "sơ bộ"),
    Case(.comparability(.restated), "restated", "restated", "đã quy đổi"),
    Case(.qualifier(.about), "~", "about", "khoảng"),
    Case(.qualifier(.rounded(half: 5000)), "±5000", "±5,000", "±5.000"),
    Case(
      .reason(.noEarlierFigure("2022-07")), "no figure for 2022-07", "no figure for 2022-07",
      "không có số liệu của 7/2022"),
    Case(.term(.level, "district"), "district", "district", "cấp huyện"),
    Case(.term(.unitKind, "thi-xa"), "thi-xa", "town", "thị xã"),
    Case(.term(.verdict, "contradicted"), "contradicted", "contradicted", "mâu thuẫn"),
  ]

  @Test(arguments: cases) func aCellIsSpelled(_ row: Case) {
    let machine = MachineSpelling(.builtIn)
    let spelled = machine.text(of: row.cell)
    #expect(spelled == row.machine)
    let english = CellText(OutputStyle(.english)).text(of: row.cell)
    #expect(english == row.english)
    let vietnamese = CellText(OutputStyle(.vietnamese)).text(of: row.cell)
    #expect(vietnamese == row.vietnamese)
  }
}

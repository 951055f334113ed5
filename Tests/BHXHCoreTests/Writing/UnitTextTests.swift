import BHXHCore
import Testing

@Suite struct UnitTextTests {
  private func text(of path: String, _ language: Language = .english) -> String {
    let style = OutputStyle(language)
    let units = Gazetteer.builtIn.states(ofPath: path)
    let bytes = DocumentText(style).bytes(of: UnitText(style).document(of: units))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// SubjectLookup 202/2025/QH15: Kiên Giang and An Giang became the new An Giang.
  @Test func aMergedProvince() {
    #expect(
      text(of: "kien-giang") == """
        Tỉnh Kiên Giang
        ───────────────

        Path      kien-giang
        Code      91
        Level     province
        Kind      province
        In force  until 2025-07-01
        Became    Tỉnh An Giang (an-giang); 2025-07-01, 202/2025/QH15

        """)
    #expect(
      text(of: "an-giang", .vietnamese).contains(
        "Thành lập từ          Tỉnh An Giang (an-giang), Tỉnh Kiên Giang (kien-giang); 2025-07-01,"
      ))
  }

  @Test func aDividedCommuneSaysWhatIsNotKnown() {
    let text = text(of: "an-giang/an-phu/phu-hoi")
    #expect(
      text.contains("Xã An Phú (an-giang/an-phu; a part), Xã Nhơn Hội (an-giang/nhon-hoi; a part)"))
  }

  /// SubjectLookup 30/2026/QH16: Đồng Nai was made as a province and is a city since.
  @Test func aKindOfItsTime() {
    let text = text(of: "dong-nai")
    #expect(text.contains("Became    Tỉnh Đồng Nai (dong-nai); 2025-07-01, 202/2025/QH15"))
    #expect(
      text.contains(
        "province (from 2025-07-01 until 2026-04-30); city (from 2026-04-30, 30/2026/QH16)"))
    let units = Gazetteer.builtIn.units(code: "75").suffix(1)
    for (day, kind) in [(2025_08_01, "tinh"), (2026_05_01, "thanh-pho")] {
      let table = ResultTable(Array(units), .builtIn, on: EffectiveDate(number: Int32(day)))
      let csv = String(decoding: OutputFormat.csv.bytes(of: table, OutputStyle()), as: UTF8.self)
      #expect(csv.contains("dong-nai,75,Đồng Nai,province,\(kind),2025-07-01,,"))
    }
  }

  /// Text names the first two of many successors, machine formats all of them.
  @Test func manySuccessorsInAList() {
    let units = Gazetteer.builtIn.states(ofPath: "kien-giang/hon-dat")
    let table = ResultTable(units, .builtIn)
    let text = String(decoding: OutputFormat.text.bytes(of: table, OutputStyle()), as: UTF8.self)
    #expect(text.contains("an-giang/binh-son, … (6)"))
    let csv = String(decoding: OutputFormat.csv.bytes(of: table, OutputStyle()), as: UTF8.self)
    #expect(csv.contains("|an-giang/vinh-thong\n"))
  }
}

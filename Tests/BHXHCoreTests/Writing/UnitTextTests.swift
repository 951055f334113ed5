import BHXHCore
import Testing

@Suite struct UnitTextTests {
  private func text(of path: String, _ language: Language = .english) -> String {
    let style = OutputStyle(language)
    let units = Gazetteer.builtIn.states(ofPath: path)
    let bytes = DocumentText(style).bytes(of: UnitText(style).document(of: units))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Resolution 202/2025/QH15: Kiên Giang and An Giang became the new An Giang.
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
        "Lập từ     Tỉnh An Giang (an-giang), Tỉnh Kiên Giang (kien-giang); 2025-07-01, 202/2025/QH15"
      ))
  }

  @Test func aDividedCommuneSaysWhatIsNotKnown() {
    let text = text(of: "an-giang/an-phu/phu-hoi")
    #expect(
      text.contains("Xã An Phú (an-giang/an-phu; a part), Xã Nhơn Hội (an-giang/nhon-hoi; a part)"))
  }
}

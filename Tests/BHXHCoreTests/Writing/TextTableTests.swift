import Testing

@testable import BHXHCore

@Suite struct TextTableTests {
  @Test func coverageInVietnamese() {
    let text = SampleTables.text(SampleTables.coverage, .text, OutputStyle(.vietnamese))
    #expect(
      text
        == """
        Kỳ: 7/2023 · Tính trên: dân số · Thời điểm mẫu số: 12/2022 · Căn cứ: tính từ số liệu
                                                                  Số đơn
                                                                   vị có  Độ
                                                                      số  chính
        Đơn vị      Loại hình        Số người     Mẫu số   Tỷ lệ    liệu  xác    Lý do
        ──────────  ──────────────  ─────────  ─────────  ──────  ──────  ─────  ───────────────────────────
        Kiên Giang  BHYT            1.500.000  1.700.000  88,24%
        Hòn Đất     BHXH tự nguyện        900                      12/15  hơn    chưa có lực lượng lao động
                                                                                 (dân số) của tháng này hoặc
                                                                                 24 tháng trước

        """)
  }

  @Test func coverageInEnglish() {
    var table = SampleTables.coverage
    table.rows.removeLast()
    let text = SampleTables.text(table, .text, OutputStyle(.english))
    #expect(
      text == """
                                                                                  Base
        Unit        Period   Scheme          Participants       Base  Base is     period   Percent  How
        ──────────  ───────  ──────────────  ────────────  ─────────  ──────────  ───────  ───────  ────────
        Kiên Giang  2023-07  health             1,500,000  1,700,000  population  2022-12   88.24%  computed
                             insurance

        """)
  }

  @Test func colourMarksTheHeadingsOnly() {
    let table = ResultTable(
      name: "t", columns: [Column("a", "Tên", "Name")], rows: [[.text("\u{1B}[31mx")]])
    let text = SampleTables.text(table, .text, OutputStyle(.english, hasColour: true))
    #expect(text == "\u{1B}[1mName\n\u{1B}[0m──────\n\u{FFFD}[31mx\n")
  }

  @Test(arguments: [
    (Language.english, OutputFormat.text, "(no rows)\n"),
    (.vietnamese, .text, "(không có kết quả)\n"),
    (.vietnamese, .markdown, "*không có kết quả*\n"),
  ]) func noRowsAreSaid(_ language: Language, _ format: OutputFormat, _ expected: String) {
    let table = ResultTable(name: "coverage", columns: SampleTables.coverageColumns)
    #expect(SampleTables.text(table, format, OutputStyle(language)) == expected)
  }

  @Test func unitsThatShareANameAreNamedInFull() {
    let table = ResultTable(
      name: "t", columns: [Column("unit", "Đơn vị", "Unit")],
      rows: [
        [SampleTables.unit("ben-tre/chau-thanh")], [SampleTables.unit("kien-giang/chau-thanh")],
        [SampleTables.unit("kien-giang/hon-dat")], [SampleTables.unit("an-giang", 2023)],
        [SampleTables.unit("an-giang", 2026)],
      ])
    let text = SampleTables.text(table, .text, OutputStyle(.vietnamese))
    #expect(
      text == """
        Đơn vị
        ────────────────────────────
        Huyện Châu Thành, Bến Tre
        Huyện Châu Thành, Kiên Giang
        Hòn Đất
        An Giang
        An Giang

        """)
  }

  @Test func markdownIsSafeToPaste() {
    let text = SampleTables.text(SampleTables.awkward, .markdown, OutputStyle(.vietnamese))
    #expect(
      text == #"""
        | Tên | Giá trị |
        | --- | ---: |
        | a,b | 1 |
        | a;b | −2 |
        | say "so" | −0,50% |
        | two lines |  |
        | =1+1 | 3 |
        | -abc | −4 |
        | @x | khoảng 94,4% |
        | a\|b\\c |  |
        |  +x |  |
        | 'quoted' |  |
        |  |  |

        """#)
  }
}

import Testing

@testable import BHXHCore

@Suite struct DocumentTests {
  static let document = ReportDocument([
    .title("Kiên Giang 2023-07"),
    .facts([.init("Cấp", "tỉnh"), .init("Kỳ báo cáo", "2023-07")]),
    .heading("Bao phủ"),
    .paragraph(
      "Đến hết tháng 7/2023, toàn tỉnh có 1.500.000 người tham gia BHYT, chiếm 88,24 % dân số, tăng 2.015 người so với cuối năm trước."
    ),
    .table(
      PlainTable(
        [.init("Loại hình"), .init("Số người", isNumber: true)],
        rows: [["BHYT", "1.500.000"], ["BHXH *", "900"]])),
    .list(["một", "hai"]),
    .footnotes(["Nguồn thứ nhất"]),
    .footnotes(["Nguồn thứ hai"]),
  ])

  @Test func asText() {
    let text = String(
      decoding: DocumentText(OutputStyle(.vietnamese)).bytes(of: Self.document), as: UTF8.self)
    #expect(
      text == """
        Kiên Giang 2023-07
        ══════════════════

        Cấp         tỉnh
        Kỳ báo cáo  2023-07

        Bao phủ
        ───────

        Đến hết tháng 7/2023, toàn tỉnh có 1.500.000 người tham gia BHYT, chiếm 88,24 % dân số, tăng 2.015
        người so với cuối năm trước.

        Loại hình   Số người
        ─────────  ─────────
        BHYT       1.500.000
        BHXH *           900

        • một
        • hai

        [1] Nguồn thứ nhất

        [2] Nguồn thứ hai

        """)
  }

  @Test func asMarkdown() {
    let text = String(
      decoding: DocumentMarkdown(OutputStyle(.vietnamese)).bytes(of: Self.document), as: UTF8.self)
    #expect(
      text == #"""
        # Kiên Giang 2023-07

        * **Cấp** tỉnh
        * **Kỳ báo cáo** 2023-07

        ## Bao phủ

        Đến hết tháng 7/2023, toàn tỉnh có 1.500.000 người tham gia BHYT, chiếm 88,24 % dân số, tăng 2.015 người so với cuối năm trước.

        | Loại hình | Số người |
        | --- | ---: |
        | BHYT | 1.500.000 |
        | BHXH \* | 900 |

        * một
        * hai

        1. Nguồn thứ nhất

        2. Nguồn thứ hai

        """#)
  }
}

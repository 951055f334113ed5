import Foundation
import FoundationXML
import Testing

@testable import BHXHCore

/// Pictures are well-formed whatever stands in them, say every row, and never draw what is not known as a number.
@Suite struct ChartTests {
  /// What breaks out of markup, turns the writing or moves the cursor.
  static let awkward =
    "<script>alert(1)</script> & \"x\" 'y' ]]> \u{202E}ngược\u{2066} \u{1B}[31m \u{0} a|b\nc \u{FFFF}"

  private static func chart(_ form: Chart.Form, label: String = "Rạch Giá") -> Chart {
    let rows = [
      ChartRow("Toàn tỉnh", 82_00, "82,00%", isWhole: true),
      ChartRow(label, 55_07, "55,07%", path: "kien-giang"),
      ChartRow("Hà Tiên", nil, "chưa có chỉ tiêu giao cho kỳ này", path: "an-giang"),
      ChartRow("Kiên Hải", -3_93, "−3,93%", path: "ben-tre"),
    ]
    let series = ChartSeries(
      label, [.init(10, "10"), nil] + [.init(12, "12")] + Array(repeating: nil, count: 9))
    return Chart(
      form: form, title: label, subtitle: label,
      panels: [
        ChartPanel(label, rows: rows, marks: [ChartMark(100_00, "100%")], series: [series])
      ], grid: form == .map ? GridTile.tiles(at: Gazetteer.reform.month.advanced(by: -1)) : [])
  }

  @Test(arguments: Chart.Form.allCases) func isWellFormedWithAnyText(_ form: Chart.Form) {
    for label in ["Rạch Giá", Self.awkward, "", String(repeating: "rất dài ", count: 60)] {
      let file = Self.chart(form, label: label).drawing.file
      let parser = XMLParser(data: Data(file.utf8))
      let isWhole = parser.parse()
      #expect(isWhole, "\(form) \(label): \(String(describing: parser.parserError))")
      #expect(!file.contains("<script"))
      #expect(!file.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
  }

  @Test(arguments: [Chart.Form.bars, .bullets, .dots]) func saysEveryRow(_ form: Chart.Form) {
    let file = Self.chart(form).drawing.file
    for text in ["Toàn tỉnh", "82,00%", "Rạch Giá", "55,07%", "Hà Tiên", "−3,93%"] {
      #expect(file.contains(">\(text)<"), "\(text)")
    }
  }

  @Test func whatIsNotKnownIsHatched() {
    func hatches(_ amount: Int?) -> Int {
      let panel = ChartPanel("", rows: [ChartRow("a", amount, "a"), ChartRow("b", 5_00, "b")])
      return Chart(form: .bars, title: "", panels: [panel]).drawing.file.components(
        separatedBy: "<path"
      ).count - 1
    }
    #expect(hatches(nil) == 1)
    #expect(hatches(0) == 0)
  }

  @Test(arguments: [("2025-06", 63), ("2025-07", 34)])
  func everyProvinceHasOneTile(_ text: String, _ count: Int) throws {
    let month = try #require(Month(year: 2025, monthOfYear: Int(text.suffix(2)) ?? 0))
    let tiles = GridTile.tiles(at: month)
    let provinces = Gazetteer.builtIn.units(at: .province)
      .filter { Gazetteer.builtIn.isInForce($0, at: month) }
      .map { Gazetteer.builtIn.path(of: $0) }
    #expect(provinces.count == count)
    #expect(Set(tiles.filter { !$0.isArchipelago }.map(\.path)) == Set(provinces))
    #expect(tiles.count == count + 2)
    #expect(Set(tiles.map { [$0.row, $0.column] }).count == tiles.count)
  }

  @Test func textThatFitsIsNeverCut() {
    #expect(TextWidth.cut("Hòn Đất", size: 12, to: 100) == "Hòn Đất")
    let cut = TextWidth.cut(String(repeating: "W", count: 50), size: 12, to: 100)
    #expect(cut.hasSuffix("…") && TextWidth.pixels(cut, size: 12) <= 100)
  }
}

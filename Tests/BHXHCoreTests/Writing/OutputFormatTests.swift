import Testing

@testable import BHXHCore

/// The list of formats.
@Suite struct OutputFormatTests {
  @Test func namesAndEndingsMeanOneFormat() {
    let names = OutputFormat.all.map(\.name)
    let endings = OutputFormat.all.flatMap(\.endings)
    #expect(Set(names).count == names.count)
    #expect(Set(endings).count == endings.count)
  }

  @Test(arguments: [
    ("a.csv", "csv"), ("B.HTML", "html"), ("x.y.md", "markdown"), ("a.jsonl", "ndjson"),
    ("a", nil), ("csv", nil), ("a.xyz", nil), ("a.", nil),
  ]) func aFileNameAsksForAFormat(_ file: String, _ name: String?) {
    #expect(OutputFormat(ofFile: file)?.name == name)
  }

  @Test(arguments: [
    (ResultForm.ratios, "text csv json ndjson markdown html xlsx svg prometheus"),
    (.table, "text csv json ndjson markdown html xlsx"),
    (.observations, "csv text json ndjson markdown html xlsx"),
    (.report, "text csv json markdown html xlsx"),
  ]) func aFormHasItsFormats(_ form: ResultForm, _ names: String) {
    #expect(form.formats.map(\.name).joined(separator: " ") == names)
  }

  /// Names and notes of an input hold any text: nothing in them becomes markup.
  @Test func aPageHoldsAnyText() {
    let table = ResultTable(
      name: "coverage",
      columns: [Column("unit", "Đơn vị", "Unit"), Column("reason", "Lý do", "Reason")],
      rows: [[.text(ChartTests.awkward), .text(ChartTests.awkward)]])
    let page = String(decoding: OutputFormat.html.bytes(of: table, OutputStyle()), as: UTF8.self)
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("Content-Security-Policy") && !page.contains("http://"))
  }
}

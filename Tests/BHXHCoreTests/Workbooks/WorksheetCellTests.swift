import Testing

@testable import BHXHCore

/// A cell means the same however XML lets it be written; most are written in one way, which is read as a whole.
struct WorksheetCellTests {
  @Test(arguments: [
    #"<c r="C2"><v>17452</v></c>"#,
    #"<c r='C2'><v>17452</v></c>"#,
    #"<c><v>17452</v></c>"#,
    #"<c  r="C2" ><v>17452</v></c>"#,
    #"<c r="C2" t="n"><v>17452</v></c>"#,
    #"<c t="n" r="C2"><v>17452</v></c >"#,
    "<c r=\"C2\">\n<v>17452</v>\n</c>",
    #"<c r="C2"><v><![CDATA[17452]]></v></c>"#,
    #"<c r="C2"><v>1&#55;452</v></c>"#,
    #"<c r="C2"><!-- người --><v>17452</v></c>"#,
    #"<c r="C2"><f>A1&lt;3</f><v>17452</v></c>"#,
    #"<c r="C2" cm="1"><v>17452</v></c>"#,
    #"<c r="C2"><v>17452.0</v></c>"#,
    #"<c r="C2"><v>1.7452E4</v></c>"#,
    #"<c r="C2" t="str"><v>17452</v></c>"#,
    #"<c r="C2" t="inlineStr"><is><t>17.452</t></is></c>"#,
    #"<c r="C2" t="inlineStr"><is><t xml:space="preserve"> 17.452</t></is></c>"#,
    #"<c r="C2" t="inlineStr"><is><r><t>17.</t></r><r><t>452</t></r></is></c>"#,
  ])
  func aCellIsReadHoweverItIsWritten(cell: String) {
    let sheet = HostileArchiveTests.sheet.replacing(
      every: #"<c r="C2"><v>17452</v></c>"#, by: cell)
    #expect(
      Reading(bytes: HostileArchiveTests.workbook(sheet: sheet)).lines
        == ["kien-giang 2023-07 bhyt participants 17452"])
  }

  @Test(arguments: [
    // Behind another cell, without a letter, of no such shared text, or not closed.
    #"<c r="B2"><v>17452</v></c>"#, #"<c r="2"><v>17452</v></c>"#,
    #"<c r="C2" t="s"><v>17452</v></c>"#, #"<c r="C2"><v>17452</c>"#,
    #"<c r="C2"><v>17452</v></d>"#,
  ])
  func aCellThatCannotBeIsRefused(cell: String) {
    let sheet = HostileArchiveTests.sheet.replacing(
      every: #"<c r="C2"><v>17452</v></c>"#, by: cell)
    let reading = Reading(bytes: HostileArchiveTests.workbook(sheet: sheet))
    #expect(reading.failure?.code == .workbookPartDamaged)
  }

  /// A large worksheet is unpacked on a thread of its own: the same rows in the same order, and an end where nobody wants more.
  @Test func aLargeSheetIsReadInItsOrder() {
    let rows = (2...10_001).map { number in
      #"<row r="\#(number)"><c r="A\#(number)" t="inlineStr"><is><t>kien-giang</t></is></c>"#
        + #"<c r="B\#(number)" t="inlineStr"><is><t>2023-07</t></is></c><c r="C\#(number)"><v>\#(number)</v></c></row>"#
    }
    let (head, tail) = ("<row r=\"2\">", "</row></sheetData>")
    let start = HostileArchiveTests.sheet[...].end(ofFirst: head)!
    let end = HostileArchiveTests.sheet[...].end(ofFirst: tail)!
    let before = String(HostileArchiveTests.sheet[..<start].dropLast(head.count))
    let sheet = before + rows.joined() + "</sheetData>" + HostileArchiveTests.sheet[end...]
    // As large as a sheet must be to be worth a thread.
    #expect(sheet.utf8.count > 1 << 20)
    let bytes = HostileArchiveTests.workbook(sheet: sheet)
    let reading = Reading(bytes: bytes)
    #expect(
      reading.observations.compactMap { $0.value?.mantissa } == (2...10_001).map { Int64($0) })
    #expect(reading.observations.map(\.place.line) == Array(2...10_001))
    #expect(Reading(bytes: bytes) { $0.isThreaded = false }.lines == reading.lines)
  }
}

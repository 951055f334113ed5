import Foundation
import Testing

@testable import BHXHCore

/// Workbooks and packed texts that were made to do harm, or that came damaged: each is refused by name.
struct HostileArchiveTests {
  @Test func aSmallWorkbookIsRead() {
    #expect(Self.code(of: Self.workbook()) == nil)
    #expect(Reading(bytes: Self.workbook()).lines == ["kien-giang 2023-07 bhyt participants 17452"])
  }

  @Test func anyPrefixAndTheStrictNamespaceAreRead() {
    let sheet = Self.sheet.replacingOccurrences(of: "<", with: "<x:").replacingOccurrences(
      of: "<x:/", with: "</x:"
    )
    .replacing(
      "xmlns=\"\(Self.main)\"", with: "xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"")
    #expect(
      Reading(bytes: Self.workbook(sheet: sheet)).lines
        == ["kien-giang 2023-07 bhyt participants 17452"])
  }

  /// Every beginning of a workbook is refused, and none does worse.
  @Test func whatIsCutShortIsRefused() {
    let whole = Self.workbook()
    for length in stride(from: 4, to: whole.count, by: 7) {
      #expect(Self.code(of: Array(whole[..<length])) != nil)
    }
  }

  /// A bit that is wrong anywhere gives the same figures or an error.
  @Test func aWrongBitIsFoundOrDoesNoHarm() {
    let whole = Self.workbook()
    for place in stride(from: 0, to: whole.count, by: 3) {
      var broken = whole
      broken[place] ^= 1 << UInt8(place % 8)
      let reading = Reading(bytes: broken)
      let isRight = reading.lines == ["kien-giang 2023-07 bhyt participants 17452"]
      #expect(isRight || reading.failure != nil || !reading.rejected.isEmpty)
    }
  }

  private static let casesOfAPartThatIsNoWorksheetIsRefused: [(ProblemCode, String)] = [
    (ProblemCode.workbookEntities, #"<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>"#),
    (.workbookPartDamaged, "<worksheet><sheetData></worksheet></sheetData>"),
    (.workbookPartDamaged, "<worksheet><sheetData>"),
    (.workbookPartDamaged, "<worksheet a=b/>"),
    (
      .workbookPartDamaged,
      "<worksheet><sheetData><row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>"
    ),
    (.workbookPartDamaged, "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>"),
    (
      .workbookPartDamaged,
      "<worksheet><sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData></worksheet>"
    ),
    (
      .workbookPartDamaged,
      "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>"
    ),
    (.workbookPartDamaged, "<worksheet>" + String(repeating: "<a>", count: 200) + "</worksheet>"),
    (.workbookTokenTooLong, "<worksheet><!--" + String(repeating: "a", count: 5 << 20)),
    (.sheetsWithoutTable, "<worksheet/>"),
  ]

  @Test(arguments: Self.casesOfAPartThatIsNoWorksheetIsRefused)
  func aPartThatIsNoWorksheetIsRefused(code: ProblemCode, sheet: String) {
    #expect(Self.code(of: Self.workbook(sheet: sheet)) == code)
  }

  @Test func aFormulaWithoutValueIsNamed() {
    let sheet = Self.sheet.replacingOccurrences(of: "<v>17452</v>", with: "<f>1+1</f>")
    let reading = Reading(bytes: Self.workbook(sheet: sheet))
    #expect(reading.rejected.first?.problems.map(\.code) == [.formulaUncached])
    let place = reading.rejected.first?.problems.first?.place
    #expect(place.map { Place.worded("\($0)", in: .english) } == "t: sheet “S”, cell C2")
    #expect(place.map { Place.worded("\($0)", in: .vietnamese) } == "t: trang tính “S”, ô C2")
  }

  /// A directory that lies about sizes, overlaps its parts, or lists more of them than any workbook has.
  @Test func aDirectoryThatLiesIsRefused() {
    let whole = Self.workbook()
    let directory = Self.directory(whole)
    // The unpacked size, the packed size and the offset of its first part.
    for (offset, change) in [(24, 1), (20, 1), (42, 8), (24, 200), (20, 200)] {
      var lying = whole
      lying[directory + offset] &+= UInt8(change)
      #expect(Self.code(of: lying) == .archiveDamaged)
    }
    var many = whole
    many[many.count - 12] = 0xFF
    many[many.count - 11] = 0x7F
    #expect(Self.code(of: many) == .archiveTooMany)
    var encrypted = whole
    for place in Self.entries(whole) { encrypted[place + 8] |= 1 }
    #expect(Self.code(of: encrypted) == .workbookEncrypted)
    var packed = whole
    for place in Self.entries(whole) { packed[place + 10] = 93 }
    #expect(Self.code(of: packed) == .archiveMethod)
  }

  @Test func whatExpandsTooMuchEndsThere() {
    var limit = ExpansionLimit()
    limit.packed = 1 << 20
    #expect(limit.exceeded(by: 64 << 20, at: "t") == nil)
    #expect(limit.exceeded(by: 300 << 20, at: "t") == nil)
    #expect(limit.exceeded(by: 100 << 20, at: "t")?.code == .unpackedTooMuch)
    limit.packed = 1 << 30
    #expect(limit.exceeded(by: 8 << 30, at: "t")?.code == .unpackedTooLarge)
  }

  // What workbooks are made of.

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  static let sheet = """
    <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c>\
    <c r="B1" t="inlineStr"><is><t>period</t></is></c><c r="C1" t="inlineStr"><is><t>bhyt</t></is></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>kien-giang</t></is></c><c r="B2" t="inlineStr"><is><t>2023-07</t></is></c>\
    <c r="C2"><v>17452</v></c></row></sheetData></worksheet>
    """

  static func workbook(sheet: String = sheet) -> [UInt8] {
    var archive = ZipWriter()
    archive.add(
      "xl/workbook.xml",
      Array(
        "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>".utf8))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Array(
        "<Relationships><Relationship Id=\"r\" Type=\"a/worksheet\" Target=\"s.xml\"/></Relationships>"
          .utf8))
    archive.add("xl/s.xml", Array(sheet.utf8))
    archive.add("[Content_Types].xml", Array("<Types/>".utf8))
    return archive.finish()
  }

  private static func code(of bytes: [UInt8]) -> ProblemCode? {
    Reading(bytes: bytes).failure?.code
  }

  private static func directory(_ bytes: [UInt8]) -> Int {
    LittleEndianBytes(bytes)[4, bytes.count - 6]
  }

  /// Where the entries of the directory stand.
  private static func entries(_ bytes: [UInt8]) -> [Int] {
    let numbers = LittleEndianBytes(bytes)
    var place = directory(bytes)
    var places: [Int] = []
    while numbers[4, place] == 0x0201_4B50 {
      places.append(place)
      place += 46 + numbers[2, place + 28]
    }
    return places
  }
}

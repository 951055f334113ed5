import Foundation
import Testing

@testable import BHXHCore

struct XLSXWriterTests {
  private static let style = OutputStyle(.vietnamese)

  /// What is written is read again by the reader of workbooks: cell by cell, as the text that CSV would hold.
  @Test func aTableIsWrittenAsNumbersWithFormats() throws {
    let rows = try Self.rows(OutputFormat.xlsx.bytes(of: SampleTables.coverage, Self.style))
    #expect(rows.count == 3)
    #expect(rows[0].prefix(2) == ["Đơn vị", "Mã đơn vị"])
    #expect(
      rows[1].prefix(6) == ["Kiên Giang", "kien-giang", "7/2023", "BHYT", "1500000", "1700000"])
    #expect(rows[1].contains("88.24%"))
    #expect(rows[2].prefix(2) == ["Hòn Đất", "kien-giang/hon-dat"])
  }

  @Test func textsThatStartFormulasStayTexts() throws {
    let bytes = OutputFormat.xlsx.bytes(of: SampleTables.awkward, Self.style)
    let rows = try Self.rows(bytes)
    #expect(
      rows.map { $0[0] } == [
        "Tên", "a,b", "a;b", "say \"so\"", "two\nlines", "=1+1", "-abc", "@x", "a|b\\c", "\t+x",
      ] + rows.dropFirst(10).map { $0[0] })
    #expect(rows[3][1] == "-0.50%")
    #expect(rows[6][1] == "-4")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<f>"))
    #expect(text.contains("quotePrefix=\"1\""))
  }

  @Test func theSameTableIsTheSameBytes() {
    let one = OutputFormat.xlsx.bytes(of: SampleTables.coverage, Self.style)
    #expect(one == OutputFormat.xlsx.bytes(of: SampleTables.coverage, Self.style))
    #expect(one.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func charactersThatXMLHasNotAreWrittenAsWorkbooksDo() throws {
    let texts = ["a\u{1}b", "_x0041_", "x_y", "<&>\"'"]
    let table = ResultTable(
      name: "awkward", columns: [Column("name", "Tên", "Name")], rows: texts.map { [.text($0)] })
    let rows = try Self.rows(OutputFormat.xlsx.bytes(of: table, Self.style))
    #expect(rows.dropFirst().map { $0[0] } == texts)
  }

  @Test(arguments: [
    ("Tỷ lệ bao phủ", "Tỷ lệ bao phủ"), ("a/b:c", "a b c"), ("", "bhxh"),
    ("Số liệu suy ra từ số liệu đã công bố", "Số liệu suy ra từ số liệu đã cô"),
  ])
  func sheetsHaveNamesThatProgramsAccept(wanted: String, name: String) {
    var book = WorkbookWriter(title: "t")
    #expect(book.makeName(wanted) == name)
    #expect(book.makeName(wanted) != name)
    #expect(book.makeName(wanted).utf16.count <= 31)
  }

  /// The texts of the first worksheet.
  private static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let book = try WorkbookContents(ZipArchive(HeldBytes(bytes), file: "t"))
    let sheet = try #require(book.sheets.first)
    var reader = try WorksheetReader(sheet.entry, of: book)
    var rows: [[String]] = []
    while try reader.next() {
      var row = [String](repeating: "", count: (reader.cells.last?.column ?? -1) + 1)
      for cell in reader.cells {
        row[cell.column] = String(decoding: reader.bytes[cell.range], as: UTF8.self)
      }
      rows.append(row)
    }
    return rows
  }
}

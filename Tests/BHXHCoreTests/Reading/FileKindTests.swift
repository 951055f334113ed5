import Testing

@testable import BHXHCore

/// Files that are no text, or another kind of text: named, with what to do about each.
@Suite struct FileKindTests {
  /// The first bytes of a file, by hand from the format's own description.
  struct Beginning: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let code: ProblemCode

    init(_ name: String, _ bytes: [UInt8], _ code: ProblemCode) {
      (self.name, self.bytes, self.code) = (name, bytes, code)
    }

    init(_ name: String, _ text: String, _ code: ProblemCode) {
      self.init(name, Array(text.utf8), code)
    }

    var testDescription: String { "\(name) \(bytes.prefix(12))" }
  }

  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      + stream.utf8.flatMap { [$0, 0] }
  }

  @Test(arguments: [
    Beginning("XLSX", compound("EncryptedPackage"), .workbookEncrypted),
    Beginning("XLS", compound("Workbook"), .fileWorkbook),
    Beginning("XLS", compound("Book"), .fileWorkbook),
    Beginning("DOC", compound("WordDocument"), .fileDocument),
    Beginning("PDF", "%PDF-1.7\n%\u{E2}\u{E3}", .fileDocument),
    Beginning("RTF", #"{\rtf1\ansi\deff0 {\fonttbl"#, .fileDocument),
    Beginning("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], .filePicture),
    Beginning("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46], .filePicture),
    Beginning("JPEG", [0xFF, 0xD8, 0xFF, 0xE1, 0, 16, 0x45, 0x78], .filePicture),
    Beginning("GIF", "GIF89a\u{1}", .filePicture),
    Beginning("TIFF", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], .filePicture),
    Beginning("7Z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .fileArchive),
    Beginning("RAR", "Rar!\u{1A}\u{7}\u{1}", .fileArchive),
    Beginning("BZIP2", "BZh91AY&SY", .fileArchive),
    Beginning("XZ", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4], .fileArchive),
    Beginning("ZSTD", [0x28, 0xB5, 0x2F, 0xFD, 0x24, 0, 0, 0], .fileArchive),
    Beginning("Parquet", "PAR1\u{15}\u{4}\u{15}", .fileDatabase),
    Beginning("SQLite", "SQLite format 3\0", .fileDatabase),
    Beginning(
      "HTML", "<html><body><table><tr><th>Đơn vị</th></tr></table></body></html>", .fileMarkup),
    Beginning("HTML", "\u{FEFF}<!DOCTYPE html>\n<html lang=\"vi\">", .fileMarkup),
    Beginning("HTML", "\n  <TABLE border=1><tr><td>1</td></tr></TABLE>", .fileMarkup),
    Beginning("HTML", "<head><meta charset=utf-8></head>", .fileMarkup),
    Beginning(
      "HTML", "<!-- xuất từ hệ thống -->\n<table><tr><td>BHYT</td></tr></table>", .fileMarkup),
    Beginning("XML", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:x\"/>", .fileMarkup),
    Beginning("MHTML", "MIME-Version: 1.0\r\nContent-Type: multipart/related", .fileMarkup),
  ])
  func isNamed(file: Beginning) {
    let reading = Reading(bytes: file.bytes)
    #expect(reading.failure?.code == file.code)
    #expect(reading.failure?.arguments == [file.name])
    #expect(reading.observations.isEmpty)
    // As much where the bytes come one by one, as from a slow pipe.
    #expect(Reading(bytes: file.bytes, largestRead: 1).failure == reading.failure)
  }

  @Test(arguments: [
    "PKgiang,period\nx,y", "unit,period,bhyt\nkien-giang,2023,1", "<10,>20\n", "Rare,x\n", "BZ,y\n",
    "GIF,x\n", "%,x\n",
  ])
  func textIsNoneOfThem(text: String) {
    let families: [ProblemCode] = [
      .fileWorkbook, .fileDocument, .filePicture, .fileArchive, .fileDatabase, .fileMarkup,
    ]
    let code = Reading(text).failure?.code
    #expect(!families.contains { $0 == code })
  }

  private static let casesOfGarbledTextShowsWhatItWas: [(String, String, String)] = [
    (
      "Ä\u{90}Æ¡n vá»‹,Ká»³,BHYT\nKiÃªn Giang,2023-07,1500000\nBáº¿n Tre,2023-07,1165787\n",
      "Ä\u{90}Æ¡n", "Đơn"
    ),
    (
      "Tá»‰nh;BHYT 2023\nKiÃªn Giang;1500000\nHÃ\u{A0} Ná»™i;8000000\n",
      "Tá»‰nh", "Tỉnh"
    ),
    (
      "unit,period,bhyt\nCáº§n ThÆ¡,2023,5\nVÄ©nh Long,2023,6\n",
      "Cáº§n", "Cần"
    ),
    (
      "\u{FEFF}unit|period|bhyt\nÄ\u{90}áº¯k Láº¯k|2023|5\nÄ\u{90}áº¯k NÃ´ng|2023|6\n",
      "Ä\u{90}áº¯k", "Đắk"
    ),
  ]

  /// UTF-8 that was taken for a one-byte encoding and saved so; each pair made with Python's codecs.
  @Test(arguments: Self.casesOfGarbledTextShowsWhatItWas)
  func garbledTextShowsWhatItWas(text: String, garbled: String, right: String) {
    let reading = Reading(text)
    #expect(reading.failure?.code == .textGarbled)
    #expect(reading.failure?.arguments.first == garbled)
    #expect(reading.failure?.arguments.last == right)
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [
    "Ki\u{FFFD}n Giang", "B\u{FFFD}n Tre", "H\u{FFFD} N\u{FFFD}i",
  ])
  func lettersThatAreLostAreSaid(name: String) {
    let reading = Reading("\u{FFFD}\u{FFFD}n v\u{FFFD},period,bhyt\n\(name),2023,5\n")
    #expect(reading.failure?.code == .textLost)
  }

  @Test(arguments: [
    "Đơn vị,Kỳ,BHYT\nBến Tre,2023,5\nCà Mau,2023,6\n",
    "unit,period,bhyt,note\nben-tre,2023,5,Côte d’Ivoire à 3 º\nca-mau,2023,6,São Tomé\n",
    "unit,period,bhyt,note\nben-tre,2023,5,“½ m²”\n",
  ])
  func rightTextIsNotTakenForGarbled(text: String) {
    let failure = Reading(text).failure
    #expect(failure == nil)
  }
}

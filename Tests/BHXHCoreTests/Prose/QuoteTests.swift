import Testing

@testable import BHXHCore

/// A figure says at which bytes of the input it stands, whatever its encoding.
@Suite struct QuoteTests {
  /// `Tỉnh Bến Tre có 900 người tham gia BHYT` in Windows-1258, behind a head of plain letters.
  private static func page(_ head: String) -> [UInt8] {
    Array(head.utf8) + [0x54, 0x69, 0xD2] + Array("nh B".utf8) + [0xEA, 0xEC]
      + Array("n Tre c".utf8)
      + [0xF3] + Array(" 900 ng".utf8) + [0xFD, 0xF5, 0xCC] + Array("i tham gia BHYT.\n".utf8)
  }

  @Test(arguments: ["", "Print\n\n", "10/10/2020\nBHYT\n\n"])
  func standsWhereItIsSaid(head: String) throws {
    let bytes = Self.page(head)
    var places: [Range<Int>] = []
    var quotes: [String] = []
    let reader = ProseReader(ProseOptions(gazetteer: .builtIn))
    try reader.read(TextSource(ByteSource(bytes: bytes), named: "t", encoding: nil)) { article in
      places += article.figures.map { article.origin(of: $0) }
      quotes += article.figures.map { article.quote($0) }
    }
    #expect(quotes == ["900 người tham gia"])
    let number = try #require(bytes.firstIndex(of: 0x39))
    // `900 ng`, three bytes of `ườ`, `i tham gia`.
    #expect(places == [number..<number + 19])
  }
}

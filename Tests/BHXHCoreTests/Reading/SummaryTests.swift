import Testing

@testable import BHXHCore

/// What `check -v` shows, and `convert` asks for first.
@Suite struct SummaryTests {
  private static func survey(_ text: String) throws -> InputSummary {
    let source = TextSource(ByteSource(bytes: Array(text.utf8)), named: "t")
    return try ObservationReader(ReadingOptions(gazetteer: .builtIn)).survey(source)[0]
  }

  @Test func aSheetIsDescribed() throws {
    let summary = try Self.survey(
      """
      BHXH TỈNH KIÊN GIANG;;;
      Đến hết tháng 7/2023;;;
      STT;Huyện;Giới tính;KH BHYT UBND tỉnh giao 2023;Cán bộ
      1;Hòn Đất;nữ;5;An
      """)
    #expect(summary.headerLine == 3)
    #expect(summary.dialect == Dialect(delimiter: Byte.semicolon))
    #expect(summary.encoding == .utf8)
    #expect(summary.breakdowns == ["sex"])
    #expect(
      summary.columns == [
        .init(header: "STT", meaning: nil), .init(header: "Huyện", meaning: "district"),
        .init(header: "Giới tính", meaning: "sex"),
        .init(header: "KH BHYT UBND tỉnh giao 2023", meaning: "bhyt target 2023 ubnd"),
        .init(header: "Cán bộ", meaning: nil),
      ])
  }

  @Test(arguments: [
    ("id,title,publisher,date,url,document\na,b,c,2023,,", SpecialTable.sources),
    ("kind,vietnamese,english,aliases\nconference,hội nghị,conference,", .kinds),
    ("province,slug,code,name,kinds\nan-giang,an-bien,30985,An Biên,xa", .gazetteer),
    ("slug,valid_from,valid_to,code,name,kinds\nan-giang,,,91,An Giang,tinh", .gazetteer),
    ("from,date,to,share\na,2025-07-01,b,whole", .gazetteer),
    ("path,alias,certainty\nan-giang,Angiang,", .gazetteer),
    ("date,level,act\n2025-07-01,commune,x", .gazetteer),
    ("province,valid_from,valid_to,region,name\nan-giang,,,x,y", .gazetteer),
    ("code,english,vietnamese\na,b,c", .words), ("role,meaning,aliases\na,b,c", .words),
  ])
  func tablesOfADataDirectoryAreRecognised(text: String, table: SpecialTable) throws {
    let summary = try Self.survey(text)
    #expect(summary.special == table)
    let reading = Reading(text)
    #expect(reading.count == RowCount())
    #expect(reading.complaints == [])
    #expect(reading.notes == (table == .sources ? [] : ["table-skipped"]))
    #expect(reading.sources.map(\.id) == (table == .sources ? ["a"] : []))
  }

  @Test func jsonIsDescribedByItsFirstObjects() throws {
    let summary = try Self.survey(#"[{"unit":"a","period":"2023","bhyt":1},{"giới tính":"nữ"}]"#)
    #expect(summary.columns.map(\.meaning) == ["unit", "period", "bhyt", "sex"])
    #expect(summary.breakdowns == ["sex"])
  }
}

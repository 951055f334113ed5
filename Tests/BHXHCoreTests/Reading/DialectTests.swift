import BHXHCore
import Testing

@Suite struct DialectTests {
  private static let casesOfRecognised: [(String, String)] = [
    ("", ","),
    ("unit\nkien-giang\n", ","),
    ("unit,period\n", ","),
    ("unit;period\nkien-giang;2023\n", ";"),
    ("Tỉnh\tSố người\nAn Giang\t1,165,787\n", "\t"),
    ("Tỉnh|Số người\nAn Giang|1.165.787\n", "|"),
    // A number grouped with commas is not a delimiter, whatever its frequency.
    ("Tỉnh;Số người\nAn Giang;1,165,787\nCà Mau;2,345,678\nHà Nội;8,345,678\n", ";"),
    ("Tỉnh;Tỷ lệ\nAn Giang;94,43\nCà Mau;95,10\n", ";"),
    ("Tỷ lệ;94,43\nTỷ lệ;95,10\n", ";"),
    ("Tỉnh, thành phố;Số người\n", ";"),
    ("BÁO CÁO, tháng 7;;;\nSTT;Tỉnh;BHXH;BHYT\n1;An Giang;5,1;6,2\n2;Cà Mau;7,1;8,2\n", ";"),
    ("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n", ","),
    ("a;b\n\"x,y\nz,w\";1\n", ";"),
    ("a\tb\n1;2;3\t4\n", "\t"),
  ]

  @Test(arguments: Self.casesOfRecognised)
  func recognised(text: String, delimiter: String) {
    let dialect = Dialect(recognising: Array(text.utf8), isWhole: true)
    #expect(dialect == Dialect(delimiter: delimiter.utf8.first ?? 0))
  }

  @Test(arguments: [
    ("sep=;\na,b;c\n", ";"), ("SEP=,\r\na;b;c\n", ","), ("\"sep=|\"\na\n", "|"),
    ("sep=\t", "\t"),
  ])
  func separatorLine(text: String, delimiter: String) throws {
    let dialect = Dialect(recognising: Array(text.utf8), isWhole: true)
    #expect(
      dialect == Dialect(delimiter: delimiter.utf8.first ?? 0, hasSeparatorLine: true))
    var scanner = CSVScanner(
      TextSource(ByteSource(bytes: Array(text.utf8)), named: "-"), dialect: dialect)
    let hasRecord = try scanner.next()
    let line = hasRecord ? scanner.place(of: 0).line : 0
    #expect(hasRecord == (text != "sep=\t"))
    #expect(line == (hasRecord ? 2 : 0))
  }

  @Test(arguments: [
    (";", UInt8(ascii: ";") as UInt8?), ("tab", 9), ("\t", 9), ("|", UInt8(ascii: "|")),
    ("", nil), ("ab", nil), ("a", nil), ("\"", nil), ("é", nil), ("5", nil),
  ])
  func named(name: String, delimiter: UInt8?) {
    #expect(Dialect(delimiterNamed: name)?.delimiter == delimiter)
  }

  @Test(arguments: [
    ("", InputFormat.csv), ("unit,period\n", .csv), ("[]", .json), (" \n[{\"a\":1}]", .json),
    ("{\"bhxh\":\"report/1\",\n\"figures\":[{}]}\n", .json), ("{\"a\":1}", .json),
    ("{\"a\":1}\n{\"a\":2}\n", .ndjson), ("{\"a\":{\"b\":1}} {", .ndjson), ("{\"a\":1}\n\n", .json),
    ("{\n\"a\":1\n}\n{\n\"a\":2\n}", .ndjson), ("[Biểu 1] Báo cáo;;\n", .csv), ("{x}\n", .csv),
    ("[", .json), ("\"unit\",\"period\"\n", .csv),
  ])
  func format(text: String, expected: InputFormat) {
    #expect(InputFormat(recognising: Array(text.utf8), isWhole: true) == expected)
  }
}

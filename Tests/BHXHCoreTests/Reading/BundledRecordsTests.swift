import Testing

@testable import BHXHCore

@Suite struct BundledRecordsTests {
  /// The program's own tables read like any other file.
  @Test func recordsAreThoseOfTheScanner() throws {
    for name in BundledTable.names {
      let bytes = try #require(BundledTable.bytes(named: name))
      var scanner = CSVScanner(
        TextSource(ByteSource(bytes: bytes), named: name, encoding: .utf8), dialect: Dialect())
      var expected: [[String]] = []
      while try scanner.next() { expected.append((0..<scanner.count).map { scanner.string($0) }) }
      let records = BundledRecords.records(in: bytes)
      #expect(records == expected, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]), (",\n", [["", ""]]), ("a,", [["a", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]), ("\"\"\"a\"\"\",\"\"\n", [["\"a\"", ""]]),
      ("\"a\nb\"\n", [["a\nb"]]), ("", []),
    ] as [(String, [[String]])])
  func quotes(text: String, expected: [[String]]) {
    #expect(BundledRecords.records(in: Array(text.utf8)) == expected)
  }

  /// Those that are cut out by their first field are the same as when all are cut.
  @Test(arguments: ["measure", "list", "scheme", "nobody", ""])
  func recordsOfOneFirstField(first: String) {
    let all = BundledRecords.records(of: "words.csv")
    let expected =
      all.filter { $0[0] == first }
      + (first == "list" ? [["list", "word", "english", "vietnamese"]] : [])
    #expect(BundledRecords.records(of: "words.csv", beginning: first) == expected)
    #expect(first != "measure" || expected.count == 23)
  }
}

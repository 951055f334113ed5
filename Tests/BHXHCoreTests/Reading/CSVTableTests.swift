import Testing

@testable import BHXHCore

@Suite struct CSVTableTests {
  @Test func coverageIsPlainDigitsUnderItsColumns() {
    let text = SampleTables.text(SampleTables.coverage, .csv, OutputStyle(.vietnamese))
    #expect(
      text == """
        unit,period,scheme,participants,base,base_measure,base_period,percent,how,reported,expected,qualifier,reason
        kien-giang,2023-07,bhyt,1500000,1700000,population,2022-12,88.24,computed,1,1,,
        kien-giang/hon-dat,2023-07,bhxh-tu-nguyen,900,,,,,,12,15,>,no denominator within 24 months

        """)
  }

  @Test func whatEndsAFieldIsQuoted() {
    let text = SampleTables.text(SampleTables.awkward, .csv)
    #expect(
      text == """
        name,value
        "a,b",1
        a;b,-2
        "say ""so""\",-0.50
        "two
        lines",
        =1+1,3
        -abc,-4
        @x,~94.4
        a|b\\c,
        \t+x,
        'quoted',
        ,

        """)
  }

  @Test func excelGetsWhatItOpens() {
    let text = SampleTables.text(SampleTables.awkward, .csv, OutputStyle(isForExcel: true))
    let expected = [
      "\u{FEFF}name;value", "a,b;1", "\"a;b\";-2", "\"say \"\"so\"\"\";-0,50", "\"two\nlines\";",
      "'=1+1;3", "'-abc;-4", "'@x;~94,4", "a|b\\c;", "'\t+x;", "'quoted';", ";", "",
    ].joined(separator: "\r\n")
    #expect(text.utf8.elementsEqual(expected.utf8))
  }

  @Test func aBlankOnlyFieldIsStillARecord() {
    let table = ResultTable(
      name: "t", columns: [Column("a", "a", "a")], rows: [[.none], [.text("")], [.text("x")]])
    #expect(SampleTables.text(table, .csv) == "a\n\"\"\n\"\"\nx\n")
  }

  @Test(arguments: [false, true]) func theScannerReadsItBack(_ isForExcel: Bool) throws {
    let style = OutputStyle(isForExcel: isForExcel)
    let source = TextSource(
      ByteSource(bytes: OutputFormat.csv.bytes(of: SampleTables.awkward, style)), named: "t.csv")
    let delimiter = isForExcel ? Byte.semicolon : Byte.comma
    var scanner = CSVScanner(source, dialect: Dialect(delimiter: delimiter))
    var names: [String] = []
    while try scanner.next() {
      #expect(scanner.count == 2)
      #expect(scanner.defect == nil)
      names.append(scanner.string(0))
    }
    let expected = [
      "name", "a,b", "a;b", "say \"so\"", "two\nlines", "=1+1", "-abc", "@x", "a|b\\c", "\t+x",
      "'quoted'", "",
    ]
    let undefused = zip(names, expected).map { $0 == "'" + $1 ? $1 : $0 }
    #expect(undefused == expected)
  }
}

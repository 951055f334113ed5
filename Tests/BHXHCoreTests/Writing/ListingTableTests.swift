import Testing

@testable import BHXHCore

/// The tables of `check` and `units`.
@Suite struct ListingTableTests {
  @Test func aProblemIsARow() {
    let problems = [
      Problem(.numberFraction, at: Place(file: "a b.csv", line: 3, column: 5), ["1,5"]),
      Problem(.inputEmpty, at: Place(file: "-")),
    ]
    let messages = MessageText(.english)
    let table = ResultTable(problems, message: messages.sentence)
    #expect(
      SampleTables.text(table, .csv) == """
        file,line,column,severity,code,message
        a b.csv,3,5,error,number-fraction,"“1,5” is not a whole number, and a count must be whole; write all its digits, as in 1917000"
        -,,,error,input-empty,the input is empty; in a crontab name FILEs or --data

        """)
  }

  @Test func aUnitSaysWhatItBecame() {
    let gazetteer = Gazetteer.builtIn
    let table = ResultTable(
      gazetteer.states(ofPath: "kien-giang") + gazetteer.states(ofPath: "an-giang"), gazetteer)
    #expect(
      SampleTables.text(table, .csv) == """
        path,code,name,level,kind,valid_from,valid_to,successors
        kien-giang,91,Kiên Giang,province,tinh,,2025-07-01,an-giang
        an-giang,89,An Giang,province,tinh,,2025-07-01,an-giang
        an-giang,91,An Giang,province,tinh,2025-07-01,,

        """)
    let text = SampleTables.text(table, .text, OutputStyle(.vietnamese))
    #expect(text.contains("kien-giang  91     Kiên Giang  cấp tỉnh  tỉnh  "))
  }
}

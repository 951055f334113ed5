import Testing

@testable import BHXHCore

@Suite struct JSONReadingTests {
  @Test(
    arguments: [
      // The program's own report: figures are read back, what it computed is not.
      (
        """
        {"bhxh":"report/1","unit":"kien-giang","name":"Kiên Giang","level":"province","period":"2023-07",
         "boundaries":"auto","figures":[
          {"unit":"kien-giang","period":"2023-07","scheme":"bhyt","measure":"coverage_pct","value":90.50,
           "qualifier":null,"versus":null,"status":"final"}],
         "coverage":[{"unit":"kien-giang","period":"2023-07","scheme":"bhyt","participants":1,"percent":1.00}],
         "campaigns":[{"unit":"kien-giang","period":"2023","campaign":"Mô hình","kind":"model","events":3,
           "recruits_per_event":null}],
         "children":[{"unit":"kien-giang/hon-dat","name":"Hòn Đất","figures":[
           {"unit":"kien-giang/hon-dat","period":"2023-07","scheme":"bhyt","measure":"participants","value":7}]}],
         "input":{"rows":1,"used":1,"rejected":0,"blank":0}}
        """,
        [
          "kien-giang 2023-07 bhyt coverage_pct 90.50",
          "kien-giang 2023 - events 3 campaign=Mô hình kind=model",
          "kien-giang/hon-dat 2023-07 bhyt participants 7",
        ], []
      ),
      (
        #"{"bhxh":"convert/1","rows":[{"unit":"ben-tre","period":"2019","scheme":"bhyt","measure":"participants","value":1165787}],"input":{}}"#,
        ["ben-tre 2019 bhyt participants 1165787"], []
      ),
      // A document of another origin: rows take what stands above them.
      (
        #"{"unit":"Bến Tre","period":"2019","figures":[{"scheme":"bhyt","participants":"1.165.787"}],"campaigns":[{"campaign":"A","events":2}]}"#,
        [
          "ben-tre 2019 bhyt participants 1165787", "ben-tre 2019 - events 2 campaign=A",
        ], ["unit-highest-taken 1:9"]
      ),
      (#"{"bhxh":"coverage/1","rows":[{"unit":"ben-tre"}]}"#, [], ["json-computed 1:1"]),
      (
        #"[1, {"unit":"ben-tre","period":"2019","bhyt":5}]"#, ["ben-tre 2019 bhyt participants 5"],
        ["json-no-object 1:2"]
      ),
      (
        #"[{"unit":"ben-tre","unit":"ben-tre","period":"2019","bhyt":5}]"#, [],
        ["json-key-repeated 1:20"]
      ),
      (
        #"[{"unit":"ben-tre","đơn vị":"ben-tre","period":"2019","bhyt":5}]"#, [],
        ["column-repeated 1:20"]
      ),
      (#"[{"unit":"ben-tre","period":"2019","bhyt":17.452}]"#, [], ["number-fraction 1:43"]),
      (
        #"[{"unit":"ben-tre","period":"2019","bhyt":12.0,"bhtn":1e6}]"#,
        ["ben-tre 2019 bhyt participants 12", "ben-tre 2019 bhtn participants 1000000"], []
      ),
      (#"[{"unit":"ben-tre","period":"2019","bhyt":true}]"#, [], ["number-unreadable 1:43"]),
      (#"[{"unit":"ben-tre","period":"2019","bhyt":{"a":1}}]"#, [], ["number-unreadable 1:43"]),
      (#"[{"unit":["ben-tre"],"period":"2019","bhyt":1}]"#, [], ["value-expected 1:10"]),
      (
        #"{"unit":"ben-tre","period":"2019","bhxh":5,"bhyt":"6"}"#,
        ["ben-tre 2019 bhxh participants 5", "ben-tre 2019 bhyt participants 6"], []
      ),
      ("[]", [], []),
      ("null", [], ["header-unknown 1:1"]),
      ("[[]]", [], ["json-no-object 1:2"]),
      (#"[{"a":1}]"#, [], ["header-unknown 1:2"]),
    ] as [(String, [String], [String])])
  func documentIsRead(text: String, lines: [String], complaints: [String]) {
    let reading = Reading(text)
    #expect(reading.complaints == complaints)
    #expect(reading.lines == lines)
  }

  @Test func breakdownAfterAThousandObjectsIsLate() {
    let row = #"{"unit":"ben-tre","period":"2019","bhyt":5"#
    let text = String(repeating: row + "}\n", count: 1000) + row + #","giới tính":"nữ"}"#
    let late = Reading(text) { $0.fixesBreakdowns = true }
    #expect(late.complaints == ["breakdown-late 1001:56"])
    #expect(late.count == RowCount(used: 1000, rejected: 1))
    let named = Reading(text) {
      $0.fixesBreakdowns = true
      $0.breakdowns = ["giới tính"]
    }
    #expect(named.complaints == [])
    #expect(named.lines.last == "ben-tre 2019 bhyt participants 5 sex=nữ")
    #expect(named.summary?.breakdowns == ["sex"])
  }
}

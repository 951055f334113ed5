import Foundation
import Testing

@testable import BHXHCore

@Suite struct JSONTableTests {
  @Test func coverageIsARowALine() {
    let text = SampleTables.text(
      SampleTables.coverage, .json, OutputStyle(.vietnamese),
      RowCount(used: 2, rejected: 1, blank: 4))
    #expect(
      text == """
        {
          "bhxh": "coverage/1",
          "rows": [
            {"unit": "kien-giang", "period": "2023-07", "scheme": "bhyt", "participants": 1500000, "base": 1700000, "base_measure": "population", "base_period": "2022-12", "percent": 88.24, "how": "computed", "reported": 1, "expected": 1, "qualifier": null, "reason": null},
            {"unit": "kien-giang/hon-dat", "period": "2023-07", "scheme": "bhxh-tu-nguyen", "participants": 900, "base": null, "base_measure": null, "base_period": null, "percent": null, "how": null, "reported": 12, "expected": 15, "qualifier": ">", "reason": "no denominator within 24 months"}
          ],
          "input": {"rows": 7, "used": 2, "rejected": 1, "blank": 4}
        }

        """)
  }

  @Test func noRowsAreAnEmptyArray() {
    let table = ResultTable(name: "plan", columns: [])
    #expect(
      SampleTables.text(table, .json) == """
        {
          "bhxh": "plan/1",
          "rows": []
        }

        """)
  }

  @Test func ndjsonIsRowsOnly() {
    let table = ResultTable(
      name: "t",
      columns: [Column("a", "a", "a"), Column("b", "b", "b"), Column("c", "c", "c")],
      rows: [
        [.text("x"), .percent(Percent(mantissa: 9440, decimals: 2)), .none],
        [.list(["p", "q"]), .change(-5), .list([])],
      ])
    let text = SampleTables.text(table, .ndjson, OutputStyle(), RowCount(used: 2))
    #expect(
      text == """
        {"a":"x","b":94.40,"c":null}
        {"a":["p","q"],"b":-5,"c":[]}

        """)
  }

  @Test func foundationReadsAnythingBack() throws {
    let bytes = OutputFormat.json.bytes(of: SampleTables.awkward, OutputStyle())
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let rows = try #require(document["rows"] as? [[String: Any]])
    let names = rows.map { $0["name"] as? String }
    let expected = SampleTables.awkward.rows.map { row in
      if case .text(let text) = row[0] { text } else { String?.none }
    }
    #expect(names == expected)
    #expect(rows[6]["value"] as? String == "~94.4")
    #expect(rows[2]["value"] as? Double == -0.5)
    #expect(rows[3]["value"] is NSNull)
  }

  @Test func everyScalarOfTheFirstPlanesIsReadBack() throws {
    var text = String.UnicodeScalarView()
    for value in UInt32(0)...0x2FFFF {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    var json = JSONText()
    json.array { $0.string(String(text)) }
    let read = try JSONSerialization.jsonObject(with: Data(json.output.take())) as? [String]
    #expect(read?.first?.unicodeScalars.elementsEqual(text) == true)
  }

  @Test func aDocumentIsNestedAsItIsTold() {
    var json = JSONText()
    json.object(.lines) { json in
      json.key("unit")
      json.string("an-giang")
      json.key("empty")
      json.object(.lines) { _ in }
      json.key("children")
      json.array(.lines) { json in
        json.object { json in
          json.key("figures")
          json.array(.lines) { json in
            json.number(1)
            json.bool(true)
            json.null()
          }
        }
        json.object(.lines) { json in
          json.key("a")
          json.number("94.40")
        }
      }
    }
    let text = String(decoding: json.output.take(), as: UTF8.self)
    #expect(
      text == """
        {
          "unit": "an-giang",
          "empty": {},
          "children": [
            {"figures": [1, true, null]},
            {
              "a": 94.40
            }
          ]
        }
        """)
  }
}

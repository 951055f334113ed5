import Testing

@testable import BHXHCore

/// JSON as services send it: the rows lie in one member, beside a status, counts and pages.
@Suite struct JSONEnvelopeTests {
  private static let rows =
    #"[{"don_vi": "Bến Tre", "ky": "2019-12", "bhyt": 1165787}, {"don_vi": "Kiên Giang", "ky": "2019-12", "bhyt": 1500000}]"#

  private static let lines = [
    "ben-tre 2019-12 bhyt participants 1165787", "kien-giang 2019-12 bhyt participants 1500000",
  ]

  private static let casesOfTheOneArrayOfObjectsIsTheRows: [(String, String)] = [
    (#"{"status": "success", "total": 2, "data": ROWS}"#, "data"),
    (#"{"data": ROWS}"#, "data"),
    (#"{"data": ROWS, "status": "success", "total": 2}"#, "data"),
    (#"{"code": 200, "message": null, "result": {"data": ROWS}}"#, "result.data"),
    (
      #"{"response": {"body": {"items": {"item": ROWS}, "numOfRows": 2}}}"#,
      "response.body.items.item"
    ),
    (#"{"errors": [], "data": ROWS}"#, "data"),
    (#"{"data": ROWS, "errors": [], "tags": ["a", "b"], "ids": [1, 2]}"#, "data"),
    (#"{"kết quả": ROWS, "links": {"next": null}}"#, "kết quả"),
    (#"{"success": true, "d": {"results": ROWS, "__count": "2"}}"#, "d.results"),
    (#"{"a": {"b": {}}, "value": null, "records": ROWS}"#, "records"),
    (
      #"{"page": 1, "pages": [1], "content": ROWS, "pageable": {"sort": {"sorted": false}}}"#,
      "content"
    ),
  ]

  @Test(arguments: Self.casesOfTheOneArrayOfObjectsIsTheRows)
  func theOneArrayOfObjectsIsTheRows(text: String, member: String) {
    let reading = Reading(text.replacing("ROWS", with: Self.rows))
    #expect(reading.lines == Self.lines)
    #expect(reading.complaints == [])
    #expect(reading.problems.first { $0.code == .jsonEnvelope }?.arguments == [member])
    #expect(reading.count.rows == 2)
  }

  private static let casesOfKeysBesideTheRowsHoldForThem: [(String, [String])] = [
    (
      #"{"unit": "kien-giang", "period": "2023-07", "data": [{"bhyt": 5}]}"#,
      ["kien-giang 2023-07 bhyt participants 5"]
    ),
    (
      #"{"kỳ": "2023-07", "data": [{"don_vi": "ben-tre", "bhyt": 5}]}"#,
      ["ben-tre 2023-07 bhyt participants 5"]
    ),
    (
      #"{"period": "2023-07", "data": [{"unit": "ben-tre", "period": "2022", "bhyt": 5}]}"#,
      ["ben-tre 2022 bhyt participants 5"]
    ),
  ]

  /// What stands beside the rows and says where and when holds for them, as in a report.
  @Test(arguments: Self.casesOfKeysBesideTheRowsHoldForThem)
  func keysBesideTheRowsHoldForThem(text: String, lines: [String]) {
    let reading = Reading(text)
    #expect(reading.lines == lines)
    #expect(reading.complaints == [])
  }

  @Test(arguments: [
    #"{"a": ROWS, "b": ROWS}"#, #"{"a": {"x": ROWS}, "b": {"x": ROWS}}"#,
    #"{"data": ROWS, "included": [{"id": 1}]}"#, #"{"included": [{"id": 1}], "data": ROWS}"#,
    #"{"x": {"data": ROWS, "more": [{"id": 1}]}}"#,
  ])
  func twoArraysAreAnError(text: String) {
    let reading = Reading(text.replacing("ROWS", with: Self.rows))
    #expect(reading.failure?.code == .jsonTwoArrays)
  }

  /// An object of figures with a list beside them is a row, and its list is none.
  @Test(arguments: [
    #"{"unit": "kien-giang", "period": "2023", "bhyt": 5, "chi_tiet": [{"text": "a"}]}"#,
    #"[{"unit": "kien-giang", "period": "2023", "bhyt": 5, "chi_tiet": [{"text": "a"}]}]"#,
    #"{"unit": "kien-giang", "period": "2023", "bhyt": 5, "chi_tiet": ["a"]}"#,
  ])
  func aRowWithAListIsARow(text: String) {
    let reading = Reading(text)
    #expect(reading.lines == ["kien-giang 2023 bhyt participants 5"])
  }

  @Test(arguments: [
    #"{"unit": "kien-giang", "period": "2023", "chi_tiet": [{"unit": "ben-tre", "bhyt": 7}], "bhyt": 5}"#,
    #"{"data": [{"unit": "ben-tre", "period": "2023", "bhyt": 7}], "bhyt": 5}"#,
  ])
  func figuresBehindTheRowsAreNotLostInSilence(text: String) {
    #expect(Reading(text).failure?.code == .jsonTwoArrays)
  }
}

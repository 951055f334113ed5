import Testing

@testable import BHXHCore

/// Memory grows with the distinct keys, and those have a limit.
@Suite struct KeyLimitTests {
  @Test func aKeyBeyondTheLimitIsAnErrorThatNamesIt() throws {
    let text = """
      unit,period,bhyt,bhtn
      ben-tre,2019,5,6
      ben-tre,2019,5,6
      kien-giang,2019,7,8
      ha-tinh,2019,9,
      """
    var problems: [Problem] = []
    var rejected: [Int] = []
    var sink = CubeSink(
      duplicates: .refuse, mostFacts: 4, hear: { problems.append($0) },
      drop: { rejected.append($0.place.line) })
    let source = TextSource(ByteSource(bytes: Array(text.utf8)), named: "t")
    let count = try ObservationReader(ReadingOptions(gazetteer: .builtIn)).read(
      source, into: &sink)
    #expect(count == RowCount(used: 3, rejected: 1, blank: 0))
    #expect(sink.cube.count == 4)
    #expect(rejected == [5])
    let line = problems.map { MessageText(.english).line($0) }.last
    #expect(
      line
        == "t:5:14: the input has more than 4 distinct keys (unit, period, scheme, measure …), the limit; "
        + "give fewer files at a time")
  }
}

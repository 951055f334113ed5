import Testing

@testable import BHXHCore

/// An observation and its row of `convert`, as CSV.
@Suite struct ConvertTableTests {
  static func observation(
    _ period: Period, _ subject: Subject, _ value: Quantity?, base: String = "",
    status: Status = .final
  ) -> Observation {
    Observation(
      unit: Gazetteer.builtIn.states(ofPath: "kien-giang").first ?? .nation, period: period,
      subject: subject, value: value, baseMeasure: base, status: status,
      provenance: Provenance(published: "2023-09-13", source: "báo", note: "“a, b”"),
      place: Place(file: "t.csv", line: 2))
  }

  static func range(_ from: Int, _ to: Int, of year: Int = 2023) -> Period {
    Period(from: SampleTables.month(year, from), to: SampleTables.month(year, to))
      ?? Period(year: year)
  }

  static let rows: [(Observation, String)] = [
    (
      observation(
        range(7, 7), Subject(.participants, scheme: .health),
        Quantity(count: 15_670_000, qualifier: .rounded(half: 5000))),
      "2023-07,bhyt,participants,15670000,±5000,,,,final,,,,"
    ),
    // A stock stands at the end of its period, however long.
    (
      observation(range(1, 7), Subject(.population), Quantity(count: 1_700_000)),
      "2023-07,,population,1700000,,,,,final,,,,"
    ),
    (
      observation(Period(year: 2023), Subject(.population), Quantity(count: 1_700_000)),
      "2023,,population,1700000,,,,,final,,,,"
    ),
    // A change is printed as its last month and what it is against.
    (
      observation(range(1, 7), Subject(.change, scheme: .voluntary), Quantity(count: -2015)),
      "2023-07,bhxh-tu-nguyen,change,-2015,,2022-12,,,final,,,,"
    ),
    (
      observation(
        range(7, 7), Subject(.growthPercent, scheme: .health, versus: .year(2022)),
        Quantity(mantissa: 440, decimals: 2, qualifier: .about)),
      "2023-07,bhyt,growth_pct,4.40,~,2022?,,,final,,,,"
    ),
    // A target and the other flows keep their span.
    (
      observation(
        range(4, 12), Subject(.target, scheme: .health, issuer: Issuer("ubnd")),
        Quantity(count: 96_000, qualifier: .over), status: .provisional),
      "2023-04..2023-12,bhyt,target,96000,>,,ubnd,,provisional,,,,"
    ),
    (
      observation(
        range(1, 9).with(.upTo),
        Subject(
          .items, campaign: Campaign(name: "Tuyên truyền", kind: "model", item: "thẻ, sổ"),
          group: "hội viên"), nil),
      "..2023-09,,items,,,,,,final,Tuyên truyền,model,\"thẻ, sổ\",hội viên"
    ),
    (
      observation(
        range(7, 7), Subject(.coveragePercent, scheme: .voluntary),
        Quantity(mantissa: 1738, decimals: 2), base: "population"),
      "2023-07,bhxh-tu-nguyen,coverage_pct,17.38,,,,population,final,,,,"
    ),
  ]

  @Test(arguments: rows) func anObservationIsARow(_ observation: Observation, _ expected: String) {
    let text = SampleTables.text(ResultTable([observation]), .csv)
    let row = text.split(separator: "\n").last.map(String.init)
    #expect(row == "kien-giang,\(expected),2023-09-13,báo,\"“a, b”\"")
  }

  @Test(arguments: rows) func aFactIsTheRowOfItsObservation(
    _ observation: Observation, _ expected: String
  ) {
    guard let fact = Fact(observation) else { return }
    #expect(
      ResultTable.convertCells(of: fact) == ResultTable.convertCells(of: observation))
  }

  @Test func breakdownsStandLast() {
    let subject = Subject(
      .participants, scheme: .health,
      breakdown: Breakdown([.init(name: "sex", value: "nữ"), .init(name: "age_group", value: "")]))
    let table = ResultTable(
      [Self.observation(Self.range(7, 7), subject, Quantity(count: 1))],
      breakdowns: ["sex", "age_group"])
    let lines = SampleTables.text(table, .csv).split(separator: "\n")
    #expect(lines[0].hasSuffix(",source,note,sex,age_group"))
    #expect(lines[1].hasSuffix(",báo,\"“a, b”\",nữ,"))
  }

  @Test func aNumberInJSONKeepsItsDecimals() {
    let observation = Self.observation(
      Self.range(7, 7), Subject(.coveragePercent, scheme: .health),
      Quantity(mantissa: 9440, decimals: 2))
    let text = SampleTables.text(ResultTable([observation]), .ndjson)
    #expect(text.contains("\"value\":94.40,\"qualifier\":null,"))
  }
}

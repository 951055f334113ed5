import Testing

@testable import BHXHCore

/// Whatever an observation says, its row says the same to who reads it: random observations of every measure.
@Suite struct ConvertRoundTripTests {
  private static let texts = [
    "", "bhxh-vn", "a", "Hội nghị, “tư vấn”", "x;y", "|", "\"", "tổng", "1.5", "-", "dòng\nhai",
    "conference", "ubnd",
  ]

  /// Machine formats, and sheets as people have them in both languages.
  private static let ways: [(format: OutputFormat, style: OutputStyle)] = {
    var sheet = OutputStyle(.vietnamese, isForExcel: true)
    sheet.speaksToExcel = true
    var named = OutputStyle()
    named.hasNames = true
    return [
      (.csv, OutputStyle()), (.json, OutputStyle()), (.ndjson, OutputStyle()), (.csv, named),
      (.csv, sheet), (.xlsx, OutputStyle(.vietnamese)),
      (.xlsx, OutputStyle(.english)),
    ]
  }()

  @Test(arguments: ways.indices) func randomObservationsReadBack(_ way: Int) throws {
    let (format, style) = Self.ways[way]
    var generator = SeededGenerator(seed: 7)
    for round in seeds(16) {
      let observations = (0..<25).map { _ in Self.observation(using: &generator) }
      let table = ResultTable(observations, breakdowns: ["sex", "age_group"])
      let bytes = format.bytes(of: table, style, input: RowCount(used: 25))
      let reading = Reading(bytes: bytes)
      #expect(reading.failure == nil && reading.rejected.isEmpty, "round \(round)")
      let read = reading.observations.map(Self.withoutPlace)
      #expect(read == observations, "round \(round)")
      if read != observations { return }
      let again = ResultTable(reading.observations, breakdowns: ["sex", "age_group"])
      #expect(format.bytes(of: again, style, input: RowCount(used: 25)) == bytes)
    }
  }

  private static func withoutPlace(_ observation: Observation) -> Observation {
    var observation = observation
    observation.place = Place(file: "t")
    return observation
  }

  private static func observation(using generator: inout SeededGenerator) -> Observation {
    func one<Element>(_ list: [Element]) -> Element {
      list[Int.random(in: list.indices, using: &generator)]
    }
    func text() -> String {
      let text = one(texts)
      return text == "-" ? "" : text
    }
    let measure = one(Measure.allCases)
    let end = Month(index: Int32.random(in: 2020 * 12..<2025 * 12, using: &generator))
    var period = Period(end)
    switch measure.kind {
    case .stock, .publishedRatio:
      if let quarter = Period(year: end.year, quarter: end.monthOfYear / 3), quarter.end == end {
        period = one([period, quarter, end.monthOfYear == 12 ? Period(year: end.year) : period])
      }
      period = period.with(one([.stated, .stated, .about, .upTo]))
    case .flow where measure == .change: break
    case .flow, .plan:
      period =
        one([period, Period(from: end.advanced(by: -4), to: end), Period(year: end.year)]) ?? period
    }
    let versus: Versus? = one([.month(end.advanced(by: -12)), .year(end.year - 1), nil])
    let subject = Subject(
      measure, scheme: one(Scheme.allCases),
      versus: measure == .change ? versus ?? .month(end.advanced(by: -1)) : versus,
      issuer: Issuer(text()),
      campaign: Campaign(name: text(), kind: text(), item: text()), group: text(),
      breakdown: Breakdown(
        [("sex", one(["nữ", "nam", ""])), ("age_group", one(["trẻ em", "", ""]))]
          .filter { !$0.1.isEmpty }.map { .init(name: $0.0, value: $0.1) }))
    let hasBase = measure == .coveragePercent || measure == .targetPercent
    return Observation(
      unit: one(units), period: period, subject: subject,
      value: value(of: measure, using: &generator),
      baseMeasure: hasBase ? one(["", "population", "labour_force_15plus", "số hộ"]) : "",
      status: one(Status.allCases),
      provenance: Provenance(published: text(), source: text(), note: text()),
      place: Place(file: "t"))
  }

  private static let units: [AdministrativeUnit] = [
    "viet-nam", "kien-giang", "kien-giang/hon-dat", "kien-giang/hon-dat/hon-dat", "da-nang",
    "thanh-hoa/dong-son",
  ].compactMap { Gazetteer.builtIn.states(ofPath: $0).first }

  private static func value(of measure: Measure, using generator: inout SeededGenerator)
    -> Quantity?
  {
    let isNegative = measure.isSigned && Bool.random(using: &generator)
    let isMissing = Int.random(in: 0..<12, using: &generator) == 0
    // A row without a figure says what is missing only where it is in its own column.
    if isMissing { return nil }
    let magnitude = Int64.random(in: 0...99_999, using: &generator)
    let mantissa = isNegative ? -magnitude : magnitude
    let qualifiers: [Qualifier] = [.exact, .exact, .about, .over, .under]
    let qualifier = qualifiers[Int.random(in: qualifiers.indices, using: &generator)]
    if measure.isPercentage {
      let decimals = UInt8.random(in: 0...4, using: &generator)
      return Quantity(mantissa: mantissa, decimals: decimals, qualifier: qualifier)
    }
    if magnitude % 5 == 0 { return Quantity(count: mantissa, qualifier: .rounded(half: 500)) }
    return Quantity(count: mantissa, qualifier: qualifier)
  }
}

import Testing

@testable import BHXHCore

/// Paths with the date at which they hold, as `convert` writes them: whatever is written for the unit of a figure names that unit there again.
@Suite struct DatedPathTests {
  private let gazetteer = Gazetteer.builtIn

  /// A figure of the unit in each shape of time that has its own rule: a stock, a ratio, a plan and a flow.
  private static let measures: [Measure] = [.participants, .coveragePercent, .target, .recruits]

  private func written(
    _ units: [AdministrativeUnit], _ measure: Measure, in period: Period
  ) throws -> (bytes: [UInt8], units: [AdministrativeUnit]) {
    let value = try #require(measure.isPercentage ? "90.5" : "90")
    guard case .value(let quantity) = NumberSpelling(NumberKind(measure)).read(value) else {
      return ([], [])
    }
    let observations = units.map { unit in
      Observation(
        unit: unit, period: period, subject: Subject(measure, scheme: .health), value: quantity,
        place: Place(file: "t", line: 2))
    }
    return (OutputFormat.csv.bytes(of: ResultTable(observations), OutputStyle(), input: nil), units)
  }

  private func readsBack(_ units: [AdministrativeUnit], in periods: [Period]) throws {
    for period in periods {
      for measure in Self.measures {
        let text = try written(units, measure, in: period)
        let read = Reading(bytes: text.bytes)
        #expect(read.rejected.isEmpty, "\(measure.slug) \(period): \(read.complaints.prefix(3))")
        let wrong = zip(read.observations, units).filter { $0.unit != $1 }
        #expect(
          wrong.isEmpty && read.observations.count == units.count,
          "\(measure.slug) \(period): \(wrong.prefix(3).map { gazetteer.path(of: $1) })")
      }
    }
  }

  /// Every province of any time, the nation and the regions, over twenty years and around every change.
  @Test func everyProvinceReadsBack() throws {
    let units = [.nation] + gazetteer.units(at: .region) + gazetteer.units(at: .province)
    let months = (0..<(20 * 12)).map {
      Period(Month.december(of: 2006).advanced(by: $0 + 1))
    }
    try readsBack(units, in: some(of: months, oneIn: 29))
    let turns = ["2008-07", "2008-08", "2024-12", "2025-01", "2025-06", "2025-07"]
    try readsBack(units, in: try turns.map { try PeriodSpelling.read($0) })
    try readsBack(units, in: [2005, 2008, 2024, 2025, 2026].map { Period(year: $0) })
  }

  /// Districts and communes where names change hands.
  @Test func unitsBelowReadBack() throws {
    let districts = some(of: gazetteer.units(at: .district), oneIn: 3)
    let communes = some(of: gazetteer.units(at: .commune), oneIn: 211)
    let units = districts + communes
    let periods = [
      "2019-12", "2025-06", "2025-07", "2025",
    ]
    try readsBack(units, in: try periods.map { try PeriodSpelling.read($0) })
  }

  private static let casesOfDatesAreWrittenWhereTheyMatter:
    [(String, String, Measure, String, String)] = [
      ("an-giang", "2025-06", Measure.target, "2025", "an-giang@2025-06"),
      ("an-giang", "2025-07", .target, "2025", "an-giang"),
      ("an-giang", "2025-07", .participants, "2024-12", "an-giang@2025-07"),
      ("kien-giang", "2025-06", .target, "2025", "kien-giang"),
      // A stock is of the end of its period, at which there is no such unit.
      ("kien-giang", "2025-06", .participants, "2025", "kien-giang@2025-06"),
      ("kien-giang", "2025-06", .participants, "2025-12", "kien-giang@2025-06"),
      ("ha-tay", "2008-07", .participants, "2008-06", "ha-tay"),
      ("ha-noi", "2008-07", .participants, "2008-12", "ha-noi@2008-07"),
      ("dong-nam-bo", "2025-06", .participants, "2025-12", "dong-nam-bo@2025-06"),
    ]

  /// A date is written where the path alone would not do: the last month of what is gone, the first of what is still in force.
  @Test(arguments: Self.casesOfDatesAreWrittenWhereTheyMatter)
  func datesAreWrittenWhereTheyMatter(
    path: String, at: String, measure: Measure, period: String, expected: String
  ) throws {
    let unit = try #require(gazetteer.state(ofPath: path, at: try PeriodSpelling.read(at).end))
    let text = try written([unit], measure, in: try PeriodSpelling.read(period))
    let row = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").last
    #expect(row?.hasPrefix("\(expected),") == true, "\(row ?? "")")
  }

  /// Both targets of 2025 of a name that goes on stand side by side, and read back.
  @Test func bothTargetsOfAYearReadBack() {
    let text = """
      unit,period,scheme,measure,value,base_measure
      an-giang,2025,bhyt,target_pct,95.00,population
      an-giang@2025-06,2025,bhyt,target_pct,94.00,population

      """
    let read = Reading(text)
    // The bare name fits both ends of the year and is read at its end, which is said.
    #expect(read.complaints == ["unit-other-at-start 2:1"])
    #expect(Set(read.observations.map(\.unit)).count == 2)
    let table = ResultTable(read.observations)
    let bytes = OutputFormat.csv.bytes(of: table, OutputStyle(), input: nil)
    #expect(Reading(bytes: bytes).observations.map(\.unit) == read.observations.map(\.unit))
    #expect(String(decoding: bytes, as: UTF8.self).contains("an-giang@2025-06,2025,bhyt"))
  }
}

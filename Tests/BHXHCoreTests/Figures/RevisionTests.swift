import Testing

@testable import BHXHCore

/// Figures that were revised: the latest publication stands, and a day goes back to what stood then.
@Suite struct RevisionTests {
  private static let casesOfTheLatestPublicationStands: [([String], String, [String])] = [
    // Blank is before any date.
    (["100", "110 published=2019-12-20"], "110", ["100"]),
    (["110 published=2019-12-20", "100"], "110", ["100"]),
    (["100 published=2018-09-21", "110 published=2019-12"], "110", ["100"]),
    (["110 published=2020", "100 published=2019-12-31"], "110", ["100"]),
    (["100 published=13/9/2019", "110 published=14/9/2019"], "110", ["100"]),
    // Told again later, so that what was published between the two is the earlier one.
    (
      ["100 published=2018", "100 published=2020", "110 published=2019"], "100",
      ["110"]
    ),
    // A final figure stands before a provisional one, whenever that was published.
    (["100 published=2018", "110 published=2019 status=provisional"], "100", []),
  ]

  /// The value that stands, and those that stood before.
  @Test(arguments: Self.casesOfTheLatestPublicationStands)
  func theLatestPublicationStands(values: [String], standing: String, before: [String]) throws {
    let text = values.map { "ben-tre 2018 - population \($0)" }.joined(separator: "\n")
    let world = try World(text)
    #expect(world.problems.isEmpty)
    #expect(world.cube.facts.map(\.value.description) == [standing])
    #expect(world.cube.superseded.map(\.value.description) == before)
  }

  @Test(arguments: [
    ["100 published=2019-12-20", "110 published=2019-12-20"], ["100", "110"],
    // Which of them is later is not said.
    ["100 published=2019-12", "110 published=2019-12-20"],
  ])
  func twoValuesOfOneDateStandAgainstEachOther(values: [String]) throws {
    let text = values.map { "ben-tre 2018 - population \($0)" }.joined(separator: "\n")
    #expect(try World(text).problems.map(\.code) == [.duplicateFigure])
    var seen = SeenFigures()
    let rows = Reading(
      "unit,period,measure,value,published\n"
        + values.map { value in
          let words = value.split(separator: " ")
          let date = words.count > 1 ? words[1].dropFirst("published=".count) : ""
          return "ben-tre,2018,population,\(words[0]),\(date)\n"
        }.joined()
    ).observations
    #expect(rows.flatMap { seen.take([$0]) }.map(\.code) == [.duplicateFigure])
  }

  private static let text = """
    unit,period,scheme,measure,value,published
    ben-tre,2018,,population,1267000,2018-12-31
    ben-tre,2018,,population,1286000,2020-06-29
    ben-tre,2019-12,bhyt,participants,1165787,2020-01
    ben-tre,2020-03,bhyt,participants,1150000,
    ben-tre,2020,bhyt,target,1200000,2020-02-10

    """

  /// Nothing that was published, or is of a month, after the day is used.
  @Test(arguments: [
    ("2020-06-29", ["1267000", "1286000", "1165787", "1150000", "1200000"]),
    ("2020-06-28", ["1267000", "1165787", "1150000", "1200000"]),
    // A month of publication is over only on its last day; a plan is of its first month.
    ("2020-01-31", ["1267000", "1165787"]), ("2020-01-30", ["1267000"]),
    ("2020-02-10", ["1267000", "1165787", "1200000"]), ("2018-12-30", []),
  ])
  func aDayGoesBackToWhatWasKnown(day: String, values: [String]) throws {
    let date = try #require(EffectiveDate(day))
    let read = Reading(Self.text) { $0.asOf = date }
    #expect(read.observations.compactMap { $0.value?.description } == values)
    #expect(read.count == RowCount(used: 5))
  }
}

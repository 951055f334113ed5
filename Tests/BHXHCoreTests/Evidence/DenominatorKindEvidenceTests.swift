import BHXHCore
import Testing

/// What audit and derive make of populations and labour forces of several kinds, and of several editions of one.
@Suite struct DenominatorKindEvidenceTests {
  private static let casesOfKindsAreNotJoined: [(String, String, [String])] = [
    (
      "38.28 % is over the labour force of working age, whatever that aged 15 and over is",
      """
      ha-noi 2021-10 bhxh participants 1868404
      ha-noi 2021-10 bhxh coverage_pct 38.28
      ha-noi 2021 - labour_force 3940000 base_measure=labour_force_15plus
      """, []
    ),
    (
      "over that one it would be 47.42 %",
      """
      ha-noi 2021-10 bhxh participants 1868404
      ha-noi 2021-10 bhxh coverage_pct 38.28 base_measure=labour_force_15plus
      ha-noi 2021 - labour_force 3940000 base_measure=labour_force_15plus
      """, ["1868404", "38.28", "3940000"]
    ),
    (
      "an average population and a census of one month are two facts",
      """
      ben-tre 2019-04 - population 1288463 base_measure=population_census
      ben-tre 2019-04 - population 1289100 base_measure=population_average
      ben-tre 2019-04 - population 1290000
      """, []
    ),
    (
      "a kind of any text serves the coverages over it",
      """
      ben-tre 2019-04 bhyt participants 600
      ben-tre 2019-04 - population 1000 base_measure=hộ-khẩu
      ben-tre 2019-04 bhyt coverage_pct 50.00 base_measure=hộ-khẩu
      """, ["600", "1000", "50.00"]
    ),
    (
      "… and no others",
      """
      ben-tre 2019-04 bhyt participants 600
      ben-tre 2019-04 - population 1000 base_measure=hộ-khẩu
      ben-tre 2019-04 bhyt coverage_pct 50.00 base_measure=thường-trú
      ben-tre 2019-04 bhyt coverage_pct 50.00
      """, []
    ),
  ]

  @Test(arguments: Self.casesOfKindsAreNotJoined)
  func kindsAreNotJoined(rule: String, lines: String, contradicted: [String]) throws {
    let audit = Audit(try PublishedFacts.lines(lines))
    let found = audit.rows.filter { $0.verdict == .contradicted }.map(\.fact.value.description)
    #expect(found.sorted() == contradicted.sorted(), "\(rule)")
  }

  /// 1 114 960 is 88.00 % of 1 267 000, the population as it stood then, and 86.70 % of 1 286 000, as it was revised.
  @Test(arguments: [("2019-01-15", true), ("2020-07", false)])
  func aCoverageIsOverTheEditionOfItsTime(published: String, holds: Bool) throws {
    let world = try World(
      """
      ben-tre 2018 - population 1267000 base_measure=population_average published=2018-12-31
      ben-tre 2018 - population 1286000 base_measure=population_average published=2020-06-29
      ben-tre 2018 bhyt participants 1114960
      ben-tre 2018 bhyt coverage_pct 88.00 base_measure=population_average published=\(published)
      """)
    #expect(world.problems.isEmpty)
    let audit = Audit(world.cube.tellings(in: ["world"]))
    let found = audit.rows.filter { $0.verdict == .contradicted }.map(\.fact.value.description)
    #expect(found.sorted() == (holds ? [] : ["1114960", "1286000", "88.00"]))
  }

  /// The provinces' populations, labour forces and targets stand beside the press without contradicting anything: no bystander among the
  /// figures that do, each of which `PressTests` names with its arithmetic.
  @Test func theDataBuiltInContradictNothingMore() throws {
    let cube = try BuiltInFigures.cube.get()
    let audit = Audit(cube.tellings(in: BuiltInFigures.tables))
    #expect(audit.rows.count > 2900)
    #expect(audit.contradictingValues == (try PressTests.audit.get()).contradictingValues)
    let contradicted = audit.rows.filter { $0.verdict == .contradicted }
    #expect(
      Set(contradicted.map(\.fact.provenance.source))
        == ["viet-nam-2025-09", "ben-tre-2020-01", "ha-tinh-2024-01"])
    // What is derived for Bến Tre is untouched by the series.
    let derivation = Derivation(cube.tellings(in: BuiltInFigures.tables))
    #expect(
      derivation.told("ben-tre", "2019", "-", "population") == ["1288376…1288518 tight"])
  }
}

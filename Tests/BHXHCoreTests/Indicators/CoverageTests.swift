import BHXHCore
import Testing

@Suite struct CoverageTests {
  private func rows(_ text: String, _ selection: Selection = Selection(), digits: Int = 2) throws
    -> [CoverageRow]
  {
    Coverage(try World(text).rollUp, digits: digits, partialSums: .shown).rows(selection)
  }

  /// 1 500 000 ÷ 1 700 000 = 88,235… %.
  @Test func participantsOverThePopulationOfTheMonth() throws {
    let rows = try rows(
      "kien-giang 2023-07 bhyt participants 1500000\nkien-giang 2023-07 - population 1700000")
    #expect(rows.map { $0.percent?.description } == ["88.24"])
    #expect(rows.first?.how == .computed)
    #expect(rows.first?.baseMeasure == "population")
  }

  /// 107 ÷ 4000 = 2,675 % exactly: half away from zero.
  @Test func halvesRoundAwayFromZero() throws {
    let rows = try rows("ben-tre 2019 bhyt participants 107\nben-tre 2019 - population 4000")
    #expect(rows.map { $0.percent?.description } == ["2.68"])
  }

  @Test(arguments: [
    // The month itself before the December of its year.
    (["2023-07 - population 200", "2023-12 - population 400"], "2023-07", "50.00"),
    // The December of the year serves every month of it.
    (["2023-12 - population 400", "2023-06 - population 200"], "2023-12", "25.00"),
    // Then backwards, at most 24 months.
    (["2022-12 - population 400", "2021-12 - population 200"], "2022-12", "25.00"),
    (["2021-07 - population 200"], "2021-07", "50.00"),
  ])
  func vintages(lines: [String], period: String, percent: String) throws {
    let text = (["2023-07 bhyt participants 100"] + lines).map { "ben-tre \($0)" }
    let rows = try rows(text.joined(separator: "\n"))
    #expect(rows.first?.basePeriod?.month.description == period)
    #expect(rows.first?.percent?.description == percent)
  }

  /// Of one point that units spell differently: whichever stands first in the input, at every run.
  @Test(arguments: [["2023", "2023-12"], ["2023-12", "2023"], ["2023-Q4", "2023", "2023-12"]])
  func aGroupHasTheSpellingThatCameFirst(periods: [String]) throws {
    let units = ["tan-hiep", "hon-dat", "an-minh"]
    let text = zip(units, periods).map { "kien-giang/\($0) \($1) bhyt participants 1" }
    let rows = try rows(
      text.joined(separator: "\n"), Selection(keys: [.level(.province), .period]))
    #expect(rows.map(\.group.period) == [periods[0]])
  }

  @Test func aDenominatorOf25MonthsAgoDoesNotServe() throws {
    let rows = try rows("ben-tre 2023-07 bhyt participants 1\nben-tre 2021-06 - population 2")
    #expect(rows.first?.percent == nil)
    #expect(rows.first?.reason == .noDenominator)
  }

  /// Summed, then divided: (10 + 30) ÷ (100 + 100) = 20 %; who has no denominator is left out of both and counted.
  @Test func aGroupIsOverTheUnitsThatHaveBothSides() throws {
    let rows = try rows(
      """
      kien-giang/hon-dat 2023-07 bhyt participants 10
      kien-giang/hon-dat 2023-07 - population 100
      kien-giang/tan-hiep 2023-07 bhyt participants 30
      kien-giang/tan-hiep 2023-07 - population 100
      kien-giang/an-minh 2023-07 bhyt participants 99
      """, Selection(keys: [.level(.province), .period]))
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.participants?.amount == 40)
    #expect(row.base?.amount == 200)
    #expect(row.percent?.description == "20.00")
    #expect(row.reported == 2)
    #expect(row.expected == 15)
  }

  @Test func anIncompleteSumIsNotPutOverTheParentsOwnPopulation() throws {
    let rows = try rows(
      """
      kien-giang 2023-07 - population 1000
      kien-giang/hon-dat 2023-07 bhyt participants 10
      """, Selection(keys: [.level(.province), .period]))
    #expect(rows.first?.percent == nil)
    #expect(rows.first?.participants?.amount == 10)
    #expect(rows.first?.reason == .noDenominator)
  }

  @Test func aPrintedCoverageStandsWhereNoneCanBeComputed() throws {
    let rows = try rows(
      "ben-tre 2019 bhyt participants 1165787\nben-tre 2019 bhyt coverage_pct 90.50")
    #expect(rows.first?.percent?.description == "90.50")
    #expect(rows.first?.how == .published)
    #expect(rows.first?.reason == nil)
  }

  @Test func aZeroDenominatorGivesAReasonAndNoRatio() throws {
    let rows = try rows("ben-tre 2019 bhyt participants 5\nben-tre 2019 - population 0")
    #expect(rows.first?.percent == nil)
    #expect(rows.first?.reason == .zeroDenominator)
  }

  @Test func theTotalOfBothInsurancesHasNoCoverage() throws {
    #expect(try rows("dien-bien 2017 bhxh-bhyt participants 567892").isEmpty)
  }

  /// The territory of Vĩnh Long grew on 2025-07-01 while its code stayed: no denominator crosses that day.
  @Test func noDenominatorCrossesABreakOfTerritory() throws {
    let rows = try rows(
      "vinh-long 2025-12 bhyt participants 5\nvinh-long 2024-12 - population 10")
    #expect(rows.first?.reason == .noDenominator)
  }

  /// By hand: the last month at which any unit of the group has participants, nothing carried forward.
  @Test func withoutATimeKeyTheLastMonthStands() throws {
    let rows = try rows(
      """
      kien-giang 2023-06 bhyt participants 10
      kien-giang 2023-06 - population 100
      kien-giang 2023-07 bhyt participants 20
      kien-giang 2023-07 - population 100
      """, Selection(keys: [.unit]))
    #expect(rows.map { $0.percent?.description } == ["20.00"])
    #expect(rows.map(\.group.period) == ["2023-07"])
  }

  /// Regions: An Giang and Kiên Giang lie in the Mekong delta of 13 provinces.
  @Test func aRegionCountsAllOfItsProvinces() throws {
    let rows = try rows(
      """
      kien-giang 2023-07 bhyt participants 10
      kien-giang 2023-07 - population 100
      an-giang 2023-07 bhyt participants 30
      an-giang 2023-07 - population 100
      """, Selection(keys: [.level(.region), .period]))
    #expect(rows.map { $0.percent?.description } == ["20.00"])
    #expect(rows.first?.reported == 2)
    #expect(rows.first?.expected == 13)
  }

  /// Found by the oracle: a population of `2022` was named `2022-12`.
  @Test func theBaseIsNamedAsItWasSpelled() throws {
    let rows = try rows("ben-tre 2023-07 bhyt participants 1\nben-tre 2022 - population 2")
    #expect(rows.first?.basePeriodDescription == "2022")
  }

  /// Found by the oracle: the old and the new An Giang were two rows of one key.
  @Test func aPathIsOneRowWhateverItsTerritory() throws {
    let rows = try rows(
      "an-giang 2025-06 bhyt participants 1\nan-giang 2025-12 bhyt participants 3",
      Selection(keys: [.unit]))
    #expect(rows.map(\.group.period) == ["2025-12"])
    #expect(rows.first?.participants?.amount == 3)
  }

  /// Found by the oracle: one part given for all made a row of BHXH for all, of those of its parts that were known.
  @Test func onePartOfAnIdentityMakesNoRow() throws {
    let rows = try rows(
      """
      ben-tre 2023-12 bhxh participants 7 sex=nam
      ben-tre 2023-12 bhxh-bat-buoc participants 8
      ben-tre 2022-12 bhxh participants 9
      """, Selection(keys: [.unit, .breakdown("sex")], schemes: [.socialInsurance]))
    #expect(rows.map(\.group.period) == ["2022-12", "2023-12"])
    #expect(rows.map { $0.participants?.amount } == [9, 7])
  }

  /// One of two districts has a population in July, the other in June: the month itself is tried first, so 10 ÷ 100, not 30 ÷ 100.
  @Test func ofMonthsThatServeAsManyUnitsTheOneTriedFirst() throws {
    let rows = try rows(
      """
      kien-giang/hon-dat 2023-07 bhyt participants 10
      kien-giang/hon-dat 2023-07 - population 100
      kien-giang/tan-hiep 2023-07 bhyt participants 30
      kien-giang/tan-hiep 2023-06 - population 100
      """, Selection(keys: [.level(.province), .period]))
    #expect(rows.map { $0.percent?.description } == ["10.00"])
    #expect(rows.first?.basePeriod?.month.description == "2023-07")
    #expect(rows.first?.reported == 1)
  }
}

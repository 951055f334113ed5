import BHXHCore
import Testing

@Suite struct GrowthTests {
  private func rows(_ text: String, versus: Comparison = .previousYear) throws -> [GrowthRow] {
    Growth(try World(text).rollUp, versus: versus).rows(Selection())
  }

  /// 12 against 10 is +20 %; the row of the earlier year has nothing to compare with, and stays.
  @Test func againstTheSameMonthOfLastYear() throws {
    let rows = try rows(
      "ben-tre 2022-07 bhyt participants 10\nben-tre 2023-07 bhyt participants 12")
    #expect(rows.map { $0.percent?.description } == [nil, "20.00"])
    #expect(rows.first?.reason == .noEarlierFigure("2021-07"))
    #expect(rows.last?.change?.amount == 2)
  }

  @Test(arguments: [
    (Comparison.previousMonth, "2023-01", "2022-12"), (.yearStart, "2023-07", "2022-12"),
    (.previousYear, "2024-02", "2023-02"),
  ])
  func comparisons(comparison: Comparison, now: String, earlier: String) throws {
    let rows = try rows(
      "ben-tre \(earlier) bhyt participants 200\nben-tre \(now) bhyt participants 199",
      versus: comparison)
    #expect(rows.last?.versus?.description == earlier)
    #expect(rows.last?.percent?.description == "-0.50")
  }

  /// Đắk Lắk, end of March 2023: 107 219, 4 370 more than a year before: 4 370 ÷ 102 849 = 4,2489… %.
  @Test func aPrintedChangeImpliesTheEarlierStock() throws {
    let rows = try rows(
      """
      dak-lak 2023-03 bhxh-bat-buoc participants 107219
      dak-lak 2023-03 bhxh-bat-buoc change 4370 versus=2022-03
      """)
    #expect(rows.first?.previous?.amount == 102_849)
    #expect(rows.first?.percent?.description == "4.25")
    #expect(rows.first?.how == .implied)
  }

  @Test func fromZeroThereIsAReasonAndNoRatio() throws {
    let rows = try rows("ben-tre 2022-07 bhyt participants 0\nben-tre 2023-07 bhyt participants 5")
    #expect(rows.last?.percent == nil)
    #expect(rows.last?.change?.amount == 5)
    #expect(rows.last?.reason == .zeroEarlierFigure("2022-07"))
  }

  @Test func noComparisonWithTheRowsOwnMonthOrALaterOne() throws {
    let month = try #require(Month(year: 2023, monthOfYear: 7))
    let rows = try rows("ben-tre 2023-07 bhyt participants 5", versus: .month(month))
    #expect(rows.first?.reason == .notEarlier)
  }

  /// The new An Giang is the old An Giang and the old Kiên Giang: (330 − 300) ÷ 300 = 10 %.
  @Test func aMergedProvinceIsComparedWithTheSumOfItsParts() throws {
    let rows = try rows(
      """
      an-giang 2024-12 bhyt participants 100
      kien-giang 2024-12 bhyt participants 200
      an-giang 2025-12 bhyt participants 330
      """)
    let row = try #require(rows.first { $0.group.period == "2025-12" })
    #expect(row.comparable == .restated)
    #expect(row.previous?.amount == 300)
    #expect(row.percent?.description == "10.00")
  }

  @Test func aPartOfThePartsIsNotCompared() throws {
    let rows = try rows(
      "an-giang 2024-12 bhyt participants 100\nan-giang 2025-12 bhyt participants 330")
    let row = try #require(rows.first { $0.group.period == "2025-12" })
    #expect(row.percent == nil)
    #expect(row.reason != nil)
  }

  /// Found by the oracle. Cô Tô had three communes: 100 + 110 + 120 now, 30 more than before.
  @Test func aChangeOfTheWholeServesTheSumOfAllItsChildren() throws {
    let rows = try rows(
      """
      quang-ninh/co-to/co-to 2023-07 bhyt participants 100
      quang-ninh/co-to/dong-tien 2023-07 bhyt participants 110
      quang-ninh/co-to/thanh-lan 2023-07 bhyt participants 120
      quang-ninh/co-to 2023-07 bhyt change 30 versus=2022-07
      """)
    let row = try #require(rows.first)
    #expect(row.previous?.amount == 300)
    #expect(row.percent?.description == "10.00")
    #expect(row.how == .implied)
    #expect(row.reported == 3)
  }

  /// Found by the oracle: 100 + 100 given, and 120 − 20 implied, are the island's 300 of the year before.
  @Test func aFormerSumTakesImpliedFiguresOfItsChildren() throws {
    let rows = try rows(
      """
      quang-ninh/co-to 2023-07 bhyt participants 330
      quang-ninh/co-to/co-to 2022-07 bhyt participants 100
      quang-ninh/co-to/dong-tien 2022-07 bhyt participants 100
      quang-ninh/co-to/thanh-lan 2023-07 bhyt participants 120
      quang-ninh/co-to/thanh-lan 2023-07 bhyt change 20 versus=2022-07
      """)
    let row = try #require(rows.first { $0.participants?.amount == 330 })
    #expect(row.previous?.amount == 300)
    #expect(row.how == .implied)
  }

  /// Found by the oracle: a nation that compares only restated provinces is restated; the commune left out has no say.
  @Test func onlyTheUnitsInTheRatioAreComparable() throws {
    let text = """
      an-giang 2024-12 bhyt participants 100
      kien-giang 2024-12 bhyt participants 200
      an-giang 2025-12 bhyt participants 330
      ca-mau/an-xuyen 2025-12 bhyt participants 5
      """
    let rollUp = try World(text).rollUp
    for keys in [[GroupKey.level(.nation), .period], [.period]] {
      let row = try #require(Growth(rollUp, partialSums: .shown).rows(Selection(keys: keys)).last)
      #expect(row.percent?.description == "10.00")
      #expect(row.comparable == .restated)
    }
  }

  /// Found by the oracle: 5 after at most 10 fell by at most 50 %; the doubt, which is in the change too, counts once.
  @Test func aDoubtInTheChangeCountsOnce() throws {
    let rows = try rows(
      """
      ben-tre 2022-07 bhyt participants ≤10
      ben-tre 2023-07 bhyt participants 5
      """)
    #expect(rows.last?.percent?.description == "-50.00")
    #expect(rows.last?.qualifier == .under)
  }

  /// Found by the oracle: Long An left the region when it became part of Tây Ninh, and its 100 stayed in the comparison.
  @Test func aRegionIsComparedProvinceByProvince() throws {
    let now = ["an-giang", "ca-mau", "can-tho", "dong-thap", "vinh-long"]
    let then =
      now + [
        "bac-lieu", "ben-tre", "hau-giang", "kien-giang", "soc-trang", "tien-giang", "tra-vinh",
      ]
    let lines =
      now.map { "\($0) 2025-12 bhyt participants 300" }
      + (then + ["long-an"]).map { "\($0) 2024-12 bhyt participants 100" }
    let rollUp = try World(lines.joined(separator: "\n")).rollUp
    let row = try #require(
      Growth(rollUp).rows(Selection(keys: [.level(.region), .period]))
        .first { $0.group.period == "2025-12" })
    #expect(row.previous?.amount == 1200)
    #expect(row.percent?.description == "25.00")
    #expect(row.comparable == .restated)
  }
}

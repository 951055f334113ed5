import BHXHCore
import Testing

@Suite struct CampaignYieldTests {
  private static let plain: [GroupKey] = [.unit, .period, .campaign, .kind]

  private func rows(_ text: String, by keys: [GroupKey] = plain) throws -> [CampaignRow] {
    let cube = try World(text).cube
    return CampaignYield(cube, gazetteer: .builtIn).rows(Selection(keys: keys))
  }

  private func told(_ row: CampaignRow) -> String {
    let counts = [row.events, row.attendees, row.recruits, row.goal].map {
      $0.map { "\($0.amount)" } ?? "-"
    }
    let ratio = row.perEvent.flatMap { Percent(points: $0.ratio, decimals: 2) }?.description ?? "-"
    return "\(row.period) \(row.scheme?.slug ?? "-") \(counts.joined(separator: " ")) \(ratio)"
  }

  /// Đắk Lắk, 2022: 3 000 recruits of 420 conferences are 7,142… each.
  @Test func recruitsPerEvent() throws {
    let rows = try rows(
      """
      dak-lak 2022 - events 420 campaign=a kind=conference
      dak-lak 2022 bhxh-tu-nguyen recruits 3000 campaign=a kind=conference
      """)
    #expect(rows.map(told) == ["2022 bhxh-tu-nguyen 420 - 3000 - 7.14"])
  }

  /// More than 18 000 came, so fewer than 1 in 60 of them joined: `<`.
  @Test func qualifiersAreCarriedIntoTheYield() throws {
    let rows = try rows(
      """
      dak-lak 2022 - events 345 campaign=a
      dak-lak 2022 - attendees ≥18000 campaign=a
      dak-lak 2022 bhyt recruits 300 campaign=a
      """)
    #expect(rows.first?.perAttendee?.qualifier == .under)
    #expect(rows.first?.perAttendee?.ratio == Ratio(Int64(1), over: 60))
    #expect(rows.first?.perEvent?.qualifier == .exact)
  }

  /// Schemes are never added up: a row each, beside the same events.
  @Test func aRowASchemeThenARowAnItem() throws {
    let rows = try rows(
      """
      dak-lak 2022 - items 3 campaign=a item=flags
      dak-lak 2022 - events 2 campaign=a
      dak-lak 2022 bhyt-ho-gia-dinh recruits 3098 campaign=a
      dak-lak 2022 bhxh-tu-nguyen recruits 716 campaign=a
      """)
    #expect(
      rows.map(told) == [
        "2022 bhxh-tu-nguyen 2 - 716 - 358.00", "2022 bhyt-ho-gia-dinh 2 - 3098 - 1549.00",
        "2022 - 2 - - - -",
      ])
    #expect(rows.last?.campaign.item == "flags")
    #expect(rows.last?.reason == .noRecruits)
  }

  @Test(arguments: [
    // Months join to the quarter; the quarter itself is not added again.
    (["2023-01 10", "2023-02 20", "2023-03 30"], "2023-Q1", 60),
    (["2023-Q1 70", "2023-01 10", "2023-02 20"], "2023-Q1", 70),
    // What does not overlap the longest counts with it.
    (["2023-Q1 70", "2023-03 30", "2023-04 5"], "2023-01..2023-04", 75),
    (["2023-01 10", "2023-04 30"], "2023-01..2023-04", 40),
  ])
  func flowsAddUpOverTimeButNeverTwice(figures: [String], period: String, sum: Int) throws {
    let text = figures.map { line in
      let words = line.split(separator: " ")
      return "ben-tre \(words[0]) bhyt recruits \(words[1]) campaign=a"
    }
    let rows = try rows(text.joined(separator: "\n"), by: [.unit])
    #expect(rows.map { $0.recruits?.amount } == [Int128(sum)])
    #expect(rows.first?.period.description == period)
  }

  /// A time key holds the spans inside it; a span that crosses it stands under itself.
  @Test func aSpanThatCrossesTheYearIsNoYears() throws {
    let rows = try rows(
      """
      ben-tre 2022-10..2023-03 bhyt recruits 5 campaign=a
      ben-tre 2023-04 bhyt recruits 7 campaign=a
      ben-tre 2023-05 bhyt recruits 8 campaign=a
      """, by: [.unit, .year])
    #expect(rows.map { $0.values[.year] } == [.text("2022-10..2023-03"), .text("2023")])
    #expect(rows.map { $0.recruits?.amount } == [5, 15])
  }

  /// Own before children: Thanh Hóa's own 50 stands for January, its districts' 3 + 4 for February.
  @Test func unitsBelowAreAddedWhereTheUnitHasNoFigure() throws {
    let rows = try rows(
      """
      thanh-hoa 2023-01 bhyt recruits 50 campaign=a
      thanh-hoa/nong-cong 2023-01 bhyt recruits 3 campaign=a
      thanh-hoa/nong-cong 2023-02 bhyt recruits 3 campaign=a
      thanh-hoa/dong-son 2023-02 bhyt recruits 4 campaign=a
      """, by: [.level(.province), .month])
    #expect(rows.map { $0.recruits?.amount } == [50, 7])
  }

  /// Two districts told of the same time in other spans: (10 + 5) + 7 events, over both (30 + 20) + 300 recruits.
  @Test func spansOfDifferentUnitsDoNotExcludeEachOther() throws {
    let rows = try rows(
      """
      thanh-hoa/dong-son 2023-01 - events 10 campaign=a
      thanh-hoa/dong-son 2023-02 - events 5 campaign=a
      thanh-hoa/dong-son 2023-01 bhyt recruits 30 campaign=a
      thanh-hoa/dong-son 2023-02 bhyt recruits 20 campaign=a
      thanh-hoa/nong-cong 2023-Q1 - events 7 campaign=a
      thanh-hoa/nong-cong 2023-Q1 bhyt recruits 300 campaign=a
      """, by: [.level(.province)])
    #expect(rows.map(told) == ["2023-Q1 bhyt 22 - 350 - 15.91"])
  }

  /// The yield is over who has both sides, and that is said: 30 ÷ 10, not 130 ÷ 10.
  @Test func whoLacksASideIsLeftOutOfTheYield() throws {
    let rows = try rows(
      """
      thanh-hoa/dong-son 2023 - events 10 campaign=a
      thanh-hoa/dong-son 2023 bhyt recruits 30 campaign=a
      thanh-hoa/nong-cong 2023 bhyt recruits 100 campaign=a
      """, by: [.level(.province)])
    #expect(rows.map(told) == ["2023 bhyt 10 - 130 - 3.00"])
    #expect(rows.first?.reason == .yieldOfSome(30, 10))
  }

  /// The goal of the year stands beside the recruits of its months: 60 of 200 are 30 %.
  @Test func aGoalStandsBesideTheRecruitsItIsFor() throws {
    let rows = try rows(
      """
      ben-tre 2023 bhyt target_change 200 campaign=a
      ben-tre 2023-05 bhyt recruits 60 campaign=a
      ben-tre 2023 bhyt target_change 900
      """)
    #expect(rows.map(told) == ["2023-05 bhyt - - 60 200 -"])
    #expect(rows.first?.ofGoal?.ratio == Ratio(Int64(3), over: 10))
  }

  /// Its goal belongs to the year, whatever the months of its period: said again it is one fact, and a later one stands in its place.
  @Test(arguments: [
    (["2023-01 1000", "2023-02 1000"], ["2023-01 - 1000", "2023-02 - 1000"], "1000"),
    (["2023 1000", "2023-02 1500"], ["2023-01 - 1000", "2023-02 - 1500"], "1500"),
  ])
  func aGoalIsOfTheYear(goals: [String], byMonth: [String], inAll: String) throws {
    let told =
      ["2023-01 30", "2023-02 50"].map { "recruits \($0)" } + goals.map { "target_change \($0)" }
    let text = told.map { line in
      let words = line.split(separator: " ")
      return "ben-tre \(words[1]) bhyt \(words[0]) \(words[2]) campaign=a"
    }.joined(separator: "\n")
    let months = try rows(text).map { "\($0.period) - \($0.goal?.amount ?? 0)" }
    #expect(months == byMonth)
    #expect(try rows(text, by: [.unit]).map { "\($0.goal?.amount ?? 0)" } == [inAll])
  }

  /// A quarter of recruits beside the events of its months: 300 ÷ (10 + 5 + 5); the months stand too. Two of three months do not join.
  @Test func shorterSpansThatJoinServeALongerOne() throws {
    let text = """
      ben-tre 2023-Q1 bhyt recruits 300 campaign=a
      ben-tre 2023-01 - events 10 campaign=a
      ben-tre 2023-02 - events 5 campaign=a
      ben-tre 2023-03 - events 5 campaign=a
      """
    let whole = try rows(text).map(told)
    #expect(
      whole == [
        "2023-01 - 10 - - - -", "2023-02 - 5 - - - -", "2023-03 - 5 - - - -",
        "2023-Q1 bhyt 20 - 300 - 15.00",
      ])
    let part = try rows(text.split(separator: "\n").dropLast().joined(separator: "\n")).map(told)
    #expect(part.last == "2023-Q1 bhyt - - 300 - -")
  }

  /// Of the ways to join half a year the one with the longest span: 40 + 2, not 30 + 3.
  @Test func theLongestSpanJoinsFirst() throws {
    let rows = try rows(
      """
      ben-tre 2023-01..2023-06 bhyt recruits 5 campaign=a
      ben-tre 2023-01..2023-03 - events 30 campaign=a
      ben-tre 2023-04..2023-06 - events 3 campaign=a
      ben-tre 2023-01..2023-02 - events 2 campaign=a
      ben-tre 2023-03..2023-06 - events 40 campaign=a
      """, by: [.unit, .period])
    #expect(rows.last?.events?.amount == 42)
  }

  /// `--period` chooses rows, not goals: the goal of the year stands in the row of its first quarter.
  @Test func theMonthsOfARowDoNotTakeItsGoalAway() throws {
    let cube = try World(
      "ben-tre 2023 bhyt target_change 200 campaign=a\nben-tre 2023-Q1 bhyt recruits 60 campaign=a"
    ).cube
    let january = try #require(Month(year: 2023, monthOfYear: 1))
    let rows = CampaignYield(cube, gazetteer: .builtIn).rows(
      Selection(keys: Self.plain, months: january...january.advanced(by: 2)))
    #expect(rows.map(told) == ["2023-Q1 bhyt - - 60 200 -"])
  }

  @Test func zeroEventsGiveAReasonAndNoYield() throws {
    let rows = try rows(
      "ben-tre 2023 - events 0 campaign=a\nben-tre 2023 bhyt recruits 5 campaign=a")
    #expect(rows.first?.perEvent == nil)
    #expect(rows.first?.reason == .zeroEvents)
  }

  /// What happened at some time up to September joins nothing that happened at a time that is known.
  @Test func uncertainTimesStandAlone() throws {
    let rows = try rows(
      "ben-tre ..2023-09 bhyt recruits 5 campaign=a\nben-tre 2023-05 bhyt recruits 7 campaign=a",
      by: [.unit])
    #expect(rows.map { $0.period.description } == ["2023-05", "..2023-09"])
  }

  @Test func oneKindIsNeverAddedToAnother() throws {
    let rows = try rows(
      """
      ben-tre 2023 - events 5 kind=launch
      ben-tre 2023 - events 7 kind=conference
      """, by: [.unit, .kind])
    #expect(rows.map { $0.events?.amount } == [7, 5])
  }

  /// "6 communes in all" has no count of those that were reached, and is a row all the same.
  @Test func anItemOfWhichOnlyTheTotalIsToldIsListed() throws {
    let rows = try rows("dak-lak 2022 - items_total 6 campaign=a item=communes")
    #expect(rows.map(\.campaign.item) == ["communes"])
    #expect(rows.map { $0.itemsTotal?.amount } == [6])
    #expect(rows.first?.items == nil)
  }

  /// A plan of new participants is a campaign's where it names one; else it is the unit's own, which `plan` tells.
  @Test(arguments: [("", []), ("campaign=a", [900]), ("kind=canvass", [900])])
  func aPlanOfNoCampaignIsNoRowOfCampaigns(campaign: String, goals: [Int128]) throws {
    let rows = try rows("ben-tre 2023 bhyt target_change 900 \(campaign)")
    #expect(rows.map { $0.goal?.amount } == goals)
  }

  /// What the 10 events of a quarter were is said by a figure of one of its months; by none of later or of uncertain ones.
  @Test(arguments: [("2023-02", "conferences"), ("2023-05", ""), ("..2023-02", "")])
  func onlyAFigureOfItsMonthsNamesTheEventsOfAQuarter(period: String, noun: String) throws {
    let rows = try rows(
      """
      ben-tre 2023-Q1 - events 10 campaign=a
      ben-tre 2023-Q1 bhyt recruits 30 campaign=a
      ben-tre \(period) - events 4 campaign=a item=conferences
      """)
    let quarter = rows.filter { $0.period.description == "2023-Q1" }
    #expect(quarter.map(\.campaign.item) == [noun])
    #expect(quarter.map { $0.events?.amount } == [10])
  }
}

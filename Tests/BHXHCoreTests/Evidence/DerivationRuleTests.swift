import BHXHCore
import Testing

/// What the contract says of `derive` and of the bounds of `audit`, one line a case.
@Suite struct DerivationRuleTests {
  /// A name, the figures, and every row.
  static let derived: [(String, String, [String])] = [
    (
      "what the input fixes has no row",
      """
      ben-tre 2021 bhxh-bat-buoc participants 80
      ben-tre 2021 bhxh-tu-nguyen participants 20
      ben-tre 2021 bhxh participants 100
      """, []
    ),
    (
      "what it only bounds has one: 100 − 23 to 85, 100 − 85 to 23",
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 80 qualifier=±5
      ben-tre 2021 bhxh-tu-nguyen participants 18 qualifier=±5
      """,
      [
        "2021 bhxh-bat-buoc participants 77…85 tight",
        "2021 bhxh-tu-nguyen participants 15…23 tight",
      ]
    ),
    (
      "nothing without an upper bound has one",
      """
      ben-tre 2021 bhyt participants 90 qualifier=>
      ben-tre 2021 bhyt coverage_pct 90
      """, []
    ),
    (
      "a target has its year: 90 of 89.5 to 90.5 % is 100",
      """
      ben-tre 2021-06 bhyt participants 90
      ben-tre 2021-06 bhyt attainment_pct 90.0 issuer=ubnd
      """, ["2021 bhyt target 100…100 exact"]
    ),
    (
      "none for a past figure of a territory that did not exist then",
      """
      an-giang 2025-12 bhyt participants 300000
      an-giang 2025-12 bhyt growth_pct 5.0 versus=2024-12
      """, []
    ),
    (
      "… but for one that did",
      """
      ben-tre 2021 bhyt participants 105
      ben-tre 2021 bhyt growth_pct 5.0 versus=2020
      """, ["2020-12 bhyt participants 100…100 exact"]
    ),
    (
      "a contradicted growth is left out, and what only it bounds has no row",
      """
      ben-tre 2021 bhyt participants 4011
      ben-tre 2021 bhyt growth_pct 302.72 versus=2020
      ben-tre 2021 bhyt attainment_pct 100.00
      """, ["2021 bhyt target 4011…4011 exact"]
    ),
    (
      "where only counts contradict, they stay, and their relation goes",
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 80
      ben-tre 2021 bhxh-tu-nguyen participants 19
      ben-tre 2021 bhxh coverage_pct 50.0
      """, ["2021 - labour_force 200…200 exact"]
    ),
    (
      "points are a difference of coverages: 900 of 1000 less 5 points",
      """
      ben-tre 2021 bhyt participants 900
      ben-tre 2021 - population 1000
      ben-tre 2020 - population 1000
      ben-tre 2021 bhyt coverage_points 5.00 versus=2020
      """, ["2020 bhyt participants 850…850 exact"]
    ),
    (
      "points are of coverages that there are: of 1 person none would be left, and then they would be below zero",
      """
      ben-tre 2020-12 bhyt participants 14 qualifier=<
      ben-tre 2020-12 - population 28 qualifier=<
      ben-tre 2021-12 bhyt participants 9 qualifier=<
      ben-tre 2021-12 - population 23 qualifier=<
      ben-tre 2021-12 bhyt coverage_points 5 versus=2020-12
      ben-tre 2021-12 bhyt change -1 versus=2020-12
      """,
      [
        "2020-12 - population 5…28 tight", "2020-12 bhyt participants 2…10 tight",
        "2021-12 - population 3…22 tight", "2021-12 bhyt participants 1…9 tight",
      ]
    ),
    (
      "each side of a difference of coverages has its own denominator: nothing bounds the labour force of a month that has a base",
      """
      ca-mau 2021-09 bhtn base 200
      ca-mau 2021-09 bhtn participants 100
      ca-mau 2023-12 - labour_force 100
      ca-mau 2023-12 bhtn participants 40
      ca-mau 2023-12 bhtn coverage_points -10 versus=2021-09
      """, []
    ),
    (
      "a rounded count that is narrowed has its row, whatever narrows it: 135 of 140 is −3.6 %, and no other two of these are",
      """
      ca-mau 2022 bhxh-bat-buoc participants 135 qualifier=±5
      ca-mau 2022 bhxh-tu-nguyen participants 10 qualifier=±5
      ca-mau 2022 bhxh growth_pct -3.6 versus=2021
      """,
      [
        "2021-12 bhxh participants 140…140 exact", "2022 bhxh participants 135…135 exact",
        "2022 bhxh-bat-buoc participants 130…130 exact",
        "2022 bhxh-tu-nguyen participants 5…5 exact",
      ]
    ),
    (
      "what still contradicts once one relation of counts is left out loses the next: 80 and 19 are no 100, and 120 is not within 80",
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 80
      ben-tre 2021 bhxh-tu-nguyen participants 19
      ben-tre 2021 bhtn participants 120
      ben-tre 2021 bhxh coverage_pct 50.0
      """, ["2021 - labour_force 200…200 exact"]
    ),
    (
      "whole numbers only: 33.3 % of fewer than 10 is 1 of 3, 2 of 6 or 3 of 9",
      """
      ben-tre 2021 bhyt coverage_pct 33.3
      ben-tre 2021 - population 9 qualifier=<
      """,
      ["2021 - population 3…9 tight", "2021 bhyt participants 1…3 tight"]
    ),
  ]

  @Test(arguments: derived.indices)
  func derives(position: Int) throws {
    let (name, text, expected) = Self.derived[position]
    let rows = Derivation(try PublishedFacts.lines(text)).rows.map { row in
      let subject = row.subject
      return "\(row.period) \(subject.scheme?.slug ?? "-") \(subject.measure.slug) \(row.told)"
    }
    #expect(rows == expected, "\(name)")
  }

  /// A name, the figures, and what the others leave of the first.
  static let audited: [(String, String, String)] = [
    (
      "the lowest and the highest that a ratio could print: 895 to 905 of 1000",
      """
      ben-tre 2021 bhyt coverage_pct 90.0
      ben-tre 2021 bhyt participants 900 qualifier=±5
      ben-tre 2021 - population 1000
      """, "89.5…90.5 consistent"
    ),
    (
      "blank where there is no end",
      """
      ben-tre 2021 bhyt participants 900
      ben-tre 2021 bhxh-bat-buoc participants 100
      ben-tre 2021 bhyt-ho-gia-dinh participants 300
      """, "300… unverifiable"
    ),
    (
      "unverifiable where the others leave the whole range",
      """
      ben-tre 2021 bhyt participants 900
      ben-tre 2021 bhxh participants 100
      """, "… unverifiable"
    ),
    (
      "unverifiable, and blank, where the others leave all that a coverage may be: 1 to 10^15 of whom 104535 take part",
      """
      ben-tre 2021 bhyt coverage_pct 50.0
      ben-tre 2021 bhyt participants 104535
      """, "… unverifiable"
    ),
    (
      "consistent only where less than a tenth of the range is left: 1 of 1 to 2 is 50 to 100 % of 0 to 1000",
      """
      ben-tre 2021 bhyt coverage_pct 100
      ben-tre 2021 bhyt participants 1
      ben-tre 2021 - population 2 qualifier=<
      """, "50…100 consistent"
    ),
    (
      "… and no more of it: 2 of 1 to 9 is 22 to 200 %",
      """
      ben-tre 2021 bhyt coverage_pct 67
      ben-tre 2021 bhyt participants 2
      ben-tre 2021 - population 9 qualifier=<
      """, "22…200 unverifiable"
    ),
    (
      "where no value fits, the nearest that could be printed: 4011 of 996 and of 995",
      """
      ben-tre 2019 bhyt growth_pct 302.72 versus=2018
      ben-tre 2019 bhyt participants 4011
      """, "302.71…303.12 contradicted"
    ),
    (
      "every telling is a claim: the others leave the first what they say",
      """
      ben-tre 2021 bhyt participants 100 source=a
      ben-tre 2021 bhyt participants 101 source=b
      """, "101…101 contradicted"
    ),
  ]

  @Test(arguments: audited.indices)
  func leaves(position: Int) throws {
    let (name, text, expected) = Self.audited[position]
    let audit = Audit(try PublishedFacts.lines(text))
    let row = try #require(audit.rows.first { $0.fact.place.line == 1 })
    #expect(row.told == expected, "\(name)")
  }

  /// Those that are left out are named, in the order in which the relations are declared.
  @Test func namesEachRelationThatIsLeftOut() throws {
    let facts = try PublishedFacts.lines(
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 80
      ben-tre 2021 bhxh-tu-nguyen participants 19
      ben-tre 2021 bhtn participants 120
      """)
    let told = Derivation(facts).problems.map { $0.arguments.joined(separator: " ") }
    #expect(told.count == 4)
    let sum = "participants(bhxh) = participants(bhxh-bat-buoc) + participants(bhxh-tu-nguyen)"
    #expect(told.allSatisfy { $0.contains(sum) })
    #expect(
      told.contains { $0.contains("\(sum); participants(bhtn) ≤ participants(bhxh-bat-buoc)") })
  }

  /// 70 of 50 cannot be, whatever the third is.
  @Test func namesTheSmallestSetFound() throws {
    let audit = Audit(
      try PublishedFacts.lines(
        """
        ben-tre 2021 bhxh participants 50
        ben-tre 2021 bhxh-bat-buoc participants 70
        ben-tre 2021 bhxh-tu-nguyen participants 10
        """))
    let row = try #require(audit.rows.first { $0.fact.place.line == 1 })
    #expect(row.set.map(\.value.description).sorted() == ["50", "70"])
    #expect(audit.contradictingValues.contains(["50", "70"]))
  }
}

import BHXHCore
import Testing

/// The sentences of the contract, one line a case.
@Suite struct EvidenceRuleTests {
  /// The values that are contradicted, in order.
  private static func contradicted(_ text: String) throws -> [String] {
    Audit(try PublishedFacts.lines(text)).rows.filter { $0.verdict == .contradicted }
      .map(\.fact.value.description)
  }

  /// A name, the figures, and the contradicted values of them.
  static let cases: [(String, String, [String])] = [
    (
      "change = now − before",
      """
      ben-tre 2019 bhyt participants 120
      ben-tre 2018 bhyt participants 100
      ben-tre 2019 bhyt change 21 versus=2018
      """, ["100", "21", "120"]
    ),
    (
      "a rounded change has room",
      """
      ben-tre 2019 bhyt participants 120
      ben-tre 2018 bhyt participants 100
      ben-tre 2019 bhyt change 30 versus=2018 qualifier=±10
      """, []
    ),
    (
      "growth is rounded half away from zero: 1 of 800 is 0.125 %",
      """
      ben-tre 2019 bhyt participants 801
      ben-tre 2018 bhyt participants 800
      ben-tre 2019 bhyt growth_pct 0.13 versus=2018
      """, []
    ),
    (
      "… also below zero",
      """
      ben-tre 2019 bhyt participants 799
      ben-tre 2018 bhyt participants 800
      ben-tre 2019 bhyt growth_pct -0.12 versus=2018
      """, ["800", "799", "-0.12"]
    ),
    (
      "growth without versus is related to nothing",
      """
      ben-tre 2019 bhyt participants 801
      ben-tre 2018 bhyt participants 800
      ben-tre 2019 bhyt growth_pct 50
      """, []
    ),
    (
      "2020? holds by the same month of it",
      """
      ben-tre 2021-06 bhyt participants 120
      ben-tre 2020-12 bhyt participants 100
      ben-tre 2020-06 bhyt participants 110
      ben-tre 2021-06 bhyt change 10 versus=2020?
      """, []
    ),
    (
      "2020? contradicts only if both readings do",
      """
      ben-tre 2021-06 bhyt participants 120
      ben-tre 2020-12 bhyt participants 100
      ben-tre 2020-06 bhyt participants 110
      ben-tre 2021-06 bhyt change 15 versus=2020?
      """, ["110", "100", "15", "120"]
    ),
    (
      "… and not where one of them is unknown",
      """
      ben-tre 2021-06 bhyt participants 120
      ben-tre 2020-12 bhyt participants 100
      ben-tre 2021-06 bhyt change 15 versus=2020?
      """, []
    ),
    (
      "> on a decrease says that it is larger",
      """
      ben-tre 2019 bhyt participants 80
      ben-tre 2018 bhyt participants 100
      ben-tre 2019 bhyt change -15 versus=2018 qualifier=>
      """, []
    ),
    (
      "< on a decrease says that it is smaller",
      """
      ben-tre 2019 bhyt participants 80
      ben-tre 2018 bhyt participants 100
      ben-tre 2019 bhyt change -15 versus=2018 qualifier=<
      """, ["100", "<-15", "80"]
    ),
    (
      "coverage by the month's own denominator",
      """
      ben-tre 2021-06 bhyt participants 90
      ben-tre 2021-06 - population 100
      ben-tre 2021-12 - population 110
      ben-tre 2021-06 bhyt coverage_pct 90.00
      """, []
    ),
    (
      "… else by the December of its year",
      """
      ben-tre 2021-06 bhyt participants 90000
      ben-tre 2021-12 - population 110000
      ben-tre 2021-05 - population 100000
      ben-tre 2021-06 bhyt coverage_pct 90.00
      """, ["90000", "90.00", "110000"]
    ),
    (
      "… else backwards",
      """
      ben-tre 2021-06 bhyt participants 90000
      ben-tre 2021-05 - population 100000
      ben-tre 2020-12 - population 110000
      ben-tre 2021-06 bhyt coverage_pct 81.82
      """, ["100000", "90000", "81.82"]
    ),
    (
      "… but not more than 24 months",
      """
      ben-tre 2021-06 bhyt participants 90
      ben-tre 2019-05 - population 100
      ben-tre 2021-06 bhyt coverage_pct 50.00
      """, []
    ),
    (
      "each month's denominator is its own unknown",
      """
      ben-tre 2021-05 bhyt participants 90000
      ben-tre 2021-05 bhyt coverage_pct 90.00
      ben-tre 2021-06 bhyt participants 90000
      ben-tre 2021-06 bhyt coverage_pct 80.00
      """, []
    ),
    (
      "an explicit base comes first",
      """
      ben-tre 2021-06 bhyt participants 90
      ben-tre 2021-06 bhyt base 100
      ben-tre 2021-06 - population 110
      ben-tre 2021-06 bhyt coverage_pct 90.00
      """, []
    ),
    (
      "a base of another text joins nothing",
      """
      ben-tre 2021-06 bhyt participants 90
      ben-tre 2021-06 - population 110
      ben-tre 2021-06 bhyt coverage_pct 10.00 base_measure=trẻ
      """, []
    ),
    (
      "two coverages over the labour force aged 15 and over share it",
      """
      ben-tre 2021-06 bhxh-bat-buoc participants 90000
      ben-tre 2021-06 bhtn participants 80000
      ben-tre 2021-06 bhxh-bat-buoc coverage_pct 90.00 base_measure=labour_force_15plus
      ben-tre 2021-06 bhtn coverage_pct 70.00 base_measure=labour_force_15plus
      """, ["90000", "90.00", "80000", "70.00"]
    ),
    (
      "… which is not the labour force",
      """
      ben-tre 2021-06 bhxh-bat-buoc participants 90
      ben-tre 2021-06 - labour_force 300
      ben-tre 2021-06 bhxh-bat-buoc coverage_pct 90.00 base_measure=labour_force_15plus
      """, []
    ),
    (
      "coverages over one base add up",
      """
      ben-tre 2021-06 bhxh coverage_pct 30.0
      ben-tre 2021-06 bhxh-bat-buoc coverage_pct 25.0
      ben-tre 2021-06 bhxh-tu-nguyen coverage_pct 6.0
      """, ["30.0", "25.0", "6.0"]
    ),
    (
      "coverage points are a difference of coverages",
      """
      ben-tre 2021-06 bhyt coverage_pct 86.1
      ben-tre 2020-12 bhyt coverage_pct 91.1
      ben-tre 2021-06 bhyt coverage_points -4 versus=2020-12
      """, ["91.1", "86.1", "-4"]
    ),
    (
      "attainment points are a difference of attainments of one issuer",
      """
      ben-tre 2021-06 bhyt attainment_pct 86.1 issuer=ubnd
      ben-tre 2020-06 bhyt attainment_pct 91.1 issuer=ubnd
      ben-tre 2020-06 bhyt attainment_pct 50.0 issuer=hdnd
      ben-tre 2021-06 bhyt attainment_points -6 versus=2020-06 issuer=ubnd
      """, ["91.1", "86.1", "-6"]
    ),
    (
      "attainment is of the target in force",
      """
      ben-tre 2021 bhyt target 200 issuer=ubnd
      ben-tre 2021-07..2021-12 bhyt target 100 issuer=ubnd
      ben-tre 2021-03 bhyt participants 90
      ben-tre 2021-03 bhyt attainment_pct 45 issuer=ubnd
      ben-tre 2021-09 bhyt participants 90
      ben-tre 2021-09 bhyt attainment_pct 90 issuer=ubnd
      """, []
    ),
    (
      "a blank issuer joins only blank",
      """
      ben-tre 2021 bhyt target 200 issuer=ubnd
      ben-tre 2021-03 bhyt participants 90
      ben-tre 2021-03 bhyt attainment_pct 90
      """, []
    ),
    (
      "two attainments of one unknown plan",
      """
      ben-tre 2021-03 bhyt participants 90000
      ben-tre 2021-03 bhyt attainment_pct 90.0
      ben-tre 2021-06 bhyt participants 95000
      ben-tre 2021-06 bhyt attainment_pct 99.0
      """, ["90000", "90.0", "95000", "99.0"]
    ),
    (
      "of new participants, where the issuer gives only those",
      """
      ben-tre 2021 bhyt target_change 100 issuer=ubnd
      ben-tre 2021-06 bhyt change 50 versus=2020-12
      ben-tre 2021-06 bhyt attainment_pct 60 issuer=ubnd
      """, ["50", "60", "100"]
    ),
    (
      "of a coverage, where the issuer gives only that: 90 % of 101 are 91 people",
      """
      ben-tre 2021 bhyt target_pct 90.0 issuer=ubnd
      ben-tre 2021-06 bhyt participants 91
      ben-tre 2021-06 - population 101
      ben-tre 2021-06 bhyt attainment_pct 101.1 issuer=ubnd
      """, ["101", "91", "101.1", "90.0"]
    ),
    (
      "… whatever the coverage and the people: 91 of no whole number are 100.11 %",
      """
      ben-tre 2021 bhyt target_pct 90.0 issuer=ubnd
      ben-tre 2021-06 bhyt participants 91
      ben-tre 2021-06 - population 101
      ben-tre 2021-06 bhyt attainment_pct 100.11 issuer=ubnd
      """, ["91", "100.11"]
    ),
    (
      "… and people needed are rounded up",
      """
      ben-tre 2021 bhyt target_pct 90.0 issuer=ubnd
      ben-tre 2021-06 bhyt participants 91
      ben-tre 2021-06 - population 101
      ben-tre 2021-06 bhyt attainment_pct 100.00 issuer=ubnd
      """, []
    ),
    (
      "bhxh = bhxh-bat-buoc + bhxh-tu-nguyen",
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 80
      ben-tre 2021 bhxh-tu-nguyen participants 19
      """, ["100", "80", "19"]
    ),
    (
      "… also of targets of one issuer",
      """
      ben-tre 2021 bhxh target 100 issuer=ubnd
      ben-tre 2021 bhxh-bat-buoc target 80 issuer=ubnd
      ben-tre 2021 bhxh-tu-nguyen target 19 issuer=hdnd
      """, []
    ),
    (
      "bhxh-bhyt = bhyt + bhxh-tu-nguyen, where one source gives all",
      """
      nghe-an 2021-02 bhxh-bhyt participants 2873347 source=a
      nghe-an 2021-02 bhyt participants 2794346 source=a
      nghe-an 2021-02 bhxh-tu-nguyen participants 79000 source=a
      """, ["79000", "2794346", "2873347"]
    ),
    (
      "… and not where several do",
      """
      nghe-an 2021-02 bhxh-bhyt participants 2873347 source=a
      nghe-an 2021-02 bhyt participants 2794346 source=a
      nghe-an 2021-02 bhxh-tu-nguyen participants 79000 source=b
      """, []
    ),
    (
      "bhtn within compulsory within bhxh, though compulsory is not given",
      """
      ben-tre 2021 bhxh participants 50
      ben-tre 2021 bhtn participants 60
      """, ["50", "60"]
    ),
    (
      "a group is no more than its whole",
      """
      ben-tre 2021 bhyt participants 50
      ben-tre 2021 bhyt participants 60 group=phụ
      """, ["50", "60"]
    ),
    (
      "the parts of a breakdown are no more than their whole",
      """
      ben-tre 2021 bhyt participants 50
      ben-tre 2021 bhyt participants 30 sex=nam
      ben-tre 2021 bhyt participants 30 sex=nữ
      """, ["50", "30", "30"]
    ),
    (
      "an uncertain time joins nothing of another source",
      """
      ben-tre 2021-06~ bhxh participants 100 source=a
      ben-tre 2021-06 bhxh-bat-buoc participants 80 source=a
      ben-tre 2021-06~ bhxh-bat-buoc participants 80 source=b
      ben-tre 2021-06~ bhxh-tu-nguyen participants 10 source=a
      """, []
    ),
    (
      "… but its own",
      """
      ben-tre 2021-06~ bhxh participants 100 source=a
      ben-tre 2021-06~ bhxh-bat-buoc participants 80 source=a
      ben-tre 2021-06~ bhxh-tu-nguyen participants 10 source=a
      """, ["100", "80", "10"]
    ),
    (
      "the new An Giang is not the old one",
      """
      an-giang 2025-12 bhyt participants 300
      an-giang 2024-12 bhyt participants 100
      an-giang 2025-12 bhyt growth_pct 5 versus=2024-12
      """, []
    ),
    (
      "… but what is said of its own past hangs together",
      """
      an-giang 2025-12 bhyt participants 300000
      an-giang 2025-12 bhyt growth_pct 5.0 versus=2024-12
      an-giang 2025-12 bhyt change 100000 versus=2024-12
      """, ["300000", "100000", "5.0"]
    ),
    (
      "two tellings of one key are two claims",
      """
      ben-tre 2021 bhyt participants 100 source=a
      ben-tre 2021-12 bhyt participants 101 source=b
      """, ["100", "101"]
    ),
    (
      "the same told again is one fact",
      """
      ben-tre 2021 bhyt participants 100 source=a
      ben-tre 2021-12 bhyt participants 100 source=b
      """, []
    ),
    (
      "zero of something is 0 %",
      """
      ben-tre 2021 bhyt participants 0
      ben-tre 2021 - population 100
      ben-tre 2021 bhyt coverage_pct 0.0
      """, []
    ),
    (
      "nothing is a share of zero",
      """
      ben-tre 2021 bhyt participants 5
      ben-tre 2021 - population 0
      ben-tre 2021 bhyt coverage_pct 10
      """, ["0", "10"]
    ),
    (
      "a parent is the sum of its children, where every child is told",
      """
      ha-nam 2021-12 bhyt participants 20
      ha-nam/binh-luc 2021-12 bhyt participants 1
      ha-nam/duy-tien 2021-12 bhyt participants 2
      ha-nam/kim-bang 2021-12 bhyt participants 3
      ha-nam/ly-nhan 2021-12 bhyt participants 4
      ha-nam/phu-ly 2021-12 bhyt participants 5
      ha-nam/thanh-liem 2021-12 bhyt participants 6
      """, ["20", "1", "2", "3", "4", "5", "6"]
    ),
    (
      "… also of the population, and what is over the sum",
      """
      ha-nam 2021-12 bhyt participants 10000
      ha-nam 2021-12 bhyt coverage_pct 50.00
      ha-nam/binh-luc 2021-12 - population 1000
      ha-nam/duy-tien 2021-12 - population 2000
      ha-nam/kim-bang 2021-12 - population 3000
      ha-nam/ly-nhan 2021-12 - population 4000
      ha-nam/phu-ly 2021-12 - population 5000
      ha-nam/thanh-liem 2021-12 - population 6000
      """, ["10000", "50.00", "1000", "2000", "3000", "4000", "5000", "6000"]
    ),
    (
      "… and nothing where one child is not told",
      """
      ha-nam 2021-12 bhyt participants 10
      ha-nam/binh-luc 2021-12 bhyt participants 100
      """, []
    ),
    (
      "of the target, where the issuer gives both: 150 of 200, though 50 of 100",
      """
      ben-tre 2021 bhyt target 200 issuer=ubnd
      ben-tre 2021 bhyt target_change 100 issuer=ubnd
      ben-tre 2021-06 bhyt participants 150
      ben-tre 2021-06 bhyt change 50 versus=2020-12
      ben-tre 2021-06 bhyt attainment_pct 50 issuer=ubnd
      """, ["200", "150", "50"]
    ),
    (
      "counts not given are at most 10^15: half of it would be left of more",
      """
      ben-tre 2019 bhyt participants 900000000000000
      ben-tre 2019 bhyt growth_pct -50 versus=2018
      """, ["900000000000000", "-50"]
    ),
    (
      "… which growth upon growth does not get past",
      """
      ben-tre 2017 bhyt participants 1000000
      ben-tre 2018 bhyt growth_pct 900000000000 versus=2017
      ben-tre 2019 bhyt growth_pct 900000000000 versus=2018
      """, ["1000000", "900000000000", "900000000000"]
    ),
    (
      "a relation decides once its numbers are fixed, however often it was applied: 15 of 13, and no 1 to 5 more of 14 to 26 are 88 %",
      """
      ben-tre 2021-06 bhxh-bat-buoc participants 3 qualifier=±2
      ben-tre 2021-06 bhxh-tu-nguyen participants 13 qualifier=±2
      ben-tre 2021 bhxh-bat-buoc target 13 qualifier=< issuer=hdnd
      ben-tre 2021 bhxh-tu-nguyen target 13 qualifier=±1 issuer=hdnd
      ben-tre 2021-06 bhxh-tu-nguyen attainment_pct 115.38 issuer=hdnd
      ben-tre 2021-06 bhxh attainment_pct 88 issuer=hdnd
      """, ["3±2", "13±2", "13±1", "115.38", "88"]
    ),
  ]

  @Test(arguments: cases.indices)
  func rule(position: Int) throws {
    let (name, text, expected) = Self.cases[position]
    let found = try Self.contradicted(text)
    #expect(found.sorted() == expected.sorted(), "\(name)")
  }
}

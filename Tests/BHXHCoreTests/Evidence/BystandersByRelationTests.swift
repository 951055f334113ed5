import BHXHCore
import Testing

/// Who only stands beside a conflict, relation by relation: what fits one of the conflicting figures is not blamed with them.
@Suite struct BystandersByRelationTests {
  /// A name, the figures, and the contradicted values of them.
  static let cases: [(String, String, [String])] = [
    (
      "a commune's coverage and its own counts, not its sisters and the district that fit one of them",
      """
      quang-ninh/co-to 2021-12 bhyt participants 60
      quang-ninh/co-to/co-to 2021-12 bhyt participants 10
      quang-ninh/co-to/dong-tien 2021-12 bhyt participants 20
      quang-ninh/co-to/thanh-lan 2021-12 bhyt participants 30
      quang-ninh/co-to/thanh-lan 2021-12 - population 40
      quang-ninh/co-to/thanh-lan 2021-12 bhyt coverage_pct 50.0
      """, ["30", "40", "50.0"]
    ),
    (
      "the women of the communes and of the district, not all its people",
      """
      quang-ninh/co-to 2021-12 bhyt participants 100
      quang-ninh/co-to 2021-12 bhyt participants 59 sex=nữ
      quang-ninh/co-to/co-to 2021-12 bhyt participants 10 sex=nữ
      quang-ninh/co-to/dong-tien 2021-12 bhyt participants 20 sex=nữ
      quang-ninh/co-to/thanh-lan 2021-12 bhyt participants 30 sex=nữ
      """, ["10", "20", "30", "59"]
    ),
    (
      "… and all its people too where 60 women are more than these: neither set is smaller than the other",
      """
      quang-ninh/co-to 2021-12 bhyt participants 59
      quang-ninh/co-to 2021-12 bhyt participants 58 sex=nữ
      quang-ninh/co-to/co-to 2021-12 bhyt participants 10 sex=nữ
      quang-ninh/co-to/dong-tien 2021-12 bhyt participants 20 sex=nữ
      quang-ninh/co-to/thanh-lan 2021-12 bhyt participants 30 sex=nữ
      """, ["10", "20", "30", "58", "59"]
    ),
    (
      "the parts and their whole, not the coverage that the whole fits",
      """
      ben-tre 2021 bhyt participants 50
      ben-tre 2021 bhyt participants 31 sex=nam
      ben-tre 2021 bhyt participants 32 sex=nữ
      ben-tre 2021 - population 100
      ben-tre 2021 bhyt coverage_pct 50.0
      """, ["31", "32", "50"]
    ),
    (
      "a group and its whole, not the coverage",
      """
      ben-tre 2021 bhyt participants 50
      ben-tre 2021 bhyt participants 60 group=phụ
      ben-tre 2021 - population 100
      ben-tre 2021 bhyt coverage_pct 50.0
      """, ["50", "60"]
    ),
    (
      "the attainment of one issuer's plan, not that of the other",
      """
      ben-tre 2021 bhyt target 200000 issuer=ubnd
      ben-tre 2021 bhyt target 100000 issuer=hdnd
      ben-tre 2021-06 bhyt participants 90000
      ben-tre 2021-06 bhyt attainment_pct 45.0 issuer=ubnd
      ben-tre 2021-06 bhyt attainment_pct 80.0 issuer=hdnd
      """, ["100000", "80.0", "90000"]
    ),
    (
      "the plan issued again, not the one before it",
      """
      ben-tre 2021 bhyt target 200000 issuer=ubnd
      ben-tre 2021-07..2021-12 bhyt target 100000 issuer=ubnd
      ben-tre 2021-03 bhyt participants 91000
      ben-tre 2021-03 bhyt attainment_pct 45.5 issuer=ubnd
      ben-tre 2021-09 bhyt participants 90000
      ben-tre 2021-09 bhyt attainment_pct 80.0 issuer=ubnd
      """, ["100000", "80.0", "90000"]
    ),
    (
      "a change against the plan of new people, not the counts it fits",
      """
      ben-tre 2021 bhyt target_change 100000 issuer=ubnd
      ben-tre 2020-12 bhyt participants 110000
      ben-tre 2021-06 bhyt participants 160000
      ben-tre 2021-06 bhyt change 50000 versus=2020-12
      ben-tre 2021-06 bhyt attainment_pct 60.0 issuer=ubnd
      """, ["100000", "50000", "60.0"]
    ),
    (
      "the people against a plan in per cent, not those of before and their change",
      """
      ben-tre 2021 bhyt target_pct 90.0 issuer=ubnd
      ben-tre 2021-06 - population 100000
      ben-tre 2020-12 bhyt participants 90000
      ben-tre 2021-06 bhyt participants 91000
      ben-tre 2021-06 bhyt change 1000 versus=2020-12
      ben-tre 2021-06 bhyt attainment_pct 95.0 issuer=ubnd
      """, ["100000", "90.0", "91000", "95.0"]
    ),
    (
      "the points and both coverages, not the counts that one of these fits",
      """
      ben-tre 2021-06 bhyt participants 861000
      ben-tre 2021-06 - population 1000000
      ben-tre 2021-06 bhyt coverage_pct 86.1
      ben-tre 2020-12 bhyt coverage_pct 91.1
      ben-tre 2021-06 bhyt coverage_points -4 versus=2020-12
      """, ["-4", "86.1", "91.1"]
    ),
    (
      "the base of its own, not the population",
      """
      ben-tre 2021-06 bhyt participants 90000
      ben-tre 2021-06 bhyt base 100000
      ben-tre 2021-06 - population 110000
      ben-tre 2021-06 bhyt coverage_pct 80.0
      """, ["100000", "80.0", "90000"]
    ),
    (
      "2020? by both of its readings, not the coverage",
      """
      ben-tre 2021-06 bhyt participants 120
      ben-tre 2021-06 - population 1000
      ben-tre 2021-06 bhyt coverage_pct 12.0
      ben-tre 2020-12 bhyt participants 100
      ben-tre 2020-06 bhyt participants 110
      ben-tre 2021-06 bhyt change 15 versus=2020?
      """, ["100", "110", "120", "15"]
    ),
    (
      "the new An Giang's growth and change, not its coverage",
      """
      an-giang 2025-12 bhyt participants 300000
      an-giang 2025-12 - population 1000000
      an-giang 2025-12 bhyt coverage_pct 30.0
      an-giang 2025-12 bhyt growth_pct 5.0 versus=2024-12
      an-giang 2025-12 bhyt change 100000 versus=2024-12
      """, ["100000", "300000", "5.0"]
    ),
    (
      "the parts by age and their whole, not the coverage",
      """
      ben-tre 2021 bhyt participants 50
      ben-tre 2021 bhyt participants 31 age_group=dưới
      ben-tre 2021 bhyt participants 32 age_group=trên
      ben-tre 2021 - population 100
      ben-tre 2021 bhyt coverage_pct 50.0
      """, ["31", "32", "50"]
    ),
  ]

  @Test(arguments: cases.indices)
  func spares(position: Int) throws {
    let (name, text, expected) = Self.cases[position]
    let audit = Audit(try PublishedFacts.lines(text))
    let blamed = audit.rows.filter { $0.verdict == .contradicted }
      .map(\.fact.value.description).sorted()
    #expect(blamed == expected, "\(name)")
    #expect(!audit.searchEndedEarly, "\(name)")
  }
}

import Testing

@testable import BHXHCore

/// Every clause of a summary in both languages, over what may be known of a scheme: read for grammar, and compared letter by letter.
@Suite struct SummaryTextTests {
  private static let july = Month(year: 2023, monthOfYear: 7) ?? Month(index: 0)

  private static func month(_ year: Int, _ month: Int) -> Month {
    Month(year: year, monthOfYear: month) ?? july
  }

  private static func percent(_ hundredths: Int64) -> Percent {
    Percent(mantissa: hundredths, decimals: 2)
  }

  private static func clause(_ scheme: Scheme, _ change: (inout SummaryClause) -> Void)
    -> SummaryClause
  {
    var clause = SummaryClause(scheme)
    change(&clause)
    return clause
  }

  static let rows: [(SummaryClause, String, String)] = [
    (
      clause(.health) {
        $0.people = Quantity(count: 1_544_689)
        $0.attainment = percent(93_02)
        $0.remaining = 115_907
        $0.growth = .init(versus: month(2022, 7), change: 31_757, percent: percent(2_10))
        $0.coverage = .init(percent(88_10), of: .population, "2023-07")
      },
      "1.544.689 người tham gia BHYT, đạt 93,02% kế hoạch (còn phải phát triển 115.907 người), tăng 31.757 người (2,10%) so với cùng kỳ năm 2022, bao phủ 88,10% dân số (7/2023)",
      "1,544,689 people in health insurance, 93.02% of the plan (115,907 to go), up 31,757 (2.10%) on the same month of 2022, covering 88.10% of the population (2023-07)"
    ),
    (
      clause(.voluntary) {
        $0.people = Quantity(count: 0)
        $0.attainment = percent(0)
        $0.growth = .init(versus: month(2022, 12), change: 0, percent: percent(0))
      },
      "chưa có người tham gia BHXH tự nguyện, đạt 0,00% kế hoạch, không đổi so với cuối năm 2022",
      "no people in voluntary social insurance, 0.00% of the plan, unchanged on the end of 2022"
    ),
    (
      clause(.voluntary) {
        $0.people = Quantity(count: 1)
        $0.attainment = percent(102_23)
        $0.remaining = -76
        $0.growth = .init(versus: month(2023, 6), change: -3, percent: percent(-3_93))
      },
      "1 người tham gia BHXH tự nguyện, đạt 102,23% kế hoạch (vượt 76 người), giảm 3 người (3,93%) so với tháng 6/2023",
      "1 person in voluntary social insurance, 102.23% of the plan (76 over), down 3 (3.93%) on 2023-06"
    ),
    (
      clause(.unemployment) {
        $0.people = Quantity(count: 18_000, qualifier: .over)
        $0.attainment = percent(100_00)
        $0.remaining = 0
        $0.growth = .init(versus: month(2022, 12), change: 2_015)
        $0.coverage = .init(percent(23_45), of: .labourForce, "2022")
      },
      "hơn 18.000 người tham gia BHTN, đạt 100,00% kế hoạch, tăng 2.015 người so với cuối năm 2022, bao phủ 23,45% lực lượng lao động (2022)",
      "over 18,000 people in unemployment insurance, 100.00% of the plan, up 2,015 on the end of 2022, covering 23.45% of the labour force (2022)"
    ),
    (
      clause(.health) {
        $0.growth = .init(versus: month(2021, 3), percent: percent(-50))
        $0.coverage = .init(percent(94_43), of: .population, "")
      },
      "BHYT giảm 0,50% so với tháng 3/2021, bao phủ 94,43% dân số",
      "health insurance: down 0.50% on 2021-03, covering 94.43% of the population"
    ),
    (
      clause(.compulsory) {
        $0.people = Quantity(count: 120_000, qualifier: .under)
        $0.units = .init(12, of: 15)
      }, "gần 120.000 người tham gia BHXH bắt buộc (12/15 đơn vị có số liệu)",
      "nearly 120,000 people in compulsory social insurance (12 of 15 units)"
    ),
    (
      clause(.socialAndHealth) { $0.people = Quantity(count: 2_873_346, qualifier: .about) },
      "khoảng 2.873.346 người tham gia BHXH, BHYT",
      "about 2,873,346 people in social or health insurance"
    ),
    (
      clause(.compulsory) {
        $0.people = Quantity(count: 18_032_000, qualifier: .rounded(half: 500))
        $0.coverage = .init(
          percent(38_10), of: .labourForce, "2025-11",
          uncovered: Quantity(count: 29_300_000, qualifier: .rounded(half: 500)))
      },
      "khoảng 18.032.000 người tham gia BHXH bắt buộc, bao phủ 38,10% lực lượng lao động (11/2025), còn khoảng 29.300.000 người chưa tham gia",
      "about 18,032,000 people in compulsory social insurance, covering 38.10% of the labour force (2025-11), about 29,300,000 people not covered"
    ),
    (
      clause(.health) {
        $0.people = Quantity(count: 99)
        $0.coverage = .init(
          percent(99_00), of: .population, "2023", uncovered: Quantity(count: 1))
      },
      "99 người tham gia BHYT, bao phủ 99,00% dân số (2023), còn 1 người chưa tham gia",
      "99 people in health insurance, covering 99.00% of the population (2023), 1 person not covered"
    ),
    (
      clause(.health) {
        $0.people = Quantity(count: 90_000, qualifier: .over)
        $0.units = .init(14, of: 15)
        $0.attainment = percent(91_00)
        $0.attainmentUnits = .init(14, of: 15)
        $0.remaining = 8_901
        $0.growth = .init(
          versus: month(2022, 7), change: 12, percent: percent(1), units: .init(13, of: 15))
        $0.coverage = .init(
          percent(80_00), of: .population, "2023-07",
          uncovered: Quantity(count: 22_500, qualifier: .under), units: .init(12, of: 15))
      },
      "hơn 90.000 người tham gia BHYT (14/15 đơn vị có số liệu), đạt 91,00% kế hoạch (còn phải phát triển 8.901 người), tăng 12 người (0,01%) so với cùng kỳ năm 2022 (13/15 đơn vị có số liệu), bao phủ 80,00% dân số (7/2023) (12/15 đơn vị có số liệu), còn gần 22.500 người chưa tham gia",
      "over 90,000 people in health insurance (14 of 15 units), 91.00% of the plan (8,901 to go), up 12 (0.01%) on the same month of 2022 (13 of 15 units), covering 80.00% of the population (2023-07) (12 of 15 units), nearly 22,500 people not covered"
    ),
    (
      clause(.voluntary) {
        $0.people = Quantity(count: 10, qualifier: .through(15, decimals: 0))
      },
      "10–15 người tham gia BHXH tự nguyện",
      "10–15 people in voluntary social insurance"
    ),
  ]

  @Test(arguments: rows) func says(_ clause: SummaryClause, _ vietnamese: String, _ english: String)
  {
    let told = [Language.vietnamese, .english].map {
      SummaryText(OutputStyle($0)).clause(of: clause, at: Self.july)
    }
    #expect(told[0] == vietnamese)
    #expect(told[1] == english)
  }

  /// Over all combinations: no empty place, no doubled blank or comma, no negative number.
  @Test func holdsTogetherInEveryCombination() {
    let people: [Quantity?] = [
      nil, Quantity(count: 0), Quantity(count: 7), Quantity(count: 9, qualifier: .over),
    ]
    let plans: [(Percent?, Int128?)] = [
      (nil, nil), (Self.percent(0), 10), (Self.percent(50_00), nil), (Self.percent(100_00), 0),
      (Self.percent(120_00), -4),
    ]
    let coverages: [SummaryClause.Coverage?] = [
      nil, .init(Self.percent(88_10), of: .population, ""),
      .init(
        Self.percent(88_10), of: .labourForce, "2022",
        uncovered: Quantity(count: 5, qualifier: .under), units: .init(3, of: 4)),
    ]
    let shares: [SummaryClause.Share?] = [nil, .init(3, of: 4)]
    let changes: [SummaryClause.Growth?] =
      [nil]
      + [-5, 0, 5].flatMap { change in
        [
          .init(versus: Self.month(2022, 7), change: Int128(change)),
          .init(versus: Self.month(2022, 12), percent: Self.percent(Int64(change))),
        ]
      }
    var clauses: [SummaryClause] = []
    for scheme in Scheme.allCases {
      for (amount, share) in people.flatMap({ amount in shares.map { (amount, $0) } }) {
        for (percent, remaining) in plans {
          for (growth, coverage) in changes.flatMap({ growth in coverages.map { (growth, $0) } }) {
            clauses.append(
              Self.clause(scheme) {
                $0.people = amount
                $0.units = share
                $0.attainment = percent
                $0.attainmentUnits = share
                $0.remaining = remaining
                $0.growth = growth
                $0.coverage = coverage
              })
          }
        }
      }
    }
    for language in Language.allCases {
      let text = SummaryText(OutputStyle(language))
      let faulty = clauses.map { text.clause(of: $0, at: Self.july) }.filter { told in
        told.isEmpty || told.contains("  ") || told.contains(", ,") || told.contains("−")
          || told.hasSuffix(",") || told.contains("()") || told.contains(" ,")
      }
      #expect(faulty == [])
    }
    #expect(clauses.count == 7 * 4 * 2 * 5 * 7 * 3)
  }
}

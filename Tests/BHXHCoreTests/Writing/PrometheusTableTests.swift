import Testing

@testable import BHXHCore

@Suite struct PrometheusTableTests {
  @Test func aRatioIsAShareOfOneAtItsLatestPeriod() {
    var table = SampleTables.coverage
    var earlier = table.rows[0]
    earlier[1] = SampleTables.period(2023, 6)
    earlier[7] = .percent(Percent(mantissa: 8800, decimals: 2))
    table.rows.append(earlier)
    let text = SampleTables.text(
      table, .prometheus, OutputStyle(), RowCount(used: 3, rejected: 1, blank: 0))
    #expect(
      text == """
        # HELP bhxh_coverage_ratio Participants over the denominator of their scheme.
        # TYPE bhxh_coverage_ratio gauge
        bhxh_coverage_ratio{unit="kien-giang",scheme="bhyt"} 0.8824
        # HELP bhxh_participants Participants of a scheme.
        # TYPE bhxh_participants gauge
        bhxh_participants{unit="kien-giang",scheme="bhyt"} 1500000
        bhxh_participants{unit="kien-giang/hon-dat",scheme="bhxh-tu-nguyen"} 900
        # HELP bhxh_input_rows Rows of the input by what became of them.
        # TYPE bhxh_input_rows gauge
        bhxh_input_rows{state="used"} 3
        bhxh_input_rows{state="rejected"} 1
        bhxh_input_rows{state="blank"} 0

        """)
  }

  @Test func growthIsLabelledWithWhatItIsAgainst() {
    let empty = ResultTable([GrowthRow](), Selection(keys: [.level(.district), .period]))
    let row: [Cell] = [
      SampleTables.unit("kien-giang/hon-dat"), SampleTables.period(2023, 7), .scheme(.health),
      .count(95), SampleTables.period(2022, 7), .count(100), .change(-5),
      .signedPercent(Percent(mantissa: -500, decimals: 2)), .how(.computed), .comparability(.yes),
      .count(1), .count(1), .none, .none,
    ]
    let table = ResultTable(name: "growth", columns: empty.columns, rows: [row])
    let text = SampleTables.text(table, .prometheus)
    #expect(
      text.contains(
        "\nbhxh_growth_ratio{unit=\"kien-giang/hon-dat\",scheme=\"bhyt\",versus=\"2022-07\"} -0.0500\n"
      ))
  }

  @Test func aPlanHasASampleAnIssuer() {
    let empty = ResultTable([PlanRow](), Selection())
    func row(_ issuer: Issuer, _ measure: Measure, _ participants: Int128, _ percent: Int64)
      -> [Cell]
    {
      [
        SampleTables.unit("kien-giang"), SampleTables.period(2023, 7), .scheme(.voluntary),
        issuer.isSaid ? .issuer(issuer) : .none, .measure(measure), .count(participants),
        .count(1000), .percent(Percent(mantissa: percent, decimals: 1)), .count(0), .count(5),
        .count(0), .how(.computed), .status(.final), .count(1), .count(1), .none, .none,
      ]
    }
    let table = ResultTable(
      name: "plan", columns: empty.columns,
      rows: [
        row(.notSaid, .target, 900, 900), row(Issuer("a\"b\\c\n"), .targetChange, 50, 1005),
      ])
    let text = SampleTables.text(table, .prometheus)
    #expect(
      text == #"""
        # HELP bhxh_plan_attainment_ratio Participants over the target in force.
        # TYPE bhxh_plan_attainment_ratio gauge
        bhxh_plan_attainment_ratio{unit="kien-giang",scheme="bhxh-tu-nguyen",issuer=""} 0.900
        bhxh_plan_attainment_ratio{unit="kien-giang",scheme="bhxh-tu-nguyen",issuer="a\"b\\c\n"} 1.005
        # HELP bhxh_participants Participants of a scheme.
        # TYPE bhxh_participants gauge
        bhxh_participants{unit="kien-giang",scheme="bhxh-tu-nguyen"} 900

        """#)
  }

  @Test(arguments: [("sex", "sex"), ("nhóm tuổi", "nhom_tuoi"), ("2x", "_2x"), ("", "_")])
  func aBreakdownBecomesALabel(_ name: String, _ label: String) {
    var samples = MetricSamples(name: "m", help: "h")
    samples.add([(name, "v")], "1")
    var output = TextOutput()
    samples.write(to: &output)
    #expect(String(decoding: output.take(), as: UTF8.self).contains("m{\(label)=\"v\"} 1\n"))
  }
}

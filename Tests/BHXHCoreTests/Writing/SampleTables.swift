@testable import BHXHCore

/// Tables written by hand, for every format.
enum SampleTables {
  static func month(_ year: Int, _ month: Int) -> Month {
    .december(of: year).advanced(by: month - 12)
  }

  static func period(_ year: Int, _ month: Int) -> Cell {
    .period(Self.month(year, month).description, at: Self.month(year, month))
  }

  static func unit(_ path: String, _ year: Int = 2023) -> Cell {
    .unit(Gazetteer.builtIn.state(ofPath: path, at: month(year, 6)) ?? .nation)
  }

  /// But for the last, `uncovered`.
  static let coverageColumns = ResultTable([CoverageRow](), Selection()).columns.dropLast().map(
    \.self)

  /// Two rows of coverage: a ratio, and one that cannot be had.
  static let coverage = ResultTable(
    name: "coverage", columns: coverageColumns,
    rows: [
      [
        unit("kien-giang"), period(2023, 7), .scheme(.health), .count(1_500_000),
        .count(1_700_000), .measure(.population), period(2022, 12),
        .percent(Percent(mantissa: 8824, decimals: 2)), .how(.computed), .count(1), .count(1),
        .none, .none,
      ],
      [
        unit("kien-giang/hon-dat"), period(2023, 7), .scheme(.voluntary), .count(900), .none, .none,
        .none, .none, .none, .count(12), .count(15), .qualifier(.over), .reason(.noDenominator),
      ],
    ])

  static let awkward = ResultTable(
    name: "awkward",
    columns: [Column("name", "Tên", "Name"), Column("value", "Giá trị", "Value", isNumber: true)],
    rows: [
      [.text("a,b"), .count(1)],
      [.text("a;b"), .count(-2)],
      [.text("say \"so\""), .percent(Percent(mantissa: -50, decimals: 2))],
      [.text("two\nlines"), .none],
      [.text("=1+1"), .count(3)],
      [.text("-abc"), .change(-4)],
      [
        .text("@x"),
        .published(Quantity(mantissa: 944, decimals: 1, qualifier: .about), as: .percentage),
      ],
      [.text("a|b\\c"), .none],
      [.text("\t+x"), .none],
      [.text("'quoted'"), .none],
      [.none, .none],
    ])

  static func text(
    _ table: ResultTable, _ format: OutputFormat, _ style: OutputStyle = OutputStyle(),
    _ input: RowCount? = nil
  ) -> String {
    String(decoding: format.bytes(of: table, style, input: input), as: UTF8.self)
  }
}

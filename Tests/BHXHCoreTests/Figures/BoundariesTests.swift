import BHXHCore
import Testing

/// `--boundaries`: hand-made worlds around 2025-07-01.
@Suite struct BoundariesTests {
  static let before = Month(index: 2025 * 12 + 5)
  static let after = Month(index: 2025 * 12 + 6)

  private func rollUp(_ world: World, _ boundaries: Boundaries) -> RollUp {
    RollUp(OwnFigures(world.cube), gazetteer: .builtIn, boundaries: boundaries)
  }

  private func rows(_ text: String, _ boundaries: Boundaries = .at(after)) throws -> [CoverageRow] {
    Coverage(rollUp(try World(text), boundaries), partialSums: .shown).rows(Selection())
  }

  private func path(_ group: RowGroup) -> String {
    group.members.map(Gazetteer.builtIn.path).joined(separator: "+")
  }

  /// The new Gia Lai is the old one and Bình Định: 3 290 against 3 000 is +9,67 %; by name alone it would be +229 %.
  @Test(arguments: [
    (Boundaries.automatic, "9.67" as String?, Comparability.restated),
    (.at(after), "9.67", .restated),
    (.asReported, nil, .no), (.at(before), nil, .restated),
  ])
  func giaLai(boundaries: Boundaries, percent: String?, comparable: Comparability) throws {
    let world = try World(
      """
      gia-lai 2024-12 bhyt participants 1000
      binh-dinh 2024-12 bhyt participants 2000
      gia-lai 2025-12 bhyt participants 3290
      """)
    let rows = Growth(rollUp(world, boundaries)).rows(Selection())
    #expect(rows.allSatisfy { $0.percent?.description != "229.00" })
    let row = try #require(
      rows.first { path($0.group) == "gia-lai" && $0.group.period == "2025-12" })
    #expect(row.percent?.description == percent)
    #expect(row.comparable == comparable)
    #expect((row.reason == nil) == (percent != nil))
  }

  /// Without Bình Định's figure there is nothing to compare the new Gia Lai with.
  @Test(arguments: [Boundaries.automatic, .asReported, .at(after)])
  func aNameIsNoTerritory(boundaries: Boundaries) throws {
    let world = try World(
      "gia-lai 2024-12 bhyt participants 1000\ngia-lai 2025-12 bhyt participants 3290")
    let rows = Growth(rollUp(world, boundaries)).rows(Selection())
    #expect(rows.allSatisfy { $0.percent == nil && $0.reason != nil })
    #expect(rows.allSatisfy { $0.bounds?.ratio == nil })
  }

  @Test func aRatioIsRecomputedFromTheParts() throws {
    let row = try #require(
      rows(
        """
        an-giang 2024-12 bhyt participants 90
        an-giang 2024-12 bhyt population 100
        an-giang 2024-12 bhyt coverage_pct 90.00
        kien-giang 2024-12 bhyt participants 100
        kien-giang 2024-12 bhyt population 200
        kien-giang 2024-12 bhyt coverage_pct 50.00
        """
      ).first)
    #expect(path(row.group) == "an-giang")
    #expect(row.percent?.description == "63.33")
    #expect(row.published == nil)
    #expect((row.reported, row.expected) == (2, 2))
  }

  /// Who lacks a side is left out of both, and counted.
  @Test func aPartOfThePartsIsCounted() throws {
    let row = try #require(
      rows(
        """
        an-giang 2024-12 bhyt participants 90
        an-giang 2024-12 bhyt population 100
        kien-giang 2024-12 bhyt population 200
        """
      ).first)
    #expect(row.participants?.amount == 90)
    #expect(row.base?.amount == 100)
    #expect((row.reported, row.expected) == (1, 2))
  }

  /// Phú Hội went to An Phú and to Nhơn Hội, nobody says how many: each has none to all of them. Nhơn Hội and Quốc Thái went to the new
  /// Nhơn Hội whole, Phước Hưng in part.
  private static let divided = """
    an-giang/an-phu/phu-hoi 2024-12 bhyt participants 50
    an-giang/an-phu/phu-hoi 2024-12 bhyt population 60
    an-giang/an-phu/nhon-hoi 2024-12 bhyt participants 70
    an-giang/an-phu/nhon-hoi 2024-12 bhyt population 80
    an-giang/an-phu/quoc-thai 2024-12 bhyt participants 70
    an-giang/an-phu/quoc-thai 2024-12 bhyt population 80
    an-giang/an-phu/phuoc-hung 2024-12 bhyt participants 10
    an-giang/an-phu/phuoc-hung 2024-12 bhyt population 20
    """

  @Test func aDividedCommuneGivesBounds() throws {
    let rows = try rows(Self.divided)
    let row = try #require(rows.first { path($0.group) == "an-giang/nhon-hoi" })
    #expect(row.participants == nil && row.base == nil && row.percent == nil)
    #expect(row.bounds?.left?.description == "[140, 200]")
    #expect(row.bounds?.right?.description == "[160, 240]")
    // 140 ÷ 240 to 200 ÷ 160.
    #expect(row.bounds?.percent.low?.description == "58.33")
    #expect(row.bounds?.percent.high?.description == "125.00")
    #expect(row.reason == .divided)
    #expect(row.basePeriod?.month.description == "2024-12")
  }

  /// What was divided among units that are summed together is whole in the sum.
  @Test func theWholeOfDividedUnitsIsExact() throws {
    let world = try World(Self.divided)
    let all = Coverage(rollUp(world, .at(Self.after)), partialSums: .shown).rows(
      Selection(keys: [.month, .scheme]))
    #expect(all.map { $0.participants?.amount } == [200])
    #expect(all.map { $0.percent?.description } == ["83.33"])
  }

  /// A district's figure says of each commune only that it has no more.
  @Test func aDistrictAboveSpeaksForItsCommunes() throws {
    let rows = try rows("kien-giang/hon-dat 2024-12 bhyt participants 1000")
    #expect(rows.count > 1)
    let within = try #require(rows.first { path($0.group) == "an-giang/hon-dat" })
    #expect(within.bounds?.left?.description == "[0, 1000]")
    // Where people of another district live too, nothing is known of them.
    #expect(
      rows.allSatisfy { ["[0, 1000]", nil].contains($0.bounds?.left?.description) })
    #expect(rows.allSatisfy { $0.participants == nil && $0.percent == nil })
  }

  /// A plan of the old provinces, before and after they were merged.
  @Test(arguments: ["2025-03", "2025-12"]) func plansAreMovedToo(month: String) throws {
    let world = try World(
      """
      an-giang 2025-01..2025-06 bhyt target 100
      kien-giang 2025 bhyt target 200
      an-giang 2025-03 bhyt participants 90
      kien-giang 2025-03 bhyt participants 180
      an-giang 2025-12 bhyt participants 270
      """)
    let rows = PlanAttainment(rollUp(world, .at(Self.after))).rows(Selection())
    let row = try #require(rows.first { $0.group.period == month })
    #expect(path(row.group) == "an-giang")
    #expect(row.target?.amount == 300)
    #expect(row.percent?.description == "90.00")
    #expect(row.bounds?.remaining?.description == "[30, 30]")
  }

  @Test func aPlanOfADividedCommuneHasBounds() throws {
    let world = try World(
      Self.divided + """

        an-giang/an-phu/phu-hoi 2024 bhyt target 100
        an-giang/an-phu/nhon-hoi 2024 bhyt target 100
        an-giang/an-phu/quoc-thai 2024 bhyt target 100
        an-giang/an-phu/phuoc-hung 2024 bhyt target 100
        """)
    let rows = PlanAttainment(rollUp(world, .at(Self.after))).rows(Selection())
    let row = try #require(rows.first { path($0.group) == "an-giang/nhon-hoi" })
    #expect(row.target == nil && row.remaining == nil)
    #expect(row.bounds?.right?.description == "[200, 400]")
    #expect(row.bounds?.remaining?.description == "[0, 260]")
  }

  /// 10 of 11 districts of before, 10 of all communes of today: what is expected is what was in force then.
  @Test(arguments: [("2024-12", UnitLevel.district), ("2025-12", .commune)])
  func completenessCountsTheUnitsInForce(month: String, level: UnitLevel) throws {
    let gazetteer = Gazetteer.builtIn
    let province = try World.unit("an-giang", month)
    let then = try PeriodSpelling.read(month).end
    let children = gazetteer.children(of: province, at: then)
    #expect(children.allSatisfy { $0.level == level })
    let world = try World(
      children.prefix(10).map { "\(gazetteer.path(of: $0)) \(month) bhyt participants 1" }
        .joined(separator: "\n"))
    let figure = world.rollUp.rolledUp(
      Subject(.participants, scheme: .health), at: province, PointInTime(then))
    #expect((figure.reported, figure.expected) == (10, children.count))
  }

  @Test func onlyADateHasColumnsOfBounds() throws {
    let rows = try rows(Self.divided)
    let names = ResultTable(rows, Selection()).columns.map(\.name)
    #expect(!names.contains("participants_low"))
    let table = ResultTable(rows, Selection(), boundaries: .at(Self.after))
    #expect(
      table.columns.map(\.name) == names + [
        "participants_low", "participants_high", "base_low", "base_high", "percent_low",
        "percent_high", "uncovered_low", "uncovered_high",
      ])
    let csv = String(decoding: OutputFormat.csv.bytes(of: table, OutputStyle()), as: UTF8.self)
    #expect(
      csv.contains(
        "an-giang/nhon-hoi,2024-12,bhyt,,,population,2024-12,,,4,4,,made of parts of divided units: only bounds are known,,140,200,160,240,58.33,125.00"
      ))
    let text = String(decoding: OutputFormat.text.bytes(of: table, OutputStyle()), as: UTF8.self)
    #expect(text.contains("140 … 200"))
    #expect(!text.contains("from"))
  }

  /// The old Kiên Giang has no 2025-12: what became of it is said.
  @Test func anEndedUnitIsNotInForce() throws {
    let month = Month(index: 2025 * 12 + 11)
    let match = Gazetteer.builtIn.find(UnitQuery("kien-giang", month: month))
    let problem = Problem(match, naming: "kien-giang", at: month, in: .builtIn)
    #expect(problem?.code == .unitNotThen)
    #expect(problem?.arguments.contains("kien-giang (..2025-06) → an-giang") == true)
  }

  @Test func aReportInOtherBoundariesShowsTheParts() throws {
    let world = try World(
      "an-giang 2024-12 bhyt participants 1\nkien-giang 2024-12 bhyt participants 2")
    let unit = try World.unit("an-giang", "2025-12")
    let builder = ReportBuilder(rollUp(world, .at(Self.after)), Selection())
    let report = try #require(builder.report(of: unit))
    #expect(report.participants.map { $0.figure.tally?.amount } == [3])
    #expect(report.below.map(\.unit).map(Gazetteer.builtIn.path) == ["an-giang", "kien-giang"])
    #expect(ReportBuilder(world.rollUp, Selection()).report(of: unit) == nil)
  }

  /// Districts before July 2025, communes after; in the boundaries of a date the units that there were.
  @Test(arguments: [
    ("ha-noi", "2024-12", Boundaries.automatic, ["ha-noi/ba-dinh"]),
    ("ha-noi", "2025-12", .automatic, ["ha-noi/hoan-kiem"]),
    ("an-giang", "2024-12", .automatic, ["an-giang/chau-doc"]),
    ("an-giang", "2025-12", .automatic, ["an-giang/hon-dat"]),
    ("an-giang", "2024-12", .at(after), ["an-giang/chau-doc", "kien-giang", "kien-giang/hon-dat"]),
    ("an-giang", "2025-12", .at(after), ["an-giang/hon-dat"]),
  ])
  func theLevelsOfAReport(
    path: String, month: String, boundaries: Boundaries, expected: [String]
  ) throws {
    let world = try World(
      """
      ha-noi/ba-dinh 2024-12 bhyt participants 1
      ha-noi/hoan-kiem 2025-12 bhyt participants 2
      ha-noi 2024-12 bhyt participants 4
      ha-noi 2025-12 bhyt participants 5
      an-giang/chau-doc 2024-12 bhyt participants 6
      kien-giang/hon-dat 2024-12 bhyt participants 7
      kien-giang 2024-12 bhyt participants 8
      an-giang/hon-dat 2025-12 bhyt participants 9
      """)
    let then = try PeriodSpelling.read(month).end
    let selection = Selection(months: then...then)
    let unit = try World.unit(path, boundaries.month == nil ? month : "2025-12")
    let report = try #require(ReportBuilder(rollUp(world, boundaries), selection).report(of: unit))
    #expect(report.below.map(\.unit).map(Gazetteer.builtIn.path) == expected)
  }
}

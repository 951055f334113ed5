import Testing

@testable import BHXHCore

/// Growth and plan attainment of bare numbers are the very bytes and messages of those of the cube, or it is said that they are for the cube: on random
/// tables over years in which units merge, divide and change their names, with targets of all kinds.
@Suite struct DenseRowsTests {
  private static let gazetteer = Gazetteer.builtIn

  private static var options: ReadingOptions {
    var options = ReadingOptions(gazetteer: gazetteer)
    options.firstRows = 3
    return options
  }

  private static func read(_ texts: [String], into sink: inout some ReadingSink) -> Bool {
    texts.allSatisfy { text in
      let source = TextSource(ByteSource(bytes: Array(text.utf8)), named: "t")
      return (try? ObservationReader(options).read(source, into: &sink)) != nil
    }
  }

  static func cube(_ texts: [String]) -> RollUp? {
    var sink = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
    guard read(texts, into: &sink) else { return nil }
    return RollUp(OwnFigures(sink.cube), gazetteer: gazetteer)
  }

  static func dense(_ texts: [String], apart: Set<String> = []) -> DenseTable? {
    var sink = DenseSink(gazetteer, .lately, apart: apart)
    return read(texts, into: &sink) ? DenseTable(sink) : nil
  }

  private static func text(_ table: ResultTable) -> String {
    String(decoding: OutputFormat.csv.bytes(of: table, OutputStyle(.english)), as: UTF8.self)
  }

  /// Units that were divided, merged or named anew, and what they are made of before and after.
  static let families = [
    ["kien-giang/rach-gia", "kien-giang/hon-dat", "kien-giang/kien-luong"],
    ["kien-giang", "an-giang", "ca-mau", "bac-lieu"],
    ["ha-noi", "ha-tay", "hoa-binh"],
    ["thanh-hoa/dong-son", "thanh-hoa/tinh-gia", "thanh-hoa/nghi-son", "thanh-hoa/thanh-hoa"],
    ["ho-chi-minh/quan-2", "ho-chi-minh/quan-9", "ho-chi-minh/thu-duc"],
  ]

  static func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  /// Participants of some units over some years, by sex; months and schemes may be missing.
  static func figures(_ units: [String], _ random: inout SeededGenerator) -> String {
    let schemes = pick(
      [
        ["bhxh-bat-buoc", "bhxh-tu-nguyen"], ["bhyt", "bhtn"],
        ["bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen"], ["bhyt", "bhxh-tu-nguyen", "bhxh-bhyt"],
      ], &random)
    let month = pick(["06", "07", "12"], &random)
    let isHoley = random.next() % 3 == 0
    var rows = ["unit,period,sex,scheme,participants"]
    for unit in units {
      for year in pick([2006...2010, 2018...2022, 2023...2026], &random) {
        if isHoley, random.next() % 4 == 0 { continue }
        for sex in ["nam", "nu"] {
          let counts = schemes.indices.map { _ in
            Int(random.next() % 400) * pick([0, 1, 37], &random)
          }
          for (position, scheme) in schemes.enumerated() {
            let count =
              scheme == "bhxh"
              ? counts[1] + counts[2]
              : scheme == "bhxh-bhyt" ? counts[0] + counts[1] : counts[position]
            rows.append("\(unit),\(year)-\(month),\(sex),\(scheme),\(count)")
          }
        }
      }
    }
    return rows.joined(separator: "\n")
  }

  private static func targets(_ units: [String], _ random: inout SeededGenerator) -> String {
    let hasIssuers = random.next() % 2 == 0
    var rows = ["unit,period,scheme,issuer,target"]
    for unit in units + pick([[], ["kien-giang"], ["an-giang/chau-doc"]], &random) {
      for year in [2007, 2019, 2020, 2024, 2025] where random.next() % 4 != 0 {
        let period = pick(["\(year)", "\(year)", "\(year)-10"], &random)
        for scheme in ["bhxh-bat-buoc", "bhxh-tu-nguyen", "bhyt", "bhxh"]
        where random.next() % 3 != 0 {
          let target = Int(random.next() % 30_000) * pick([0, 1, 1, 1], &random)
          for issuer in hasIssuers ? ["hdnd", "bhxh-vn"] : [""] where random.next() % 4 != 0 {
            rows.append("\(unit),\(period),\(scheme),\(issuer),\(target)")
          }
        }
      }
    }
    return rows.joined(separator: "\n")
  }

  /// Nil where the growth is for the cube.
  private static func growth(seed: Int) -> (text: String, versus: Comparison, bytes: [UInt8])? {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = figures(pick(families, &random), &random)
    let july = Month(index: 2019 * 12 + 6)
    let comparisons: [Comparison] = [.previousYear, .previousYear, .yearStart, .month(july)]
    let comparison = pick(comparisons, &random)
    guard let table = dense([text]), let rows = DenseRows(table, gazetteer),
      let bytes = DenseGrowthAnswer(rows, Selection(), versus: comparison, digits: 1)?.bytes(
        digits: 1)
    else { return nil }
    return (text, comparison, bytes)
  }

  /// Figures with targets, and the rows of the figures; nil where they are for the cube.
  static func planned(seed: Int)
    -> (texts: [String], selection: Selection, table: DenseTable, rows: DenseRows)?
  {
    var random = SeededGenerator(seed: UInt64(seed))
    let units = pick(families, &random)
    let texts = [figures(units, &random), targets(units, &random)]
    let selection = Selection(
      keys: [.unit, .period, .scheme, .issuer],
      schemes: pick([[], [.health, .socialInsurance]], &random))
    guard let table = dense(texts), let rows = DenseRows(table, gazetteer) else { return nil }
    return (texts, selection, table, rows)
  }

  @Test(arguments: seeds(50))
  func givesTheGrowthThatTheCubeGives(seed: Int) throws {
    guard let (text, comparison, bytes) = Self.growth(seed: seed) else { return }
    let rollUp = try #require(Self.cube([text]))
    let rows = Growth(rollUp, versus: comparison, digits: 1).rows(Selection())
    #expect(String(decoding: bytes, as: UTF8.self) == Self.text(ResultTable(rows, Selection())))
    let facts = rows.flatMap { [$0.participants, $0.previous] }.flatMap { $0?.facts ?? [] }
    #expect(Disagreements(rollUp).problems(about: facts).isEmpty)
  }

  @Test(arguments: seeds(50))
  func givesTheAttainmentThatTheCubeGives(seed: Int) throws {
    guard let (texts, selection, table, dense) = Self.planned(seed: seed),
      let plan = DensePlanAnswer(table, dense, selection, digits: 2), let bytes = plan.bytes()
    else { return }
    let rollUp = try #require(Self.cube(texts))
    let rows = PlanAttainment(rollUp, digits: 2).rows(selection)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.text(ResultTable(rows, selection)))
    var search = DisagreementSearch(Disagreements(rollUp))
    for row in rows {
      search.look(behind: row.participants)
      search.look(behind: row.target)
    }
    #expect(
      plan.problems == search.problems + Plausibility(rollUp).problems(about: rows))
  }

  /// A province of which only the plan is given has a row: the sum of its districts.
  @Test(arguments: seeds(50))
  func givesTheCoverageThatTheCubeGives(seed: Int) throws {
    guard let (texts, _, _, dense) = Self.planned(seed: seed) else { return }
    let selection = Selection()
    let rows = Coverage(try #require(Self.cube(texts)), digits: 2).rows(selection)
    let bytes = try #require(DenseCoverage(dense, selection, digits: 2).bytes())
    #expect(String(decoding: bytes, as: UTF8.self) == Self.text(ResultTable(rows, selection)))
  }

  @Test func answersWhatIsPlain() {
    #expect((0..<60).count { Self.growth(seed: $0) != nil } > 20)
    let plans = (0..<60).count { seed in
      Self.planned(seed: seed).flatMap {
        DensePlanAnswer($0.table, $0.rows, $0.selection, digits: 2)
      }
        != nil
    }
    #expect(plans > 20)
  }
}

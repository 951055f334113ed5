import Testing

@testable import BHXHCore

/// The figures built in, read as the program reads them.
enum BuiltInFigures {
  static let tables = [
    "campaigns", "documents", "labour_force_15plus", "participants_national",
    "participants_provinces", "population_2025_34_provinces", "population_average",
    "population_census", "press", "targets_bhyt", "targets_bhyt_2025_reused_names",
  ]

  static let cube = Result {
    var options = ReadingOptions(gazetteer: .builtIn)
    options.isBuiltIn = true
    var problems: [Problem] = []
    var sink = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
    for table in tables {
      let bytes = try #require(BundledTable.bytes(named: "\(table).csv"))
      let source = TextSource(ByteSource(bytes: bytes), named: table, encoding: .utf8)
      let count = try ObservationReader(options).read(source, into: &sink)
      try #require(count.rejected == 0 && count.blank == 0, "\(table)")
    }
    problems = sink.contested.compactMap { Problem(.duplicateFigure, at: $0.place) }
    try #require(problems.isEmpty)
    return sink.cube
  }
}

/// The populations and labour forces of all provinces: whole, and the printed nation.
@Suite struct BuiltInFiguresTests {
  /// Of one table and year: the sum of the provinces lies within the rounding of all of them and the nation's.
  @Test(arguments: ["population_average", "population_2025_34_provinces", "labour_force_15plus"])
  func theProvincesAddUpToThePrintedNation(table: String) throws {
    let years = Dictionary(grouping: try PublishedFacts.file(table)) { $0.period.year }
    for (year, facts) in years where facts.count > 1 {
      let provinces = facts.filter { $0.unit != .nation }
      #expect(provinces.count == (year < 2008 ? 64 : year < 2025 ? 63 : 34), "\(year)")
      #expect(Set(provinces.map(\.unit)).count == provinces.count)
      let nation = try #require(facts.first { $0.unit == .nation })
      let sum = provinces.reduce(0) { $0 + $1.value.mantissa }
      let room = facts.reduce(0) { $0 + Self.half($1.value.qualifier) }
      #expect(abs(sum - nation.value.mantissa) <= room, "\(year): \(sum)")
    }
    #expect(years.count >= 1)
  }

  /// The denominators are not looked for below the provinces.
  @Test(arguments: BuiltInDenominators.tables)
  func noDenominatorIsOfAUnitBelowTheProvinces(table: String) throws {
    let facts = try PublishedFacts.file(String(table.dropLast(".csv".count)))
    #expect(!facts.isEmpty)
    #expect(facts.allSatisfy { ($0.unit.level ?? .nation) <= .province })
  }

  private static func half(_ qualifier: Qualifier) -> Int64 {
    if case .rounded(let half) = qualifier { half } else { 0 }
  }

  /// As the reports of both censuses print them.
  @Test(arguments: [("2019-04", 96_208_984), ("2009-04", 85_846_997)])
  func theCensusesAreExact(period: String, people: Int64) throws {
    let facts = try PublishedFacts.file("population_census").filter {
      $0.period.description == period && $0.unit != .nation
    }
    #expect(facts.count == 63)
    #expect(facts.reduce(0) { $0 + $1.value.mantissa } == people)
  }

  /// Every unit that ever was a province, the nation and every region has a page with a series of its population, each figure with its source.
  @Test func everyProvinceHasItsPopulation() throws {
    let gazetteer = Gazetteer.builtIn
    let builder = ReportBuilder(
      RollUp(OwnFigures(try BuiltInFigures.cube.get()), gazetteer: gazetteer))
    for unit in [.nation] + gazetteer.units(at: .province) + gazetteer.units(at: .region) {
      let report = try #require(builder.report(of: unit), "\(gazetteer.path(of: unit))")
      let series = (report.figures + report.history).filter {
        $0.subject.kind == "population_average"
      }
      // Huế has been a city of its own for one year that has a population, and was Thừa Thiên Huế before.
      #expect(series.count >= 1, "\(gazetteer.path(of: unit))")
      #expect(series.allSatisfy { !$0.provenance.source.isEmpty && $0.value.mantissa > 0 })
      #expect(!report.sources.isEmpty)
    }
  }

  /// Tây Nguyên 2024: Đắk Lắk 1 946 170, Đắk Nông 695 680, Gia Lai 1 634 900, Kon Tum 606 480, Lâm Đồng 1 357 810, each ± 5.
  @Test func aRegionIsTheSumOfItsProvinces() throws {
    let rollUp = RollUp(OwnFigures(try BuiltInFigures.cube.get()), gazetteer: .builtIn)
    let region = try World.unit("tay-nguyen", "2024")
    let parts = Gazetteer.builtIn.children(of: region, at: try PeriodSpelling.read("2024").end)
    #expect(
      parts.map(Gazetteer.builtIn.path)
        == ["dak-lak", "dak-nong", "gia-lai", "kon-tum", "lam-dong"])
    let sums = SummedFigures(rollUp: rollUp).figures(of: region)
    let sum = try #require(
      sums.first { $0.period.year == 2024 && $0.subject.kind == "population_average" })
    let facts = try PublishedFacts.file("population_average").filter {
      $0.period.year == 2024 && parts.contains($0.unit)
    }
    #expect(facts.count == 5)
    #expect(sum.value.mantissa == facts.reduce(0) { $0 + $1.value.mantissa })
    #expect(sum.value.qualifier == .rounded(half: 25))
    #expect(sum.provenance.source == "gso-dan-so-trung-binh-2025-07")
    #expect(sums.allSatisfy { $0.unit == region })
  }

  /// The forces report to the nation, but are among its children only where an input names them: 63 of 63, or 64 of 64.
  @Test func theForcesCountWhereTheyAreNamed() throws {
    let gazetteer = Gazetteer.builtIn
    let month = try PeriodSpelling.read("2024-12").end
    let provinces = gazetteer.children(of: .nation, at: month)
    let lines = provinces.map { "\(gazetteer.path(of: $0)) 2024-12 bhyt participants 10" }
    let world = try World(lines.joined(separator: "\n"))
    let subject = Subject(.participants, scheme: .health)
    let point = PointInTime(month)
    let without = world.rollUp.rolledUp(subject, at: .nation, point)
    #expect(without.tally?.amount == 630 && without.reported == 63 && without.expected == 63)
    let named = try World(
      (lines + ["bhxh-cong-an 2024-12 bhyt participants 7"]).joined(separator: "\n"))
    let with = named.rollUp.rolledUp(subject, at: .nation, point)
    #expect(with.tally?.amount == 637 && with.reported == 64 && with.expected == 64)
  }
}

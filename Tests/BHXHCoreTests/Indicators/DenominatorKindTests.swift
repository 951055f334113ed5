import Testing

@testable import BHXHCore

/// Kinds of populations and labour forces: two facts, and none stands for the other.
@Suite struct DenominatorKindTests {
  private func rows(
    _ text: String, _ bases: Coverage.Bases = .init(namesOtherKinds: true)
  ) throws -> [CoverageRow] {
    Coverage(try World(text).rollUp, bases: bases).rows(Selection())
  }

  private static let text = """
    ben-tre 2023-07 bhyt participants 900
    ben-tre 2023-07 - population 1000
    ben-tre 2023-07 - population 1200 base_measure=population_average
    """

  /// 900 ÷ 1000 and 900 ÷ 1200.
  @Test(arguments: [
    (nil, "population", "90.00"), ("population", "population", "90.00"),
    ("population_average", "population_average", "75.00"),
  ])
  func theKindThatIsAskedForServes(kind: String?, base: String, percent: String) throws {
    let row = try #require(try rows(Self.text, .init(kind: kind)).first)
    #expect(row.baseMeasure == base)
    #expect(row.percent?.description == percent)
  }

  /// Social insurance over a population is asked for by its name too: 300 ÷ 1200.
  @Test func aKindOfAnotherMeasureServesWhereItIsAskedFor() throws {
    let text = """
      ben-tre 2023-07 bhxh participants 300
      ben-tre 2023-07 - population 1200 base_measure=population_average
      """
    let row = try #require(try rows(text, .init(kind: "population_average")).first)
    #expect(row.percent?.description == "25.00")
    #expect(try rows(text).first?.reason == .noDenominator)
  }

  @Test func anotherKindIsNamedAndNotTaken() throws {
    let text = """
      ben-tre 2023-07 bhyt participants 900
      ben-tre 2023-06 - population 1200 base_measure=dân-số-thường-trú
      """
    let row = try #require(try rows(text).first)
    #expect(row.percent == nil && row.base == nil)
    #expect(row.reason == .denominatorOfKind("dân-số-thường-trú"))
    #expect(try rows(text, .init(kind: "dân-số-thường-trú")).first?.percent?.description == "75.00")
    #expect(try rows(text, .init(kind: "population_census")).first?.reason == .noDenominator)
  }

  /// The average population of An Giang was 1 912 580 ± 5 in 2024, before the merger, and 3 694 600 ± 5 in 2025.
  @Test(arguments: [
    ("an-giang 2024-12 bhyt participants 1700000", "1912580", "2024", "88.89"),
    ("an-giang 2025-06 bhyt participants 1700000", "1912580", "2024", "88.89"),
    ("an-giang 2025-09 bhyt participants 3200000", "3694600", "2025", "86.61"),
  ])
  func theDataBuiltInServeWhereTheyAreAskedFor(
    line: String, base: String, period: String, percent: String
  ) throws {
    let builtIn = BuiltInDenominators(gazetteer: .builtIn)
    let unasked = try #require(try rows(line, .init(builtIn: builtIn)).first)
    #expect(unasked.base == nil && unasked.reason == .denominatorBuiltIn)
    let row = try #require(try rows(line, .init(builtIn: builtIn, takesBuiltIn: true)).first)
    #expect(row.base?.amount.description == base)
    #expect(row.baseMeasure == "population_average")
    #expect(row.basePeriodDescription == period)
    #expect(row.percent?.description == percent)
    #expect(row.baseSources.count == 1)
    #expect(row.reason == nil)
  }

  /// The labour force built in is not of working age: it is no base of social insurance unless it is asked for.
  @Test func theLabourForceBuiltInIsNoUsualBase() throws {
    let builtIn = BuiltInDenominators(gazetteer: .builtIn)
    let line = "ha-noi 2021-10 bhxh participants 1868404"
    let usual = try rows(line, .init(builtIn: builtIn, takesBuiltIn: true))
    #expect(usual.first?.reason == .noDenominator)
    // 1 868 404 ÷ 3 940 000: 47.42 %, not the 38.28 % that was printed over the labour force of working age.
    let asked = try rows(
      line, .init(kind: "labour_force_15plus", builtIn: builtIn, takesBuiltIn: true))
    #expect(asked.first?.percent?.description == "47.42")
    #expect(asked.first?.baseMeasure == "labour_force_15plus")
  }

  /// What an input has itself comes first, and a row is over one of both.
  @Test func anOwnDenominatorIsNeverMixedWithThoseBuiltIn() throws {
    let text = """
      ben-tre 2023-07 bhyt participants 900
      ben-tre 2023-07 - population 1000
      tra-vinh 2023-07 bhyt participants 900000
      """
    let rows = try rows(
      text, .init(builtIn: BuiltInDenominators(gazetteer: .builtIn), takesBuiltIn: true))
    #expect(rows.map(\.baseMeasure) == ["population", "population_average"])
  }

  @Test(arguments: [
    ("base_measure", "population_average", "population_average"),
    ("base_measure", "dân số trung bình", "population_average"),
    ("tính trên", "Lực lượng lao động từ 15 tuổi trở lên", ""),
    ("base_measure", "population", ""), ("base_measure", "dân số", ""),
    ("base_measure", "dân số thường trú", "dân số thường trú"), ("base_measure", "", ""),
  ])
  func theKindIsReadFromItsColumn(header: String, cell: String, kind: String) {
    let read = Reading("unit,period,measure,value,\(header)\nben-tre,2023,population,12,\(cell)\n")
    #expect(read.observations.map(\.subject.kind) == [kind])
    #expect(read.complaints == [])
  }
}

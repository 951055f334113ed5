import BHXHCore
import Testing

/// Who is blamed where figures cannot hold together, and who only stands beside.
@Suite struct CulpritTests {
  private static func contradicted(_ text: String) throws -> [String] {
    Audit(try PublishedFacts.lines(text)).rows.filter { $0.verdict == .contradicted }
      .map(\.fact.value.description).sorted()
  }

  /// A name, the figures, and the contradicted values of them.
  static let cases: [(String, String, [String])] = [
    (
      "each side of a difference of coverages has its own denominator: 40 / 100 − 100 / 200",
      """
      ca-mau 2021-09 bhtn base 200
      ca-mau 2021-09 - labour_force 300
      ca-mau 2021-09 bhtn participants 100
      ca-mau 2023-12 - labour_force 100
      ca-mau 2023-12 bhtn participants 40
      ca-mau 2023-12 bhtn coverage_points -10 versus=2021-09
      """, []
    ),
    (
      "… and that of the labour force does not fit",
      """
      ca-mau 2021-09 bhtn base 200
      ca-mau 2021-09 bhtn participants 100
      ca-mau 2023-12 - labour_force 100
      ca-mau 2023-12 bhtn participants 40
      ca-mau 2023-12 bhtn coverage_points 7 versus=2021-09
      """, ["100", "100", "200", "40", "7"]
    ),
    (
      "nothing follows where only one side names another base: 40 / 120 is not what the points are of",
      """
      ca-mau 2021-12 - labour_force 200
      ca-mau 2021-12 bhtn participants 100
      ca-mau 2023-12 - labour_force 100
      ca-mau 2023-12 bhtn participants 40
      ca-mau 2023-12 bhtn coverage_pct 33.33 base_measure=labour_force_15plus
      ca-mau 2023-12 bhtn coverage_points -20 versus=2021-12
      """, []
    ),
    (
      "where both sides name one other base, the points are over that",
      """
      ca-mau 2021-12 bhtn coverage_pct 50.0 base_measure=labour_force_15plus
      ca-mau 2023-12 bhtn coverage_pct 33.3 base_measure=labour_force_15plus
      ca-mau 2023-12 bhtn coverage_points -10 versus=2021-12
      """, ["-10", "33.3", "50.0"]
    ),
    (
      "only those of whom none can be spared: no plan of voluntary members up to 85 has 117.65 %",
      """
      ca-mau 2017 bhxh-bat-buoc attainment_pct 83.9 issuer=ubnd
      ca-mau 2017 bhxh-bat-buoc change 162 versus=2016
      ca-mau 2017 bhxh-tu-nguyen coverage_pct 18.8
      ca-mau 2020 bhxh attainment_pct 34.6 issuer=ubnd
      ca-mau 2020 bhxh-bat-buoc target 205 issuer=ubnd
      ca-mau 2020 bhxh-tu-nguyen coverage_pct 5.15
      ca-mau 2020 bhxh-tu-nguyen attainment_pct 117.65 issuer=ubnd
      ca-mau 2020 bhxh-tu-nguyen growth_pct -72.60 versus=2017
      """, ["117.65", "205", "34.6"]
    ),
    (
      "the coverage and its own counts, not the sum that one of them fits",
      """
      ben-tre 2021 bhxh participants 100
      ben-tre 2021 bhxh-bat-buoc participants 70
      ben-tre 2021 bhxh-tu-nguyen participants 30
      ben-tre 2021 - labour_force 1000
      ben-tre 2021 bhxh-bat-buoc coverage_pct 6.0
      """, ["1000", "6.0", "70"]
    ),
    (
      "two tellings of one count, not the ratio that fits one of them",
      """
      ben-tre 2021 bhyt participants 900 source=a
      ben-tre 2021 bhyt participants 800 source=b
      ben-tre 2021 - population 1000
      ben-tre 2021 bhyt coverage_pct 90.0
      """, ["800", "900"]
    ),
    (
      "each of those whom nobody of BHXH leaves nobody, though what lies between is told exactly: 1 of unemployment insurance is 1 of compulsory",
      """
      ben-tre 2021-12 bhxh-bat-buoc participants 3
      ben-tre 2021-12 bhxh-tu-nguyen participants 4
      ben-tre 2021-12 bhtn participants 1
      ben-tre 2021-12 - labour_force 39 qualifier=<
      ben-tre 2021-12 bhxh participants 0
      ben-tre 2021-12 bhxh-tu-nguyen coverage_pct 11.43
      ben-tre 2021-12 bhxh coverage_pct 20
      """, ["0", "1", "11.43", "20", "3", "4"]
    ),
    (
      "13 of 35 is the least that is −62.86 %: more than 4, than all 6, than 11 before, of health insurance and of both",
      """
      ben-tre 2020-12 bhyt participants 5 qualifier=±2
      ben-tre 2020-12 bhxh-tu-nguyen participants 3 qualifier=±1
      ben-tre 2021-12 bhyt participants 4
      ben-tre 2021-12 bhxh-tu-nguyen participants 2
      ben-tre 2020-12 bhxh-bhyt participants 9 qualifier=±2
      ben-tre 2021-12 bhxh-bhyt participants 6
      ben-tre 2021-12 bhyt growth_pct -62.86 versus=2020-12
      """, ["-62.86", "4", "5±2", "6", "9±2"]
    ),
  ]

  @Test(arguments: cases.indices)
  func blames(position: Int) throws {
    let (name, text, expected) = Self.cases[position]
    #expect(try Self.contradicted(text) == expected, "\(name)")
  }

  /// All provinces and the nation, and one coverage that does not fit its province: the other provinces have nothing to do with it.
  @Test func oneProvinceOfAll() throws {
    let gazetteer = Gazetteer.builtIn
    let month = try PeriodSpelling.read("2012-12").end
    let provinces = gazetteer.children(of: .nation, at: month).map(gazetteer.path)
    var lines = provinces.enumerated().map { "\($1) 2012 - population \(900_000 + $0)" }
    let nation = provinces.indices.reduce(0) { $0 + 900_000 + $1 }
    lines.append("viet-nam 2012 - population \(nation)")
    lines.append("vinh-phuc 2012 bhyt participants 629452")
    lines.append("vinh-phuc 2012 bhyt coverage_pct 64.6")
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    let blamed = audit.rows.filter { $0.verdict == .contradicted }
    let paths = Set(blamed.map { gazetteer.path(of: $0.fact.unit) })
    #expect(blamed.count == 3)
    #expect(paths == ["vinh-phuc"])
    #expect(!audit.searchEndedEarly)
  }

  /// After claims of which it stayed open whether they can be spared the others of the set are not tried: that is said, and nobody is blamed for it.
  @Test(arguments: [0, 1, 2])
  func whatStaysOpenIsNotBlamed(inRow: Int) throws {
    var limits = EvidenceLimits()
    (limits.nodesPerSearch, limits.unsettledInRow) = (1, inRow)
    let facts = try PublishedFacts.lines(Self.cases[4].1)
    let audit = Audit(facts, gazetteer: .builtIn, limits: limits)
    let blamed = audit.rows.filter { $0.verdict == .contradicted }.map(\.fact.value.description)
    #expect(Set(blamed).isSubset(of: ["34.6", "205", "117.65"]))
    #expect(audit.searchEndedEarly)
  }

  /// What could not be tried to its end says so, and blames only those who cannot be spared.
  @Test func whatWasNotSearchedToItsEndSaysSo() throws {
    var limits = EvidenceLimits()
    limits.nodesPerSearch = 40
    let facts = try PublishedFacts.lines(Self.cases[4].1)
    let audit = Audit(facts, gazetteer: .builtIn, limits: limits)
    let blamed = audit.rows.filter { $0.verdict == .contradicted }.map(\.fact.value.description)
    #expect(Set(blamed).isSubset(of: ["34.6", "205", "117.65"]))
    #expect(audit.searchEndedEarly || blamed.count == 3)
    for row in audit.rows where !row.isMinimal {
      #expect(row.because.english.contains("the search ended before"))
    }
  }
}

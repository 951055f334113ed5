import BHXHCore
import Testing

/// All other published figures: every contradiction is named here, with the arithmetic that shows it.
@Suite struct PressTests {
  static let facts = Result {
    try ["documents", "press", "campaigns"].flatMap { try PublishedFacts.file($0) }
  }
  static let audit = facts.map { Audit($0) }

  @Test func contradictsNothingElse() throws {
    let sets = try Self.audit.get().contradictingValues
    #expect(
      sets == [
        ["12.4", "22.6", "58852", "83014", "93868"],
        ["17590000±5000", "1917000±500", "<19500000"],
        ["302.72", "4011"],
      ])
  }

  private static let casesOfContradicted: [(String, String)] = [
    // At least 17 585 000 + 1 916 500, at most 17 595 000 + 1 917 500.
    ("viet-nam 2025-09 bhxh participants <19500000", "19501500…19512500"),
    // At most 19 500 000 − 1 916 500. At least 94.65 % of a plan: 20 047 000 is less than 93.15 % of the plan of both, 21 521 203; without
    // the voluntary one, at most 2 950 256, that leaves 18 570 947.
    ("viet-nam 2025-09 bhxh-bat-buoc participants 17590000±5000", "17577402…17583500"),
    // At most 19 500 000 − 17 585 000. At least 64.5 % of a plan of which 2 015 500 is less than 68.45 %, 2 944 486.
    ("viet-nam 2025-09 bhxh-tu-nguyen participants 1917000±500", "1899194…1915000"),
    // 3995 ÷ 992 and 4140 ÷ 1028 print +302.72 %, ÷ 3810 and ÷ 3948 print 104.86 %; nothing between them does both.
    ("ben-tre 2019 bhxh-tu-nguyen participants 4011", "3995…4140"),
    // 4011 ÷ 996 is 4.02711, ÷ 995 is 4.03116.
    ("ben-tre 2019 bhxh-tu-nguyen growth_pct 302.72", "302.71…303.12"),
    // 83 014 at 12.4 % is a labour force of 666 780 to 672 178: 152 720 of it is 22.72 to 22.90 %.
    ("ha-tinh 2023 bhxh coverage_pct 22.6", "22.7…22.9"),
    // 22.55 % of 666 780 is 150 359, 22.65 % of 672 178 is 152 248; 58 852 of these are voluntary.
    ("ha-tinh 2023 bhxh-bat-buoc participants 93868", "91507…93396"),
    // The same without 93 868.
    ("ha-tinh 2023 bhxh-tu-nguyen participants 58852", "56491…58380"),
    // 152 720 at 22.6 % is a labour force of 674 261 to 677 250; 12.35 to 12.45 % of it.
    ("ha-tinh 2023 bhtn participants 83014", "83272…84317"),
    // 83 014 of that is 12.26 to 12.31 %.
    ("ha-tinh 2023 bhtn coverage_pct 12.4", "12.3…12.3"),
  ]

  /// Every contradicted figure, what the others leave for it, and the arithmetic.
  @Test(arguments: Self.casesOfContradicted)
  func contradicted(figure: String, left: String) throws {
    let rows = try Self.audit.get().rows.filter { Self.name(of: $0.fact) == figure }
    #expect(rows.map(\.told) == ["\(left) contradicted"])
  }

  /// Each set by itself cannot hold, and can as soon as any of its figures is taken away: nobody only stands beside.
  @Test func noneOfASetCanBeSpared() throws {
    for set in try Self.audit.get().contradictions {
      #expect(Audit(set).foundContradictions)
      for left in set {
        let rest = set.filter { $0.place != left.place || $0.subject != left.subject }
        #expect(rest.count == set.count - 1)
        #expect(!Audit(rest).foundContradictions, "\(left.value)")
      }
    }
  }

  @Test func tenFiguresAreContradicted() throws {
    let audit = try Self.audit.get()
    #expect(audit.rows.count { $0.verdict == .contradicted } == 10)
    #expect(!audit.stoppedEarly)
  }

  private static func name(of fact: Fact) -> String {
    let words = [
      Gazetteer.builtIn.path(of: fact.unit), fact.period.description,
      fact.subject.scheme?.slug ?? "-", fact.subject.measure.slug, fact.value.description,
    ]
    return words.joined(separator: " ")
  }

  /// 152 720 at 22.6 % is a labour force of (674 260, 677 251]; 83 014 at 12.4 % is one of (666 779, 672 178].
  @Test func hàTĩnh2023HasTwoLabourForces() throws {
    let audit = try Self.audit.get()
    let coverage = audit.rows("ha-tinh", "bhxh", "coverage_pct")
    #expect(coverage.map(\.told) == ["22.7…22.9 contradicted"])
    let unemployment = audit.rows("ha-tinh", "bhtn", "coverage_pct")
    #expect(unemployment.map(\.told) == ["12.3…12.3 contradicted"])
    #expect(unemployment.first?.readings.map(\.kind).contains(.roundedUp) == true)
  }

  /// “Gần 19,5 triệu” is at most 19 500 000; 17.59 and 1.917 million are at least 17 585 000 + 1 916 500 = 19 501 500.
  @Test func theNation2025HasMoreThanItsTotal() throws {
    let rows = try Self.audit.get().rows("viet-nam", "bhxh", "participants")
      .filter { $0.fact.period.description == "2025-09" }
    #expect(rows.map(\.told) == ["19501500…19512500 contradicted"])
  }

  /// What the counts imply stays; the relation between them goes.
  @Test func derivesAroundTheCountsThatContradict() throws {
    let derivation = Derivation(try Self.facts.get())
    #expect(
      derivation.unjoined.map(\.fact.value.description)
        == ["<19500000", "17590000±5000", "1917000±500"])
    #expect(derivation.leftOut.map(\.value.description) == ["302.72", "22.6", "12.4"])
    #expect(
      derivation.told("viet-nam", "2025", "bhxh-tu-nguyen", "target") == ["2944486…2950256 tight"])
    // Two labour forces: none is derived.
    #expect(derivation.told("ha-tinh", "2023", "-", "labour_force").isEmpty)
  }

  /// 371 660 at +40 600 is 331 060 in 2017, and 40 600 of that is 12.26 %.
  @Test func hảiPhòng2018IsConsistent() throws {
    let rows = try Self.audit.get().rows("hai-phong", "bhxh-bat-buoc", "growth_pct")
    #expect(rows.map(\.told) == ["12.26…12.26 consistent"])
  }
}

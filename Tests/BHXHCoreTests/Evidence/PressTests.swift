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
      derivation.unjoined.map(\.value.description)
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

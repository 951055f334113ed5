import BHXHCore
import Testing

/// The five documents: what arithmetic says of each of them, worked out by hand.
@Suite struct DocumentsTests {
  static let facts = Result { try PublishedFacts.file("documents") }
  static let audit = facts.map { Audit($0) }
  static let derivation = facts.map { Derivation($0) }

  /// 4 011 ÷ 4.02725 = 995.96 and ÷ 4.02715 = 995.99: no whole number lies between. 4011 ÷ 996 prints 302.71, ÷ 995 prints 303.12.
  @Test func voluntaryGrowthOfBếnTreLeavesNoWholeNumber() throws {
    let rows = try Self.audit.get().rows("ben-tre", "bhxh-tu-nguyen", "growth_pct")
    let row = try #require(rows.first)
    #expect(row.told == "302.71…303.12 contradicted")
    #expect(row.set.map(\.value.description).sorted() == ["302.72", "4011"])
    // 996 gives 302.7108…, which is printed as 302.72 only if it is rounded up.
    #expect(row.readings.map(\.kind) == [.roundedUp])
    #expect(
      row.because.english
        == "cannot hold together: participants 4011; growth_pct 302.72 against 2018-12. "
        + "Possible readings: 302.72 holds if rounded up")
    #expect(
      row.because.vietnamese
        == "không thể cùng đúng: số người tham gia 4.011; tốc độ tăng (giảm) +302,72% so với 12/2018. "
        + "Cách hiểu có thể: +302,72% đúng nếu làm tròn lên")
    let audit = try Self.audit.get()
    #expect(audit.contradictingValues == [["302.72", "4011"]])
    #expect(audit.foundContradictions)
  }

  private static let casesOfDerives: [(String, String, String, String, String)] = [
    // 4011 ÷ 1.04865 = 3824.9, ÷ 1.04855 = 3825.3.
    ("ben-tre", "2019", "bhxh-tu-nguyen", "target", "3825…3825 exact"),
    // 100524 ÷ 1.00045 = 100478.8, ÷ 1.00035 = 100488.8.
    ("ben-tre", "2019", "bhxh-bat-buoc", "target", "100479…100488 tight"),
    // 1165787 ÷ 1.00155 = 1163982.8, ÷ 1.00145 = 1164099.1.
    ("ben-tre", "2019", "bhyt", "target", "1163983…1164099 tight"),
    // 104535 ÷ 0.13095 = 798281.8, ÷ 0.13085 = 798891.9.
    ("ben-tre", "2019", "-", "labour_force", "798282…798891 tight"),
    // 1165787 ÷ 0.90485 = 1288376.0 (not reached), ÷ 0.90475 = 1288518.4.
    ("ben-tre", "2019", "-", "population", "1288376…1288518 tight"),
    // 100524 ÷ 1.04465 = 96227.4, ÷ 1.04455 = 96236.7.
    ("ben-tre", "2018-12", "bhxh-bat-buoc", "participants", "96228…96236 tight"),
    // 1165787 ÷ 1.00035 = 1165379.1, ÷ 1.00025 = 1165495.6.
    ("ben-tre", "2018-12", "bhyt", "participants", "1165380…1165495 tight"),
    ("ben-tre", "2019", "bhxh", "participants", "104535…104535 exact"),
    // 72022 ÷ 0.96075 = 74964.4, ÷ 0.96065 = 74972.2.
    ("thanh-hoa/dong-son", "2023-10~", "-", "population", "74965…74972 tight"),
    // 13772 ÷ 0.30235 = 45549.9, ÷ 0.30225 = 45564.9.
    ("thanh-hoa/dong-son", "2023-10~", "-", "labour_force", "45550…45564 tight"),
    ("dak-lak", "2022-03", "bhxh-bat-buoc", "participants", "102849…102849 exact"),
    ("dak-lak", "2022-03", "bhxh-tu-nguyen", "participants", "16744…16744 exact"),
    ("dak-lak", "2022-03", "bhyt", "participants", "1563378…1563378 exact"),
    ("dak-lak", "2023-03", "bhxh", "participants", "124671…124671 exact"),
  ]

  @Test(arguments: Self.casesOfDerives)
  func derives(
    unit: String, period: String, scheme: String, measure: String, expected: String
  ) throws {
    let told = try Self.derivation.get().told(unit, period, scheme, measure)
    #expect(told == [expected])
  }

  /// The growth that contradicts is left out, so nothing is said of the voluntary members of 2018.
  @Test func leavesTheContradictedGrowthOut() throws {
    let derivation = try Self.derivation.get()
    #expect(derivation.leftOut.map(\.value.description) == ["302.72"])
    #expect(derivation.unjoined.isEmpty)
    #expect(derivation.told("ben-tre", "2018-12", "bhxh-tu-nguyen", "participants").isEmpty)
    #expect(derivation.problems.map(\.code) == [.figureLeftOut])
    #expect(derivation.problems.map(\.severity) == [.warning])
  }

  @Test(arguments: ["dak-lak", "thanh-hoa/dong-son"])
  func nothingIsContradicted(unit: String) throws {
    let rows = try Self.audit.get().rows.filter {
      Gazetteer.builtIn.path(of: $0.fact.unit) == unit
    }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.verdict != .contradicted })
  }

  /// Two totals five years apart, coverages over nothing that is known, changes without their stock.
  @Test(arguments: ["dien-bien", "kien-giang", "thanh-hoa/dong-son/dong-minh"])
  func nothingSaysAnything(unit: String) throws {
    let rows = try Self.audit.get().rows.filter {
      Gazetteer.builtIn.path(of: $0.fact.unit) == unit
    }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.verdict == .unverifiable && $0.told.hasPrefix("… ") })
  }

  @Test func showsTheDerivationInWords() throws {
    let row = try Self.derivation.get().rows.first {
      $0.subject.measure == .target && $0.subject.scheme == .voluntary
    }
    let because = try #require(row?.because)
    #expect(
      because.english
        == "attainment_pct = 100 · participants / target: attainment_pct 104.86; participants 4011")
    #expect(
      because.vietnamese
        == "tỷ lệ hoàn thành kế hoạch = 100 · số người tham gia / kế hoạch: "
        + "tỷ lệ hoàn thành kế hoạch 104,86%; số người tham gia 4.011")
  }
}

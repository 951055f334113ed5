import Testing

@testable import BHXHCore

/// Subjects are the same where all that is said of them is, however they came to be.
@Suite struct SubjectTests {
  private static let women = Breakdown([.init(name: "sex", value: "nữ")])
  private static let subjects: [Subject] = [
    Subject(.participants, scheme: .health), Subject(.participants, scheme: .voluntary),
    Subject(.participants, scheme: .health, group: "hội viên"),
    Subject(.participants, scheme: .health, breakdown: women),
    Subject(.target, scheme: .health), Subject(.target, scheme: .health, issuer: Issuer("ubnd")),
    Subject(.target, scheme: .health, issuer: Issuer("hdnd")),
    Subject(.population), Subject(.population, kind: "population_average"),
    Subject(.recruits, scheme: .health, campaign: Campaign(name: "Ra quân")),
    Subject(.recruits, scheme: .health, campaign: Campaign(kind: "conference")),
    Subject(.change, scheme: .health, versus: .year(2024)),
  ]

  @Test func eachIsOnlyItself() {
    for (place, one) in Self.subjects.enumerated() {
      for (other, two) in Self.subjects.enumerated() { #expect((one == two) == (place == other)) }
      let again = Subject(
        one.measure, scheme: one.scheme, versus: one.versus, issuer: one.issuer,
        campaign: one.campaign, group: one.group, breakdown: one.breakdown, kind: one.kind)
      #expect(again == one)
      #expect(again.hashValue == one.hashValue)
    }
    #expect(Set(Self.subjects).count == Self.subjects.count)
  }

  @Test func whatDoesNotBelongToTheMeasureIsNotSaid() {
    let told = Subject(
      .population, scheme: .health, versus: .year(2024), issuer: Issuer("ubnd"),
      campaign: Campaign(name: "Ra quân"))
    #expect(told == Subject(.population))
    #expect(told.issuer == .notSaid)
    #expect(told.campaign == .none)
    #expect(Subject(.participants, scheme: .health, kind: "population_average").kind.isEmpty)
  }

  @Test func othersAreMadeOfOne() {
    let told = Subject(
      .participants, scheme: .health, group: "hội viên", breakdown: Self.women)
    #expect(told.of(.voluntary).group == "hội viên")
    #expect(told.of(.voluntary).breakdown == Self.women)
    #expect(told.ofAll == Subject(.participants, scheme: .health, breakdown: Self.women))
    #expect(told.of(.all) == Subject(.participants, scheme: .health, group: "hội viên"))
  }
}

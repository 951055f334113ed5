import BHXHCore
import Testing

/// `campaigns --boundaries`: flows and goals of other boundaries.
@Suite struct CampaignBoundariesTests {
  static let before = Month(index: 2025 * 12 + 5)
  static let after = Month(index: 2025 * 12 + 6)
  static let gazetteer = Gazetteer.builtIn

  private func rows(
    _ text: String, _ boundaries: Boundaries = .at(after),
    by keys: [GroupKey] = [.unit, .period, .campaign, .kind]
  ) throws -> [CampaignRow] {
    CampaignYield(try World(text).cube, gazetteer: Self.gazetteer, boundaries: boundaries)
      .rows(Selection(keys: keys))
  }

  /// The unit, then events and recruits: a number, or its bounds.
  private func told(_ row: CampaignRow) -> String {
    func number(_ tally: Tally?, _ bounds: Interval?) -> String {
      tally.map { "\($0.amount)" } ?? bounds?.description ?? "-"
    }
    return [
      Self.gazetteer.path(of: row.unit), row.period.description,
      number(row.events, row.bounds.events), number(row.recruits, row.bounds.recruits),
    ].joined(separator: " ")
  }

  private static let merged = """
    an-giang 2024 - events 10 campaign=a
    an-giang 2024 bhyt recruits 50 campaign=a
    kien-giang 2024 - events 20 campaign=a
    kien-giang 2024 bhyt recruits 70 campaign=a
    """

  @Test(arguments: [
    (Boundaries.automatic, ["an-giang 2024 10 50", "kien-giang 2024 20 70"]),
    (.asReported, ["an-giang 2024 10 50", "kien-giang 2024 20 70"]),
    (.at(before), ["an-giang 2024 10 50", "kien-giang 2024 20 70"]),
    (.at(after), ["an-giang 2024 30 120"]),
  ])
  func wholeProvincesAddUp(boundaries: Boundaries, expected: [String]) throws {
    let rows = try rows(Self.merged, boundaries)
    #expect(rows.map(told) == expected)
    #expect(rows.allSatisfy { $0.perEvent != nil && $0.reason == nil })
    for row in rows {
      let people = row.recruits.map { "\($0.amount)" } ?? ""
      #expect(row.bounds.recruits?.description == "[\(people), \(people)]")
    }
  }

  /// Phú Hội went to An Phú and Nhơn Hội, nobody says how; Nhơn Hội wholly to the new Nhơn Hội.
  private static let divided = """
    an-giang/an-phu/phu-hoi 2024 - events 4 campaign=a
    an-giang/an-phu/phu-hoi 2024 bhyt recruits 8 campaign=a
    an-giang/an-phu/phu-hoi 2024 bhyt target_change 16 campaign=a
    an-giang/an-phu/nhon-hoi 2024 - events 2 campaign=a
    an-giang/an-phu/nhon-hoi 2024 bhyt recruits 5 campaign=a
    an-giang/an-phu/nhon-hoi 2024 bhyt target_change 10 campaign=a
    """

  @Test func aDividedCommuneGivesBounds() throws {
    let rows = try rows(Self.divided)
    #expect(
      rows.map(told) == [
        "an-giang/an-phu 2024 [0, 4] [0, 8]", "an-giang/nhon-hoi 2024 [2, 6] [5, 13]",
      ])
    #expect(rows.allSatisfy { $0.reason == .divided && $0.perEvent == nil && $0.goal == nil })
    // 5 recruits of 6 events to 13 of 2.
    #expect(rows.last?.bounds.perEvent?.description == "[5/6, 13/2]")
    #expect(rows.last?.bounds.goal?.description == "[10, 26]")
  }

  @Test(arguments: [[GroupKey.level(.province), .campaign], [.campaign], [.level(.nation)]])
  func theWholeOfDividedUnitsIsExact(keys: [GroupKey]) throws {
    let rows = try rows(Self.divided, by: keys)
    #expect(rows.map { $0.events?.amount } == [6])
    #expect(rows.map { $0.recruits?.amount } == [13])
    #expect(rows.map { $0.goal?.amount } == [26])
  }

  /// Back in time the new province tells of each old one only that it had no more.
  @Test func aMergedProvinceMovedBackIsDivided() throws {
    let text = "an-giang 2025-09 - events 3 campaign=a"
    #expect(
      try rows(text, .at(Self.before)).map(told) == [
        "an-giang 2025-09 [0, 3] -", "kien-giang 2025-09 [0, 3] -",
      ])
  }

  /// What the new province told of the whole year holds what the old ones told of its first half.
  @Test func theSamePeopleAreNotCountedTwice() throws {
    let text = """
      an-giang 2025-01..2025-12 - events 30 campaign=a
      kien-giang 2025-01..2025-06 - events 5 campaign=a
      an-giang 2025-01..2025-06 - events 7 campaign=a
      """
    #expect(try rows(text, by: [.level(.province), .year]).map(told) == ["an-giang 2025 30 -"])
    let halves = text.replacing("2025-01..2025-12", with: "2025-07..2025-12")
    #expect(try rows(halves, by: [.level(.province), .year]).map(told) == ["an-giang 2025 42 -"])
  }

  /// Random campaigns of the old communes of some provinces, split at random: the truth lies within the bounds, totals of the new provinces are
  /// exact.
  @Test func communesStayWithinTheirBounds() throws {
    var generator = SeededGenerator(seed: 441)
    var cube = Cube()
    var truth: [AdministrativeUnit: Int64] = [:]
    var provinces: [AdministrativeUnit: Int64] = [:]
    let tried = Set(
      some(
        of: Self.gazetteer.units(at: .province).filter {
          Self.gazetteer.validity(of: $0).contains(Self.after)
        }, oneIn: 5))
    for commune in Self.gazetteer.units(at: .commune)
    where Self.gazetteer.validity(of: commune).contains(Self.before) {
      let old = try #require(Self.gazetteer.ancestor(of: commune, at: .province))
      guard let new = Self.gazetteer.shares(of: old, at: Self.after).first?.unit,
        tried.contains(new)
      else { continue }
      var left = Int64.random(in: 0...1_000, using: &generator)
      cube.add(
        Observation(
          unit: commune, period: Period(Self.before),
          subject: Subject(.events, campaign: Campaign(name: "a", kind: "")),
          value: Quantity(count: left), place: Place(file: "random", line: 1)))
      let parts = Self.gazetteer.shares(of: commune, at: Self.after).filter { $0.share != .none }
      let home = try #require(
        parts.first.flatMap { Self.gazetteer.ancestor(of: $0.unit, at: .province) })
      provinces[home, default: 0] += left
      for part in parts {
        let share = part == parts.last ? left : Int64.random(in: 0...left, using: &generator)
        truth[part.unit, default: 0] += share
        left -= share
      }
    }
    let yield = CampaignYield(cube, gazetteer: Self.gazetteer, boundaries: .at(Self.after))
    let rows = yield.rows(Selection(keys: [.unit, .period, .campaign, .kind]))
    #expect(rows.count == truth.count)
    for row in rows {
      #expect(row.bounds.events?.contains(Ratio(truth[row.unit] ?? 0)) == true)
      if let events = row.events { #expect(events.amount == Int128(truth[row.unit] ?? 0)) }
    }
    let totals = yield.rows(Selection(keys: [.level(.province), .campaign, .kind]))
    #expect(totals.count == tried.count)
    for row in totals {
      guard case .unit(let province) = row.values[.level(.province)] else { continue }
      #expect(row.events?.amount == provinces[province].map { Int128($0) })
    }
  }

  /// Phú Hội went to two communes, nobody says how: each has from none to all 4, and one such number is enough to say so.
  @Test(arguments: [
    "- events 4", "- attendees 4", "- items 4", "bhyt recruits 4", "bhyt target_change 4",
  ])
  func oneNumberWithinBoundsMakesARowDivided(figure: String) throws {
    let rows = try rows("an-giang/an-phu/phu-hoi 2024 \(figure) campaign=a")
    #expect(
      rows.map { Self.gazetteer.path(of: $0.unit) } == ["an-giang/an-phu", "an-giang/nhon-hoi"])
    for row in rows {
      let bounds = [
        row.bounds.events, row.bounds.attendees, row.bounds.items, row.bounds.recruits,
        row.bounds.goal,
      ]
      #expect(bounds.compactMap(\.self).map(\.description) == ["[0, 4]"])
      #expect(row.reason == .divided)
    }
  }
}

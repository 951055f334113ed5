import BHXHCore
import Testing

@Suite struct RollUpTests {
  private func rolledUp(_ world: World, _ path: String, _ period: String, _ scheme: Scheme)
    throws -> RolledUp
  {
    let point = PointInTime(endOf: try PeriodSpelling.read(period))
    return world.rollUp.rolledUp(
      Subject(.participants, scheme: scheme), at: try World.unit(path, period), point)
  }

  @Test func aUnitsOwnFigureStandsBeforeItsChildrensSum() throws {
    let world = try World(
      """
      kien-giang 2023-07 bhyt participants 100
      kien-giang/hon-dat 2023-07 bhyt participants 60
      kien-giang/tan-hiep 2023-07 bhyt participants 70
      """)
    let figure = try rolledUp(world, "kien-giang", "2023-07", .health)
    #expect(figure.tally?.amount == 100)
    #expect(figure.reported == 1)
    #expect(figure.expected == 1)
  }

  /// Kiên Giang had 15 districts.
  @Test func withoutOneTheChildrenAreSummedAndCounted() throws {
    let world = try World(
      """
      kien-giang/hon-dat 2023-07 bhyt participants 60
      kien-giang/tan-hiep 2023-07 bhyt participants 70
      """)
    let figure = try rolledUp(world, "kien-giang", "2023-07", .health)
    #expect(figure.tally?.amount == 130)
    #expect(figure.reported == 2)
    #expect(figure.expected == 15)
    #expect(!figure.isComplete)
  }

  /// The nation of 2023: 62 provinces without anything count 1 each, Kiên Giang counts its 15 districts.
  @Test func completenessDescends() throws {
    let world = try World("kien-giang/hon-dat 2023-07 bhyt participants 60")
    let figure = try rolledUp(world, "viet-nam", "2023-07", .health)
    #expect(figure.reported == 1)
    #expect(figure.expected == 62 + 15)
  }

  /// Found in review: only the provinces above the first named unit were walked. Hà Nội had 30 districts, Kiên Giang 15; 61 others.
  @Test func everyProvinceWithFiguresBelowIsWalked() throws {
    let world = try World(
      "kien-giang/hon-dat 2023-07 bhyt participants 60\nha-noi/ba-vi 2023-07 bhyt participants 5")
    let figure = try rolledUp(world, "viet-nam", "2023-07", .health)
    #expect(figure.tally?.amount == 65)
    #expect(figure.reported == 2)
    #expect(figure.expected == 61 + 15 + 30)
  }

  @Test func theIdentityComesFromBothGivenParts() throws {
    let world = try World(
      """
      ben-tre 2019 bhxh-bat-buoc participants 100524
      ben-tre 2019 bhxh-tu-nguyen participants 4011
      ben-tre 2018 bhxh-bat-buoc participants 96233
      """)
    let both = try rolledUp(world, "ben-tre", "2019", .socialInsurance)
    let one = try rolledUp(world, "ben-tre", "2018", .socialInsurance)
    #expect(both.tally?.amount == 104_535)
    #expect(one.tally == nil)
  }

  /// By hand: men 3 + women 4 = 7; an own total is not replaced by its parts.
  @Test func partsOfABreakdownAreSummedWhereNoTotalIsGiven() throws {
    let world = try World(
      """
      ben-tre 2019 bhyt participants 3 sex=nam
      ben-tre 2019 bhyt participants 4 sex=nữ
      ben-tre 2018 bhyt participants 9
      ben-tre 2018 bhyt participants 3 sex=nam
      ben-tre 2017 bhyt participants 1 sex=nam age_group=0-14
      ben-tre 2017 bhyt participants 2 sex=nam age_group=15+
      ben-tre 2017 bhyt participants 5 sex=nữ
      """)
    #expect(try rolledUp(world, "ben-tre", "2019", .health).tally?.amount == 7)
    #expect(try rolledUp(world, "ben-tre", "2018", .health).tally?.amount == 9)
    #expect(try rolledUp(world, "ben-tre", "2017", .health).tally?.amount == 8)
  }

  @Test func qualifiersAreCarriedOn() throws {
    let world = try World(
      """
      kien-giang/hon-dat 2023-07 bhyt participants >60
      kien-giang/tan-hiep 2023-07 bhyt participants 70
      """)
    let figure = try rolledUp(world, "kien-giang", "2023-07", .health)
    #expect(figure.tally?.qualifier == .over)
  }

  /// Found by the oracle: a unit of which nothing is known counted its children, 0 of 15.
  @Test func aUnitOfWhichNothingIsKnownCountsOnce() throws {
    let world = try World(
      "kien-giang/hon-dat 2022-07 bhyt participants 1\nha-noi 2023-07 bhyt participants 5")
    let figure = try rolledUp(world, "kien-giang", "2023-07", .health)
    #expect(figure.reported == 0)
    #expect(figure.expected == 1)
  }
}

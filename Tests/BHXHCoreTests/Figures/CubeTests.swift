import BHXHCore
import Testing

@Suite struct CubeTests {
  private let earlier = "kien-giang 2023-07 bhyt participants 100"

  @Test func theSameFactToldAgainIsOneFact() throws {
    let world = try World("\(earlier)\n\(earlier)")
    #expect(world.problems.isEmpty)
    #expect(world.cube.facts.count == 1)
  }

  @Test func twoValuesOfOneKeyStandAgainstEachOther() throws {
    let world = try World("\(earlier)\nkien-giang 2023-07 bhyt participants 101")
    #expect(world.problems.map(\.code) == [.duplicateFigure])
    #expect(world.problems.first?.arguments == ["101", "100", "world:2"])
    #expect(world.cube.facts.map(\.value.mantissa) == [100])
  }

  /// Figures of one subject keep the file that each is from, whichever was read last.
  @Test func eachFigureKeepsItsFile() throws {
    var world = World()
    let files = ["a", "b", "a", "a", "b", "b"]
    for (place, file) in files.enumerated() {
      let read = try world.observation("kien-giang 2023-0\(place + 1) bhyt participants 100")
      var observation = read
      observation.place = Place(file: file, line: place + 2)
      #expect(world.cube.add(observation) == nil)
    }
    #expect(world.cube.facts.map(\.place.file) == files)
  }

  /// Two figures are the same where all that is known of them is.
  @Test(arguments: [
    "an-giang 2023-07 bhyt participants 100", "kien-giang 2023-08 bhyt participants 100",
    "kien-giang 2023-07 bhtn participants 100", "kien-giang 2023-07 bhyt participants 101",
    "kien-giang 2023-07 bhyt participants 100 status=provisional",
    "kien-giang 2023-07 bhyt participants 100 source=a",
  ])
  func figuresDifferByWhatIsKnownOfThem(other: String) throws {
    func fact(_ row: String, _ line: Int = 2, _ column: Int = 1) throws -> Fact {
      var world = World()
      var observation = try world.observation(row)
      observation.place = Place(file: "f", line: line, column: column)
      return try #require(Fact(observation))
    }
    #expect(try fact(earlier) == fact(earlier))
    #expect(try fact(earlier) != fact(other))
    #expect(try fact(earlier) != fact(earlier, 3))
    #expect(try fact(earlier) != fact(earlier, 2, 4))
  }

  /// Months side by side, one of them twice: nothing of the row counts, whether its keys were known or not.
  @Test(arguments: ["", "kien-giang 2023-07 bhyt participants 100"])
  func aRowThatTellsOneKeyTwiceIsRefused(before: String) throws {
    var world = try World(before)
    let row = try ["2023-07", "2023-08", "2023-07"].enumerated().map { place, month in
      try world.observation("kien-giang \(month) bhyt participants \(100 + place)")
    }
    #expect(Set(world.cube.add(row: row).map(\.code)) == [.duplicateFigure])
    #expect(world.cube.facts.count == (before.isEmpty ? 0 : 1))
  }

  @Test(arguments: [(DuplicatePolicy.last, Int64(101)), (.sum, 201)])
  func policies(policy: DuplicatePolicy, expected: Int64) throws {
    let world = try World(
      "\(earlier)\nkien-giang 2023-07 bhyt participants 101", duplicates: policy)
    #expect(world.problems.isEmpty)
    #expect(world.cube.facts.map(\.value.mantissa) == [expected])
  }

  @Test(arguments: [
    ("estimated", "provisional", 101), ("provisional", "final", 101), ("final", "estimated", 100),
    ("provisional", "estimated", 100),
  ])
  func theStrongerStatusStands(first: String, second: String, expected: Int64) throws {
    let world = try World(
      """
      \(earlier) status=\(first)
      kien-giang 2023-07 bhyt participants 101 status=\(second)
      """)
    #expect(world.problems.isEmpty)
    #expect(world.cube.facts.map(\.value.mantissa) == [expected])
  }

  @Test(arguments: ["2019", "2019-Q4", "2019-12"])
  func spellingsOfOnePointAreOneKey(period: String) throws {
    let world = try World(
      "ben-tre 2019 bhyt participants 1\nben-tre \(period) bhyt participants 2")
    #expect(world.problems.count == 1)
    #expect(world.cube.facts.first?.period.stockDescription == "2019")
  }

  /// A target belongs to its year and holds from its first month: two from one month are one key, those from two months are not.
  @Test(arguments: [("2019-01", 1), ("2019-Q1", 1), ("2019-02", 0), ("2020-01", 0)])
  func targetsFromOneMonthAreOneKey(period: String, problems: Int) throws {
    let world = try World("ben-tre 2019 bhyt target 1\nben-tre \(period) bhyt target 2")
    #expect(world.problems.count == problems)
  }

  @Test func aPopulationOnTheRowsOfSeveralSchemesIsOneFact() throws {
    let world = try World(
      "ben-tre 2019 bhyt population 9\nben-tre 2019 bhxh population 9")
    #expect(world.cube.facts.count == 1)
  }

  @Test func aTargetOfAnotherIssuerIsAnotherFact() throws {
    let world = try World(
      "ben-tre 2019 bhyt target 9 issuer=ubnd\nben-tre 2019 bhyt target 8 issuer=bhxh-vn")
    #expect(world.problems.isEmpty)
    #expect(world.cube.facts.count == 2)
  }
}

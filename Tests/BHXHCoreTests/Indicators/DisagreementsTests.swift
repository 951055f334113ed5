import BHXHCore
import Testing

@Suite struct DisagreementsTests {
  private func codes(_ text: String) throws -> [ProblemCode] {
    let world = try World(text)
    return Disagreements(world.rollUp).problems(about: world.cube.facts).map(\.code)
  }

  private static let wards = """
    dien-bien/muong-lay/na-lay 2023-12 bhyt participants 4000
    dien-bien/muong-lay/song-da 2023-12 bhyt participants 3000
    """

  @Test(arguments: [
    // All three below: 11 500 is right, anything else is said.
    ("11500", "4500", [] as [ProblemCode]), ("11499", "4500", [.figureChildren]),
    // Two of three below: only a sum that is more already cannot be.
    ("11500", nil, []), ("7000", nil, []), ("6999", nil, [.figureSomeChildren]),
    // A number stands for its interval.
    ("≥11000", "4500", []), ("≥11501", "4500", [.figureChildren]),
  ])
  func aUnitBesideThoseBelow(own: String, third: String?, expected: [ProblemCode]) throws {
    let last = third.map { "\ndien-bien/muong-lay/lay-nua 2023-12 bhyt participants \($0)" } ?? ""
    let found = try codes(
      "dien-bien/muong-lay 2023-12 bhyt participants \(own)\n\(Self.wards)\(last)")
    #expect(found == expected)
  }

  @Test(arguments: [
    (["bhxh 100", "bhxh-bat-buoc 60", "bhxh-tu-nguyen 40"], [] as [ProblemCode]),
    (["bhxh 101", "bhxh-bat-buoc 60", "bhxh-tu-nguyen 40"], [.figureIdentity]),
    (["bhxh 101", "bhxh-bat-buoc 60"], []),
    (["bhxh-bhyt 139", "bhyt 100", "bhxh-tu-nguyen 40"], [.figureIdentity]),
    (["bhtn 60", "bhxh-bat-buoc 60"], []), (["bhtn 61", "bhxh-bat-buoc 60"], [.figureSubset]),
    (["bhyt-ho-gia-dinh 61", "bhyt 60"], [.figureSubset]),
  ])
  func schemesBesideEachOther(figures: [String], expected: [ProblemCode]) throws {
    let text = figures.map { line in
      let words = line.split(separator: " ")
      return "ben-tre 2023-12 \(words[0]) participants \(words[1])"
    }
    #expect(try codes(text.joined(separator: "\n")) == expected)
  }

  @Test(arguments: [
    (["", "sex=nam", "sex=nữ"], ["100", "60", "40"], [] as [ProblemCode]),
    (["", "sex=nam", "sex=nữ"], ["100", "60", "39"], [.figureParts]),
    // One part alone may be less, and not more.
    (["", "sex=nam"], ["100", "60"], []), (["", "sex=nam"], ["100", "101"], [.figureParts]),
  ])
  func partsBesideTheFigureOfAll(of: [String], values: [String], expected: [ProblemCode]) throws {
    let text = zip(of, values).map { "ben-tre 2023-12 bhyt participants \($1) \($0)" }
    #expect(try codes(text.joined(separator: "\n")) == expected)
  }

  /// A later plan of the year takes the place of an earlier one, and that is said; told again it is one fact.
  @Test(arguments: [
    (
      ["2023 100", "2023-06 120"],
      [["ben-tre 2023 bhyt target", "120", "2023-06", "100", "world:2"]]
    ),
    (["2023-01 100", "2023-02 100", "2023-03 100"], []), (["2022 100", "2023 120"], []),
  ])
  func aPlanReissued(plans: [String], expected: [[String]]) throws {
    let text = plans.map { line in
      let words = line.split(separator: " ")
      return "ben-tre \(words[0]) bhyt target \(words[1])"
    }
    let world = try World(text.joined(separator: "\n"))
    let problems = Disagreements(world.rollUp).problems(about: world.cube.facts)
    #expect(problems.map(\.arguments) == expected)
  }

  @Test func coverageOverAHundred() throws {
    let world = try World(
      "ben-tre 2023-12 bhyt participants 101\nben-tre 2023-12 - population 100")
    let rows = Coverage(world.rollUp).rows(Selection())
    let problems = Disagreements(world.rollUp).problems(about: rows)
    #expect(problems.map(\.arguments) == [["ben-tre 2023-12 bhyt", "101.00"]])
  }

  /// What is below a unit is asked at the end of the period, and at its start only for a unit that did not see the end.
  @Test(
    arguments: [
      // A stock of a year is of its December: 4 000 + 3 000 + 4 500 are 11 500.
      (
        "dien-bien/muong-lay 2023 bhyt participants 11499",
        ["na-lay 4000", "song-da 3000", "lay-nua 4500"].map {
          "dien-bien/muong-lay/\($0)".replacing(" ", with: " 2023 bhyt participants ")
        }, [.figureChildren]
      ),
      // An Giang has Nhơn Hội directly below since July of the year.
      (
        "an-giang 2025 bhyt participants 10", ["an-giang/nhon-hoi 2025 bhyt participants 11"],
        [.figureSomeChildren]
      ),
      // Kiên Giang ended in the middle of the year that its plan was made for; its districts were below it in January.
      (
        "kien-giang 2025 bhyt target 10", ["kien-giang/hon-dat 2025 bhyt target 11"],
        [.figureSomeChildren]
      ),
    ] as [(String, [String], [ProblemCode])])
  func aFigureOfAYearBesideThoseBelow(own: String, below: [String], expected: [ProblemCode]) throws
  {
    #expect(try codes(([own] + below).joined(separator: "\n")) == expected)
  }
}

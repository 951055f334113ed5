import Testing

@testable import BHXHCore

/// A jump, by hand: months from January 2023 on, one figure each; nothing where a dash stands.
@Suite struct SeriesJumpsTests {
  private static func problems(_ values: String, unit: String = "kien-giang") throws -> [String] {
    let lines = values.split(separator: " ").enumerated().compactMap { index, value in
      let month = Month(index: Int32(2023 * 12 + index))
      return value == "-" ? nil : "\(unit) \(month) bhyt participants \(value)"
    }
    let world = try World(lines.joined(separator: "\n"))
    return FigureChecks(world.rollUp).problems.filter {
      $0.code == .seriesJump || $0.code == .seriesGap
    }.map { problem in
      "\(problem.code == .seriesJump ? "jump" : "gap") \(problem.arguments[0].split(separator: " ")[1])"
    }.sorted()
  }

  private static let casesOfASeries: [(String, [String])] = [
    // Steady growth of one per cent, and a figure ten times too large: one jump, not the way back.
    ("1000 1010 1020 1030 10400 1050 1060 1070", ["jump 2023-05"]),
    // Thousands taken for ones.
    ("1000 1010 1020 1030 1 1050 1060 1070", ["jump 2023-05"]),
    // A new level is one jump.
    ("1000 1010 1020 1030 2060 2080 2100 2120", ["jump 2023-05"]),
    // Six figures are five changes, too few.
    ("1000 1010 1020 1030 10400 1050", []),
    // Seven are six.
    ("1000 1010 1020 1030 10400 1050 1060", ["jump 2023-05"]),
    // No change at all but one: 5.0 points are not more than 5, 5.1 are.
    ("1000 1000 1000 1000 1050 1050 1050", []),
    ("1000 1000 1000 1000 1051 1051 1051", ["jump 2023-05"]),
    // A series that leaps all the time has no jump.
    ("1000 2000 900 2100 800 2200 1000 2000", []),
    // What is only known to be over a number is compared with nothing.
    ("1000 1010 1020 1030 ≥10400 1050 1060 1070 1080 1090 1100", []),
    ("1000 1010 1020 1030 - 1050 1060", ["gap 2023-06"]),
    // Two single months are no series by the month.
    ("1000 - 1020 - 1040 - - 1060 1070", []),
  ]

  @Test(arguments: Self.casesOfASeries)
  func aSeries(values: String, expected: [String]) throws {
    #expect(try Self.problems(values) == expected)
  }

  /// An Giang of 2026 is not that of 2025: what was merged is no jump.
  @Test func aBreakOfTerritoryIsNoJump() throws {
    let lines = (0..<14).map { index in
      let month = Month(index: Int32(2025 * 12 + index))
      return
        "an-giang \(month) bhyt participants \(month.year * 12 + month.monthOfYear <= 2025 * 12 + 6 ? 1_700_000 : 4_200_000)"
    }
    let world = try World(lines.joined(separator: "\n"))
    #expect(FigureChecks(world.rollUp).problems == [])
  }

  @Test(arguments: [
    ([1, 1, 1], [] as [Int]), ([1, 1, 2, 1], [3]), ([1, 1, 2], []), ([1, 1, 1, 3, 2], [4, 5]),
    ([1, 1, 1, 3, 2, 4], []), ([12, 12, 24], []),
  ])
  func gapsOfASeries(distances: [Int], expected: [Int]) {
    var months = [Month(index: 24_000)]
    for distance in distances { months.append(months[months.count - 1].advanced(by: distance)) }
    let found = SeriesStep.gaps(in: months).map { gap in months.firstIndex(of: gap.to) }
    #expect(found == expected)
  }
}

import Testing

@testable import BHXHCore

/// Figures that are off by orders of magnitude: said with the cells and the likeliest cause, and nothing said of what may be.
@Suite struct PlausibilityTests {
  private static func complaints(_ text: String) -> [String] {
    var cube = Cube()
    for observation in Reading(text).observations { cube.add(observation) }
    let rollUp = RollUp(OwnFigures(cube), gazetteer: .builtIn)
    return FigureChecks(rollUp).problems.map { problem in
      let place = problem.place.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(problem.code.rawValue) \(place)"
    }.sorted()
  }

  private static let head =
    "unit,period,scheme,participants,population,target,coverage_pct,attainment_pct\n"

  private static let casesOfIsSaid: [(String, [String])] = [
    // A target in thousands, a percentage for a target, a goal of new people for one of all.
    ("kien-giang,2023-07,bhyt,1500000,1752000,1600,,\n", ["attainment-implausible 2:41"]),
    ("kien-giang,2023-07,bhyt,1500000,1752000,98,,\n", ["attainment-implausible 2:41"]),
    ("kien-giang,2023-07,bhyt,1500,1752000,1600000,,\n", ["attainment-implausible 2:38"]),
    ("kien-giang,2023-07,bhyt,1500000,1752000,299999,,\n", ["attainment-implausible 2:41"]),
    ("kien-giang,2023-07,bhyt,15999,1752000,1600000,,\n", ["attainment-implausible 2:39"]),
    // A population in thousands.
    ("kien-giang,2023-07,bhyt,1500000,1752,,,\n", ["coverage-implausible 2:25"]),
    ("kien-giang,2023-07,bhyt,1500000,900000,,,\n", ["coverage-implausible 2:25"]),
    // A mark that was lost.
    ("kien-giang,2023-07,bhyt,1500000,1752000,,8562,\n", ["printed-hundredfold 2:42"]),
    ("kien-giang,2023-07,bhyt,,,,,9375\n", ["printed-implausible 2:29"]),
    ("kien-giang,2023-07,bhyt,,,,,500.1\n", ["printed-implausible 2:29"]),
    ("kien-giang,2023-07,bhyt,,,,250,\n", ["printed-implausible 2:28"]),
  ]

  @Test(arguments: Self.casesOfIsSaid)
  func isSaid(row: String, complaints: [String]) {
    #expect(Self.complaints(Self.head + row) == complaints.sorted())
  }

  @Test(arguments: [
    "kien-giang,2023-07,bhyt,1500000,1752000,1600000,85.62,93.75\n",
    // Just within each limit.
    "kien-giang,2023-07,bhyt,1500000,1752000,300000,,\n",
    "kien-giang,2023-07,bhyt,16000,1752000,1600000,,\n",
    "kien-giang,2023-07,bhyt,1500000,1752000,,86.9,\n",
    "kien-giang,2023-07,bhyt,0,1752000,1600000,,\n",
    "kien-giang,2023-07,bhyt,1500000,1000000,,,\n",
    "kien-giang,2023-07,bhyt,,,,,500\n", "kien-giang,2023-07,bhyt,,,,,1\n",
    "kien-giang,2023-07,bhyt,,,,150,\n",
  ])
  func whatMayBeIsNotSaid(row: String) {
    let complaints = Self.complaints(Self.head + row).filter { !$0.hasPrefix("coverage-over") }
    #expect(complaints == [])
  }

  @Test(arguments: [
    ("kien-giang,2022,1740000|kien-giang,2023,1752", ["population-implausible 3:17"]),
    ("kien-giang,2022,174000|kien-giang,2023,1752000", ["population-implausible 3:17"]),
    ("kien-giang,2022,1740000|kien-giang,2023,1752000", []),
    ("kien-giang,2022,1740000|kien-giang,2023,2600000", []),
    ("kien-giang,2022,1740000|ben-tre,2023,129800", []),
  ])
  func populationsAreHeldAgainstTheUnitsOwn(rows: String, complaints: [String]) {
    let text =
      "unit,period,population\n" + rows.split(separator: "|").joined(separator: "\n") + "\n"
    #expect(Self.complaints(text) == complaints)
  }

  @Test(arguments: [
    ("5,5|6,6|7,7", true), ("5,5|6,6|7,8", false), ("5,5|6,6", false), ("5,4|6,6|7,7|8,8", false),
  ])
  func columnsThatAreEqual(rows: String, isSaid: Bool) {
    let units = ["kien-giang", "ben-tre", "ca-mau", "tien-giang"]
    let lines = zip(units, rows.split(separator: "|")).map { unit, row in
      "\(unit),2023-07,\(row.split(separator: ",").map { "\($0)00" }.joined(separator: ","))"
    }
    let text = "unit,period,bhyt,bhxh_bat_buoc\n" + lines.joined(separator: "\n") + "\n"
    #expect(Self.complaints(text).contains { $0.hasPrefix("columns-equal") } == isSaid)
  }

  @Test(arguments: [
    ([1500, 1165, 1200, 1700, 1_300_000], 1), ([1500, 1165, 1200, 1700, 149_999], 0),
    ([1500, 1165, 1200, 120_000], 0), ([1500, 1165, 1200, 1700, 150_000], 1),
    ([1_500_000, 1_165_000, 1_200_000, 1_700_000, 1300], 0),
  ])
  func aUnitBesideItsSiblings(values: [Int], times: Int) {
    let units = ["kien-giang", "ben-tre", "ca-mau", "tien-giang", "long-an"]
    let lines = zip(units, values).map { "\($0),2023-07,\($1)" }
    let text = "unit,period,bhyt\n" + lines.joined(separator: "\n") + "\n"
    let complaints = Self.complaints(text).filter { $0.hasPrefix("sibling-implausible") }
    #expect(complaints.count == times)
  }
}

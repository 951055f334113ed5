import Testing

@testable import BHXHCore

/// Tables that name a scheme in each row and tell the people of the unit beside its figures give the quick ways what they give those who look at
/// every row.
@Suite struct DenseSchemelessTests {
  private typealias Law = DenseCoverageTests

  /// A table whose columns stand in any order, with some of its rows spoiled.
  ///
  /// The people are those of the unit and month, or of each sex, mostly; rarely they differ between the rows of two schemes, or are the same for
  /// both sexes everywhere, which nobody is to add up.
  static func cells(seed: Int) -> [[String]] {
    var random = SeededGenerator(seed: UInt64(seed))
    func one(of count: UInt64) -> Bool { random.next() % count == 0 }
    let hasSexes = one(of: 2)
    let isRepeated = one(of: 4)
    let beside = [
      ["population"], ["labour_force"], ["population", "labour_force"], ["base", "population"],
    ][Int(random.next() % 4)]
    var headers = ["unit", "period", "scheme", "participants"] + beside + (hasSexes ? ["sex"] : [])
    if one(of: 3) { headers.shuffle(using: &random) }
    let isOver = one(of: 8)
    let oddity = random.next() % 3 * 2
    var rows: [[String]] = []
    for unit in ["kien-giang/hon-dat", "kien-giang/rach-gia", "ha-noi"] {
      for month in 1...4 {
        for scheme in ["bhyt", "bhxh-bat-buoc", "bhxh-tu-nguyen"] {
          for sex in hasSexes ? ["male", "female"] : [""] {
            let people = 70_000 + month + (sex == "male" && !isRepeated ? 500 : 0)
            rows.append(
              headers.map { header in
                switch header {
                case "unit": unit
                case "period": "2023-0\(month)"
                case "scheme": scheme
                case "sex": sex
                case "participants": String(isOver && month == 3 ? 90_000 : random.next() % 40_000)
                case "base": "60000"
                default: String(one(of: 600) ? people + 1 : people)
                }
              })
            if random.next() % 100 < oddity {
              let cell = Int(random.next() % UInt64(headers.count))
              rows[rows.count - 1][cell] = ["", "abc", "1.5", "hơn 10"][Int(random.next() % 4)]
            }
          }
        }
      }
    }
    if one(of: 4) { rows.shuffle(using: &random) }
    return [headers] + rows
  }

  private static func csv(_ cells: [[String]]) -> String {
    cells.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  @Test(arguments: seeds(50))
  func givesWhatTheCubeGives(seed: Int) throws {
    let cells = Self.cells(seed: seed)
    try Law.holdsToTheCube(Array(Self.csv(cells).utf8), seed: seed)
    try Law.holdsToTheCube(Array(Law.lines(cells).utf8), seed: seed)
    if seed % 4 == 0 { try Law.holdsToTheCube(Law.workbook(cells), seed: seed) }
  }

  @Test(arguments: seeds(20))
  func givesTheSameWhereFiguresAreClosed(seed: Int) {
    let bytes = Array(Self.csv(Self.cells(seed: seed)).utf8)
    let expected = Law.cube(bytes)
    for rows in [1, 20] {
      let limits = DenseLimits(openBytes: 0, restingRows: rows)
      guard let dense = Law.dense(bytes, blockBytes: 300, limits) else { continue }
      #expect(expected?.isQuiet == true)
      #expect(dense == expected?.outcome)
    }
  }

  @Test func answersWhatIsPlain() {
    let answered = (0..<50).count { seed in
      Law.dense(Array(Self.csv(Self.cells(seed: seed)).utf8), blockBytes: 300) != nil
    }
    #expect(answered >= 14)
  }

  /// 40 + 50 of 100 people are insured twice over: each scheme is held against the same people, who are counted once.
  @Test func countsThePeopleOnce() throws {
    let rows = (1...9).flatMap { month in
      ["an-giang", "ca-mau"].flatMap { unit in
        ["bhyt,40", "bhxh,30"].map { "\(unit),2023-0\(month),\($0),100,60" }
      }
    }
    let head = "unit,period,scheme,participants,population,labour_force"
    let text = ([head] + rows).joined(separator: "\n")
    let dense = try #require(Law.dense(Array(text.utf8), blockBytes: 64))
    let lines = String(decoding: dense.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 37)
    #expect(
      lines[1] == "an-giang,2023-01,bhxh,30,60,labour_force,2023-01,50.00,computed,1,1,,,30")
    #expect(lines[36] == "ca-mau,2023-09,bhyt,40,100,population,2023-09,40.00,computed,1,1,,,60")
  }

  /// What two rows say differently is not for the quick way.
  @Test func leavesPeopleToldDifferentlyToTheCube() {
    let rows = (1...9).flatMap { month in
      ["bhyt,40,100", "bhxh,30,\(month == 7 ? 101 : 100)"].map { "an-giang,2023-0\(month),\($0)" }
    }
    let text = (["unit,period,scheme,participants,population"] + rows).joined(separator: "\n")
    #expect(Law.dense(Array(text.utf8), blockBytes: 64) == nil)
  }

  /// A row that contradicts one before it is rejected whole: what else it says, of other months or of its scheme, counts for nothing.
  @Test(arguments: [
    (
      "unit,scheme,2023-01,2023-02",
      ["an-giang,bhyt,1,2", "ca-mau,bhtn,3,4", "an-giang,bhtn,,7", "an-giang,bhtn,5,8"],
      "an-giang,2023-01,bhtn"
    ),
    (
      "unit,period,scheme,participants,population",
      ["an-giang,2023-01,bhyt,40,100", "ca-mau,2023-01,bhtn,3,90", "an-giang,2023-01,bhtn,5,101"],
      "an-giang,2023-01,bhtn"
    ),
  ])
  func takesARowWholeOrNotAtAll(head: String, rows: [String], row: String) throws {
    let bytes = Array(([head] + rows).joined(separator: "\n").utf8)
    let expected = try #require(Law.cube(bytes)).outcome
    #expect(expected.rejected.map(\.text) == [rows[rows.count - 1]])
    #expect(!String(decoding: expected.bytes, as: UTF8.self).contains(row))
    for seed in Law.ways.indices { try Law.holdsToTheCube(bytes, seed: seed) }
  }

  /// 100 for men and 100 for women, everywhere, are most likely the people of all; one place where they differ says that they are not.
  @Test(arguments: [
    ("unit,period,sex,population,bhyt", ""),
    ("unit,period,sex,population,scheme,participants", "bhyt,"),
  ])
  func leavesRepeatedPeopleToTheCube(head: String, scheme: String) {
    func table(_ women: (Int) -> Int) -> [UInt8] {
      let rows = (1...9).flatMap { month in
        ["an-giang", "ca-mau"].flatMap { unit in
          [("male", 100), ("female", women(month))].map {
            "\(unit),2023-0\(month),\($0.0),\($0.1),\(scheme)40"
          }
        }
      }
      return Array(([head] + rows).joined(separator: "\n").utf8)
    }
    #expect(Law.dense(table { _ in 100 }, blockBytes: 64) == nil)
    #expect(Law.dense(table { $0 == 9 ? 101 : 100 }, blockBytes: 64) != nil)
    for rows in [1, 8] {
      let limits = DenseLimits(openBytes: 0, restingRows: rows)
      #expect(Law.dense(table { _ in 100 }, blockBytes: 64, limits) == nil)
      #expect(Law.dense(table { $0 == 1 ? 101 : 100 }, blockBytes: 64, limits) != nil)
    }
  }
}

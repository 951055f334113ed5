import Foundation
import Testing

/// Units and territory as the contract tells them, on the built program: a small file, the arguments, the first columns that come out.
@Suite struct PlacesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    /// Header and rows, one a line.
    let file: [String]
    var arguments = ["coverage"]
    /// The first four columns of each row; empty where nothing is to come out.
    var rows: [String] = []
    /// What standard error must have in it.
    var said: [String] = []
    var testDescription: String { rule }
  }

  static let header = "unit,period,scheme,participants"

  static func run(_ file: [String], _ arguments: [String]) throws -> BinaryUnderTest.Result {
    let directory = try TemporaryDirectory()
    try Data(file.joined(separator: "\n").utf8).write(to: directory.url.appending(path: "a.csv"))
    return try BinaryUnderTest.run(
      arguments + ["a.csv", "--format", "csv", "--lang", "en"], directory: directory.url)
  }

  /// The fields of a result without quotes, by the names of the columns.
  static func table(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
  }

  static let naming: [Case] = [
    Case(
      rule: "the period decides, cell by cell",
      file: [
        header, "An Giang,2023-07,bhyt,1", "An Giang,2026-07,bhyt,2", "91,2023-07,bhyt,3",
        "91,2026-08,bhyt,4",
      ],
      rows: [
        "an-giang,2023-07,bhyt,1", "an-giang,2026-07,bhyt,2", "an-giang,2026-08,bhyt,4",
        "kien-giang,2023-07,bhyt,3",
      ]),
    Case(
      rule: "the path decides first",
      file: ["huyện,period,scheme,participants"] + ["ben-tre,2023-07,bhyt,1"],
      rows: ["ben-tre,2023-07,bhyt,1"]),
    Case(
      rule: "the spelling with its own diacritics", file: [header, "Văn Lăng,2026-07,bhyt,1"],
      rows: ["thai-nguyen/van-lang-05665,2026-07,bhyt,1"]),
    Case(
      rule: "without diacritics both are meant", file: [header, "Van Lang,2026-07,bhyt,1"],
      said: ["a.csv:2:1", "thai-nguyen/van-lang-02143, thai-nguyen/van-lang-05665"]),
    Case(
      rule: "tone placement does not count", file: [header, "Tỉnh Hoà Bình,2023-07,bhyt,1"],
      rows: ["hoa-binh,2023-07,bhyt,1"]),
    Case(
      rule: "a column of provinces",
      file: ["tỉnh,period,scheme,participants", "Bến Tre,2023-07,bhyt,1"],
      rows: ["ben-tre,2023-07,bhyt,1"]),
    Case(
      rule: "a column of districts",
      file: ["huyện,period,scheme,participants", "Bến Tre,2023-07,bhyt,1"],
      rows: ["ben-tre/ben-tre,2023-07,bhyt,1"]),
    Case(
      rule: "the kind in front",
      file: [header, "TX. Kỳ Anh,2023-07,bhyt,1", "H. Kỳ Anh,2023-07,bhyt,2"],
      rows: ["ha-tinh/ky-anh,2023-07,bhyt,2", "ha-tinh/thi-xa-ky-anh,2023-07,bhyt,1"]),
    Case(
      rule: "a number in front is none", file: [header, "X. Huyện Hòn Đất,2023-07,bhyt,1"],
      rows: ["kien-giang/hon-dat,2023-07,bhyt,1"]),
    Case(
      rule: "children of one unit",
      file: [
        header, "Bến Tre,2023-07,bhyt,1", "Châu Thành,2023-07,bhyt,2", "Ba Tri,2023-07,bhyt,3",
      ],
      rows: [
        "ben-tre/ba-tri,2023-07,bhyt,3", "ben-tre/ben-tre,2023-07,bhyt,1",
        "ben-tre/chau-thanh,2023-07,bhyt,2",
      ]),
    Case(
      rule: "provinces are children of the nation",
      file: [header, "Bến Tre,2023-07,bhyt,1", "Kiên Giang,2023-07,bhyt,2"],
      rows: ["ben-tre,2023-07,bhyt,1", "kien-giang,2023-07,bhyt,2"]),
    Case(
      rule: "--unit is the context", file: [header, "Huyện Châu Thành,2023-07,bhyt,1"],
      arguments: ["coverage", "--unit", "kien-giang"],
      rows: ["kien-giang/chau-thanh,2023-07,bhyt,1"]),
    Case(
      rule: "else the highest, and that is said", file: [header, "Bến Tre,2023-07,bhyt,1"],
      rows: ["ben-tre,2023-07,bhyt,1"], said: ["warning: a.csv:2:1", "ben-tre/ben-tre"]),
    Case(
      rule: "still several", file: [header, "Huyện Châu Thành,2023-07,bhyt,1"],
      said: [
        "error: a.csv:2:1", "an-giang/chau-thanh, ben-tre/chau-thanh", "kien-giang/chau-thanh",
      ]),
    Case(
      rule: "none", file: [header, "Kiên Gian,2023-07,bhyt,1"],
      said: ["error: a.csv:2:1: no unit is called “Kiên Gian”; nearest: kien-giang"]),
    Case(
      rule: "Huế before 2025", file: [header, "Huế,2024-12,bhyt,1"],
      said: ["error: a.csv:2:1", "thua-thien-hue, thua-thien-hue/hue"]),
    Case(
      rule: "Huế since", file: [header, "Huế,2025-01,bhyt,1"], rows: ["hue,2025-01,bhyt,1"]),
    Case(
      rule: "a kind that is no longer right", file: [header, "Xã Long Xuyên,2026-07,bhyt,1"],
      rows: ["an-giang/long-xuyen,2026-07,bhyt,1"], said: ["Phường Long Xuyên"]),
    Case(
      rule: "a unit of another time", file: [header, "Kiên Giang,2025-07,bhyt,1"],
      said: ["error: a.csv:2:1", "kien-giang (..2025-06) → an-giang"]),
    Case(
      rule: "a path of another time", file: [header, "thanh-hoa/dong-son,2025-03,bhyt,1"],
      said: ["error: a.csv:2:1", "thanh-hoa/dong-son (..2024-12) → thanh-hoa/thanh-hoa"]),
    Case(
      rule: "one path, a district and a commune",
      file: [header, "thanh-hoa/dong-son,2024-12,bhyt,1", "thanh-hoa/dong-son,2025-07,bhyt,2"],
      arguments: ["coverage", "--by", "unit,district,month"],
      rows: ["thanh-hoa/dong-son,thanh-hoa/dong-son,2024-12,bhyt"]),
    Case(
      rule: "--any-unit",
      file: [header, "Chi nhánh 1,2023-07,bhyt,1", "Kiên Giang,2023-07,bhyt,2"],
      arguments: ["coverage", "--any-unit"],
      rows: ["Chi nhánh 1,2023-07,bhyt,1", "kien-giang,2023-07,bhyt,2"]),
    Case(
      rule: "province, district and commune name one unit, the lowest that is not blank",
      file: [
        "province,district,commune,period,scheme,participants", "Kiên Giang,,,2023-07,bhyt,9",
        "Kiên Giang,Châu Thành,,2023-07,bhyt,2", "Kiên Giang,Hòn Đất,Thổ Sơn,2023-07,bhyt,3",
        "An Giang,,An Biên,2026-07,bhyt,4",
      ],
      rows: [
        "an-giang/an-bien,2026-07,bhyt,4", "kien-giang,2023-07,bhyt,9",
        "kien-giang/chau-thanh,2023-07,bhyt,2", "kien-giang/hon-dat/tho-son,2023-07,bhyt,3",
      ]),
  ]

  @Test(arguments: naming) func names(_ example: Case) throws {
    let result = try Self.run(example.file, example.arguments)
    let rows = result.outputText.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
    }
    #expect(rows == example.rows, "\(result.errorText)")
    #expect(result.status == (example.rows.isEmpty ? 65 : 0))
    for text in example.said { #expect(result.errorText.contains(text)) }
    if example.said.isEmpty { #expect(result.errorText.isEmpty) }
  }

  /// Old province → new province, read from the program's own list.
  private func merged() throws -> [(old: String, new: String)] {
    let listed = try BinaryUnderTest.run(["units", "--at", "2025-06-30", "--format", "csv"])
    return Self.table(listed.outputText).compactMap { unit in
      guard unit["level"] == "province", let old = unit["path"] else { return nil }
      let new = unit["successors"].flatMap { $0.isEmpty ? nil : $0 } ?? old
      return (old, new)
    }
  }

  /// 63 → 34 through the command: totals of the new provinces and the nation, and growth of like with like.
  @Test func provincesAddUpExactly() throws {
    let merged = try merged()
    #expect(merged.count == 63 && Set(merged.map(\.new)).count == 34)
    var then: [String: Int] = [:]
    var now: [String: Int] = [:]
    var file = ["unit,period,scheme,measure,value"]
    for (index, province) in merged.enumerated() {
      let people = (index + 7) * 104_729 % 9_999_991
      then[province.new, default: 0] += people
      file.append("\(province.old),2024-12,bhyt,participants,\(people)")
    }
    for (index, province) in Set(merged.map(\.new)).sorted().enumerated() {
      now[province] = (index + 3) * 1_299_709 % 9_999_991
      file.append("\(province),2025-12,bhyt,participants,\(now[province] ?? 0)")
    }
    for boundaries in ["auto", "2025-12-31"] {
      let result = try Self.run(
        file, ["growth", "--boundaries", boundaries, "--period", "2025-12", "--by", "unit"])
      let rows = Self.table(result.outputText)
      #expect(rows.count == 34)
      for row in rows {
        let unit = row["unit"] ?? ""
        let before = then[unit] ?? 0
        #expect(row["participants"] == String(now[unit] ?? 0))
        #expect(row["previous"] == String(before), "\(unit) \(boundaries)")
        #expect(row["change"] == String((now[unit] ?? 0) - before))
        let isMade = merged.contains { $0.new == unit && $0.old != unit }
        #expect(row["comparable"] == (isMade ? "restated" : "yes"), "\(unit)")
      }
      let nation = try Self.run(
        file, ["growth", "--boundaries", boundaries, "--by", "national,month"])
      let total = Self.table(nation.outputText).first { $0["month"] == "2025-12" }
      #expect(total?["previous"] == String(then.values.reduce(0, +)))
      #expect(total?["participants"] == String(now.values.reduce(0, +)))
    }
    // Without restating, nothing that was merged is compared by its name.
    let reported = try Self.run(
      file, ["growth", "--boundaries", "as-reported", "--period", "2025-12"])
    for row in Self.table(reported.outputText) {
      let unit = row["unit"] ?? ""
      let isMade = merged.contains { $0.new == unit && $0.old != unit }
      #expect(row["comparable"] == (isMade ? "no" : "yes"))
      #expect((row["percent"] == "") == isMade && (row["reason"] == "") != isMade)
    }
  }

  static let territory: [Case] = [
    Case(
      rule: "a target read at its start where its unit is gone at its end",
      file: [
        "unit,period,scheme,measure,value", "kien-giang,2025,bhyt,target,100",
        "kien-giang,2025-05,bhyt,participants,90",
      ],
      arguments: ["plan"], rows: ["kien-giang,2025-05,bhyt,"]),
    Case(
      rule: "a target over a change is read at the end, with a warning",
      file: [
        "unit,period,scheme,measure,value", "an-giang,2025,bhyt,target,300",
        "an-giang,2025-12,bhyt,participants,290",
      ],
      arguments: ["plan"], rows: ["an-giang,2025-12,bhyt,"], said: ["warning: a.csv:2:1"]),
    Case(
      rule: "denominators are not restated by auto",
      file: [
        "unit,period,scheme,measure,value", "an-giang,2025-12,bhyt,participants,290",
        "an-giang,2024-12,bhyt,population,300", "kien-giang,2024-12,bhyt,population,400",
      ],
      arguments: ["coverage", "--by", "unit,period", "--digits", "0"],
      rows: ["an-giang,2025-12,bhyt,290"]),
    Case(
      rule: "rows are their successors at that date",
      file: [
        header, "kien-giang,2024-12,bhyt,1", "an-giang,2024-12,bhyt,2", "ha-noi,2024-12,bhyt,3",
      ],
      arguments: ["coverage", "--boundaries", "2026-01"],
      rows: ["an-giang,2024-12,bhyt,3", "ha-noi,2024-12,bhyt,3"]),
    Case(
      rule: "an old unit is no unit of that date", file: [header, "kien-giang,2024-12,bhyt,1"],
      arguments: ["coverage", "--boundaries", "2026-01-01", "--unit", "kien-giang"],
      said: ["kien-giang (..2025-06) → an-giang"]),
    Case(
      rule: "a boundary is a day, or the end of a month or year",
      file: [header, "kien-giang,2024-12,bhyt,1"],
      arguments: ["coverage", "--boundaries", "2025", "--partial"],
      rows: ["an-giang,2024-12,bhyt,1"]),
  ]

  @Test(arguments: territory) func boundaries(_ example: Case) throws {
    try names(example)
  }

  /// A merged province moved back in time has no more in each part than it has in all: bounds, never a comparison by name.
  @Test func movedBackOnlyBoundsAreKnown() throws {
    let file = [Self.header, "gia-lai,2024-12,bhyt,1000", "gia-lai,2025-12,bhyt,3290"]
    let result = try Self.run(
      file, ["growth", "--boundaries", "2024-12-31", "--period", "2025-12"])
    let row = Self.table(result.outputText).first { $0["unit"] == "gia-lai" }
    #expect(row?["participants"] == "" && row?["percent"] == "" && row?["change"] == "")
    #expect(row?["participants_low"] == "0" && row?["participants_high"] == "3290")
    #expect(row?["reason"] == "made of parts of divided units: only bounds are known")
  }

  @Test(arguments: [
    (["report", "kien-giang", "--period", "2025-12"], 65 as Int32, "→ an-giang"),
    (["report", "ben-tre"], 0, "Tỉnh Bến Tre, 2019"),
  ])
  func reportsOfUnitsThatAreGone(_ arguments: [String], _ status: Int32, _ said: String) throws {
    let result = try BinaryUnderTest.run(arguments + ["--lang", "en"])
    #expect(result.status == status)
    #expect((result.outputText + result.errorText).contains(said))
    #expect(result.outputText.isEmpty == (status != 0))
  }
}

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
}

import Foundation
import Testing

/// A result is an input: what is computed of each province by itself is joined by a second run to what one run over everything says.
///
/// But for the columns that name rows of the input: which figure the base was, of which month, and of how many units.
@Suite struct ResultLawTests {
  /// All districts of a few provinces at a few months, drawn by lot; every province whole, or the parts would not be.
  private struct World {
    static let header = "unit,period,scheme,measure,value,issuer"
    static let provinces = [
      "ha-nam": ["binh-luc", "duy-tien", "kim-bang", "ly-nhan", "phu-ly", "thanh-liem"],
      "bac-ninh": [
        "bac-ninh", "gia-binh", "luong-tai", "que-vo", "thuan-thanh", "tien-du", "tu-son",
        "yen-phong",
      ],
    ]
    private(set) var rows: [String: [String]] = [:]

    init(seed: UInt64) {
      var state = seed
      func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
      }
      for (province, districts) in Self.provinces.sorted(by: { $0.key < $1.key }) {
        for district in districts {
          for month in ["2021-12", "2022-06", "2022-12"] {
            let unit = "\(province)/\(district),\(month)"
            let population = 40_000 + below(200_000)
            var told = [
              "\(unit),,population,\(population),", "\(unit),,labour_force,\(population / 2),",
            ]
            for scheme in ["bhyt", "bhxh-tu-nguyen"] {
              // Some are nobody. None is rounded: how much is said of the ratio, which is not read again.
              told.append(
                "\(unit),\(scheme),participants,\(below(9) == 0 ? 0 : below(population / 2)),"
              )
            }
            rows[province, default: []] += told
          }
          let plan = 1 + below(90_000)
          rows[province]?.append("\(province)/\(district),2022,bhyt,target,\(plan),ubnd")
        }
      }
    }

    func text(_ provinces: [String]) -> String {
      ([Self.header] + provinces.flatMap { rows[$0] ?? [] }).joined(separator: "\n") + "\n"
    }
  }

  /// Each command with its groupings: of the parts, and of the whole.
  static let questions: [(String, String, String, [String])] = [
    ("coverage", "province,period,scheme", "national,period,scheme", ["--partial"]),
    ("coverage", "province,scheme", "national,scheme", ["--partial"]),
    ("coverage", "district,period,scheme", "province,period,scheme", []),
    (
      "growth", "province,period,scheme", "national,period,scheme",
      ["--partial", "--versus", "year-start"]
    ),
    ("growth", "district,period,scheme", "province,period,scheme", ["--versus", "year-start"]),
    ("growth", "district,period,scheme", "province,period,scheme", ["--versus", "previous-year"]),
    ("plan", "district,period,scheme", "province,period,scheme", []),
    ("plan", "province,period,scheme", "national,period,scheme", ["--partial"]),
  ]

  @Test(arguments: questions.indices, [3, 17])
  func partsJoinToTheWhole(question: Int, seed: UInt64) throws {
    let (command, parts, whole, options) = Self.questions[question]
    let world = World(seed: seed)
    let all = World.provinces.keys.sorted()
    let directory = try TemporaryDirectory()
    func run(_ grouping: String, _ files: [String]) throws -> String {
      let result = try BinaryUnderTest.run(
        [command] + files + ["--by", grouping, "--format", "csv", "--lang", "en"] + options,
        directory: directory.url)
      #expect(result.status == 0, "\(result.errorText)")
      return result.outputText
    }
    func write(_ text: String, _ name: String) throws {
      try text.write(to: directory.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    try write(world.text(all), "all.csv")
    for province in all {
      try write(world.text([province]), "\(province).csv")
      try write(try run(parts, ["\(province).csv"]), "part-\(province).csv")
    }
    let single = Self.compared(try run(whole, ["all.csv"]))
    let joined = Self.compared(try run(whole, all.map { "part-\($0).csv" }))
    #expect(single.count > 2)
    #expect(joined == single)
  }

  /// The rows without the columns that name rows of the input.
  private static func compared(_ text: String) -> [[Substring]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return [] }
    let names: Set<Substring> = ["base_measure", "base_period", "reported", "expected"]
    return lines.map { line in zip(header, line).filter { !names.contains($0.0) }.map(\.1) }
  }

  /// Nothing else changes an answer: where bytes come from, in what pieces, in which order files are given, how many processors there are,
  /// where the machine stands and what it speaks.
  @Test(arguments: ["coverage", "growth", "plan", "audit", "derive", "convert", "check"])
  func theSameBytesEverywhere(command: String) throws {
    let world = World(seed: 5)
    let directory = try TemporaryDirectory()
    let all = World.provinces.keys.sorted()
    for province in all {
      try world.text([province]).write(
        to: directory.url.appending(path: "\(province).csv"), atomically: true, encoding: .utf8)
    }
    let line = "bhxh \(command) --format csv --lang en --quiet"
    let files = all.map { "\($0).csv" }.joined(separator: " ")
    func run(_ line: String, _ environment: [String: String] = [:]) throws -> Data {
      let result = try BinaryUnderTest.shell(
        line, environment: environment, directory: directory.url)
      #expect(result.errorText == "")
      return result.output
    }
    let expected = try run("\(line) \(files)")
    #expect(expected.count > (command == "check" ? 20 : 100))
    #expect(try run("taskset -c 0 \(line) \(files)") == expected)
    #expect(
      try run("\(line) \(files)", ["LANG": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"]) == expected)
    #expect(try run("\(line) \(files)", ["LC_ALL": "C", "TZ": "America/Los_Angeles"]) == expected)
    #expect(try run("COLUMNS=40 \(line) \(files)") == expected)
    // Rows are written in the order of the input only where nothing is computed.
    if command != "convert", command != "check" {
      let turned = all.reversed().map { "\($0).csv" }.joined(separator: " ")
      #expect(try run("\(line) \(turned)") == expected)
    }
    let one = "{ cat \(all[0]).csv; tail -n +2 \(all[1]).csv; }"
    let whole = try run("\(one) | \(line) -")
    #expect(try run("\(one) | dd obs=7 status=none | \(line) -") == whole)
    #expect(try run("\(one) | { head -c 4097; sleep 0.1; cat; } | \(line) -") == whole)
  }

  /// Two units of one path at two times stand in one order in every run, and rows say of which part of the people they are.
  @Test func rowsOfEvidenceStandInOneOrder() throws {
    let text = """
      unit,district,period,scheme,participants
      kien-giang/chau-thanh,hue,2026-01,bhyt,5
      kien-giang/chau-thanh,,2019,bhyt,4

      """
    for _ in 0..<8 {
      let result = try BinaryUnderTest.run(
        ["audit", "-", "--any-unit", "--format", "csv", "--lang", "en"],
        standardInput: .bytes(Data(text.utf8)))
      let rows = result.outputText.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",").prefix(2)
      }
      #expect(
        rows.map { $0.joined(separator: " ") } == [
          "kien-giang/chau-thanh 2026-01", "kien-giang/chau-thanh 2019",
        ])
    }
  }

  /// 100 less 60 men leaves 0 to 40 women, and a group is within the whole; `group` and the breakdown say which of them a row is.
  @Test func evidenceSaysOfWhichPartOfThePeople() throws {
    let text = """
      unit,period,scheme,measure,value,qualifier,giới tính,group
      ben-tre,2021,bhyt,participants,100,,,
      ben-tre,2021,bhyt,participants,60,,nam,
      ben-tre,2021,bhyt,participants,50,<,nữ,
      ben-tre,2021,bhyt,participants,120,<,,hội viên

      """
    func columns(_ command: String, _ names: [String]) throws -> [[String]] {
      let result = try BinaryUnderTest.run(
        [command, "-", "--format", "ndjson", "--lang", "en"], standardInput: .bytes(Data(text.utf8))
      )
      return try result.outputText.split(separator: "\n").map { line in
        let row = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return names.map { row[$0].map { "\($0)" } ?? "no column" }
      }
    }
    #expect(
      try columns("derive", ["sex", "group", "low", "high"]) == [
        ["nữ", "<null>", "0", "40"], ["<null>", "hội viên", "0", "100"],
      ])
    let audited = try columns("audit", ["sex", "group", "published"])
    #expect(
      Set(audited) == [
        ["<null>", "<null>", "100"], ["nam", "<null>", "60"], ["nữ", "<null>", "<50"],
        ["<null>", "hội viên", "<120"],
      ])
  }
}

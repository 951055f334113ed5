import Foundation
import Testing

/// Months are added to a directory: nothing is lost, and nothing is told twice.
@Suite struct AddTests {
  private static let july = """
    BHXH TỈNH KIÊN GIANG;;
    Đến hết tháng 7/2023;;
    Huyện;BHXH BB;BHYT
    Hòn Đất;1.200;hơn 90.000
    Gò Quao;1.300;

    """

  private struct Office {
    let directory: TemporaryDirectory

    init() throws {
      directory = try TemporaryDirectory()
      try write("t7.csv", AddTests.july)
      let result = try run("init so-lieu --lang vi")
      #expect(result.status == 0 && result.errors.isEmpty)
    }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: directory.url.appending(path: name))
    }

    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: directory.url.appending(path: name)), as: UTF8.self)
    }

    func run(_ line: String) throws -> BinaryUnderTest.Result {
      try BinaryUnderTest.shell("bhxh \(line)", directory: directory.url)
    }

    func figures() throws -> [String] {
      try text("so-lieu/figures.csv").split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).prefix(6).joined(
          separator: ",")
      }
    }
  }

  @Test func whatIsNewIsAppended() throws {
    let office = try Office()
    let added = try office.run("add t7.csv --data so-lieu --lang en")
    #expect(added.outputText == "so-lieu/figures.csv: 3 new, 0 revised, 0 recorded already\n")
    let expected = [
      "kien-giang/hon-dat,2023-07,bhxh-bat-buoc,participants,1200,",
      "kien-giang/hon-dat,2023-07,bhyt,participants,90000,>",
      "kien-giang/go-quao,2023-07,bhxh-bat-buoc,participants,1300,",
    ]
    #expect(try office.figures() == expected)
    let again = try office.run("add t7.csv --data so-lieu --lang en")
    #expect(again.outputText == "nothing new: 3 figures are recorded already\n")
    #expect(try office.figures() == expected)
    let journal = try office.text("so-lieu/journal.ndjson").split(separator: "\n")
    #expect(journal.count == 2)
    #expect(journal[0].contains("\"file\":\"t7.csv\""))
    #expect(journal[0].hasSuffix("\"new\":3,\"same\":0,\"revised\":0}"))
    // As `sha256sum` says it.
    let digest = try BinaryUnderTest.shell("sha256sum t7.csv", directory: office.directory.url)
    #expect(journal[0].contains(digest.outputText.prefix(64)))
  }

  @Test func anotherValueIsRefusedWithBothPlaces() throws {
    let office = try Office()
    _ = try office.run("add t7.csv --data so-lieu")
    let before = try office.text("so-lieu/figures.csv")
    try office.write("t7b.csv", Self.july.replacingOccurrences(of: "1.200", with: "1.250"))
    let refused = try office.run("add t7b.csv --data so-lieu --lang en")
    #expect(refused.status == 65 && refused.output.isEmpty)
    #expect(refused.errorText.contains("t7b.csv:4:9"))
    #expect(refused.errorText.contains("so-lieu/figures.csv:2:"))
    #expect(refused.errorText.contains("--revise"))
    #expect(try office.text("so-lieu/figures.csv") == before)
  }

  @Test func aRevisionKeepsTheOldFigure() throws {
    let office = try Office()
    _ = try office.run("add t7.csv --data so-lieu --published 2023-08-01")
    try office.write("t7b.csv", Self.july.replacingOccurrences(of: "1.200", with: "1.250"))
    let early = try office.run(
      "add t7b.csv --data so-lieu --revise --published 2023-08-01 --lang en")
    #expect(early.status == 65)
    let revised = try office.run("add t7b.csv --data so-lieu --revise --published 2023-08-15")
    #expect(revised.status == 0)
    let lines = try office.text("so-lieu/figures.csv").split(separator: "\n")
    #expect(lines.count { $0.contains("bhxh-bat-buoc,participants,1200,") } == 1)
    let new = lines.filter { $0.contains("bhxh-bat-buoc,participants,1250,") }
    #expect(new.count == 1 && new[0].contains(",2023-08-15,"))
    // The one that was published last stands, and a day goes back to what stood then.
    func participants(_ more: String = "") throws -> String {
      let line = "coverage --data so-lieu --scheme bhxh-bat-buoc --unit kien-giang/hon-dat"
      let result = try office.run("\(line) --format csv \(more)")
      return result.outputText.split(separator: "\n").dropFirst().map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)[3]
      }.joined(separator: "|")
    }
    #expect(try participants() == "1250")
    #expect(try participants("--as-of 2023-08-14") == "1200")
    #expect(try participants("--as-of 2023-07-31") == "")
    let changed = try office.run(
      "diff so-lieu --as-of 2023-08-14 --as-of 2023-08-15 --format csv")
    #expect(changed.outputText.split(separator: "\n").count == 2)
    #expect(changed.outputText.contains("bhxh-bat-buoc,participants,,,,,,changed,1200,1250,50,"))
  }

  /// A month of publication is over only on its last day: what is published inside it is not later, and would stand against it.
  @Test func aRevisionIsPublishedAfterTheOldFigure() throws {
    let office = try Office()
    let row = "unit,period,scheme,participants,published\nkien-giang,2023-07,bhyt,"
    try office.write("a.csv", "\(row)1000,2023-08\n")
    try office.write("b.csv", "\(row)1100,2023-08-20\n")
    try office.write("c.csv", "\(row)1100,2023-09-01\n")
    #expect(try office.run("add a.csv --data so-lieu").status == 0)
    #expect(try office.run("add b.csv --data so-lieu --revise").status == 65)
    #expect(try office.run("add c.csv --data so-lieu --revise").status == 0)
    #expect(try office.run("check --data so-lieu").status == 0)
  }

  @Test func figuresWithABreakdownGoToAFileOfTheirOwn() throws {
    let office = try Office()
    try office.write(
      "nu.csv", "unit,period,scheme,sex,participants\nkien-giang,2023-07,bhyt,nu,5\n")
    let added = try office.run("add nu.csv --data so-lieu --lang en")
    #expect(added.outputText.hasPrefix("so-lieu/figures-2.csv: 1 new"))
    #expect(try office.text("so-lieu/figures-2.csv").hasSuffix(",nu\n"))
  }

  @Test func aBadRowAddsNothing() throws {
    let office = try Office()
    try office.write("x.csv", Self.july.replacingOccurrences(of: "1.300", with: "1.3x0"))
    let refused = try office.run("add x.csv --data so-lieu")
    #expect(refused.status == 65 && refused.output.isEmpty)
    #expect(try office.figures().isEmpty)
  }

  /// What a run that was killed between its two files left is finished by the next one; its unfinished file goes.
  @Test func whatAKilledRunLeftIsFinished() throws {
    let office = try Office()
    _ = try office.run("add t7.csv --data so-lieu")
    let size = try office.text("so-lieu/figures.csv").utf8.count
    try office.write("so-lieu/.bhxh-add", "figures.csv\n\(size)\n{\"lost\":1}\n")
    try office.write("so-lieu/.bhxh-999999999-1.tmp", "half a f")
    _ = try office.run("add t7.csv --data so-lieu")
    #expect(try office.text("so-lieu/journal.ndjson").contains("{\"lost\":1}\n"))
    let left = try FileManager.default.contentsOfDirectory(
      atPath: office.directory.url.appending(path: "so-lieu").path
    ).sorted()
    #expect(left == [".bhxh-lock", "README.md", "figures.csv", "journal.ndjson", "sources.csv"])
  }

  @Test func runsAtOnceLoseNothing() throws {
    let office = try Office()
    for month in 1...8 {
      try office.write(
        "t\(month).csv",
        "unit,period,scheme,participants\nkien-giang,2023-0\(month),bhyt,\(1_000 + month)\n")
    }
    let line = (1...8).map { "bhxh add t\($0).csv --data so-lieu & " }.joined() + "wait"
    let result = try BinaryUnderTest.shell(line, directory: office.directory.url)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(try office.figures().sorted().count == 8)
    #expect(try office.text("so-lieu/journal.ndjson").split(separator: "\n").count == 8)
  }
}

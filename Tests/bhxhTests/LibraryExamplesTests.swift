import BHXHCore
import Foundation
import Testing

/// Every line of Swift in the library's documentation stands in one of the tests below, and does what is said beside it.
@Suite struct LibraryExamplesTests {
  private final class Said {
    var lines: [String] = []
  }

  private let said = Said()

  private func print(_ parts: Any...) {
    said.lines.append(parts.map { "\($0)" }.joined(separator: " "))
  }

  private static let sheet = """
    unit,period,scheme,participants,population
    kien-giang/hon-dat,2022-07,bhyt,86.260,
    kien-giang/hon-dat,2023-07,bhyt,90.000,100.000
    kien-giang/hon-dat,2023-07,bhyt-ho-gia-dinh,91.000,

    """

  private func file(_ body: (String) throws -> Void) throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "thang-7.csv")
    try Data(Self.sheet.utf8).write(to: file)
    try body(file.path)
  }

  @Test func aSheetIsDivided() throws {
    try file { file in
      let sheet = try Figures(contentsOf: file)
      for row in try sheet.coverage(Question(by: .district, .month)) {
        print(row)  // kien-giang/hon-dat 2023-07 bhyt: 90.00 %
      }
      for contradiction in try sheet.audit().contradictionsInWords {
        print(contradiction.because.vietnamese)
      }
    }
    #expect(said.lines.contains("kien-giang/hon-dat 2023-07 bhyt: 90.00 %"))
    #expect(said.lines.last?.contains("91.000") == true)
  }

  @Test func aSheetIsAsked() throws {
    try file { file in
      let july = try Figures(contentsOf: file)
      for problem in july.problems { print(problem) }  // file:line:column: what is wrong
      print(july.rows.used, july.rows.rejected)
      let plan = try Figures(contentsOf: file) { options in
        options.settings[.issuer] = "ubnd"
      }
      let rows = try july.growth(Question(by: .district, .month, of: .health))
      for row in rows where row.percent == nil { print(row.name, row.reason?.english ?? "") }
      #expect(plan.facts.count == july.facts.count)
      #expect(rows.contains { $0.percent?.description == "4.34" })
    }
    #expect(said.lines.first == "3 0")
    #expect(said.lines.last?.hasPrefix("kien-giang/hon-dat 2022-07 bhyt ") == true)
  }

  @Test func figuresAreMadeAndWritten() throws {
    let directory = try TemporaryDirectory()
    let page = directory.url.appending(path: "phu.html").path
    var figures = Figures()
    try figures.add(90_000, .participants, of: .health, at: "Hòn Đất", in: "2023-07")
    try figures.add(100_000, .population, at: "Hòn Đất", in: "2023-07")
    print(try figures.coverage()[0])  // kien-giang/hon-dat 2023-07 bhyt: 90.00 %
    let answer = try figures.coverage()
    try answer.write(to: page, as: .html)
    #expect(said.lines == ["kien-giang/hon-dat 2023-07 bhyt: 90.00 %"])
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("90.00"))
  }

  @Test func anIndicatorOfOnesOwn() throws {
    let directory = try TemporaryDirectory()
    let url = directory.url.appending(path: "thang-7.csv")
    let sheet = """
      unit,period,scheme,participants
      kien-giang/hon-dat,2023-07,bhyt,1.000
      kien-giang/hon-dat,2023-07,bhyt-ho-gia-dinh,200

      """
    try Data(sheet.utf8).write(to: url)
    let file = url.path
    let share = Relation(
      "tỷ lệ hộ gia đình", .init(nil),
      .percentage(
        .init(.participants, of: .householdHealth), over: .init(.participants, of: .health)))
    var july = try Figures(contentsOf: file)
    for row in try july.indicator(share, Question(by: .district)) {
      print(row)  // kien-giang/hon-dat 2023-07 bhyt-ho-gia-dinh: 20.00 %
    }
    try july.add("20,5", of: share, at: "Hòn Đất", in: "7/2023")
    for contradiction in try july.audit().contradictionsInWords {
      print(contradiction.because.english)
    }
    try july.add(Relation("ai tham gia cũng có dự", .init(.recruits), .atMost(.init(.attendees))))
    #expect(july.relations.count == 2)
    #expect(
      said.lines == [
        "kien-giang/hon-dat 2023-07 bhyt-ho-gia-dinh: 20.00 %",
        "cannot hold together: participants 1000; participants 200 (bhyt-ho-gia-dinh); "
          + "tỷ lệ hộ gia đình 20.5 (bhyt-ho-gia-dinh)",
      ])
  }

  @Test func allLinesAreAmongThem() throws {
    let catalogue = ReadmeExample.readme.deletingLastPathComponent()
      .appending(path: "Sources/BHXHCore/BHXHCore.docc")
    let lines = { (text: String) in
      text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let here = Set(lines(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)))
    var shown = 0
    for article in try FileManager.default.contentsOfDirectory(atPath: catalogue.path) {
      var isSwift = false
      for line in lines(try String(contentsOf: catalogue.appending(path: article), encoding: .utf8))
      {
        if line.hasPrefix("```") {
          isSwift = line == "```swift"
          continue
        }
        guard isSwift, !line.isEmpty else { continue }
        shown += 1
        #expect(here.contains(line), "\(article): \(line)")
      }
    }
    #expect(shown > 15)
  }
}

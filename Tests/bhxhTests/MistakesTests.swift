import Foundation
import Testing

/// What people mistype, what they are told in each language, and what they are offered: `Tests/Messages/mistakes.json`, read by eye.
@Suite struct MistakesTests {
  struct Mistake: Decodable, CustomStringConvertible, Sendable {
    let typed: [String]
    let exit: Int32
    let english: [String]
    let vietnamese: [String]

    var description: String { typed.joined(separator: " ") }
  }

  static let all: [Mistake] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let table = try? Data(contentsOf: tests.appending(path: "Messages/mistakes.json"))
    return table.flatMap { try? JSONDecoder().decode([Mistake].self, from: $0) } ?? []
  }()

  @Test func thereAreAtLeastForty() {
    #expect(Self.all.count >= 40)
  }

  @Test(arguments: all)
  func isToldAndOffered(mistake: Mistake) throws {
    let directory = try TemporaryDirectory()
    let sheet = """
      unit,period,scheme,participants,population
      kien-giang/hon-dat,2023-07,bhyt,90.000,100.000
      kien-giang/an-minh,2023-07,bhyt,50.000,60.000

      """
    try Data(sheet.utf8).write(to: directory.url.appending(path: "thang-7.csv"))
    for (language, said) in [("en", mistake.english), ("vi", mistake.vietnamese)] {
      let result = try BinaryUnderTest.run(
        mistake.typed + ["--lang", language], directory: directory.url)
      #expect(result.status == mistake.exit)
      #expect(result.errorText.split(separator: "\n").map(String.init) == said)
    }
  }
}

import Foundation
import Testing

/// What `Tests/RealFiles/README.md` says of `bhxh` is true.
@Suite struct RealFilesTests {
  private static let page: [String: String] = {
    let text =
      (try? String(contentsOf: RealFiles.directory.appending(path: "README.md"), encoding: .utf8))
      ?? ""
    var rows: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| [") {
      rows[String(line.dropFirst(3).prefix { $0 != "]" })] = String(line)
    }
    return rows
  }()

  @Test func thereAreEnough() {
    let names = Set(RealFiles.cases.map(\.name))
    #expect(names.count >= 60)
    #expect(names == Set(Self.page.keys))
  }

  @Test(arguments: RealFiles.cases)
  func fileIsReadRightOrRefused(file: RealFiles.Case) throws {
    let (answer, messages) = try RealFiles.outcome(of: file)
    if answer.hasPrefix("error: ") {
      #expect(answer.hasPrefix("error: \(file.expected)"))
    } else {
      #expect(answer == file.expected)
    }
    if let warns = file.warns {
      #expect(messages.contains { $0.hasPrefix("warning: \(warns)") }, "\(messages)")
    }
    let row = try #require(Self.page[file.name])
    let shown = answer.replacing("|", with: "\\|")
    #expect(row.contains(shown), "run Tests/RealFiles/measure.py")
  }
}

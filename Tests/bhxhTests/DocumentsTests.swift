import Foundation
import Testing

/// `Tests/Documents/README.md`, executed: every figure and every campaign of the five documents, from the words to what the commands print.
struct DocumentsTests {
  /// One line of the page.
  struct Line: CustomTestStringConvertible, Sendable {
    let words: String
    let row: String
    let command: String
    let prints: String

    var testDescription: String { "\(words) → \(command)" }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  static let lines: [Line] = {
    let page = folder.appending(path: "Documents/README.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n").compactMap { line in
      let cells = line.replacingOccurrences(of: "\\|", with: "\u{1}").components(separatedBy: " | ")
        .map { $0.replacingOccurrences(of: "\u{1}", with: "|") }
      guard cells.count == 4, cells[1].hasPrefix("`") else { return nil }
      func code(_ cell: String) -> String {
        cell.trimmingCharacters(in: CharacterSet(charactersIn: "| ")).trimmingCharacters(
          in: CharacterSet(charactersIn: "`"))
      }
      return Line(
        words: String(cells[0].dropFirst(2)), row: code(cells[1]), command: code(cells[2]),
        prints: String(cells[3].drop { $0 != "`" }.dropFirst().prefix { $0 != "`" }))
    }
  }()

  @Test func thePageIsWhole() {
    #expect(Self.lines.count > 150)
  }

  /// The documents and the headings of the page under which their figures stand.
  static let documents = [
    "kien-giang-2023-09": "Kiên Giang", "dak-lak-2023-04": "Đắk Lắk",
    "dien-bien-nghi-quyet-96": "Điện Biên", "ben-tre-2020-01": "Bến Tre",
    "dong-son-2023": "Đông Sơn",
  ]

  @Test(arguments: documents.keys.sorted())
  func everyNumberOfADocumentIsOnThePage(document: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "Prose/documents/\(document).txt"), encoding: .utf8)
    let page = try String(
      contentsOf: Self.folder.appending(path: "Documents/README.md"), encoding: .utf8)
    let heading = try #require(Self.documents[document])
    let section = try #require(
      page.components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") })
    // Only the words of the document, not the rows and commands beside them.
    let words = section.components(separatedBy: "\n").map { line in
      line.hasPrefix("|") ? line.components(separatedBy: " | ")[0] : line
    }
    let told = Set(words.flatMap(Self.numbers))
    let missing = Self.numbers(in: text).filter { !told.contains($0) }
    #expect(missing == [])
    #expect(!told.isEmpty)
  }

  /// Digits, with the points and commas between them.
  private static func numbers(in text: String) -> [String] {
    text.matches(of: /\d(?:[\d.,]*\d)?/).map { String($0.output) }
  }

  @Test func everyRowStandsInTheData() throws {
    let data = Self.folder.deletingLastPathComponent().appending(path: "data")
    let tables = ["documents.csv", "campaigns.csv", "activities.csv"]
    let rows = try tables.flatMap { name in
      try String(contentsOf: data.appending(path: name), encoding: .utf8)
        .components(separatedBy: "\n")
    }
    for line in Self.lines {
      let isThere = rows.contains { $0.hasPrefix(line.row) }
      #expect(isThere, "\(line.row)")
    }
  }

  @Test(arguments: Set(lines.map(\.command)).sorted())
  func everyLinePrintsWhatTheDocumentSays(command: String) throws {
    let result = try BinaryUnderTest.run(command.components(separatedBy: " "))
    #expect(result.status == 0)
    let printed = result.outputText.components(separatedBy: "\n")
    for line in Self.lines where line.command == command {
      let parts = line.prints.components(separatedBy: "…").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let isThere = printed.contains { Self.holds($0, parts) }
      #expect(isThere, "\(line.words): \(line.prints)")
    }
  }

  /// Whether a line has all parts, one behind the other; the first one of CSV begins it.
  private static func holds(_ line: String, _ parts: [String]) -> Bool {
    var rest = line[...]
    for part in parts {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

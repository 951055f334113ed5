import Foundation
import FoundationXML
import Testing

@testable import bhxh

/// Names, sources and notes of inputs hold any text: none of them breaks out of a format, and none reaches a terminal raw.
@Suite struct EscapingTests {
  /// What may stand in an input, and does harm somewhere.
  static let hostile = [
    "<script>alert(1)</script>", "a|b \"q\" 'x'", "]]><svg onload=x>", "=cmd()|calc", "@cmd(A1)",
    "+1+2", "x\u{1B}[31mred\u{1B}[0m", "bidi\u{202E}\u{2066}abc\u{200F}", "two\nlines", "tab\there",
    "&amp;<!-- -->", "`code` *b* [l](u) ~~s~~", "nul\u{0}\u{7}\u{9B}31m", "\\\" \\n {} ; , \r end",
  ]

  /// An array of objects: a unit, its source, its note and its campaign are the same hostile text.
  private static func input() throws -> Data {
    let rows = hostile.flatMap { text -> [[String: Any]] in
      [
        [
          "unit": text, "period": "2023-07", "scheme": "bhyt", "participants": 1000,
          "population": 2000, "target": 1500, "source": "src " + text, "note": "note " + text,
        ],
        [
          "unit": text, "period": "2023-07", "campaign": "camp " + text, "kind": "conference",
          "events": 3, "source": "src " + text, "note": "note " + text,
        ],
      ]
    }
    return try JSONSerialization.data(withJSONObject: rows)
  }

  private static func run(_ line: String) throws -> BinaryUnderTest.Result {
    try BinaryUnderTest.run(
      line.components(separatedBy: " ") + ["--any-unit", "--lang", "en", "-"],
      standardInput: .bytes(input()))
  }

  /// Controls but for ends of lines, and marks that turn the direction of letters.
  private static func controls(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || [0x61C, 0x200E, 0x200F].contains(scalar.value)
    }
  }

  static let forPeople =
    [
      "coverage", "plan", "campaigns", "convert", "contents", "audit",
    ].flatMap { command in
      ["text", "markdown", "html"].map { "\(command) --format \($0)" }
    } + ["coverage --format svg", "plan --format svg --chart bullets", "coverage --explain"]

  @Test(arguments: forPeople)
  func nothingForPeopleHoldsControls(line: String) throws {
    let result = try Self.run(line)
    #expect(!result.output.isEmpty)
    #expect(Self.controls(in: result.outputText) == [])
    #expect(Self.controls(in: result.errorText) == [])
  }

  @Test(arguments: forPeople.filter { $0.contains("html") || $0.contains("svg") })
  func nothingBecomesMarkup(line: String) throws {
    let text = try Self.run(line).outputText
    for tag in ["<script", "<svg onload", "<!-- -->", "]]>"] { #expect(!text.contains(tag)) }
    guard line.contains("svg") else { return }
    let isWellFormed = XMLParser(data: Data(text.utf8)).parse()
    #expect(isWellFormed)
  }

  /// A row stays a line, and its fields stay fields.
  @Test(arguments: ["coverage", "plan"])
  func markdownKeepsItsColumns(command: String) throws {
    let lines = try Self.run("\(command) --format markdown").outputText
      .components(separatedBy: "\n").filter { !$0.isEmpty }
    let bars = lines.map { line in
      line.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\|", with: "")
        .filter { $0 == "|" }.count
    }
    #expect(lines.count == Self.hostile.count + 2)
    #expect(Set(bars).count == 1)
  }

  /// What a spreadsheet would compute begins with a sign that it takes for text.
  @Test func excelComputesNothing() throws {
    for line in ["coverage --excel", "convert --excel", "campaigns --excel"] {
      let records = CSVOutput.records(
        of: try Self.run(line).outputText.replacingOccurrences(of: "\u{FEFF}", with: "")
          .replacingOccurrences(of: "\r\n", with: "\n"),
        delimiter: ";")
      let formulas = records.flatMap(\.self).filter { field in
        guard let first = field.first, "=+-@\t\r".contains(first) else { return false }
        return Double(field.replacingOccurrences(of: ",", with: ".")) == nil
      }
      #expect(formulas == [])
    }
  }

  /// Machine formats give back what went in, letter by letter.
  @Test func machinesReadTheTextsThemselves() throws {
    let json = try JSONSerialization.jsonObject(
      with: Self.run("coverage --format json").output)
    let rows = try #require((json as? [String: Any])?["rows"] as? [[String: Any]])
    let units = Set(rows.compactMap { $0["unit"] as? String })
    for text in Self.hostile where !text.hasPrefix("+") {
      let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isThere = units.contains {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") == plain
      }
      #expect(isThere, "\(text.debugDescription)")
    }
    let notes = try Self.run("convert --format ndjson").outputText
      .components(separatedBy: "\n").filter { !$0.isEmpty }
      .compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
      .compactMap { $0["note"] as? String }
    #expect(Set(notes).count >= Self.hostile.count)
  }

  @Test(arguments: [
    ("plain\nlines", "plain\nlines"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"),
    ("\u{1B}[1mhead\u{1B}[0m", "\u{1B}[1mhead\u{1B}[0m"), ("a\rb", "a\u{FFFD}b"),
    ("a\r\nb", "a\r\nb"), ("a\u{9B}b", "a\u{FFFD}b"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("Ân “é” – …", "Ân “é” – …"), ("nul\u{0}\u{7F}", "nul\u{FFFD}\u{FFFD}"),
  ])
  func terminalsGetNoControls(text: String, shown: String) {
    let bytes = TerminalBytes.harmless(Array(text.utf8))
    let got = String(decoding: bytes, as: UTF8.self)
    #expect(got.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// Every format at a terminal that `script` plays.
  @Test(arguments: ["csv", "json", "ndjson", "prometheus", "text", "markdown", "html"])
  func noEscapeReachesATerminal(format: String) throws {
    let directory = try TemporaryDirectory()
    try Self.input().write(to: directory.url.appending(path: "in.json"))
    let probe = try BinaryUnderTest.shell(
      "command -v script >/dev/null || { echo none; exit 0; }; script -qec 'bhxh coverage --any-unit in.json --format \(format) --color never' /dev/null </dev/null",
      directory: directory.url)
    if probe.outputText == "none\n" { return }
    // What ends colours, as this program's own headings have it, may stand.
    let left = probe.outputText.replacingOccurrences(of: "\u{1B}[0m", with: "")
    #expect(Self.controls(in: left).filter { $0 != "\r" && $0 != "\t" } == [])
    #expect(probe.outputText.contains("cmd()"))
  }
}

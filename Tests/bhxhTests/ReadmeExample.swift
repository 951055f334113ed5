import Foundation

/// The examples of the README: lines `$ …` in blocks marked `console`, each with the lines that it prints.
struct ReadmeExample: CustomStringConvertible, Sendable {
  let command: String
  let expected: [String]
  /// The line of the README.
  let line: Int
  var file = "README.md"

  var description: String { "\(file):\(line): \(command)" }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let readme = root.appending(path: "README.md")

  /// The files that the examples read, copied for each of them.
  static let files = GoldenCase.root.appending(path: "readme/files")

  /// The examples that run `bhxh`, but for those that build it first.
  static let all: [ReadmeExample] = ["README.md", ".github/README.vi.md"].flatMap { file in
    let text = (try? String(contentsOf: root.appending(path: file), encoding: .utf8)) ?? ""
    return parse(text).filter { $0.command.contains("bhxh") }.map { example in
      var example = example
      example.file = file
      return example
    }
  }

  static func parse(_ text: String) -> [ReadmeExample] {
    var examples: [ReadmeExample] = []
    var isInside = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        let command = String(line.dropFirst(2))
        examples.append(ReadmeExample(command: command, expected: [], line: index + 1))
      } else if isInside, let example = examples.popLast() {
        // A command goes on behind a backslash at the end of its line.
        if example.expected.isEmpty, example.command.hasSuffix("\\") {
          examples.append(
            ReadmeExample(
              command: example.command + "\n" + line, expected: [], line: example.line))
        } else {
          examples.append(
            ReadmeExample(
              command: example.command, expected: example.expected + [line], line: example.line))
        }
      }
    }
    return examples
  }

  /// Whether lines are what the README shows, where a line `…` stands for any lines.
  static func matches(_ actual: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return (actual.startIndex...actual.endIndex).contains {
        matches(actual[$0...], expected.dropFirst())
      }
    }
    return actual.first == first && matches(actual.dropFirst(), expected.dropFirst())
  }

  /// What the command prints, results and messages, in a copy of the README's files.
  func run() throws -> [String] {
    let directory = try TemporaryDirectory()
    let copy = directory.url.appending(path: "files")
    if FileManager.default.fileExists(atPath: Self.files.path) {
      try FileManager.default.copyItem(at: Self.files, to: copy)
    } else {
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    }
    let result = try BinaryUnderTest.shell(
      "exec 2>&1; \(command)", environment: ["LANG": "C.UTF-8"], directory: copy)
    var lines = result.outputText.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

import Foundation
import Testing

/// The files of `Tests/RealFiles`: what people really have, and what is right about each.
enum RealFiles {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "RealFiles")

  static let files = directory.appending(path: "cases")

  /// One file and one question about it; the answer was decided by hand.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// The command and its options.
    let command: String
    /// The columns of the result that answer the question.
    let show: String
    /// The rows of the result that answer it: column and value.
    let `where`: [String: String]?
    /// The answer, or how the message begins.
    let expected: String
    /// How the warning begins that has to come with it.
    let warns: String?

    var testDescription: String { name }
  }

  static let cases: [Case] = {
    guard let data = try? Data(contentsOf: directory.appending(path: "cases.json")) else {
      return []
    }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  /// What `bhxh` makes of a file, on one line: the cells that were asked for, or its first error.
  static func outcome(of file: Case) throws -> (answer: String, messages: [String]) {
    let arguments = file.command.split(separator: " ").map(String.init)
    let result = try BinaryUnderTest.run(
      arguments + ["--format", "csv", "--lang", "en", file.file], directory: files)
    let messages = result.errorText.split(separator: "\n").map { line in
      String(line).replacing("bhxh: ", with: "", maxReplacements: 1)
        .replacing("\(file.file):", with: "", maxReplacements: 1)
        .replacing(":  ", with: ": ", maxReplacements: 1)
    }
    guard result.status == 0 else {
      return (messages.first { $0.hasPrefix("error: ") } ?? "status \(result.status)", messages)
    }
    let records = CSVOutput.records(of: result.outputText)
    guard let header = records.first else { return ("no output", messages) }
    let rows = records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
      .filter { row in (file.where ?? [:]).allSatisfy { row[$0.key] == $0.value } }
    let names = file.show.split(separator: ",").map(String.init)
    let shown = rows.map { row in
      names.compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return (shown.isEmpty ? "no rows" : shown.joined(separator: "; "), messages)
  }
}

/// The records of CSV as `bhxh` writes it.
enum CSVOutput {
  static func records(of text: String, delimiter: Character = ",") -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case delimiter where !isQuoted:
        record.append(field)
        field = ""
      case "\n" where !isQuoted:
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.append(character)
      }
    }
    return records
  }
}

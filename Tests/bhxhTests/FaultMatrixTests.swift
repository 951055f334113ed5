import Foundation
import Testing

/// Every command meets every kind of failure: its exit code, a message that says what is wrong, and nothing on standard output.
@Suite struct FaultMatrixTests {
  private static let sheet = "unit,period,scheme,participants\\nkien-giang,2023,bhyt,5\\n"

  /// Commands that read, each with its input last.
  private static let readers = [
    "report kien-giang", "coverage", "growth", "plan", "campaigns", "retention", "audit", "derive",
    "check", "convert", "contents", "read", "diff good.csv", "add --data data",
  ]

  /// Everything that prints a result, with good input.
  private static let writers = [
    "report kien-giang good.csv", "coverage good.csv", "growth good.csv", "plan good.csv",
    "campaigns good.csv", "retention good.csv", "audit good.csv", "derive good.csv",
    "check good.csv", "convert good.csv", "contents good.csv", "read text.txt",
    "diff good.csv good.csv", "units kien-giang", "config", "help", "completions bash",
  ]

  private static let all =
    readers.map { $0.split(separator: " ")[0] }
    + ["units", "config", "help", "completions", "init"].map { $0[...] }

  private static func shell(_ line: String) throws -> BinaryUnderTest.Result {
    let directory = try TemporaryDirectory()
    return try BinaryUnderTest.shell(
      """
      printf '\(sheet)' > good.csv
      printf 'Bến Tre có 5 người.' > text.txt
      mkdir folder data
      : > empty.csv
      printf 'unit,period,scheme,participants\\nkien-giang,2023,bhyt,x5\\n' > bad.csv
      printf '[{"unit":' > open.json
      printf 'unit,period,scheme,participants\\nkien-giang,2023,bhyt,5\\377\\n' > letters.csv
      printf 'unit,period,scheme,participants\\nkien-giang,2023,bhyt,"5\\n' > quote.csv
      \(line)
      """, environment: ["LC_ALL": "C.UTF-8"], directory: directory.url)
  }

  private struct Fault {
    let input: String
    let status: Int32
    let message: String
  }

  private static let faults = [
    Fault(input: "missing.csv", status: 66, message: "No such file or directory"),
    Fault(input: "folder", status: 66, message: "Is a directory"),
    Fault(input: "/proc/self/mem", status: 74, message: "Input/output error"),
    Fault(input: "empty.csv", status: 65, message: "the input is empty"),
    Fault(input: "bad.csv", status: 65, message: "bad.csv:2:22: “x5” is not a number"),
    Fault(input: "open.json", status: 65, message: "open.json:1:10: the text ends before"),
    Fault(input: "letters.csv", status: 65, message: "letters.csv:2:"),
    Fault(input: "quote.csv", status: 65, message: "quote.csv:2:22: the quote"),
  ]

  @Test(arguments: readers)
  func whatCannotBeReadIsSaid(command: String) throws {
    for fault in Self.faults {
      let isText = command == "read" && fault.status == 65 && fault.input != "empty.csv"
      // A directory is a set of figures to compare with; any text is an article.
      if isText || command.hasPrefix("diff") && fault.input == "folder" { continue }
      let result = try Self.shell("bhxh \(command) \(fault.input)")
      let isList = command == "check"
      let row = isList && fault.input == "bad.csv"
      #expect(result.status == (row ? 1 : fault.status), "\(command) \(fault.input)")
      // The list of problems is the result of `check`.
      let told = row ? result.outputText : result.errorText
      let isTold = row ? told.contains("x5") : told.contains(fault.message)
      #expect(isTold, "\(command) \(fault.input): \(told)")
      // `convert` writes while it reads: the head of its table stands before the first row.
      let lines = result.outputText.split(separator: "\n").count
      let isStream = command == "convert" && lines <= 1
      #expect(isList || isStream || lines == 0, "\(command) \(fault.input)")
    }
  }

  @Test(arguments: writers)
  func whatCannotBeWrittenIsSaid(command: String) throws {
    let full = try Self.shell("bhxh \(command) > /dev/full")
    #expect(full.status == 74)
    #expect(full.errorText.contains("cannot write: No space left on device"))
    let closed = try Self.shell("bhxh \(command) >&-")
    #expect(closed.status == 74)
    #expect(closed.errorText.contains("cannot write: Bad file descriptor"))
    let gone = try Self.shell("bhxh \(command) | true; exit ${PIPESTATUS[0]}")
    #expect(gone.status == 0 && gone.errorText.isEmpty)
    if ["help", "completions bash"].contains(command) { return }
    for (path, status, message) in [
      ("nowhere/o.csv", Int32(73), "cannot create nowhere/o.csv: No such file or directory"),
      ("folder", 73, "cannot create folder: Is a directory"),
      ("text.txt/o.csv", 73, "cannot create text.txt/o.csv: Not a directory"),
      ("/dev/full", 74, "cannot write: No space left on device"),
    ] {
      let result = try Self.shell("bhxh \(command) --output \(path)")
      #expect(result.status == status, "\(command) \(path)")
      #expect(result.errorText.contains(message), "\(command) \(path): \(result.errorText)")
      #expect(result.output.isEmpty)
    }
  }

  @Test(arguments: all)
  func whatIsTypedWrongIsSaid(command: Substring) throws {
    let result = try BinaryUnderTest.run([String(command), "--nothing-like-it"])
    #expect(result.status == 64)
    #expect(result.errorText.contains("--nothing-like-it"))
    #expect(result.output.isEmpty)
  }

  @Test func directoriesThatCannotBeMadeOrHeld() throws {
    for (line, status) in [
      ("init nowhere/d", Int32(73)), ("init text.txt/d", 73), ("add good.csv --data nowhere", 66),
    ] {
      let result = try Self.shell("bhxh \(line)")
      #expect(result.status == status, "\(line): \(result.errorText)")
      #expect(!result.errorText.isEmpty && result.output.isEmpty)
    }
  }

  /// Where the run-time gives up, as without memory, a sentence is said and the exit code is that of a fault.
  @Test(arguments: [("", "not enough memory"), ("--lang vi", "không đủ bộ nhớ")])
  func withoutMemory(language: String, message: String) throws {
    let result = try BinaryUnderTest.shell(
      """
      (echo unit,period,scheme,participants; seq 60000 | sed 's/.*/đơn vị &,2023,bhyt,5/') > many.csv
      ulimit -v 120000
      bhxh coverage --any-unit many.csv \(language) > o
      echo $?
      """, environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.outputText == "70\n", "\(result.errorText)")
    #expect(result.errorText.contains(message))
  }
}

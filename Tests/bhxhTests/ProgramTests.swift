import BHXHCore
import Testing

@testable import bhxh

@Suite struct ProgramTests {
  private func run(_ line: String, failure: SinkFailure? = nil) -> (ExitCode, String, String) {
    let (output, errors) = (MemorySink(), MemorySink())
    output.failure = failure
    let program = Program(commands: [HelpCommand.self, CompletionsCommand.self]) { problem, _ in
      problem.code.rawValue
    }
    let code = program.run(
      line.split(separator: " ").map(String.init), surroundings: Surroundings(), output: output,
      errors: errors)
    return (code, output.text, errors.text)
  }

  @Test(arguments: [
    ("hepl", "unknown command “hepl”; did you mean help?"),
    ("help hepl", "unknown command “hepl”; did you mean help?"),
    ("help --colour never", "unknown option “--colour”; did you mean --color?"),
    ("help --lang de", "--lang: “de” is not understood; one of: en, vi"),
    ("completions", "SHELL is missing; usage: bhxh completions [OPTION…] SHELL"),
    ("completions fishh", "SHELL: “fishh” is not understood; did you mean fish?"),
    ("hepl --lang vi", "không có lệnh “hepl”; có phải ý bạn là help?"),
  ])
  func refusesWithOneLine(_ line: String, _ message: String) {
    let (code, output, errors) = run(line)
    #expect(code == .usage)
    #expect(output == "")
    let label = line.hasSuffix("vi") ? "lỗi" : "error"
    #expect(errors == "bhxh: \(label): \(message)\n")
  }

  @Test func helpWorksEverywhere() {
    let overview = run("help")
    #expect(overview.0 == .done)
    #expect(run("--help").1 == overview.1)
    #expect(run("-h").1 == overview.1)
    #expect(run("completions --help").1 == run("help completions").1)
    #expect(run("--version").1 == "bhxh \(Version.number)\n")
    #expect(run("help -V").1 == run("--version").1)
  }

  @Test func aClosedPipeEndsQuietlyAndAFullDiskDoesNot() {
    #expect(run("help", failure: .closedPipe) == (.done, "", ""))
    let full = run("help", failure: .failed("No space left on device"))
    #expect(full == (.inputOutput, "", "bhxh: error: cannot write: No space left on device\n"))
  }
}

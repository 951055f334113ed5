import BHXHCore
import Testing

@testable import bhxh

@Suite struct MessageWriterTests {
  private func text(_ settings: Settings = Settings(), _ use: (MessageWriter) -> Void) -> String {
    let sink = MemorySink()
    let writer = MessageWriter(to: sink, settings) { problem, _ in
      problem.arguments.joined(separator: " ")
    }
    use(writer)
    writer.finish()
    return sink.text
  }

  private func with(_ fact: WritableKeyPath<Settings, Bool>) -> Settings {
    var settings = Settings()
    settings[keyPath: fact] = true
    return settings
  }

  @Test func writesThePlaceFirst() {
    let place = Place(file: "a.csv", line: 3, column: 7)
    let written = text { $0.write(Problem(.unitUnknown, at: place, ["what; instead"])) }
    #expect(written == "bhxh: error: a.csv:3:7: what; instead\n")
  }

  @Test func writesTwentyOfACodeThenTheirNumber() {
    let written = text { writer in
      for number in 1...35 { writer.write(Problem(.unitUnknown, ["\(number)"])) }
      writer.write(Problem(.fileMissing, ["x"]))
    }
    let lines = written.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[19] == "bhxh: error: 20")
    #expect(lines[20] == "bhxh: error: x")
    #expect(
      lines[21]
        == "bhxh: error: 15 more of unit-unknown; “bhxh check” or --rejects FILE lists them all")
  }

  @Test func quietSilencesWarningsOnly() {
    let use = { (writer: MessageWriter) in
      writer.write(.note, "note")
      writer.write(.warning, "warning")
      writer.write(.error, "error")
    }
    let (normal, quiet, verbose) = (
      text(Settings(), use), text(with(\.isQuiet), use), text(with(\.isVerbose), use)
    )
    #expect(normal == "bhxh: warning: warning\nbhxh: error: error\n")
    #expect(quiet == "bhxh: error: error\n")
    #expect(verbose == "bhxh: note: note\nbhxh: warning: warning\nbhxh: error: error\n")
  }

  @Test func keepsAMessageOnOneLineAndColorsOnlyItsKind() {
    let written = text(with(\.colorsMessages)) {
      $0.write(.error, "a\nb\u{1B}[2J", at: Place(file: "x\ty"))
    }
    #expect(written == "bhxh: \u{1B}[1;31merror:\u{1B}[0m x\\ty: a\\nb\\u{1b}[2J\n")
  }
}

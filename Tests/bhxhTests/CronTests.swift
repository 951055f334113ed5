import Foundation
import Testing

/// What a cron job relies on: nothing around the program changes what it writes.
@Suite struct CronTests {
  private static let figures = """
    unit,period,scheme,measure,value,campaign,kind,issuer
    ha-nam/kim-bang,2022-12,,population,120000,,,
    ha-nam/kim-bang,2022-07,bhyt,participants,107000,,,
    ha-nam/kim-bang,2023-07,bhyt,participants,111000,,,
    ha-nam/ly-nhan,2023-07,bhyt,participants,hơn 160.000,,,
    ha-nam/kim-bang,2023,bhyt,target,118000,,,ubnd
    ha-nam/kim-bang,2023-07,,events,7,Ra quân,launch,
    ha-nam/kim-bang,2023-07,bhyt,recruits,50,Ra quân,launch,

    """

  /// Every command with every format; text and Markdown with the language said.
  static let lines: [String] = ["coverage", "growth", "plan", "campaigns"].flatMap { command in
    ["csv", "json", "ndjson", "prometheus"].filter { command != "campaigns" || $0 != "prometheus" }
      .map { "\(command) --format \($0)" }
      + ["\(command) --lang vi", "\(command) --lang en --explain", "\(command) --excel"]
  }

  private func input() throws -> (directory: TemporaryDirectory, file: String) {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "so-lieu.csv")
    try Data(Self.figures.utf8).write(to: file)
    return (directory, file.path)
  }

  @Test(arguments: lines)
  func nothingAroundMatters(_ line: String) throws {
    let (directory, file) = try input()
    defer { withExtendedLifetime(directory) {} }
    let arguments = line.split(separator: " ").map(String.init) + [file]
    let plain = try BinaryUnderTest.run(arguments)
    #expect(plain.status == 0)
    #expect(!plain.output.isEmpty)
    let root = URL(fileURLWithPath: "/")
    let places = [
      ("C.UTF-8", "UTC"), ("vi_VN.UTF-8", "Asia/Ho_Chi_Minh"), ("de_DE.UTF-8", "America/St_Johns"),
      ("tr_TR.UTF-8", ""),
    ]
    for (locale, zone) in places {
      let result = try BinaryUnderTest.run(
        arguments, standardInput: .closed,
        environment: [
          "LANG": locale, "LC_NUMERIC": locale, "TZ": zone, "HOME": "/nowhere", "PATH": "",
          "TERM": "xterm-256color",
        ], directory: root)
      #expect(result.output == plain.output, "\(locale) \(zone)")
      #expect(result.status == 0)
    }
  }

  @Test(arguments: ["coverage", "growth", "plan", "campaigns"])
  func silentOnSuccess(_ command: String) throws {
    let (directory, file) = try input()
    defer { withExtendedLifetime(directory) {} }
    let output = directory.url.appending(path: "ket-qua.txt")
    let result = try BinaryUnderTest.run(
      [command, "--output", output.path, file], standardInput: .bytes(Data()))
    #expect(result.status == 0)
    #expect(result.outputText == "")
    #expect(result.errorText == "")
    #expect(try !Data(contentsOf: output).isEmpty)
  }

  /// Cron's pipe is empty: whoever forgot to name the input is told so, and not given the data built in.
  @Test func anEmptyPipeIsSaid() throws {
    let result = try BinaryUnderTest.run(["coverage"], standardInput: .bytes(Data()))
    #expect(result.status == 65)
    #expect(result.errorText.contains("in a crontab name FILEs or --data"))
    #expect(result.outputText == "")
  }

  /// Twelve runs at once write one file: it is whole, and nothing is left beside it.
  @Test func overlappingRunsDoNotHarmEachOther() throws {
    let (directory, file) = try input()
    let plain = try BinaryUnderTest.run(["coverage", "--format", "csv", file])
    let result = try BinaryUnderTest.shell(
      """
      for run in 1 2 3 4 5 6 7 8 9 10 11 12; do
        bhxh coverage --format csv --output ket-qua.csv so-lieu.csv & runs="$runs $!"
      done
      for run in $runs; do wait $run || exit; done
      """, directory: directory.url)
    #expect(result.status == 0, "\(result.errorText)")
    let written = try Data(contentsOf: directory.url.appending(path: "ket-qua.csv"))
    #expect(written == plain.output)
    let left = try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
    #expect(Set(left) == ["ket-qua.csv", "so-lieu.csv"])
  }

  /// What fails leaves the file of the last run as it was.
  @Test func aFailedRunLeavesTheOldFile() throws {
    let (directory, _) = try input()
    defer { withExtendedLifetime(directory) {} }
    let output = directory.url.appending(path: "ket-qua.csv")
    try Data("old".utf8).write(to: output)
    let result = try BinaryUnderTest.run(
      ["coverage", "--output", output.path],
      standardInput: .bytes(Data("unit,period,scheme,participants\nben-tre,2023,bhyt,1.2.3\n".utf8))
    )
    #expect(result.status == 65)
    #expect(try Data(contentsOf: output) == Data("old".utf8))
  }

  /// Enough rows that writing them takes several writes: some 200 kB.
  private static let many =
    "unit,period,scheme,participants\n"
    + ["bhxh", "bhyt", "bhtn", "bhxh-bhyt"].flatMap { scheme in
      (1990...2019).flatMap { year in
        (1...12).map { "ben-tre,\(year)-\($0 < 10 ? "0" : "")\($0),\(scheme),\(year)\n" }
      }
    }.joined()

  private func killable() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try Data(Self.many.utf8).write(to: directory.url.appending(path: "so-lieu.csv"))
    try Data("old\n".utf8).write(to: directory.url.appending(path: "ket-qua.csv"))
    return directory
  }

  /// Killed at whatever moment, the file is the old one or the new one, whole.
  @Test func aKilledRunLeavesAWholeFile() throws {
    let directory = try killable()
    let result = try BinaryUnderTest.shell(
      """
      bhxh growth --format csv so-lieu.csv > moi.csv || exit
      for delay in 0.01 0.03 0.05 0.08 0.12 0.2 0.3 0.5; do
        echo old > ket-qua.csv
        bhxh growth --format csv --output ket-qua.csv so-lieu.csv & run=$!
        sleep $delay; kill -9 $run 2>/dev/null; wait $run 2>/dev/null
        cmp -s ket-qua.csv moi.csv || [ "$(cat ket-qua.csv)" = old ] || echo "half a file after $delay s"
      done
      """, directory: directory.url, timeout: 120)
    #expect(result.outputText == "")
    #expect(result.status == 0, "\(result.errorText)")
  }

  /// No room for the new file: it is said, and the old one is whole, with nothing beside it.
  @Test func aFullDiskLeavesTheOldFile() throws {
    let directory = try killable()
    let result = try BinaryUnderTest.shell(
      "trap '' XFSZ; ulimit -f 32; bhxh growth --format csv --output ket-qua.csv so-lieu.csv",
      directory: directory.url, timeout: 60)
    #expect(result.status == 74)
    #expect(result.errorText.contains("cannot write"))
    let written = try Data(contentsOf: directory.url.appending(path: "ket-qua.csv"))
    #expect(written == Data("old\n".utf8))
    let left = try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
    #expect(Set(left) == ["ket-qua.csv", "so-lieu.csv"])
  }
}

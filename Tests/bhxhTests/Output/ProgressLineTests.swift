import BHXHCore
import Foundation
import Testing

@testable import bhxh

/// Terminals are made by Python, which need not be there.
private let hasTerminals = (try? BinaryUnderTest.shell("python3 -c 'import pty'"))?.status == 0

@Suite struct ProgressLineTests {
  struct Case: Sendable {
    let bytes: Int
    let total: Int?
    let milliseconds: Int
    let english: String
    let vietnamese: String
  }

  static let cases = [
    Case(
      bytes: 1_200_000_000, total: 2_300_000_000, milliseconds: 3_000,
      english: "1.2 GB of 2.3 GB, 400 MB/s, 3 s left",
      vietnamese: "đã đọc 1,2 GB trên 2,3 GB, 400 MB/s, còn 3 giây"),
    Case(
      bytes: 2_000_000_000, total: 2_000_000_000, milliseconds: 2_000,
      english: "2.0 GB of 2.0 GB, 1000 MB/s, 0 s left",
      vietnamese: "đã đọc 2,0 GB trên 2,0 GB, 1000 MB/s, còn 0 giây"),
    Case(
      bytes: 450_000_000, total: nil, milliseconds: 1_500, english: "450 MB read, 300 MB/s",
      vietnamese: "đã đọc 450 MB, 300 MB/s"),
    // A file that grows while it is read has no end to be told.
    Case(
      bytes: 500_000_000, total: 400_000_000, milliseconds: 1_000, english: "500 MB read, 500 MB/s",
      vietnamese: "đã đọc 500 MB, 500 MB/s"),
  ]

  @Test(arguments: cases) func itSaysHowFar(_ row: Case) {
    let text = ProgressLine.text(
      bytes: row.bytes, of: row.total, milliseconds: row.milliseconds)
    #expect(text[.english] == row.english)
    #expect(text[.vietnamese] == row.vietnamese)
  }

  /// An input of which the second half comes after more than a second.
  private static let slowInput = """
    { echo unit,period,scheme,participants
      for year in $(seq 2010 2020); do for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
        for scheme in bhxh-bat-buoc bhxh-tu-nguyen bhtn bhyt; do
          for unit in ha-nam/kim-bang ha-nam/ly-nhan ha-nam/binh-luc; do echo "$unit,$year-$month,$scheme,1"; done
        done
      done; done
      for line in $(seq 2000); do echo 'ha-nam/kim-bang,2010-01,bhyt,1'; done
      sleep 1.3
      for line in $(seq 3000); do echo 'ha-nam/kim-bang,2010-01,bhyt,1'; done
    }
    """

  private func atATerminal(_ options: String) throws -> BinaryUnderTest.Result {
    let line = "\(Self.slowInput) | bhxh coverage --format csv \(options) - > /dev/null"
    let run = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    return try BinaryUnderTest.shell(
      "exec python3 -c \"$RUN\" bash -c \"$LINE\"",
      environment: ["RUN": run, "LINE": line, "TERM": "xterm"])
  }

  @Test(.enabled(if: hasTerminals, "there is no pty of Python"))
  func aTerminalSeesItAndThenNoMore() throws {
    let result = try atATerminal("")
    #expect(result.status == 0)
    #expect(result.outputText.contains("\r\u{1B}[K0 MB read, 0 MB/s"))
    #expect(result.outputText.hasSuffix("\r\u{1B}[K"))
  }

  @Test(.enabled(if: hasTerminals, "there is no pty of Python"))
  func quietMeansQuiet() throws {
    let result = try atATerminal("--quiet")
    #expect(result.status == 0)
    #expect(result.outputText == "")
  }

  @Test func aPipeSeesNothing() throws {
    let result = try BinaryUnderTest.shell(
      "\(Self.slowInput) | bhxh coverage --format csv - 2>&1 > /dev/null",
      environment: ["TERM": "xterm"])
    #expect(result.outputText == "")
  }
}

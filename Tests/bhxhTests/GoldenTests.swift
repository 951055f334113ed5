import Foundation
import Testing

/// Runs every folder of `Golden`; see `GoldenCase` for what a folder holds.
///
/// `BHXH_RECORD=1 swift test --filter GoldenTests` writes what is missing, to be read before it is committed.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func comesOutAsExpected(_ golden: GoldenCase) throws {
    let result = try golden.run()
    #expect(!result.hasTimedOut, "\(golden) was stopped: it took too long")
    let actual = [
      ("expected.out", result.outputText, ""), ("expected.err", result.errorText, ""),
      ("status", "\(result.status)\n", "0\n"),
    ]
    let isNew = actual.allSatisfy { golden.expected($0.0) == nil }
    for (name, text, standard) in actual {
      if isNew, GoldenCase.isRecording {
        if text != standard { try golden.record(text, as: name) }
        Issue.record("\(golden): recorded \(name); read it, then run again:\n\(text)")
        continue
      }
      let expected = golden.expected(name) ?? standard
      if text != expected {
        Issue.record(
          "\(golden), \(name):\n\(TextDifference.lines(expected: expected, actual: text))")
      }
    }
    if isNew, !GoldenCase.isRecording, result.status == 0, result.output.isEmpty {
      Issue.record("\(golden) expects nothing; record it with BHXH_RECORD=1")
    }
  }
}

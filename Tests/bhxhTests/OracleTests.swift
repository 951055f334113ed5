import Foundation
import Testing

private let hasPython = (try? BinaryUnderTest.shell("python3 -c pass"))?.status == 0

/// The computations, written a second time in Python, against this binary: see `Tests/Oracle/oracle.py`.
@Suite(.enabled(if: hasPython, "python3 is not installed: the oracle was not asked"))
struct OracleTests {
  @Test func theOracleAgreesWithHandArithmetic() throws {
    let result = try python("-m unittest test_oracle")
    #expect(result.status == 0, "\(result.errorText)")
  }

  /// Each seed is a world of observations, asked in some twenty ways, for ten seconds; `compare.py` goes on for as long as one likes.
  @Test(arguments: [["--seeds", "0:100"], ["--seeds", "1000:1100", "--qualifiers"]])
  func everyCellIsTheOracles(options: [String]) throws {
    let result = try python(
      "compare.py '\(BinaryUnderTest.path.path)' --largest 600 --seconds 10 --minimise "
        + options.joined(separator: " "))
    #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
  }

  private func python(_ words: String) throws -> BinaryUnderTest.Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Oracle")
    return try BinaryUnderTest.shell(
      "python3 \(words)", environment: ["PYTHONDONTWRITEBYTECODE": "1"], directory: folder,
      timeout: 300)
  }
}

import Foundation
import Testing

/// Differences of ratios in a report are in percentage points, and said as such.
@Suite struct ReportPointsTests {
  private static let input = """
    unit,period,scheme,measure,value,issuer
    ben-tre,2022-07,bhyt,participants,1183000,
    ben-tre,2022-07,,population,1300000,
    ben-tre,2023-07,bhyt,participants,1118000,
    ben-tre,2023-07,,population,1300000,
    ben-tre,2022,bhyt,target,1200000,ubnd
    ben-tre,2023,bhyt,target,1250000,ubnd

    """

  /// Coverage 86 against 91 %: 5 points less, while the people fell by 65000/1183000 = 5.49 %.
  /// Attainment 89.44 against 98.58333… %: 9.14333… points less.
  @Test(arguments: [
    (["--format", "json"], ["\"coverage_points\": -5.00", "\"attainment_points\": -9.14"]),
    (["--lang", "vi"], ["−5,00 điểm phần trăm", "−9,14 điểm phần trăm", "−5,49%"]),
    (["--lang", "en"], ["−5.00 percentage points", "−9.14 percentage points", "−5.49%"]),
  ])
  func againstLastYear(options: [String], told: [String]) throws {
    let result = try BinaryUnderTest.run(
      ["report", "ben-tre", "-"] + options, standardInput: .bytes(Data(Self.input.utf8)))
    #expect(result.status == 0)
    for text in told { #expect(result.outputText.contains(text), "\(text)") }
  }
}

import Foundation
import Testing

/// A report as JSON is a document that `bhxh` reads: the same figures again, campaigns and breakdowns among them.
@Suite struct ReportReadsBackTests {
  private static func figures(_ report: Data) throws -> [[String: String]] {
    let document = try JSONSerialization.jsonObject(with: report) as? [String: Any]
    let children = document?["children"] as? [[String: Any]] ?? []
    return ([document ?? [:]] + children).flatMap { part in
      (part["figures"] as? [[String: Any]] ?? []).map { row in row.mapValues { "\($0)" } }
    }
  }

  private static func again(_ unit: String, _ report: Data) throws -> BinaryUnderTest.Result {
    try BinaryUnderTest.run(
      ["report", unit, "-", "--format", "json"], standardInput: .bytes(report))
  }

  @Test(arguments: ["kien-giang", "dak-lak", "dien-bien", "ben-tre"])
  func theDataBuiltIn(unit: String) throws {
    let first = try BinaryUnderTest.run(["report", unit, "--format", "json"])
    let second = try Self.again(unit, first.output)
    #expect(second.status == 0, "\(second.errorText)")
    #expect(try !Self.figures(first.output).isEmpty)
    #expect(try Self.figures(second.output) == Self.figures(first.output))
    #expect(try Self.again(unit, second.output).outputText == second.outputText)
  }

  @Test func breakdownsAndCampaigns() throws {
    let input = """
      unit,period,scheme,measure,value,campaign,kind,item,sex
      ben-tre,2023-07,bhyt,participants,60,,,,nam
      ben-tre,2023-07,bhyt,participants,40,,,,nữ
      ben-tre,2023-07,,events,12,Ra quân,launch,,
      ben-tre,2023-07,bhxh-tu-nguyen,recruits,30,Ra quân,launch,,
      ben-tre,2023-07,,items,7,Ra quân,launch,thẻ,
      ben-tre,2023-07,,events,,Nuôi heo đất,model,,

      """
    let first = try Self.again("ben-tre", Data(input.utf8))
    let second = try Self.again("ben-tre", first.output)
    #expect(try Self.figures(first.output).count == 6)
    #expect(second.errorText == "")
    #expect(try Self.figures(second.output) == Self.figures(first.output))
  }
}

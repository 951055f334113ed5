import BHXHCore
import Foundation
import Testing

@testable import bhxh

/// What help and `--sort` say of a command's columns is what its table has.
@Suite struct ColumnsTests {
  private static let figures = """
    unit,period,scheme,measure,value,campaign,kind
    ben-tre,2023-07,bhyt,participants,90,,
    ben-tre,2023-07,,population,100,,
    ben-tre,2023-07,bhyt,recruits,5,Ra quân,launch

    """

  private static let tables = CommandList.all.map { $0.declaration }
    .filter { !$0.columns.isEmpty && $0.formats.contains(.csv) && $0.name != "report" }
    .map { $0.name }

  @Test(arguments: tables)
  func areTheTables(name: String) throws {
    let command = try #require(CommandList.all.map { $0.declaration }.first { $0.name == name })
    let operands = ["units": ["ben-tre"], "diff": ["-", "builtin"]][name] ?? []
    let result = try BinaryUnderTest.run(
      [name, "--format", "csv"] + operands,
      standardInput: .bytes(Data(Self.figures.utf8)))
    #expect(result.status == 0, "\(result.errorText)")
    let header = result.outputText.prefix { $0 != "\n" }
    #expect(header == command.columns.joined(separator: ","))
  }
}

import Foundation
import Testing

/// `convert` writes while it reads, and leaves nothing half done.
@Suite struct ConvertStreamTests {
  private static let header = "unit,period,scheme,measure,value"
  private static let row = "kien-giang,2023-07,bhyt,participants,5"

  @Test func anEndlessPipeEndsWithItsReader() throws {
    let result = try BinaryUnderTest.shell(
      "(echo \(Self.header); yes \(Self.row) 2>/dev/null) | bhxh convert | head -2 | tail -1; echo ${PIPESTATUS[1]}"
    )
    #expect(result.outputText == Self.row + ",,,,,final,,,,,,,\n0\n")
    #expect(result.errorText == "")
  }

  @Test func anEndlessPipeEndsWithABadRow() throws {
    let result = try BinaryUnderTest.shell(
      "(echo \(Self.header); yes \(Self.row) 2>/dev/null | head -3000; echo x; yes \(Self.row) 2>/dev/null) | bhxh convert | wc -l; echo ${PIPESTATUS[1]}"
    )
    #expect(result.outputText == "3001\n65\n")
    #expect(result.errorText.contains("bhxh: error: -:3002:1: "))
  }

  @Test func memoryIsBoundedByTheKeys() throws {
    let result = try BinaryUnderTest.shell(
      "ulimit -v 300000; (echo \(Self.header); yes \(Self.row) 2>/dev/null | head -50000) | bhxh convert | wc -l"
    )
    #expect(result.outputText == "50001\n")
  }

  @Test(arguments: ["", "--keep-going "]) func aFileIsThereWholeOrNotAtAll(_ option: String) throws
  {
    let directory = try TemporaryDirectory()
    let result = try BinaryUnderTest.shell(
      "printf '\(Self.header)\\n\(Self.row)\\nx\\n' | bhxh convert \(option)--output o.csv; cat o.csv; ls -A",
      directory: directory.url)
    let isThere = !option.isEmpty
    #expect(result.outputText.contains(Self.row) == isThere)
    #expect(result.outputText.hasSuffix("o.csv\n") == isThere)
    #expect(!result.outputText.contains("tmp"))
  }

  @Test func aPipeNamedAsAFileIsReadOnce() throws {
    let result = try BinaryUnderTest.shell(
      "bhxh convert <(printf '\(Self.header),sex\\n\(Self.row),nữ\\n') <(printf '\(Self.header)\\n\(Self.row)\\n')"
    )
    #expect(
      result.outputText.split(separator: "\n").dropFirst().map(String.init) == [
        Self.row + ",,,,,final,,,,,,,,nữ", Self.row + ",,,,,final,,,,,,,,",
      ])
  }
}

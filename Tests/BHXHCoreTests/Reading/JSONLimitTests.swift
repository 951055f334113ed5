import Testing

@testable import BHXHCore

/// The limits of CSV hold for JSON too.
@Suite struct JSONLimitTests {
  private static func object(_ keys: Int) -> String {
    let more = (0..<keys).map { ",\"k\($0)\":0" }.joined()
    return "{\"unit\":\"ben-tre\",\"period\":\"2023\",\"bhyt\":5\(more)}"
  }

  private static func reading(_ text: String) -> Reading { Reading(text) { $0.mostColumns = 40 } }

  @Test func asManyKeysAsThereMayBeColumns() {
    #expect(ReadingLimits.columns == ReadingOptions(gazetteer: .builtIn).mostColumns)
    let right = Self.reading("[\(Self.object(37))]")
    #expect(right.failure == nil && right.count.used == 1)
    let wrong = Self.reading("[\(Self.object(38))]")
    #expect(wrong.failure?.code == .columnsTooMany)
    #expect(wrong.failure?.arguments == ["40"])
  }

  /// However few each object has of them, before the columns are settled and behind.
  @Test(arguments: [(1, 65), (2_000, 65), (1, 36), (2_000, 36)])
  func manyKeysOverMany(before: Int, keys: Int) {
    let plain = String(
      repeating: "{\"unit\":\"ben-tre\",\"period\":\"2023\",\"bhyt\":5}\n", count: before)
    let lines = (0..<keys).map {
      "{\"unit\":\"ben-tre\",\"period\":\"2023\",\"bhyt\":5,\"k\($0)\":0}\n"
    }
    let code = Self.reading(plain + lines.joined()).failure?.code
    #expect(code == (keys > 37 ? .columnsTooMany : nil))
  }

  /// A key that comes late has its meaning, and shares the column of those that mean the same.
  @Test func lateKeysAreColumns() {
    let lines = (0..<1_200).map {
      "{\"unit\":\"ben-tre\",\"period\":\"\(1900 + $0 / 12)-\($0 % 12 + 1)\",\"bhyt\":5}\n"
    }
    let late = "{\"đơn vị\":\"ca-mau\",\"period\":\"2023\",\"bhtn\":7,\"new\":1}\n"
    let reading = Reading(lines.joined() + late)
    #expect(reading.lines.last == "ca-mau 2023 bhtn participants 7")
    #expect(reading.count.used == 1_201)
  }
}

import BHXHCore
import Foundation
import Testing

/// `data/datapackage.json` describes the tables as they are.
@Suite struct DataPackageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data")

  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable { let name: String }
        let fields: [Field]
      }
      let path: String
      let schema: Schema
    }
    let resources: [Resource]
  }

  @Test func everyTableOfFiguresAndUnitsIsDescribed() throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "datapackage.json"))
    let package = try JSONDecoder().decode(Package.self, from: bytes)
    for resource in package.resources {
      let table = try String(
        contentsOf: Self.folder.appending(path: resource.path), encoding: .utf8)
      let header = table.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
      #expect(resource.schema.fields.map(\.name) == header, "\(resource.path)")
    }
    let vocabulary = [
      "breakdowns", "headers", "kinds", "messages", "phrase_kinds", "phrases", "prose", "words",
    ]
    let described = package.resources.map(\.path)
    let bundled = BundledTable.names.filter { name in
      !vocabulary.contains { name == "\($0).csv" }
    }
    #expect(Set(bundled).subtracting(described) == [])
  }

  /// The jumps of the series, above all of the labour force in 2021, and the total of 2025-09 that is less than its parts: “gần 19,5 triệu”,
  /// at most 19 500 000, against at least 17 585 000 + 1 916 500 = 19 501 500.
  @Test func checkNamesWhatIsOddInTheData() throws {
    let result = try BinaryUnderTest.run(["check", "--data", "builtin", "--format", "csv"])
    #expect(result.status == 0)
    let rows = result.outputText.split(separator: "\n").dropFirst()
    #expect(rows.allSatisfy { $0.contains(",warning,") })
    let identities = rows.filter { $0.contains(",figure-identity,") }
    #expect(identities.count == 1)
    #expect(identities.first?.contains("19507000±5500") == true)
    // Everything else is a jump of a series.
    let jumps = rows.filter { $0.contains(",series-jump,") }
    #expect(jumps.count == rows.count - 1)
    #expect(jumps.count { $0.contains(" 2021 labour_force ") } == 20)
    // 50 560 500 ÷ 54 842 940 − 1 = −7.81 %.
    #expect(jumps.first?.contains("viet-nam 2021 labour_force is 50560500±50") == true)
    #expect(jumps.first?.contains("a change of -7.81 %") == true)
  }
}

import BHXHCore
import Foundation
import Testing

/// The suites of others: csv-spectrum and JSONTestSuite, read from the folder that `BHXH_CONFORMANCE` names.
///
/// The rules that they test have cases of their own in `CSVScannerTests` and `JSONScannerTests`, which need no folder.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["BHXH_CONFORMANCE"] != nil,
    "skipped: BHXH_CONFORMANCE does not name the folder of the conformance suites"))
struct ConformanceTests {
  private let folder = ProcessInfo.processInfo.environment["BHXH_CONFORMANCE"] ?? ""

  private func names(_ part: String, _ prefix: String, _ suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
  }

  private func accepts(_ name: String) throws -> Bool {
    let source = try TextSource(path: "\(folder)/json/\(name)")
    var reader = JSONReader(source, isSequence: false)
    do throws(Problem) {
      while try reader.next() != .end {}
      return true
    } catch {
      return false
    }
  }

  @Test func jsonThatMustBeAccepted() throws {
    let names = try names("json", "y_", ".json")
    let refused = try names.filter { try !accepts($0) }
    #expect(names.count == 95)
    #expect(refused == [])
  }

  @Test func jsonThatMustBeRefused() throws {
    let names = try names("json", "n_", ".json")
    let accepted = try names.filter { try accepts($0) }
    #expect(names.count == 188)
    #expect(accepted == [])
  }

  @Test func jsonThatMayBeEither() throws {
    let names = try names("json", "i_", ".json")
    for name in names { _ = try accepts(name) }
    #expect(names.count == 35)
  }

  @Test func csvSpectrum() throws {
    let names = try names("csv", "", ".csv")
    var different: [String] = []
    for name in names {
      let base = "\(folder)/csv/" + name.dropLast(4)
      let data = try Data(contentsOf: URL(fileURLWithPath: base + ".json"))
      let parsed = try JSONSerialization.jsonObject(with: data)
      // One document of the suite is a single object instead of an array of one.
      var expected = parsed as? [[String: String]] ?? [parsed as? [String: String] ?? [:]]
      var found = try rows(base + ".csv")
      if name == "location_coordinates.csv" {
        // In the suite itself the number of this file and that of its document differ.
        expected = expected.map { $0.filter { $0.key != "Contact Phone Number" } }
        found = found.map { $0.filter { $0.key != "Contact Phone Number" } }
      }
      if found != expected { different.append(name) }
    }
    #expect(names.count == 12)
    #expect(different == [])
  }

  private func rows(_ path: String) throws -> [[String: String]] {
    var source = try TextSource(path: path)
    let sample = try source.sample()
    let dialect = Dialect(recognising: sample.text, isWhole: sample.isWhole)
    var scanner = CSVScanner(source, dialect: dialect)
    var header: [String] = []
    var rows: [[String: String]] = []
    while try scanner.next() {
      let fields = (0..<scanner.count).map { scanner.string($0) }
      if header.isEmpty {
        header = fields
      } else {
        rows.append(Dictionary(uniqueKeysWithValues: zip(header, fields)))
      }
    }
    return rows
  }
}

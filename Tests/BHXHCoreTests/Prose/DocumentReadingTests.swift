import Foundation
import Testing

@testable import BHXHCore

/// What is read out of the documents that the built-in figures began with is what people once copied from them.
@Suite struct DocumentReadingTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prose/documents")
  private static let sources = [
    "kien-giang-2023-09", "dak-lak-2023-04", "dien-bien-nghi-quyet-96", "ben-tre-2020-01",
    "dong-son-2023",
  ]

  /// A figure by what tells it from others; things counted beside people are not read.
  private struct Row: Hashable, CustomStringConvertible {
    let description: String

    init(_ fields: [String: String]) {
      let measure = Measure(rawValue: fields["measure"] ?? "")
      let isFlow = measure?.belongsToCampaign ?? false
      let period = fields["period"].flatMap { try? PeriodSpelling.read($0) }
      let time = period.map { isFlow ? "\($0)" : "\($0.lastMonth)" } ?? fields["period"] ?? ""
      let versus = fields["versus"].flatMap { try? PeriodSpelling.readVersus($0) }
      description = [
        fields["unit"] ?? "", time, fields["scheme"] ?? "", fields["measure"] ?? "",
        fields["qualifier"] ?? "", fields["value"] ?? "", versus.map { "\($0)" } ?? "",
        fields["issuer"] ?? "",
      ].joined(separator: " ")
    }
  }

  private static func told(by source: String) -> [Row: (measure: String, value: String)] {
    var rows: [Row: (String, String)] = [:]
    for table in ["documents.csv", "campaigns.csv"] {
      let records = BundledRecords.records(in: BundledTable.bytes(named: table) ?? [])
      for record in records.dropFirst() {
        let fields = Dictionary(uniqueKeysWithValues: zip(records[0], record))
        let isThing = fields["measure"]?.hasPrefix("items") ?? true
        guard fields["source"] == source, fields["value"] != "", !isThing else { continue }
        rows[Row(fields)] = (fields["measure"] ?? "", fields["value"] ?? "")
      }
    }
    return rows
  }

  private static func read(_ source: String) throws -> Set<Row> {
    let text = [UInt8](try Data(contentsOf: root.appending(path: source + ".txt")))
    let article = Article(
      text, at: 0, nil, number: 1, of: source, ProseOptions(gazetteer: .builtIn))
    let figures = article.figures.filter { $0.confidence != .candidate }
    return Set(
      figures.map { figure in
        let subject = figure.subject
        var (period, versus) = (figure.period, subject.versus)
        if subject.measure == .change, let whole = period {
          let key = whole.keyOfChange(against: versus)
          (period, versus) = (key.period, key.versus)
        }
        return Row([
          "unit": figure.unit.map { Gazetteer.builtIn.path(of: $0) } ?? "",
          "period": period.map { "\($0)" } ?? "", "scheme": subject.scheme?.slug ?? "",
          "measure": subject.measure.slug, "value": figure.value.digits,
          "qualifier": figure.value.qualifier.description,
          "versus": versus.map { "\($0)" } ?? "", "issuer": subject.issuer.slug,
        ])
      })
  }

  @Test(arguments: sources)
  func readsWhatWasCopied(source: String) throws {
    let told = Self.told(by: source)
    let read = try Self.read(source)
    let invented = read.subtracting(told.keys)
    #expect(invented.isEmpty)
    let reasons = BundledRecords.records(
      in: [UInt8](try Data(contentsOf: Self.root.appending(path: "not-read.csv"))))
    let excused = Set(reasons.dropFirst().filter { $0[0] == source }.map { "\($0[1]) \($0[2])" })
    let missed = Set(
      told.filter { !read.contains($0.key) }.map { "\($0.value.measure) \($0.value.value)" })
    #expect(missed == excused, "each difference has its reason, and each reason its difference")
  }
}

import BHXHCore
import Foundation
import Testing

/// Reads tidy observations plainly: one line a figure, the columns of `convert`.
enum PublishedFacts {
  static let gazetteer = Gazetteer.builtIn

  /// The facts of `data/NAME.csv`.
  static func file(_ name: String) throws -> [Fact] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("data/\(name).csv"), encoding: .utf8)
    return try read(text, file: name)
  }

  static func read(_ text: String, file: String = "test") throws -> [Fact] {
    var records = records(of: text)
    let header = records.removeFirst()
    return try records.enumerated().compactMap { line, fields in
      let pairs = zip(header, fields).map { ($0, $1) }
      return try fact(
        Dictionary(uniqueKeysWithValues: pairs), Place(file: file, line: line + 2))
    }
  }

  /// Lines of `unit period scheme measure value [key=value…]`; a scheme of `-` is none.
  static func lines(_ text: String) throws -> [Fact] {
    try text.split(separator: "\n").enumerated().compactMap { line, row in
      let words = row.split(separator: " ").map(String.init)
      var cells = Dictionary(
        uniqueKeysWithValues: words.dropFirst(5).map { word in
          let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
          return (pair[0], pair.count > 1 ? pair[1] : "")
        })
      for (name, word) in zip(["unit", "period", "scheme", "measure", "value"], words) {
        cells[name] = word
      }
      return try fact(cells, Place(file: "test", line: line + 1))
    }
  }

  private static func fact(_ cells: [String: String], _ place: Place) throws -> Fact? {
    func cell(_ name: String) -> String { cells[name] ?? "" }
    let measure = try #require(Measure(rawValue: cell("measure")))
    var period = try PeriodSpelling.read(cell("period"))
    let unit = gazetteer.find(
      UnitQuery(cell("unit"), month: period.end, startMonth: period.start)
    ).unit
    var versus = try cell("versus").isEmpty ? nil : PeriodSpelling.readVersus(cell("versus"))
    if measure == .change { (period, versus) = period.keyOfChange(against: versus) }
    let parts = ["sex", "age_group"].map { Breakdown.Part(name: $0, value: cell($0)) }
    let subject = Subject(
      measure, scheme: Scheme(slug: cell("scheme")), versus: versus, issuer: Issuer(cell("issuer")),
      campaign: Campaign(name: cell("campaign"), kind: cell("kind"), item: cell("item")),
      group: cell("group"), breakdown: Breakdown(parts), kind: cell("base_measure"))
    let observation = Observation(
      unit: try #require(unit), period: period, subject: subject,
      value: try quantity(cell("value"), cell("qualifier"), measure),
      baseMeasure: measure.hasKind ? "" : cell("base_measure"),
      status: Status.allCases.first { $0.slug == cell("status") } ?? .final,
      provenance: Provenance(published: cell("published"), source: cell("source")),
      place: place)
    return Fact(observation)
  }

  private static func quantity(_ text: String, _ qualifier: String, _ measure: Measure) throws
    -> Quantity?
  {
    if text.isEmpty { return nil }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = pieces.count > 1 ? pieces[1].count : 0
    let mantissa = try #require(Int64(text.filter { $0 != "." }))
    let word: Qualifier =
      switch qualifier.first {
      case "±": .rounded(half: Int64(qualifier.dropFirst()) ?? 0)
      case "~": .about
      case ">": .over
      case "<": .under
      default: .exact
      }
    return Quantity(mantissa: mantissa, decimals: UInt8(decimals), qualifier: word)
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\n" where !isQuoted:
        records.append(fields + [field])
        (fields, field) = ([], "")
      default: field.append(character)
      }
    }
    return records
  }
}

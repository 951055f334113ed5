import Foundation

@testable import BHXHCore

/// The passages of `Tests/Prose`: texts in the manner of the press with the figures that a careful reader takes from them.
///
/// In `note` of an expected row: nothing where it must be read; `optional` where it may be; `abstain` where the reading is tempting and
/// not certain; `any:FIELD` where a field is not compared; `period:P`, `unit:U` where that one is right too.
struct Passages {
  struct Passage {
    let name: String
    let text: [UInt8]
    let expected: [Row]
  }

  struct Row {
    var fields: [String: String]
    var notes: [String] = []

    subscript(_ name: String) -> String { fields[name] ?? "" }
  }

  let all: [Passage]

  init(_ folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prose/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    all = try files.filter { $0.hasSuffix(".txt") }.map { file in
      let name = String(file.dropLast(4))
      let table = BundledRecords.records(
        in: [UInt8](try Data(contentsOf: root.appending(path: name + ".expected.csv"))))
      let rows = table.dropFirst().map { record in
        Row(
          fields: Dictionary(uniqueKeysWithValues: zip(table[0], record)),
          notes: (record.last ?? "").split(separator: " ").map(String.init))
      }
      return Passage(
        name: name, text: [UInt8](try Data(contentsOf: root.appending(path: file))),
        expected: Array(rows))
    }
  }
}

/// How a reader did on passages.
struct PassageScore {
  var right = 0
  var wrong: [String] = []
  var missed: [String] = []
  var broken: [String] = []
  /// Quotes that are not the text at their bytes.
  var misquoted: [String] = []

  var asserted: Int { right + wrong.count + broken.count }

  mutating func add(_ passage: Passages.Passage) {
    var reader = ArticleReader(
      passage.text, in: 0..<passage.text.count, ProseOptions(gazetteer: .builtIn))
    reader.read()
    var open = passage.expected.filter { !$0.notes.contains("abstain") }
    for figure in reader.figures where figure.confidence != .candidate {
      let row = Self.row(of: figure)
      let said = "\(passage.name): \(figure.subject.measure.slug) \(figure.value)"
      if let place = open.firstIndex(where: { Self.isRight(row, $0) }) {
        if !open.remove(at: place).notes.contains("optional") { right += 1 }
      } else if passage.expected.contains(where: {
        $0.notes.contains("abstain") && $0["value"] == row["value"]
          && $0["measure"] == row["measure"]
      }) {
        broken.append(said)
      } else {
        wrong.append(said)
      }
      if figure.range.isEmpty || figure.range.upperBound > passage.text.count {
        misquoted.append(said)
      }
    }
    for row in open where !row.notes.contains("optional") {
      missed.append("\(passage.name): \(row["measure"]) \(row["value"])")
    }
  }

  private static func row(of figure: ReadFigure) -> Passages.Row {
    let subject = figure.subject
    var (period, versus) = (figure.period, subject.versus)
    if subject.measure == .change, let whole = period {
      let key = whole.keyOfChange(against: versus)
      (period, versus) = (key.period, key.versus)
    }
    return Passages.Row(fields: [
      "unit": figure.unit.map { Gazetteer.builtIn.path(of: $0) } ?? "",
      "period": period.map { "\($0)" } ?? "", "scheme": subject.scheme?.slug ?? "",
      "measure": subject.measure.slug, "value": figure.value.digits,
      "qualifier": figure.value.qualifier.description, "versus": versus.map { "\($0)" } ?? "",
      "issuer": subject.issuer.slug, "base_measure": figure.base, "group": subject.group,
      "kind": subject.campaign.kind,
    ])
  }

  private static func isRight(_ row: Passages.Row, _ expected: Passages.Row) -> Bool {
    let measure = Measure(rawValue: expected["measure"])
    let isFlow = measure?.belongsToCampaign ?? false
    var compared = ["unit", "scheme", "measure", "value", "qualifier"]
    if !isFlow { compared += ["versus", "issuer", "group"] }
    if measure == .coveragePercent || measure == .targetPercent, expected["group"].isEmpty {
      compared.append("base_measure")
    }
    if measure == .events { compared.append("kind") }
    for field in compared where !expected.notes.contains("any:" + field) {
      let (one, other) = (spelled(row, field), spelled(expected, field))
      let isOther = expected.notes.contains("\(field):\(row[field])")
      if one != other, !isOther { return false }
    }
    if expected.notes.contains("any:period") { return true }
    let periods =
      [expected["period"]]
      + expected.notes.compactMap { $0.hasPrefix("period:") ? String($0.dropFirst(7)) : nil }
    return periods.contains { time($0, measure) == time(row["period"], measure) }
  }

  private static func spelled(_ row: Passages.Row, _ field: String) -> String {
    switch field {
    case "versus": return row[field].hasSuffix("?") ? row[field] : time(row[field], .participants)
    case "group": return FoldedText.letters(of: row[field])
    case "base_measure" where row[field].isEmpty:
      return row["scheme"].hasPrefix("bhyt") ? "population" : "labour_force"
    default: return row[field]
    }
  }

  /// A stock belongs to the last month of its period, whatever that is called.
  private static func time(_ text: String, _ measure: Measure?) -> String {
    guard let period = try? PeriodSpelling.read(text) else { return text }
    if measure?.kind == .plan { return "\(period)" }
    let isFlow = measure?.kind == .flow && measure != .change
    return isFlow ? "\(period)" : "\(period.lastMonth)"
  }
}

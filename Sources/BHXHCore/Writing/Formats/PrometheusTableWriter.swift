/// The ratios of a table as metrics of the textfile collector, with HELP and TYPE lines.
///
/// A metric is of now: only the latest period of each unit, scheme and part of the people is written, so that every set of labels
/// stands once. A ratio that cannot be had has no sample (a 0 or a NaN would be a lie); percentages are shares of 1 with all
/// the digits that their rounding kept: 94.43 % is 0.9443.
package struct PrometheusTableWriter: TableWriter {
  package var output = TextOutput()

  private var table: ResultTable
  private var spelling: MachineSpelling

  package init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    spelling = MachineSpelling(style.gazetteer)
  }

  package mutating func begin() {}

  package mutating func write(_ row: [Cell]) {
    table.rows.append(row)
  }

  package mutating func end(_ input: RowCount?) {
    if let metric = Self.metrics[table.name] { append(metric) }
    if let input { append(input) }
    table.rows = ResultRows()
  }

  private struct Metric {
    let name: String
    let help: String
    /// The columns that are labels besides the keys.
    var labels: [String] = []
  }

  /// The metric of each command that has one.
  private static let metrics = [
    "coverage": Metric(
      name: "bhxh_coverage_ratio", help: "Participants over the denominator of their scheme."),
    "growth": Metric(
      name: "bhxh_growth_ratio", help: "Change of the participants over the earlier ones.",
      labels: ["versus"]),
    "retention": Metric(
      name: "bhxh_retention_ratio", help: "Renewals over renewals and lapses."),
    "plan": Metric(
      name: "bhxh_plan_attainment_ratio", help: "Participants over the target in force."),
  ]

  private mutating func append(_ metric: Metric) {
    // A named subgroup is not its unit.
    let rows = latestRows().filter { cell("group", of: $0) == .none }
    var samples = MetricSamples(name: metric.name, help: metric.help)
    var participants = MetricSamples(name: "bhxh_participants", help: "Participants of a scheme.")
    for row in rows {
      let keys = labels(of: row)
      let others = metric.labels.map { ($0, spelling.text(of: cell($0, of: row))) }
      switch cell("percent", of: row) {
      case .percent(let percent), .signedPercent(let percent):
        samples.add(keys + others, decimalText(percent.mantissa, decimals: percent.decimals + 2))
      default: break
      }
      // Against a plan of new participants the column holds their change, which is no stock.
      if cell("target_measure", of: row) == .measure(.targetChange) { continue }
      if case .count(let count) = cell("participants", of: row) {
        participants.add(keys.filter { $0.0 != "issuer" }, String(count))
      }
    }
    samples.write(to: &output)
    if table.name != "retention" { participants.write(to: &output) }
  }

  private mutating func append(_ input: RowCount) {
    var samples = MetricSamples(
      name: "bhxh_input_rows", help: "Rows of the input by what became of them.")
    samples.add([("state", "used")], String(input.used))
    samples.add([("state", "rejected")], String(input.rejected))
    samples.add([("state", "blank")], String(input.blank))
    samples.write(to: &output)
  }

  private func cell(_ name: String, of row: [Cell]) -> Cell {
    table.columns.firstIndex { $0.name == name }.map { row[$0] } ?? .none
  }

  /// The keys of a row but for its time; the place is `unit` whatever its level.
  private mutating func labels(of row: [Cell]) -> [(String, String)] {
    var labels: [(String, String)] = []
    for (column, cell) in zip(table.columns, row) {
      guard let key = column.key, !key.isTime else { continue }
      let isFirstPlace = key.isPlace && !labels.contains { $0.0 == "unit" }
      labels.append((isFirstPlace ? "unit" : column.name, spelling.text(of: cell)))
    }
    return labels
  }

  /// The rows of the last month of each group; all issuers of one month stay.
  private mutating func latestRows() -> [[Cell]] {
    var latest: [[String]: Month] = [:]
    var groups: [(row: [Cell], group: [String], month: Month)] = []
    for row in table.rows {
      let month = month(of: row)
      let group = labels(of: row).filter { $0.0 != "issuer" }.map { "\($0.0)=\($0.1)" }
      latest[group] = max(latest[group] ?? month, month)
      groups.append((row, group, month))
    }
    return groups.filter { $0.month == latest[$0.group] }.map(\.row)
  }

  /// The last month that a key of time says; the same for all where there is none.
  private func month(of row: [Cell]) -> Month {
    var last = Month(index: 0)
    for (column, cell) in zip(table.columns, row) where column.key?.isTime == true {
      if case .period(_, let month) = cell { last = max(last, month) }
    }
    return last
  }
}

/// One metric in the text format of Prometheus: HELP, TYPE, and a sample for each set of labels.
///
/// Of two samples with the same labels the first stands.
struct MetricSamples {
  let name: String
  let help: String
  private var lines: [String] = []
  private var seen: Set<String> = []

  init(name: String, help: String) {
    self.name = name
    self.help = help
  }

  /// - Parameter value: plain digits.
  mutating func add(_ labels: [(name: String, value: String)], _ value: String) {
    let text = labels.map { "\(Self.labelName($0.name))=\"\(Self.escaped($0.value))\"" }
      .joined(separator: ",")
    guard seen.insert(text).inserted else { return }
    lines.append("\(name){\(text)} \(value)\n")
  }

  func write(to output: inout TextOutput) {
    output.append("# HELP \(name) \(help)\n# TYPE \(name) gauge\n")
    for line in lines { output.append(line) }
  }

  /// Letters, digits and `_`, not beginning with a digit: what a breakdown is called is free, what a label is called is not.
  private static func labelName(_ name: String) -> String {
    var label = ""
    for scalar in plainSpelling(name).unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(scalar))
      if label.isEmpty, isDigit(scalar) { label = "_" }
      label += isPlain ? String(scalar) : "_"
    }
    return label.isEmpty ? "_" : label
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": escaped += #"\\"#
      case "\"": escaped += #"\""#
      case "\n": escaped += #"\n"#
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension OutputFormat {
  /// The text that node-exporter's textfile collector reads.
  public static let prometheus = OutputFormat(
    "prometheus", endings: ["prom"], isForMachines: true, holds: [.ratios],
    table: { PrometheusTableWriter(of: $0, $1) })
}

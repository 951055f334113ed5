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

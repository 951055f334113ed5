import BHXHCore

/// Writes messages to standard error, one per line: `bhxh: error: FILE:LINE:COLUMN: what is wrong; what would be right`.
///
/// At most `limit` problems of a code are written in full; `finish` says how many more there were.
final class MessageWriter {
  private let sink: any ByteSink
  private let settings: Settings
  private let describe: (Problem, Language) -> String
  private let limit: Int
  private var counts: [ProblemCode: Int] = [:]

  /// - Parameter describe: the sentence of a problem, without its place.
  init(
    to sink: any ByteSink, _ settings: Settings, limit: Int = 20,
    describe: @escaping (Problem, Language) -> String
  ) {
    self.sink = sink
    self.settings = settings
    self.limit = limit
    self.describe = describe
  }

  /// Writes a problem, or counts it where enough of its code were written.
  func write(_ problem: Problem) {
    guard isShown(problem.severity) else { return }
    counts[problem.code, default: 0] += 1
    if counts[problem.code, default: 0] <= limit {
      write(problem.severity, describe(problem, settings.language), at: problem.place)
    }
  }

  /// Writes a message that is no problem of the input.
  func write(_ severity: Severity, _ text: String, at place: Place? = nil) {
    guard isShown(severity) else { return }
    let position = place.map { "\(Place.worded("\($0)", in: settings.language)): " } ?? ""
    let line = OneLine.text("\(position)\(text)")
    // A message that cannot be written has nobody to be told to.
    try? sink.write("bhxh: \(label(severity)) \(line)\n")
    try? sink.flush()
  }

  /// Writes lines as they stand, such as a help page below a message.
  func writePage(_ text: String) {
    try? sink.write(text)
    try? sink.flush()
  }

  /// Says how many problems of each code were counted and not written, in the order of the codes.
  func finish() {
    for code in ProblemCode.allCases {
      let more = counts[code, default: 0] - limit
      guard more > 0 else { continue }
      let text = Bilingual(
        "\(more) more of \(code.rawValue); “bhxh check” or --rejects FILE lists them all",
        "còn \(more) lỗi \(code.rawValue) nữa; “bhxh check” hoặc --rejects FILE liệt kê tất cả")
      write(code.severity, text[settings.language])
    }
    counts.removeAll()
  }

  private func isShown(_ severity: Severity) -> Bool {
    switch severity {
    case .note: settings.isVerbose
    case .warning: !settings.isQuiet
    case .error: true
    }
  }

  private func label(_ severity: Severity) -> String {
    let word = Words(settings.language).word(.severity, severity.rawValue)
    guard settings.colorsMessages else { return "\(word):" }
    let color =
      switch severity {
      case .note: 36
      case .warning: 33
      case .error: 31
      }
    return "\u{1B}[1;\(color)m\(word):\u{1B}[0m"
  }
}

/// Keeps a message on one line and a terminal safe from what a file says.
enum OneLine {
  /// The text with control characters, line separators and what is not seen written as escapes.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isUnprintable(scalar):
        let byte = FileNameText.byte(of: scalar)
        result +=
          byte.map(FileNameText.escape)
          ?? "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

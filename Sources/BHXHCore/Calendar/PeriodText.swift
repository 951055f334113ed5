/// Times as people write them, made of how machine formats write them: `2023-07`, `2023-Q3`, `2023-01..2023-07`, `..2023-09`,
/// `2023-10~`, `2024?`.
///
/// Vietnamese: `7/2023`, `quý III/2023`, `từ 1/2017 đến 9/2022`, `đến 9/2023`, `khoảng 10/2023`, `2024 (không rõ tháng)`. English keeps the
/// digits, and puts the signs into words.
struct PeriodText {
  let language: Language
  /// Whether a program reads it again: in a column of times `đến 9/2023` would be that month's end.
  var isReadAgain = false

  /// Any other text stands as it is.
  func text(of period: String) -> String {
    let ends = period.replacing(every: "..", by: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isAbout = ends.contains { $0.hasSuffix("~") }
    let about = isAbout ? said("khoảng ", "about ") : ""
    let spoken = ends.map { moment($0.hasSuffix("~") ? String($0.dropLast()) : $0) }
    switch (spoken.count, spoken.first) {
    case (1, _): return about + spoken[0]
    case (2, ""): return said(isReadAgain ? "chậm nhất " : "đến ", "up to ") + about + spoken[1]
    case (2, _):
      return about
        + said("từ \(spoken[0]) đến \(spoken[1])", "\(spoken[0]) to \(spoken[1])")
    default: return period
    }
  }

  private func moment(_ text: String) -> String {
    if text.hasSuffix("?") {
      return "\(text.dropLast()) " + said("(không rõ tháng)", "(month not said)")
    }
    let parts = text.split(separator: "-").map(String.init)
    guard language == .vietnamese, parts.count == 2, parts[0].count == 4, Int(parts[0]) != nil
    else {
      return text
    }
    if let quarter = Self.quarters[parts[1]] { return "quý \(quarter)/\(parts[0])" }
    return Int(parts[1]).map { "\($0)/\(parts[0])" } ?? text
  }

  private static let quarters = ["Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"]

  private func said(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

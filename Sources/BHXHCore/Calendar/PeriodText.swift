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
    // Nearly all are one month, quarter or year.
    if !period.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") }) {
      return moment(period)
    }
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
    if text.utf8.last == UInt8(ascii: "?") {
      return "\(text.dropLast()) " + said("(không rõ tháng)", "(month not said)")
    }
    return language == .vietnamese ? vietnamese(text.utf8.span) ?? text : text
  }

  /// A month or a quarter as machine formats write it, the year last; nil for anything else.
  private func vietnamese(_ text: Span<UInt8>) -> String? {
    func digit(_ place: Int) -> Int? {
      let digit = Int(text[place]) - 0x30
      return 0..<10 ~= digit ? digit : nil
    }
    guard text.count == 7, text[4] == UInt8(ascii: "-"), let last = digit(6) else { return nil }
    var year = 0
    for place in 0..<4 {
      guard let digit = digit(place) else { return nil }
      year = year * 10 + digit
    }
    let quarter = text[5] == UInt8(ascii: "Q") && 1...4 ~= last ? Self.quarters[last - 1] : nil
    guard let part = quarter ?? digit(5).map({ "\($0 * 10 + last)" }) else { return nil }
    let digits = "\(10_000 + year)".dropFirst()
    return part + "/" + String(digits)
  }

  private static let quarters = ["quý I", "quý II", "quý III", "quý IV"]

  private func said(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

/// The few drawings of text: bars, courses, rules; plain ASCII where the locale has nothing else.
struct TextDrawing: Sendable {
  let isASCII: Bool

  var below: String { isASCII ? "v" : "▼" }
  var bullet: String { isASCII ? "* " : "• " }
  var rule: String { isASCII ? "-" : "─" }
  var doubleRule: String { isASCII ? "=" : "═" }

  /// A column of blocks as high as the numbers, from the least to the most; a dot where one is not known.
  func course(of values: [Int128?]) -> String {
    let known = values.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else { return "" }
    let steps = Array(isASCII ? "_.-=+*#@" : "▁▂▃▄▅▆▇█")
    return String(
      values.map { value in
        guard let value else { return isASCII ? " " : "·" }
        return most == least ? steps[3] : steps[Int(clamping: (value - least) * 7 / (most - least))]
      })
  }

  /// Twelve columns for 0 to 120 %: filled up to the share, `│` at 100 %, `┊` where the year stands.
  func bar(_ share: Percent, gone: Percent?) -> String {
    let filled = Int(clamping: max(0, min(12, tenths(of: share))))
    let mark = gone.map { Int(clamping: tenths(of: $0)) }
    let places = (0..<12).map { place -> Character in
      if place < filled { return isASCII ? "#" : "█" }
      if place == 10 { return isASCII ? "|" : "│" }
      if place == mark { return isASCII ? ":" : "┊" }
      return " "
    }
    let end = places.lastIndex { $0 != " " } ?? -1
    return String(places[...end])
  }

  /// How many times 10 % are full.
  private func tenths(of share: Percent) -> Int128 {
    var mantissa = share.mantissa
    for _ in 0..<share.decimals { mantissa /= 10 }
    return mantissa / 10
  }
}

extension OutputStyle {
  var drawing: TextDrawing { TextDrawing(isASCII: isASCII) }
}

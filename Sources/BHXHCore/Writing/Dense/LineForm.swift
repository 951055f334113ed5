/// The formats of which a row is a line, or a few, whatever the other rows say.
enum LineForm: Sendable {
  case csv
  case json
  case ndjson
  case markdown
  case text

  /// What stands around the values of columns in a format for machines.
  func frame(_ names: [String]) -> LineStyle.Frame {
    let shown = Array(names.indices)
    if self == .csv {
      return LineStyle.Frame(
        shown: shown, before: shown.map { $0 == 0 ? [] : [Byte.comma] }, end: [Byte.lineFeed])
    }
    let space = self == .json ? " " : ""
    let begin = self == .json ? ",\n    {" : "{"
    return LineStyle.Frame(
      shown: shown,
      before: names.enumerated().map { place, name in
        Array((place == 0 ? begin : "," + space).utf8) + JSONText.quoted(name)
          + Array((":" + space).utf8)
      }, end: Array((self == .json ? "}" : "}\n").utf8), absent: Array("null".utf8))
  }
}

/// One cell of a worksheet that is written: a text, or a number with its format.
enum SheetCell: Hashable, Sendable {
  case blank
  case text(String)
  /// `digits` is the number as the file stores it, with a point.
  case number(digits: String, format: String)

  /// A cell of a result: counts and percentages are numbers that a program can compute with; what is known only within bounds (`hơn
  /// 90.000`) is text, so that nobody computes with it as if it were exact.
  init(_ cell: Cell, _ text: CellText) {
    switch cell.bare {
    case .none, .explanation: self = .blank
    case .count(let count): self.init(count: count)
    case .change(let change): self = .number(digits: "\(change)", format: Self.change)
    case .quantity(let quantity, let kind), .published(let quantity, let kind):
      guard quantity.qualifier == .exact else {
        self = .text(text.text(of: cell))
        return
      }
      if kind.isPercentage {
        self.init(percent: quantity.percent, isSigned: kind.isSigned)
      } else if kind.isSigned {
        self = .number(digits: "\(quantity.mantissa)", format: Self.change)
      } else {
        self.init(count: Int128(quantity.mantissa))
      }
    case .percent(let percent): self.init(percent: percent, isSigned: false)
    case .signedPercent(let percent): self.init(percent: percent, isSigned: true)
    case .points(let points):
      let format = Self.signed(Self.decimals("0", points.decimals))
      self = .number(
        digits: decimalText(points.mantissa, decimals: points.decimals), format: format)
    case .decimal(let number, .exact):
      self = .number(
        digits: decimalText(number.mantissa, decimals: number.decimals),
        format: Self.decimals("#,##0", number.decimals))
    default:
      let said = text.text(of: cell)
      self = said.isEmpty ? .blank : .text(said)
    }
  }

  private init(count: Int128) {
    // A number of more digits than a program keeps would not be this one any more.
    self =
      count.magnitude < 1_000_000_000_000_000
      ? .number(digits: "\(count)", format: "#,##0") : .text("\(count)")
  }

  private init(percent: Percent, isSigned: Bool) {
    let format = Self.decimals("0", percent.decimals) + "%"
    self = .number(
      digits: decimalText(percent.mantissa, decimals: percent.decimals + 2),
      format: isSigned ? Self.signed(format) : format)
  }

  private static let change = signed("#,##0")

  private static func signed(_ format: String) -> String {
    "+\(format);-\(format);\(format)"
  }

  private static func decimals(_ format: String, _ count: Int) -> String {
    count == 0 ? format : format + "." + String(repeating: "0", count: count)
  }

  /// How many columns of a terminal it would take, for the width of its column.
  var width: Int {
    switch self {
    case .blank: 0
    case .text(let text): text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
    case .number(let digits, let format): digits.utf8.count * 4 / 3 + (format.contains("%") ? 0 : 1)
    }
  }

  /// Whether a program would take the text for a formula if it were typed.
  var startsFormula: Bool {
    guard case .text(let text) = self, let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  /// The text, or the number as it is stored.
  var shown: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let digits, _): digits
    }
  }

  /// The number as it is stored; empty for anything else.
  var digits: String { if case .number(let digits, _) = self { digits } else { "" } }
}

/// The delimiters of CSV input.
enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// From what a user types: the character itself, `tab` or `\t`.
  init?(typed text: String) {
    switch text {
    case ",": self = .comma
    case ";": self = .semicolon
    case "|": self = .bar
    case "\t", "\\t", "tab": self = .tab
    default: return nil
    }
  }
}

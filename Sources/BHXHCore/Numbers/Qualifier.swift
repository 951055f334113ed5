/// What a published number says about itself: exact, rounded, "about", "more than", "nearly".
public enum Qualifier: Hashable, Sendable {
  /// Exactly this count; for a percentage, all that print like it.
  case exact
  /// A count rounded to the printed digit: at most `half` away. `15,67 triệu` is ±5000.
  case rounded(half: Int64)
  /// `khoảng`, `about`: half a unit of the last digit that is not zero.
  case about
  /// `hơn`, `over`: this or more.
  case over
  /// `gần`, `under`: this or less, down to zero.
  case under
  /// `10–15`: from this number to that one, both printed with so many decimals.
  case through(Int64, decimals: UInt8)
}

extension Qualifier: CustomStringConvertible {
  /// As in the column `qualifier`: empty, `±5000`, `~`, `>`, `<`, `..15`.
  public var description: String {
    switch self {
    case .exact: ""
    case .rounded(let half): "±\(half)"
    case .about: "~"
    case .over: ">"
    case .under: "<"
    case .through(let end, let decimals): ".." + decimalText(Int128(end), decimals: Int(decimals))
    }
  }
}

extension Qualifier {
  /// The qualifier of minus the number: "or more" becomes "or less".
  public var mirrored: Qualifier {
    switch self {
    case .over: .under
    case .under: .over
    default: self
    }
  }

  /// The qualifier of a ratio of two counts that are not negative.
  ///
  /// Exact parts give an exact ratio. `>` and `<` are promises: they are carried on only where every part keeps them (over ÷ exact,
  /// over ÷ under, exact ÷ under are over; the other way round under). Everything else is about.
  public static func ratio(of numerator: Qualifier, over denominator: Qualifier) -> Qualifier {
    switch (numerator, denominator) {
    case (.exact, .exact): .exact
    case (.over, .exact), (.over, .under), (.exact, .under): .over
    case (.under, .exact), (.under, .over), (.exact, .over): .under
    default: .about
    }
  }
}

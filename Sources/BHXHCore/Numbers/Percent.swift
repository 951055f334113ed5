/// A percentage as it is printed: a whole number of units of its last decimal, and how many decimals there are.
///
/// `94,40` and `94,4` are the same share but not the same `Percent`: the first says more about the truth.
/// Percentage points are printed the same way.
public struct Percent: Hashable, Sendable {
  /// 9443 for `94.43`.
  public let mantissa: Int128
  /// 2 for `94.43`; in 0…18.
  public let decimals: Int

  /// `mantissa` units of the last of `decimals` decimals; `decimals` outside 0…18 is brought to the nearer end.
  public init(mantissa: Int64, decimals: Int) {
    self.mantissa = Int128(mantissa)
    self.decimals = min(max(decimals, 0), Percent.mostDecimals)
  }

  /// Without its sign: a decrease is a word.
  var magnitude: Percent { Percent(wide: Int128(mantissa.magnitude), decimals) }

  /// `ratio` × 100, rounded once, half away from zero.
  ///
  /// - Returns: nil when `decimals` is outside 0…18 or the mantissa would pass 10^36; ratios of counts up to 10^15 never do.
  public init?(_ ratio: Ratio, decimals: Int) {
    self.init(points: ratio, shift: 2, decimals: decimals)
  }

  /// A number that is in per cent already (a difference of two coverages, say), rounded once, half away from zero.
  ///
  /// - Returns: nil as for a ratio.
  public init?(points: Ratio, decimals: Int) {
    self.init(points: points, shift: 0, decimals: decimals)
  }

  /// `part` ÷ `whole` × 100, rounded once, half away from zero; the same as of their ratio, which need not be brought to lowest terms.
  ///
  /// - Returns: nil also where `whole` is zero.
  init?(_ part: Int128, over whole: Int128, decimals: Int) {
    guard (0...9).contains(decimals), let part = Int64(exactly: part), part != .min,
      let whole = Int64(exactly: whole), whole > 0
    else {
      guard let ratio = Ratio(part, over: whole) else { return nil }
      self.init(ratio, decimals: decimals)
      return
    }
    let scale = powersOfTen[decimals + 2]
    // Twice the number and one more, halved and rounded down, is rounded half up; less than 2 · 2^63 · 10^11 fits.
    let (above, below) = (2 * Int128(part.magnitude) * scale + Int128(whole), 2 * Int128(whole))
    let mantissa =
      if let narrow = UInt64(exactly: above), let divisor = UInt64(exactly: below) {
        Int128(narrow / divisor)
      } else {
        above / below
      }
    self.init(wide: part < 0 ? -mantissa : mantissa, decimals)
  }

  private init(wide mantissa: Int128, _ decimals: Int) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  private init?(points: Ratio, shift: Int, decimals: Int) {
    guard (0...Percent.mostDecimals).contains(decimals),
      let mantissa = points.rounded(decimals: decimals + shift),
      mantissa.magnitude <= powersOfTen[36].magnitude
    else { return nil }
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// More than any publisher prints, and few enough to compute with exactly.
  public static let mostDecimals = 18

  /// The printed number itself, in per cent: `94.43` is 9443/100.
  public var points: Ratio { Ratio(decimal: mantissa, decimals: decimals) }

  /// The share of one: `94.43` is 9443/10000.
  public var share: Ratio { Ratio(decimal: mantissa, decimals: decimals + 2) }

  /// All values, in per cent, that print like this one.
  ///
  /// `94.43` is [94.425, 94.435), negative ones are mirrored, `0.0` is (−0.05, 0.05): what rounding half away from zero undoes.
  public var interval: Interval {
    let below = Ratio(decimal: mantissa * 10 - 5, decimals: decimals + 1)
    let above = Ratio(decimal: mantissa * 10 + 5, decimals: decimals + 1)
    return Interval(
      ordered: mantissa > 0 ? .closed(below) : .open(below),
      mantissa < 0 ? .closed(above) : .open(above))
  }
}

extension Percent: CustomStringConvertible {
  /// For machines: a point, no grouping, all printed decimals: `94.40`, `-0.5`.
  public var description: String {
    decimalText(mantissa, decimals: decimals)
  }

  /// The share of one with all digits that the rounding kept: `0.9443` for 94.43 %.
  public var shareDescription: String {
    decimalText(mantissa, decimals: decimals + 2)
  }
}

/// Plain digits with a point before the last `decimals` of them.
func decimalText(_ mantissa: Int128, decimals: Int) -> String {
  if decimals == 0, let short = Int64(exactly: mantissa) { return String(short) }
  let whole = mantissa.magnitude
  var digits = Array((UInt64(exactly: whole).map { String($0) } ?? String(whole)).utf8)
  if decimals > 0 {
    let zeros = max(0, decimals + 1 - digits.count)
    digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros), at: 0)
    digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
  }
  if mantissa < 0 { digits.insert(UInt8(ascii: "-"), at: 0) }
  return String(decoding: digits, as: UTF8.self)
}

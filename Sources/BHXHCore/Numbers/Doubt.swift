/// What the qualifiers of its parts leave in doubt about a sum of counts.
///
/// Merging is commutative and associative, with the empty doubt as its neutral element, so sums may be taken in any order and
/// in parts. A part that is `about` counts with the half unit that it means: it would mean another one on the sum's digits.
public struct Doubt: Hashable, Sendable {
  /// The sum of the widths of the parts' doubts, so that half of it is the doubt to either side.
  private var width: Int64 = 0
  private var mayBeMore = false
  private var mayBeLess = false
  /// The sum of how far the parts that are ranges reach, up and down.
  private var above: Int64 = 0
  private var below: Int64 = 0

  /// No doubt: the neutral element.
  public init() {}

  /// The doubt of one part.
  public init(_ quantity: Quantity) {
    switch quantity.qualifier {
    case .exact: break
    case .rounded(let half): width = half > Int64.max / 2 ? .max : max(half, 0) * 2
    case .about: width = quantity.unitOfLastDigit
    case .over:
      if quantity.mantissa < 0 { mayBeLess = true } else { mayBeMore = true }
    case .under:
      if quantity.mantissa < 0 { mayBeMore = true } else { mayBeLess = true }
    case .through(let end, _): above = Swift.max(end - quantity.mantissa, 0)
    }
  }

  /// Whether the number is exact.
  public var isNone: Bool { self == Doubt() }

  /// The doubt of the sum of both.
  public mutating func merge(_ other: Doubt) {
    width = Self.sum(width, other.width)
    above = Self.sum(above, other.above)
    below = Self.sum(below, other.below)
    mayBeMore = mayBeMore || other.mayBeMore
    mayBeLess = mayBeLess || other.mayBeLess
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  /// The doubt of minus the number, for differences.
  public var negated: Doubt {
    var negated = self
    (negated.mayBeMore, negated.mayBeLess) = (mayBeLess, mayBeMore)
    (negated.above, negated.below) = (below, above)
    return negated
  }

  /// The qualifier of a sum with this doubt and this sign.
  ///
  /// `>` and `<` are promises: a sum with parts that are `hơn` and all others exact is `>`, and likewise `<`; halves of
  /// rounded parts add up; where both kinds or both directions meet, nothing can be promised and the sum is `~`.
  /// On a decrease `>` and `<` are mirrored: `<` on −5 says that it may be nearer to zero. Ranges add up to a range where all other parts are exact.
  public func qualifier(of amount: Int128) -> Qualifier {
    let isNegative = amount < 0
    if above > 0 || below > 0 {
      let isRange = !mayBeMore && !mayBeLess && width == 0 && below == 0
      let end = isRange ? Int64(exactly: amount + Int128(above)) : nil
      return end.map { .through($0, decimals: 0) } ?? .about
    }
    return switch (mayBeMore, mayBeLess, width > 0) {
    case (false, false, false): .exact
    case (false, false, true): .rounded(half: width / 2 + width % 2)
    case (true, false, false): isNegative ? .under : .over
    case (false, true, false): isNegative ? .over : .under
    default: .about
    }
  }

  /// All values that a number with this doubt may have.
  ///
  /// "Or less" reaches down to zero for a count, and any far for a number that may be negative.
  public func interval(around amount: Int128, isSigned: Bool) -> Interval {
    let half = Ratio(Int128(width), over: 2) ?? .zero
    let number = Ratio(whole: amount)
    let lowest =
      mayBeLess ? nil : number.subtracting(half)?.subtracting(Ratio(whole: Int128(below)))
    let lower: Interval.End =
      isSigned
      ? lowest.map { .closed($0) } ?? .unbounded : .closed(max(lowest ?? .zero, .zero))
    let upper: Interval.End =
      mayBeMore
      ? .unbounded
      : number.adding(half)?.adding(Ratio(whole: Int128(above))).map { .closed($0) } ?? .unbounded
    return Interval(ordered: lower, upper)
  }
}

/// The fraction with the smallest numerator and the smallest denominator of all fractions inside an interval above zero.
///
/// By continued fractions: where no whole number is inside, the whole part is taken off and the rest turned over.
/// - Complexity: O(log of the denominator).
struct SimplestFraction {
  let numerator: Int128
  let denominator: Int128

  /// Nil where the interval is not bounded above zero, or the arithmetic leaves its range.
  init?(in interval: Interval) {
    guard let low = interval.lower.value, low > .zero || interval.lower == .open(.zero) else {
      return nil
    }
    if let whole = interval.wholeNumbers?.lowest, whole > 0 {
      (numerator, denominator) = (whole, 1)
      return
    }
    let floor = low.floor
    let rest = interval.subtracting(Interval(Ratio(whole: floor)))
    guard let turned = Interval(1).divided(by: rest), let inner = SimplestFraction(in: turned)
    else { return nil }
    let (product, overflow) = floor.multipliedReportingOverflow(by: inner.numerator)
    if overflow { return nil }
    numerator = product + inner.denominator
    denominator = inner.numerator
  }
}

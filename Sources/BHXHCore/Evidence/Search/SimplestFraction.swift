/// The fraction with the smallest numerator and the smallest denominator of all fractions between two others.
///
/// By continued fractions: where no whole number is inside, the whole part is taken off and the rest turned over.
/// - Complexity: O(log of the denominator) divisions; nothing is brought to lowest terms.
struct SimplestFraction<Number: FixedWidthInteger & SignedInteger> {
  let numerator: Number
  let denominator: Number

  /// Nil where the arithmetic leaves its range; the ends are in order and not negative, the lower above zero or open; an upper end of nil
  /// is unbounded.
  init?(from low: RatioShare<Number>, to high: RatioShare<Number>?) {
    let (floor, remainder) = low.numerator.quotientAndRemainder(dividingBy: low.denominator)
    let whole = remainder == 0 && !low.isOpen ? floor : floor + 1
    guard let high else {
      (numerator, denominator) = (whole, 1)
      return
    }
    let (reached, overflow) = whole.multipliedReportingOverflow(by: high.denominator)
    if overflow { return nil }
    if reached < high.numerator || (reached == high.numerator && !high.isOpen) {
      (numerator, denominator) = (whole, 1)
      return
    }
    let turned = RatioShare(
      numerator: high.denominator, denominator: high.numerator - floor * high.denominator,
      isOpen: high.isOpen)
    let turnedHigh =
      remainder == 0
      ? nil : RatioShare(numerator: low.denominator, denominator: remainder, isOpen: low.isOpen)
    guard turned.denominator > 0, let inner = SimplestFraction(from: turned, to: turnedHigh)
    else { return nil }
    let (product, tooLarge) = floor.multipliedReportingOverflow(by: inner.numerator)
    let (above, isTooLarge) = product.addingReportingOverflow(inner.denominator)
    if tooLarge || isTooLarge { return nil }
    (numerator, denominator) = (above, inner.numerator)
  }
}

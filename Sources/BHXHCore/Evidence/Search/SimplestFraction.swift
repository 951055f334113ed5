/// The fraction with the smallest numerator and the smallest denominator of all fractions between two others.
///
/// By continued fractions: where no whole number is inside, the whole part is taken off and the rest turned over.
/// - Complexity: O(log of the denominator) divisions; nothing is brought to lowest terms.
struct SimplestFraction {
  let numerator: Int128
  let denominator: Int128

  /// One end of the fractions that are looked through: not negative, above zero or open.
  struct End {
    var numerator: Int128
    var denominator: Int128
    var isOpen: Bool
  }

  /// Nil where the arithmetic leaves its range; the ends are in order, an upper end of nil is unbounded.
  init?(from low: End, to high: End?) {
    // Most numbers fit into half of the width, whose divisions are several times quicker.
    if let found = Self.find(in: Int64.self, low, high) {
      (numerator, denominator) = (Int128(found.numerator), Int128(found.denominator))
    } else if let found = Self.find(in: Int128.self, low, high) {
      (numerator, denominator) = found
    } else {
      return nil
    }
  }

  /// Nil where the numbers do not fit.
  private static func find<Number: FixedWidthInteger>(
    in numbers: Number.Type, _ low: End, _ high: End?
  ) -> (numerator: Number, denominator: Number)? {
    guard let low = Bound<Number>(low) else { return nil }
    guard let high else { return find(low, nil) }
    return Bound<Number>(high).flatMap { find(low, $0) }
  }

  /// An end in numbers of some width.
  private struct Bound<Number: FixedWidthInteger> {
    let numerator: Number
    let denominator: Number
    let isOpen: Bool

    init(_ numerator: Number, _ denominator: Number, isOpen: Bool) {
      self.numerator = numerator
      self.denominator = denominator
      self.isOpen = isOpen
    }

    /// Nil where they do not fit.
    init?(_ end: End) {
      guard let numerator = Number(exactly: end.numerator),
        let denominator = Number(exactly: end.denominator)
      else { return nil }
      self.init(numerator, denominator, isOpen: end.isOpen)
    }
  }

  private static func find<Number: FixedWidthInteger>(
    _ low: Bound<Number>, _ high: Bound<Number>?
  ) -> (numerator: Number, denominator: Number)? {
    let (floor, remainder) = low.numerator.quotientAndRemainder(dividingBy: low.denominator)
    let whole = remainder == 0 && !low.isOpen ? floor : floor + 1
    guard let high else { return (whole, 1) }
    let (reached, overflow) = whole.multipliedReportingOverflow(by: high.denominator)
    if overflow { return nil }
    if reached < high.numerator || (reached == high.numerator && !high.isOpen) {
      return (whole, 1)
    }
    let turned = Bound(
      high.denominator, high.numerator - floor * high.denominator, isOpen: high.isOpen)
    let turnedHigh =
      remainder == 0 ? nil : Bound(low.denominator, remainder, isOpen: low.isOpen)
    guard turned.denominator > 0, let inner = find(turned, turnedHigh) else { return nil }
    let (product, tooLarge) = floor.multipliedReportingOverflow(by: inner.numerator)
    let (numerator, isTooLarge) = product.addingReportingOverflow(inner.denominator)
    return tooLarge || isTooLarge ? nil : (numerator, inner.numerator)
  }
}

extension Quantity {
  /// Whether two tellings say the same: the same number with the same qualifier, however many decimals are printed.
  public func isSame(as other: Quantity) -> Bool {
    value == other.value && qualifier == other.qualifier
  }

  /// The sum of two counts, with their qualifiers carried on; nil for percentages, and beyond the highest count.
  public func adding(_ other: Quantity) -> Quantity? {
    guard decimals == 0, other.decimals == 0 else { return nil }
    let sum = mantissa + other.mantissa
    guard abs(sum) <= Quantity.highestCount else { return nil }
    var doubt = Doubt(self)
    doubt.merge(Doubt(other))
    return Quantity(count: sum, qualifier: doubt.qualifier(isNegative: sum < 0))
  }
}

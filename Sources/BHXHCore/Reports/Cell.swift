/// One value of a result, before anybody decides how it is spelled.
///
/// Machine formats write slugs and plain digits; text writes names and numbers as its language does.
public enum Cell: Hashable, Sendable {
  /// Not known, not computable, or without meaning here: `null` in JSON, blank in CSV.
  case none
  case text(String)
  case unit(AdministrativeUnit)
  case scheme(Scheme)
  case measure(Measure)
  case issuer(Issuer)
  /// A whole number of people, events, rows …
  case count(Int128)
  /// A number as it was printed, with its qualifier.
  case quantity(Quantity)
  /// A count that may be negative and is shown with its sign.
  case change(Int128)
  case percent(Percent)
  /// A percentage that may be negative and is shown with its sign.
  case signedPercent(Percent)
  /// A ratio that is not a percentage, such as recruits per event.
  case decimal(Percent)
  case how(How)
  case status(Status)
  case comparability(Comparability)
  case qualifier(Qualifier)
  case reason(Reason)

  /// `make(value)`, or `none` for nil.
  init<Value>(_ value: Value?, _ make: (Value) -> Cell) {
    self = value.map(make) ?? .none
  }
}

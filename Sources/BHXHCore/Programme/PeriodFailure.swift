/// Why a text is not a period.
public enum PeriodFailure: Hashable, Sendable, Error {
  /// No spelling of a period that is known.
  case unknown
  /// A year outside 1900…2100.
  case year(Int)
  /// A month that a year does not have.
  case month(Int)
  /// A quarter that a year does not have.
  case quarter(Int)
  /// A day that the month does not have.
  case day(Int)
  /// A range that ends before it starts.
  case reversed
}

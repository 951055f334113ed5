/// How sharp derived bounds are.
public enum Exactness: String, CaseIterable, Sendable {
  /// One whole number is left.
  case exact
  /// Both bounds are reached by whole numbers that fit everything.
  case tight
  /// Outer bounds: the truth lies inside, but they may not be reached.
  case propagated
}

/// An unpublished count, and the whole numbers that the published figures leave for it.
public struct DerivedFigure: Sendable {
  public let unit: AdministrativeUnit
  /// As the figures that it follows from are spelled; a target has its year.
  public let period: Period
  public let subject: Subject
  /// Nil where it is unbounded below, as a change may be.
  public let low: Int128?
  public let high: Int128
  public let exactness: Exactness
  /// The published figures from which it follows directly.
  public let facts: [Fact]
  /// These in words; where none follows directly, those behind.
  public let figures: Wording
  /// The formula and the figures in words.
  public let because: Wording
  /// Whether the work was bounded before everything was looked at.
  public let stoppedEarly: Bool
}

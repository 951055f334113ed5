/// Whether a published figure agrees with the others.
public enum Verdict: String, CaseIterable, Sendable {
  /// No contradiction was found.
  case consistent
  /// It belongs to a set that cannot hold together although each smaller part of it can.
  case contradicted
  /// The others leave it its whole range.
  case unverifiable
}

/// One published figure, what the others leave for it, and whether it fits.
public struct AuditRow: Sendable {
  public let fact: Fact
  /// The lowest that it could be printed as by the other figures; where no value fits, the nearest below that could be. Nil: unbounded.
  public let low: PrintedBound?
  /// The highest, likewise; nil: unbounded.
  public let high: PrintedBound?
  public let verdict: Verdict
  /// A smallest found set of figures that cannot hold together, this one among them; empty where it is not contradicted.
  public let set: [Fact]
  /// Ways to understand one figure of the set under which it would hold.
  public let readings: [PossibleReading]
  /// The declared relations that the bounds are from.
  public let relations: [Relation]
  public let because: Wording
  /// Whether the work was bounded before everything was looked at; the bounds hold, but could be tighter.
  public let stoppedEarly: Bool
}

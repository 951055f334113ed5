/// What arithmetic says of the figures that a report shows.
public struct ReportEvidence: Sendable {
  /// Figures that cannot hold together, and what to say of them.
  public struct Contradiction: Sendable {
    public let facts: Set<Fact>
    public let wording: Wording
  }

  /// One row a figure of the report, those of campaigns apart.
  public var audit: [AuditRow] = []
  /// The smallest set of each contradicted figure; its place, from 1, is the number of its mark.
  public var contradictions: [Contradiction] = []
  /// The unpublished counts of the unit that the published figures bound closely.
  public var derived: [DerivedFigure] = []
  /// Whether any part of the work reached its bound.
  public var stoppedEarly = false

  public init() {}

  /// The number under which a contradicted figure is explained, in brackets; nothing for any other.
  func mark(of fact: Fact?) -> Cell {
    fact.flatMap(number).map { .text("[\($0)]") } ?? .none
  }

  /// The number under which a figure's contradiction is told; nil where it has none.
  func number(of fact: Fact) -> Int? {
    contradictions.firstIndex { $0.facts.contains(fact) }.map { $0 + 1 }
  }

  /// The column of marks.
  static let column = Column("mark", "Mâu thuẫn", "Contradicted")

  /// A warning where the work was bounded.
  public var problems: [Problem] {
    stoppedEarly ? [Problem(.workBounded, at: nil)] : []
  }
}

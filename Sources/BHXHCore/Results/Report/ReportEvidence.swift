/// What arithmetic says of the figures that a report shows.
package struct ReportEvidence: Sendable {
  /// Figures that cannot hold together, and what to say of them.
  package struct Contradiction: Sendable {
    package let facts: Set<Fact>
    package let wording: Wording
  }

  /// One row a figure of the report, those of campaigns apart.
  package var audit: [AuditRow] = []
  /// The smallest set of each contradicted figure; its place, from 1, is the number of its mark.
  package var contradictions: [Contradiction] = []
  /// The unpublished counts of the unit that the published figures bound closely.
  package var derived: [DerivedFigure] = []
  /// Whether any part of the work reached its bound.
  package var stoppedEarly = false

  package init() {}

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
  package var problems: [Problem] {
    stoppedEarly ? [Problem(.workBounded, at: nil)] : []
  }
}

/// One row of an indicator of one's own: the two sides that its relation names, and their ratio.
public struct IndicatorRow: Equatable, Sendable {
  /// What is reckoned.
  public let relation: Relation
  /// What the row is of.
  public let group: RowGroup
  /// Whose plan stands below the line; `notSaid` for all else.
  public var issuer = Issuer.notSaid
  /// Above the line, over the units on both sides; of a growth the later figure.
  public var part: Tally?
  /// Below the line; of a growth the earlier figure.
  public var whole: Tally?
  public var percent: Percent?
  /// Computed, or published as it stands; nil where there is no percentage.
  public var how: How?
  /// Of how many units there are figures of both sides.
  public var reported: Int
  /// Of how many units there should be.
  public var expected: Int
  /// Why there is no percentage, or what it leaves out.
  public var reason: Reason?
  /// The figure that a source printed for the same unit, period and scheme.
  public var published: Fact?

  init(_ relation: Relation, _ group: RowGroup, _ figures: [RolledUp]) {
    self.relation = relation
    self.group = group
    part = figures.tally
    reported = figures.reported
    expected = figures.expected
  }

  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio? {
    guard let part, let whole else { return nil }
    return Ratio(isGrowth ? part.amount - whole.amount : part.amount, over: whole.amount)
  }

  /// What is said of the percentage where it is printed.
  public var qualifier: Qualifier {
    guard let part else { return published?.value.qualifier ?? .exact }
    guard let whole else { return part.qualifier }
    return Qualifier.ratio(of: part.qualifier, over: whole.qualifier)
  }

  /// Whether the whole is taken away from the part first.
  var isGrowth: Bool { if case .growth = relation.form { true } else { false } }
}

/// One row of a ratio, whichever it is: whose it is, the percentage, and what it was made of.
public protocol RatioRow: Sendable, CustomStringConvertible {
  /// What the row is of.
  var group: RowGroup { get }
  /// Nil where there is none, for the reason.
  var percent: Percent? { get }
  /// Whether the percentage was computed or published; nil where there is none.
  var how: How? { get }
  /// Why there is no percentage, or what it leaves out.
  var reason: Reason? { get }
  /// The exact ratio behind a computed percentage, as a share of 1.
  var ratio: Ratio? { get }
  /// What stands above and below the line.
  var sides: [Tally?] { get }
  /// Whose plan it is; `notSaid` for all else.
  var issuer: Issuer { get }
  /// How it came about.
  var explanation: Explanation { get }
}

extension RatioRow {
  public var issuer: Issuer { .notSaid }

  /// The exact share, where it was computed; otherwise that of the printed percentage.
  public var share: Ratio? { ratio ?? percent?.share }

  /// The unit that the row is of; nil where it is of several.
  public var unit: AdministrativeUnit? { group.members.count == 1 ? group.members[0] : nil }

  /// How messages call the row: its keys, as machine formats spell them.
  public var name: String {
    let places = unit.map { [Gazetteer.builtIn.path(of: $0)] } ?? []
    let words = places + [group.period, group.scheme.slug] + group.breakdown.parts.map(\.value)
    return (words + [group.group, issuer.slug]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The name, and the percentage or why there is none.
  public var description: String {
    let result = percent.map { "\($0) %" } ?? reason?.english ?? "–"
    return "\(name): \(result)"
  }
}

extension CoverageRow: RatioRow {
  public var sides: [Tally?] { [participants, base] }
  public var explanation: Explanation { Explanation(self) }
}

extension GrowthRow: RatioRow {
  public var sides: [Tally?] { [participants, previous] }
  public var explanation: Explanation { Explanation(self) }
}

extension PlanRow: RatioRow {
  public var sides: [Tally?] { [participants, target] }
  public var explanation: Explanation { Explanation(self) }
}

extension IndicatorRow: RatioRow {
  public var sides: [Tally?] { [part, whole] }
  public var explanation: Explanation { Explanation(self) }
}

extension RetentionRow: RatioRow {
  public var sides: [Tally?] { [renewals, lapses] }
  public var explanation: Explanation { Explanation(self) }
}

/// One figure as it was given: its value, and everything that is needed to show where it is from.
///
/// An object, because a result of millions of figures names each of them several times.
public final class Fact: Sendable {
  /// Where it is, in the state that the unit had then.
  public let unit: AdministrativeUnit
  /// As it was first spelled: a year, a quarter, a month, a span.
  public let period: Period
  /// As it was printed, with its decimals and its qualifier.
  public let value: Quantity
  /// Final, provisional or estimated.
  public let status: Status
  private let column: Int32
  private let line: Int
  let attribution: Attribution
  /// The facts of a cube are numbered from 0; negative for a fact that is in none.
  let number: Int

  /// What it is of.
  public var subject: Subject { attribution.subject }
  /// Which kind of population or labour force it is, or is over; empty: the usual one.
  public var baseMeasure: String { attribution.baseMeasure }
  /// Who published it when.
  public var provenance: Provenance { attribution.provenance }
  /// Where it was read.
  public var place: Place { Place(file: attribution.file, line: line, column: Int(column)) }

  /// - Returns: nil for an observation that says "missing".
  public convenience init?(_ observation: Observation) {
    self.init(observation, Attribution(observation), number: -1)
  }

  /// - Parameter attribution: the one of the observation.
  convenience init?(_ observation: Observation, _ attribution: Attribution, number: Int) {
    guard let value = observation.value else { return nil }
    self.init(
      observation.unit, observation.period, value, observation.status, attribution,
      line: observation.place.line, column: Int32(clamping: observation.place.column),
      number: number)
  }

  init(
    _ unit: AdministrativeUnit, _ period: Period, _ value: Quantity, _ status: Status,
    _ attribution: Attribution, line: Int = 0, column: Int32 = 0, number: Int
  ) {
    self.unit = unit
    self.period = period
    self.value = value
    self.status = status
    self.line = line
    self.column = column
    self.attribution = attribution
    self.number = number
  }

  /// The same fact with another value, for `--duplicates sum`.
  public func withValue(_ value: Quantity) -> Fact {
    Fact(
      unit, period, value, status, attribution, line: line, column: column, number: number)
  }

  /// The same fact as one that a later publication has revised; it is in no cube.
  func superseded() -> Fact {
    Fact(
      unit, period, value, status, attribution, line: line, column: column,
      number: Self.supersededNumber)
  }

  /// Whether a later publication has revised it.
  public var isSuperseded: Bool { number == Self.supersededNumber }

  private static let supersededNumber = -2

  /// The time part of its key.
  var span: FactSpan { FactSpan(of: period, for: attribution.subject.measure) }
}

extension Fact: Hashable {
  public static func == (left: Fact, right: Fact) -> Bool {
    left === right
      || left.unit == right.unit && left.line == right.line && left.column == right.column
        && left.value == right.value && left.period == right.period && left.status == right.status
        && left.attribution.isSame(as: right.attribution)
  }

  /// What tells facts apart at a glance: where they stand, and what they say.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    hasher.combine(period.end)
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(value.mantissa)
  }
}

extension Cube {
  /// Every fact, what was told against them, and what stood before it was revised, in the order of the input.
  ///
  /// - Parameters:
  ///   - contested: the observations that stood against an earlier one of their key.
  ///   - files: the names of the inputs, as they were read.
  /// - Complexity: O(n log n) in the facts.
  package func tellings(with contested: [Fact] = [], in files: [String]) -> [Fact] {
    let ranks = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    let facts = self.facts + contested + superseded
    let places = facts.map { fact in
      (ranks[fact.place.file] ?? files.count, fact.place.line, fact.place.column)
    }
    return facts.indices.sorted { places[$0] < places[$1] }.map { facts[$0] }
  }
}

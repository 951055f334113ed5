/// A row that could not be used: as it stood, and why.
public struct RejectedRow: Hashable, Sendable {
  /// The text of the row in the input, without its end of line; of JSON the object.
  public var text: String
  /// Where it begins.
  public var place: Place
  /// Everything that is wrong with it, at least one error.
  public var problems: [Problem]
}

/// What takes the observations of an input, one row at a time, while they are read.
public protocol ReadingSink {
  /// Whether reading goes on: false ends it behind the row that was taken last.
  var wantsMore: Bool { get }

  /// Says how the input was understood, before its first row.
  mutating func begin(_ summary: InputSummary)

  /// Takes all observations of a row, or none of them.
  ///
  /// - Returns: what is wrong with them among those that came before (duplicates); with an error among it the sink has
  ///   taken none and the row is rejected.
  mutating func take(_ row: [Observation]) -> [Problem]

  /// Takes a source that a table of sources lists.
  mutating func take(_ source: Source)

  /// Hears of a problem: of the input, or of a row, whether that was rejected or not.
  mutating func report(_ problem: Problem)

  /// Hears of a row that was rejected, after its problems.
  mutating func reject(_ row: RejectedRow)
}

extension ReadingSink {
  /// An input is read to its end.
  public var wantsMore: Bool { true }

  /// Sources are of use to who shows them.
  public mutating func take(_ source: Source) {}
}

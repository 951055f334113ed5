/// A row that could not be used: as it stood, and why.
package struct RejectedRow: Hashable, Sendable {
  /// The text of the row in the input, without its end of line; of JSON the object.
  package var text: String
  /// Where it begins.
  package var place: Place
  /// Everything that is wrong with it, at least one error.
  package var problems: [Problem]
}

/// What takes the observations of an input, one row at a time, while they are read.
package protocol ReadingSink {
  /// Whether reading goes on: false ends it behind the row that was taken last.
  var wantsMore: Bool { get }

  /// Says how the input was understood, before its first row.
  mutating func begin(_ summary: InputSummary)

  /// Takes all observations of a row, or none of them.
  ///
  /// - Returns: what is wrong with them among those that came before (duplicates); with an error among it the sink has
  ///   taken none and the row is rejected.
  mutating func take(_ row: [Observation]) -> [Problem]

  /// Hears that a sum is whole: the sheet's own total equals it.
  mutating func take(_ sum: CompleteSum)

  /// Takes a source that a table of sources lists.
  mutating func take(_ source: Source)

  /// Hears of a problem: of the input, or of a row, whether that was rejected or not.
  mutating func report(_ problem: Problem)

  /// Hears of a row that was rejected, after its problems.
  mutating func reject(_ row: RejectedRow)

  /// Whether it takes rows as codes still: false has all further ones come as observations.
  var takesPlain: Bool { get }

  /// Whether the input is read again where something in it is not plain: then it matters to nobody what was not said of it before.
  var readsAgain: Bool { get }

  /// Whether it tells of rows of codes where their figures are from, and so has to hear that.
  var tellsProvenance: Bool { get }

  /// Hears that the rows to come are of one plain form, before the first of them.
  ///
  /// - Returns: whether it takes them as codes; otherwise each comes as observations.
  mutating func begin(plain layout: CodedLayout) -> Bool

  /// Takes plain rows from the one at `row` on, as long as it knows what their codes mean.
  ///
  /// - Parameters:
  ///   - text: the block in which they stand.
  ///   - line: where that row stands; each is one line.
  /// - Returns: the first row that it did not take: that one comes as observations, and then is to be learned.
  mutating func take(
    plain rows: borrowing CodedRows, in text: borrowing TextBlock, from row: Int, line: Int,
    lane: Int
  ) -> Int

  /// Hears how the unit is written in a row that it did not take.
  ///
  /// - Parameter text: the bytes of the cells that name the unit.
  /// - Returns: whether it knows that now, and did not before: then it may take the row.
  mutating func recognize(_ codes: CodedRows.Codes, unit text: [UInt8], lane: Int) -> Bool

  /// Learns what the codes of a row mean: what the row said that was taken last.
  ///
  /// - Parameters:
  ///   - unit: the texts that name the unit, one a column.
  ///   - text: the bytes of the cells that name it.
  mutating func learn(_ codes: CodedRows.Codes, unit: [String], _ text: [UInt8], lane: Int)

  /// Forgets which units codes mean.
  mutating func forgetUnits()

  /// Hears that the rows are not of the plain form after all.
  mutating func giveUpPlain()
}

extension ReadingSink {
  package mutating func take(_ sum: CompleteSum) {}

  package var takesPlain: Bool { true }

  package var readsAgain: Bool { false }

  package var tellsProvenance: Bool { false }

  package mutating func begin(plain layout: CodedLayout) -> Bool { false }

  package mutating func take(
    plain rows: borrowing CodedRows, in text: borrowing TextBlock, from row: Int, line: Int,
    lane: Int
  ) -> Int {
    row
  }

  package mutating func recognize(_ codes: CodedRows.Codes, unit text: [UInt8], lane: Int) -> Bool {
    false
  }

  package mutating func learn(
    _ codes: CodedRows.Codes, unit: [String], _ text: [UInt8], lane: Int
  ) {}

  package mutating func forgetUnits() {}

  package mutating func giveUpPlain() {}

  /// An input is read to its end.
  package var wantsMore: Bool { true }

  /// Sources are of use to who shows them.
  package mutating func take(_ source: Source) {}
}

/// Keeps how an input was understood, and nothing else.
struct SurveySink: ReadingSink {
  private(set) var summary: InputSummary?

  mutating func begin(_ summary: InputSummary) { self.summary = summary }

  mutating func take(_ row: [Observation]) -> [Problem] { [] }

  mutating func report(_ problem: Problem) {}

  mutating func reject(_ row: RejectedRow) {}
}

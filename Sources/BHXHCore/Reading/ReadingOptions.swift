/// What the user says about an input beyond what stands in it.
public struct ReadingOptions: Sendable {
  /// Something that holds for a whole input: `--set KEY=VALUE`.
  public enum Setting: String, CaseIterable, Sendable {
    case unit, period, scheme, measure, issuer, status, factor
  }

  public var gazetteer: Gazetteer
  /// What the input does not say: for absent columns and blank cells.
  public var settings: [Setting: String] = [:]
  /// `--column 'SL=participants'`: the meaning of a header, in the words of another one.
  public var columns: [(header: String, meaning: String)] = []
  /// Nil to recognise it.
  public var delimiter: UInt8?
  /// Nil to recognise it.
  public var encoding: TextEncoding?
  /// Whether unknown units are taken as they stand (`--any-unit`).
  public var acceptsAnyUnit = false
  /// Columns that are breakdowns beyond those that are known by name.
  public var breakdowns: [String] = []
  /// Whether a breakdown that first comes after 1 000 objects of JSON is an error: who writes rows while they are read
  /// has to know all columns by then.
  public var fixesBreakdowns = false
  /// The unit that names are looked for in first (`--unit`).
  public var context: AdministrativeUnit?

  /// Whether the input is of the data built in: commas part its fields and every unit stands by its path, so that nothing of that has
  /// to be found out from its first rows.
  public var isBuiltIn = false
  /// Only for the data built in, of which every row is right: rows of other provinces than these are counted and not read. Nil for all.
  public var provinces: Set<String>?
  /// How many rows are looked at together, and how much is read at a time: fewer in tests, to reach every boundary.
  var firstRows = FirstRows.mostRows
  var blockBytes: Int?
  var plainBlockBytes = PlainBlocks.blockBytes
  /// Whether plain rows are read by two threads where there are two processors.
  var isThreaded = true

  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }
}

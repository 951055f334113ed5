/// What the user says about an input beyond what stands in it.
public struct ReadingOptions: Sendable {
  /// Something that holds for a whole input: `--set KEY=VALUE`.
  public enum Setting: String, CaseIterable, Sendable {
    case unit, period, scheme, measure, issuer, status, factor
  }

  /// Where units are looked up.
  public var gazetteer: Gazetteer
  /// What the input does not say: for absent columns and blank cells.
  public var settings: [Setting: String] = [:]
  /// `--column 'SL=participants'`: the meaning of a header, in the words of another one.
  public var columns: [(header: String, meaning: String)] = []
  /// Nil to recognise it.
  public var delimiter: UInt8?
  /// Of a workbook the worksheet of this name, or of this number from 1; nil for all that are shown and have a table.
  public var sheet: String?
  /// Nil to recognise it.
  public var encoding: TextEncoding?
  /// Whether unknown units are taken as they stand (`--any-unit`).
  public var acceptsAnyUnit = false
  /// Whether rows whose `confidence` is `candidate` are used (`--accept`).
  public var acceptsCandidates = false
  /// Columns that are breakdowns beyond those that are known by name.
  public var breakdowns: [String] = []
  /// Whether a breakdown that first comes after 1 000 objects of JSON is an error: who writes rows while they are read
  /// has to know all columns by then.
  public var fixesBreakdowns = false
  /// The month whose units the input is of, whatever its periods (`--units-of`): back series are often restated to later boundaries.
  public var unitsOf: Month?
  /// The unit that names are looked for in where the input names none itself (`--unit`).
  public var context: AdministrativeUnit?
  /// What was published, or is of a month, after this day is passed over (`--as-of`); nil for nothing.
  public var asOf: EffectiveDate?

  /// Whether the input is of the data built in: commas part its fields and every unit stands by its path, so that nothing of that has
  /// to be found out from its first rows.
  public var isBuiltIn = false
  /// Only for the data built in, of which every row is right, where `TextSource` has left out the rows of all but these: they are
  /// counted and not read. Nil for all.
  public var provinces: Set<String>?
  /// How many rows are looked at together, and how much is read at a time: fewer in tests, to reach every boundary.
  var firstRows = FirstRows.mostRows
  /// How many columns an input may have: fewer in tests.
  var mostColumns = ReadingLimits.columns
  var blockBytes: Int?
  var plainBlockBytes = CodedBlocks.blockBytes
  /// Whether plain rows are read by two threads where there are two processors.
  var isThreaded = true

  /// As the program reads without options.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }
}

/// How much a file may ask of the reader; what goes beyond is an error that names the limit.
///
/// Memory is bounded by these, never by the size of the input.
package enum ReadingLimits {
  /// The most fields of one record: as many columns as a spreadsheet has.
  package static let columns = 16_384
  /// The longest field, in bytes: also the longest string, number or key of JSON.
  package static let fieldBytes = 1 << 20
  /// A quoted field longer than this is taken for a quote that was never closed.
  package static let quotedFieldBytes = 64 << 10
  /// The longest record, in bytes.
  package static let recordBytes = 16 << 20
  /// How deep arrays and objects of JSON may stand in each other.
  package static let nesting = 512
  /// The most distinct keys (unit, period, scheme, measure …) of all inputs of a command.
  package static let keys = 10_000_000
  /// From how many bytes at its beginning a file's format and dialect are recognised, and how many after the first
  /// byte that is not ASCII decide its encoding.
  package static let sampleBytes = 64 << 10
  /// How many bytes are read at a time.
  package static let blockBytes = 256 << 10
}

/// How much a file may ask of the reader; what goes beyond is an error that names the limit.
///
/// Memory is bounded by these, never by the size of the input.
public enum ReadingLimits {
  /// The most fields of one record: as many columns as a spreadsheet has.
  public static let columns = 16_384
  /// The longest field, in bytes: also the longest string, number or key of JSON.
  public static let fieldBytes = 1 << 20
  /// A quoted field longer than this is taken for a quote that was never closed.
  public static let quotedFieldBytes = 64 << 10
  /// The longest record, in bytes.
  public static let recordBytes = 16 << 20
  /// How deep arrays and objects of JSON may stand in each other.
  public static let nesting = 512
  /// The most distinct keys (unit, period, scheme, measure …) of all inputs of a command.
  public static let keys = 10_000_000
  /// From how many bytes at its beginning a file's format and dialect are recognised, and how many after the first
  /// byte that is not ASCII decide its encoding.
  public static let sampleBytes = 64 << 10
  /// How many bytes are read at a time.
  public static let blockBytes = 256 << 10
}

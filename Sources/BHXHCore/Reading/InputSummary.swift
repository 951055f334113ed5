/// How an input was understood: what `check -v` shows.
public struct InputSummary: Hashable, Sendable {
  /// A header and what it was taken for.
  public struct Column: Hashable, Sendable {
    public var header: String
    /// The meaning in the words of the contract (`bhyt target 2023 ubnd`); nil where the column is ignored.
    public var meaning: String?

    public init(header: String, meaning: String?) {
      self.header = header
      self.meaning = meaning
    }
  }

  public var file: String
  public var format: InputFormat
  public var encoding: TextEncoding
  public var hasByteOrderMark: Bool
  /// Nil for JSON.
  public var dialect: Dialect?
  /// The physical line of the header; nil for JSON.
  public var headerLine: Int?
  /// Column by column; of JSON the keys of the first objects.
  public var columns: [Column]
  /// The breakdowns among the columns, in their order.
  public var breakdowns: [String]
  /// What was taken from title lines and settings, as `period=2023-07`.
  public var taken: [String]
  /// What kind of table it is, where it holds no figures.
  public var special: SpecialTable?
}

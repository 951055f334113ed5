/// What became of the rows below the headers of an input: always rows = used + rejected + blank.
public struct RowCount: Hashable, Sendable {
  /// Read as observations, totals too.
  public var used: Int
  /// Left out because something in them is wrong.
  public var rejected: Int
  /// Without a figure: empty, the name of a group, a note.
  public var blank: Int

  public init(used: Int = 0, rejected: Int = 0, blank: Int = 0) {
    self.used = used
    self.rejected = rejected
    self.blank = blank
  }

  /// All rows below the header.
  public var rows: Int { used + rejected + blank }

  /// The rows of two inputs together.
  public static func + (left: RowCount, right: RowCount) -> RowCount {
    RowCount(
      used: left.used + right.used, rejected: left.rejected + right.rejected,
      blank: left.blank + right.blank)
  }
}

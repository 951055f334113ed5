/// What became of the rows below the headers: none is ever unaccounted for.
///
/// Always `rows == used + rejected + blank`. Adding is commutative and associative, so that inputs can be counted apart.
public struct RowCount: Hashable, Sendable {
  /// Rows whose cells were all understood, total rows included.
  public var used = 0
  /// Rows with an error, whose figures were not taken.
  public var rejected = 0
  /// Rows without figures: empty ones, group rows, notes.
  public var blank = 0

  /// Rows by what became of them.
  public init(used: Int = 0, rejected: Int = 0, blank: Int = 0) {
    self.used = used
    self.rejected = rejected
    self.blank = blank
  }

  /// All rows below the headers.
  public var rows: Int { used + rejected + blank }

  /// Of two inputs together.
  public static func + (left: RowCount, right: RowCount) -> RowCount {
    RowCount(
      used: left.used + right.used, rejected: left.rejected + right.rejected,
      blank: left.blank + right.blank)
  }
}

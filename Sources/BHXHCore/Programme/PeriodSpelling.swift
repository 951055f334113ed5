/// How periods are spelled: reads them.
public enum PeriodSpelling {
  /// The years that figures can be of; anything else is a slip of the keyboard or another number.
  public static let years = 1900...2100

  /// The period that `text` names, in any spelling.
  public static func read(_ text: String) throws(PeriodFailure) -> Period {
    throw .unknown
  }

  /// What `text` in a column `versus` names: a period's last month, or `2024?`.
  public static func readVersus(_ text: String) throws(PeriodFailure) -> Versus {
    throw .unknown
  }
}

/// The period that a growth compares with.
public enum Comparison: Hashable, Sendable {
  /// Cùng kỳ năm trước: the same month a year before.
  case previousYear
  /// Tháng trước.
  case previousMonth
  /// Cuối năm trước: the end of the year before.
  case yearStart
  case month(Month)

  /// As the option `--versus` names it; nil for any other text.
  public init?(slug: String) {
    switch slug {
    case "previous-year": self = .previousYear
    case "previous-month": self = .previousMonth
    case "year-start": self = .yearStart
    default: return nil
    }
  }

  /// The month compared with; nil where it is not before `month`.
  public func earlier(than month: Month) -> Month? {
    let earlier =
      switch self {
      case .previousYear: month.advanced(by: -12)
      case .previousMonth: month.advanced(by: -1)
      case .yearStart: Month.december(of: month.year - 1)
      case .month(let chosen): chosen
      }
    return earlier < month ? earlier : nil
  }
}

import BHXHCore

/// What `--fail-under` finds: rows whose exact percentage is below the limit.
///
/// A row without a percentage does not fail, but is named.
struct Threshold {
  let limit: Percent
  let context: Context

  /// One row as it is judged.
  struct Judged {
    let name: String
    /// The exact share, where it was computed; otherwise the printed percentage.
    let share: Ratio?
  }

  /// - Returns: `found` when a row is below the limit.
  func judge(_ rows: [Judged]) -> ExitCode {
    var code = ExitCode.done
    let language = context.settings.language
    for row in rows {
      guard let share = row.share else {
        let text = Bilingual(
          "\(row.name): no percentage to compare with \(limit)",
          "\(SpokenFigure(row.name, .vietnamese).text): không có tỷ lệ để so với \(NumberFormat(.vietnamese).percent(limit))"
        )
        context.messages.write(.warning, text[language])
        continue
      }
      if share < limit.share {
        code = .found
        let text = Bilingual(
          "\(row.name) is under \(limit) %",
          "\(SpokenFigure(row.name, .vietnamese).text) dưới \(NumberFormat(.vietnamese).percent(limit))"
        )
        context.messages.write(.error, text[language])
      }
    }
    return code
  }
}

import BHXHCore

/// Which rows are shown and how they are grouped: what `SelectionOptions` mean.
struct SelectionChoices: Equatable, Sendable {
  /// From the first month of `--period` to its last; nil: all.
  var months: ClosedRange<Month>?
  /// As typed: finding it is the gazetteer's matter, and an unknown unit is no usage error.
  var unit: String?
  /// Empty: all.
  var schemes: Set<Scheme> = []
  /// What `--by` names, with the command's own keys added last where they are missing.
  var keys: [GroupKey]
  var boundaries = Boundaries.automatic
  var versus = Comparison.previousYear
  var asOf: EffectiveDate?

  /// - Throws: `UsageError` where a value is not understood.
  init(_ reader: OptionReader) throws(UsageError) {
    months = try reader.months(SelectionOptions.period)
    unit = try reader.text(SelectionOptions.unit)
    schemes = Set(try reader.schemes(SelectionOptions.scheme))
    keys = try GroupKeyReader(reader).keys()
    asOf = try reader.date(SelectionOptions.asOf)
    boundaries =
      try reader.value(SelectionOptions.boundaries, .boundaries) { text in
        switch text {
        case "auto": .automatic
        case "as-reported": .asReported
        default: reader.date(text).map { .at($0.month) }
        }
      } ?? .automatic
    versus =
      try reader.value(SelectionOptions.versus, .versus) { text in
        Comparison(slug: text) ?? reader.comparablePeriod(text).map { .month($0.end) }
      } ?? .previousYear
  }
}

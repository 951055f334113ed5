/// The parts of a report, in the order in which they stand; `--section` names them.
package enum ReportSection: String, CaseIterable, Sendable {
  /// What is most worth saying, in sentences.
  case summary
  /// A row a scheme of the unit.
  case unit
  /// A row a unit directly below.
  case below
  /// The last thirteen months.
  case series
  case growth
  case plan
  case coverage
  /// What the tables above do not show: populations, subgroups, parts of a breakdown.
  case figures
  case campaigns
  case history
  /// Populations and labour forces of a kind, whatever their time.
  case populations
  case derived
  case contradictions
  case sources
}

/// The closed lists of slugs that are written as words in text; the words stand in `data/words.csv`, those of `kind` in `data/kinds.csv`.
package enum Vocabulary: String, CaseIterable, Sendable {
  case measure
  case how
  case status
  case comparability
  case qualifier
  /// Of units: `province`.
  case level
  /// Of units: `thi-xa`.
  case unitKind = "unit-kind"
  /// Of campaigns: `conference`.
  case kind
  case severity
  /// Of an audited figure.
  case verdict
  /// Of derived bounds.
  case exactness
  /// What a command's result is called.
  case table
  /// Of a key in `diff`.
  case difference
  /// What a part of a report is called.
  case section
  /// What the system says of files, in its own words.
  case system
  /// What tables and documents say themselves.
  case phrase
}

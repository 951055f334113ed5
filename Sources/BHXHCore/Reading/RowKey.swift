/// What the cells of a row say about all its figures.
struct RowKey: Sendable {
  var period: Period?
  var scheme: Scheme?
  var measure: Measure?
  var qualifier = Qualifier.exact
  var versus: Versus?
  var issuer = Issuer.notSaid
  var baseMeasure = ""
  var status = Status.final
  var campaign = Campaign.none
  var group = ""
  var breakdown = Breakdown.all
  var provenance = Provenance()
}

/// What holds for all rows of an input, where their cells say nothing: from settings and title lines.
struct InputDefaults: Sendable {
  /// The text that names the unit.
  var unit: String?
  var period: Period?
  var scheme: Scheme?
  var measure: Measure?
  var issuer = Issuer.notSaid
  var status = Status.final
  var factor = CountUnit.one
}

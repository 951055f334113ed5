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
  /// What one in the row stands for, where it says so.
  var factor: CountUnit?
  /// Fields whose cells say something that is not understood: they are not missing.
  var failed: Set<RowField> = []
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
  /// What one in the table stands for.
  var factor = CountUnit.one
  /// Whether a setting says the factor.
  var hasFactor = false

  /// Whether nothing is said but of units and times.
  var areNone: Bool {
    scheme == nil && measure == nil && !issuer.isSaid && status == .final && factor == .one
  }
}

/// How articles are read: what their text does not say.
package struct ProseOptions: Sendable {
  package var gazetteer: Gazetteer
  /// When the articles were published; nil: as their first lines say.
  package var published: Publication?
  /// The unit that an article without one is about.
  package var unit: AdministrativeUnit?
  /// Of figures whose time nothing in their article says.
  private(set) var period: Period?
  /// Of sentences that name none.
  private(set) var scheme: Scheme?
  /// Of plans of which nothing says who set them.
  private(set) var issuer = Issuer.notSaid
  private(set) var status = Status.final

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Takes what `--set` says of everything but the unit, in the words of cells.
  ///
  /// - Throws: what is wrong with a value.
  package mutating func set(_ settings: [ReadingOptions.Setting: String]) throws(Problem) {
    // The words of cells are read for it alone.
    if settings.isEmpty { return }
    var options = ReadingOptions(gazetteer: gazetteer)
    options.settings = settings
    let given = try InputDefaults(options, vocabulary: .builtIn)
    period = given.period
    scheme = given.scheme
    issuer = given.issuer
    status = given.status
  }
}

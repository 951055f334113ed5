/// How articles are read: what their text does not say.
package struct ProseOptions: Sendable {
  package var gazetteer: Gazetteer
  /// When the articles were published; nil: as their first lines say.
  package var published: Publication?
  /// The unit that an article without one is about.
  package var unit: AdministrativeUnit?

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }
}

extension Scheme {
  /// The scheme that a text names in any spelling that a table may have: `bhyt`, `BHXH BB`, `bảo hiểm thất nghiệp`; nil for anything else.
  public init?(spelling text: String) {
    guard let scheme = Scheme(slug: text) ?? HeaderVocabulary.builtIn.scheme(text) else {
      return nil
    }
    self = scheme
  }
}

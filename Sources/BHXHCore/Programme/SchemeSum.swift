/// What the relations say of the counts of schemes beside each other: which is the sum of others, and which no more than another.
///
/// One reading of `Relation` for everything that reckons forward: the facts of a cube, the bare numbers of large tables, and the checks of both.
struct SchemeSum: Sendable {
  let measure: Measure
  let whole: Scheme
  /// The schemes that it is the sum of, two of them.
  let parts: [Scheme]
  /// Whether it holds only among figures of one source, and so gives nobody a figure that was not given.
  let needsOneSource: Bool

  private init?(_ relation: Relation) {
    guard case .sum(let terms) = relation.form, let measure = relation.result.measure,
      let whole = relation.result.scheme
    else { return nil }
    self.measure = measure
    self.whole = whole
    parts = terms.compactMap(\.scheme)
    needsOneSource = relation.needsOneSource
  }

  /// Every identity between the counts of schemes, in the order of the relations.
  static let all = (Relation.socialInsurance + Relation.socialAndHealth).compactMap(Self.init)

  /// Those that always hold: where the whole is not given it is the sum.
  static let always = all.filter { !$0.needsOneSource }
}

/// A scheme whose participants are all participants of another one too.
struct SchemeSubset: Sendable {
  let part: Scheme
  let whole: Scheme

  private init?(_ relation: Relation) {
    guard case .atMost(let term) = relation.form, let part = relation.result.scheme,
      let whole = term.scheme
    else { return nil }
    (self.part, self.whole) = (part, whole)
  }

  static let all = [Relation.unemploymentWithinCompulsory, .householdWithinHealth]
    .compactMap(Self.init)
}

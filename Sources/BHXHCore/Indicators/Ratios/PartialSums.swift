/// Whether a unit's row shows a sum of only some of the units below it.
///
/// Such a sum looks like the unit's own figure and is not: 1 378 people of one district are not those of the province. So it is withheld, with how
/// many of how many units it is of; whoever wants the sums takes them, over the units that have both sides.
public enum PartialSums: Sendable {
  case withheld
  case shown

  /// Whether the numbers of a row are left out: they are of `reported` of `expected` figures, of a row that must be whole.
  ///
  /// A territory of which only bounds are known has no sum to be withheld.
  func withholds(
    _ reported: Int, of expected: Int, _ figures: [RolledUp], in group: RowGroup
  ) -> Bool {
    self == .withheld && group.mustBeWhole && (1..<expected).contains(reported)
      && !figures.contains(where: \.isDivided)
  }
}

extension [RolledUp] {
  /// The sum where nothing is missing of it; nil otherwise.
  var wholeTally: Tally? { allSatisfy(\.isComplete) ? tally : nil }
}

/// How much work audit and derive may do; what goes beyond says that it stopped early.
///
/// Every number bounds one loop, so that the whole is bounded by the number of figures times these.
package struct EvidenceLimits: Hashable, Sendable {
  /// How often one relation is applied while bounds tighten.
  package var revisionsPerConstraint = 1_024
  /// The same where only lower bounds of figures without an upper bound can still move. Such bounds creep up from nothing, so nothing worth
  /// knowing is lost, and it is not said.
  package var creepsPerConstraint = 6
  /// The same for the relations of a figure whose bounds are asked for.
  package var creepsOfOwn = 64
  /// The same in each case of a search.
  package var revisionsPerCase = 64
  /// The relations around one figure that are looked at for its bounds; one of many figures counts for several.
  package var constraintsAround = 96
  /// Cycles with more unknowns than this are not searched.
  package var searchedUnknowns = 12
  /// The cases that one search may try.
  package var nodesPerSearch = 500
  /// The cases that a search may try while a reading is tried: a reading is a hint, so a doubt stands for it.
  package var nodesPerTrial = 100
  /// The cases that all searches of one run may try, and how many more for each figure.
  package var nodes = 10_000
  package var nodesPerFigure = 5
  /// The tellings of one figure that others are held against, with those that say most; each of the rest is held against these.
  package var tellings = 24
  /// The work that each part of a run may do, and how much more for each figure: the figures of each relation as often as it is applied.
  /// What is left once it is used up gets the bounds that a few applications give.
  package var work = 2_000_000
  package var workPerFigure = 1_500
  /// The work to find out whether a few figures can hold together.
  package var workPerQuestion = 20_000
  /// After so many claims of a set in a row of which it stayed open whether the others can hold without them, it stays open of the rest.
  package var unsettledInRow = 8
  /// The contradicting sets that have no claim in common, and the ways to tell a figure, that are looked for in one part of the network.
  package var setsPerContradiction = 12
  /// The contradictions around which further sets are looked for; behind them each is found once.
  package var followedContradictions = 500
  /// What all these looks together may try, and what one of them may at the least.
  package var trials = 24_000
  package var trialsPerContradiction = 48
  /// A contradiction that comes early may try this part of what is left.
  package var trialsShare = 200
  /// The cases that may wait to be tried around one contradiction.
  package var waitingTrials = 4_096
  /// All contradicting sets that are looked for.
  package var sets = 5_000
  /// The contradictions for which other readings are tried.
  package var readingsTried = 200

  package init() {}

  /// The cases that searches over so many figures may try, and the work that they may do.
  func budget(for figures: Int) -> (nodes: Int, work: Int) {
    (nodes + nodesPerFigure * figures, work + workPerFigure * figures)
  }

  package static let standard = EvidenceLimits()
}

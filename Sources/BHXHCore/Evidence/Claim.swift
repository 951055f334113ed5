/// A published figure as evidence: what was said, and the values that this leaves.
struct Claim: Sendable {
  let fact: Fact
  /// All values that the printed number may stand for.
  var interval: Interval
  /// The month whose denominator the figure is read with, where a reading asks for another than the rule gives.
  var denominatorMonth: Month?

  init(_ fact: Fact) {
    self.fact = fact
    interval = fact.value.interval(as: fact.subject.measure.numberKind)
  }

  /// The source, or the input file where none is named: what "the same source" means.
  var source: String {
    fact.provenance.source.isEmpty ? fact.place.file : fact.provenance.source
  }

  /// Whether the figure follows from counts, so that it is left out before a count is.
  var isRatioOrChange: Bool {
    fact.subject.measure.isPercentage || fact.subject.measure == .change
  }
}

extension Measure {
  /// How a printed number of this measure is read.
  var numberKind: NumberKind {
    NumberKind(isPercentage: isPercentage, isSigned: isSigned)
  }
}

/// The whole numbers inside an interval; there is at least one.
package struct WholeNumbers: Hashable, Sendable {
  /// Nil where they go down without end.
  package let lowest: Int128?
  /// Nil where they go up without end.
  package let highest: Int128?

  /// How many; nil where they do not end.
  package var count: Int128? {
    guard let lowest, let highest else { return nil }
    let (distance, overflow) = highest.subtractingReportingOverflow(lowest)
    return overflow || distance == .max ? nil : distance + 1
  }

  /// From the lowest to the highest.
  package var interval: Interval {
    Interval(
      ordered: lowest.map { .closed(Ratio(whole: $0)) } ?? .unbounded,
      highest.map { .closed(Ratio(whole: $0)) } ?? .unbounded)
  }
}

extension Interval {
  /// The whole numbers inside: people are whole. Nil when there is none.
  package var wholeNumbers: WholeNumbers? {
    let lowest: Int128? =
      switch lower {
      case .unbounded: nil
      case .open(let value): value.floor + 1
      case .closed(let value): value.ceiling
      }
    let highest: Int128? =
      switch upper {
      case .unbounded: nil
      case .open(let value): value.ceiling - 1
      case .closed(let value): value.floor
      }
    if let lowest, let highest, lowest > highest { return nil }
    return WholeNumbers(lowest: lowest, highest: highest)
  }
}

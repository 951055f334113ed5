/// The facts of one subject at one unit, in the order of time, one a key.
package struct Series: Sendable {
  package private(set) var facts: [Fact] = []
  private var spans: [FactSpan] = []

  package init() {}

  /// The fact with exactly this span.
  package func fact(at span: FactSpan) -> Fact? {
    let position = firstPosition(notBefore: span)
    return position < spans.count && spans[position] == span ? facts[position] : nil
  }

  /// The stock at a point.
  package func stock(at point: PointInTime) -> Fact? {
    guard let first = spans.first else { return nil }
    // Most series have every month.
    let likely = first.end.month.months(to: point.month)
    if likely >= 0, likely < spans.count, spans[likely].end == point,
      likely == 0 || spans[likely - 1].end != point
    {
      return facts[likely]
    }
    let position = spans.partitioningIndex { point <= $0.end }
    return position < spans.count && spans[position].end == point ? facts[position] : nil
  }

  /// Inserts a fact, or replaces the one with the same span.
  package mutating func set(_ fact: Fact, at span: FactSpan) {
    let position = firstPosition(notBefore: span)
    if position == spans.count {
      spans.append(span)
      facts.append(fact)
    } else if spans[position] == span {
      facts[position] = fact
    } else {
      spans.insert(span, at: position)
      facts.insert(fact, at: position)
    }
  }

  private func firstPosition(notBefore span: FactSpan) -> Int {
    // Most facts are told in the order of time.
    if let last = spans.last, last < span { return spans.count }
    return spans.partitioningIndex { span <= $0 }
  }
}

/// What is new, gone or changed between two inputs, by key.
package struct FigureDifference: Sendable {
  package enum Kind: String, Sendable {
    case new, gone, changed
  }

  /// One key whose figures are not the same on both sides.
  package struct Row: Sendable {
    package let old: Fact?
    package let new: Fact?

    package var kind: Kind {
      if old == nil { return .new }
      return new == nil ? .gone : .changed
    }

    /// Either of the figures: both have one key.
    package var fact: Fact? { new ?? old }
  }

  package let rows: [Row]

  /// The rows by unit (path by its bytes, the nation first), time, scheme and measure.
  ///
  /// A figure is changed where its value, its qualifier or its status is another.
  package init(from old: Cube, to new: Cube, _ gazetteer: Gazetteer) {
    var rows: [Row] = []
    for fact in new.facts {
      let before = old.series(of: fact.subject, at: fact.unit)?.fact(at: fact.span)
      if let before, before.value.isSame(as: fact.value), before.status == fact.status { continue }
      rows.append(Row(old: before, new: fact))
    }
    for fact in old.facts
    where new.series(of: fact.subject, at: fact.unit)?.fact(at: fact.span) == nil {
      rows.append(Row(old: fact, new: nil))
    }
    self.rows = rows.ordered { gazetteer.comesBefore($0, $1) }
  }
}

extension Gazetteer {
  fileprivate func comesBefore(_ left: FigureDifference.Row, _ right: FigureDifference.Row) -> Bool
  {
    guard let one = left.fact, let other = right.fact else { return false }
    if one.unit != other.unit {
      if one.unit == .nation || other.unit == .nation { return one.unit == .nation }
      return path(of: one.unit).utf8.lexicographicallyPrecedes(path(of: other.unit).utf8)
    }
    if one.span != other.span { return one.span < other.span }
    func rank(_ fact: Fact) -> (Int, Measure) {
      (fact.subject.scheme.map { Int($0.rawValue) + 1 } ?? 0, fact.subject.measure)
    }
    return rank(one) < rank(other)
  }
}

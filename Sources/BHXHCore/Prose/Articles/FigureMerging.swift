/// One row a figure: what an article tells twice is told once, the exact number before the round one.
enum FigureMerging {
  /// The figures in the order in which they stand.
  static func merged(_ figures: [ReadFigure]) -> [ReadFigure] {
    var kept: [ReadFigure] = []
    var places = KeyedList<Key, [Int]>()
    for figure in figures.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let group = places.place(of: Key(figure), orNew: [])
      if let same = places.values[group].first(where: { saysTheSame(kept[$0], figure) }) {
        if isBetter(figure, than: kept[same]) { kept[same] = figure }
        continue
      }
      places.values[group].append(kept.count)
      kept.append(figure)
    }
    return doubted(kept, places.values.filter { $0.count > 1 })
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit?
    let end: Month?
    let certainty: Period.Certainty?
    let subject: Subject

    init(_ figure: ReadFigure) {
      unit = figure.unit
      end = figure.period?.end
      certainty = figure.period?.certainty
      subject = figure.subject
    }
  }

  /// Whether one number says no more than the other: equal, or round and holding it.
  private static func saysTheSame(_ one: ReadFigure, _ other: ReadFigure) -> Bool {
    if one.value == other.value { return true }
    if one.value.qualifier == .exact, other.value.qualifier == .exact,
      one.subject.measure.isPercentage
    {
      return false
    }
    guard (one.value.qualifier == .exact) != (other.value.qualifier == .exact) else {
      return false
    }
    let (exact, round) = one.value.qualifier == .exact ? (one, other) : (other, one)
    return round.value.interval(as: round.subject.measure.numberKind).contains(exact.value.value)
  }

  private static func isBetter(_ one: ReadFigure, than other: ReadFigure) -> Bool {
    let (first, second) = (rank(one), rank(other))
    return first > second
  }

  private static func rank(_ figure: ReadFigure) -> Int {
    let sure = figure.confidence == .stated ? 4 : figure.confidence == .inferred ? 2 : 0
    return sure + (figure.value.qualifier == .exact ? 8 : 0)
  }

  /// Two values of one stock or ratio: what was inferred is doubted, or all of them where none is surer.
  private static func doubted(_ figures: [ReadFigure], _ groups: [[Int]]) -> [ReadFigure] {
    var figures = figures
    for group in groups {
      let asserted = group.filter { figures[$0].isAsserted }
      guard asserted.count > 1,
        figures[asserted[0]].subject.measure.kind != .flow
          || figures[asserted[0]].subject.measure == .change
      else { continue }
      let stated = asserted.filter { figures[$0].confidence == .stated }
      for index in asserted where stated.count != 1 || index != stated[0] {
        figures[index].doubt(.contradiction)
      }
    }
    return figures
  }
}

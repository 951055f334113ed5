/// A table of months or quarters below each other and of years beside each other: `Tháng;2022;2023`.
extension Layout {
  /// The layout with each column of a year as the time of the row in that year, and one of these years for the rows; nil for any other table.
  ///
  /// A plan of a year beside months may be of the whole year, and a month that says its year is not to be taken for another.
  func ofYears() -> (layout: Layout, year: Period)? {
    guard index(of: .period) == nil, index(of: .year) == nil, index(of: .value) == nil, hasPeriod,
      let year = figures.first?.meaning.period,
      figures.allSatisfy({ $0.meaning.isOfYearAlone })
    else { return nil }
    let meanings = meanings.map { meaning in
      guard case .figure(var figure) = meaning, let year = figure.period?.year else {
        return meaning
      }
      figure.period = nil
      figure.time = .sameTime(ofYear: year)
      return .figure(figure)
    }
    return (Layout(headers: headers, meanings: meanings), year)
  }
}

extension FigureMeaning {
  /// Whether it is of people in a year, and its header says nothing else of its time.
  fileprivate var isOfYearAlone: Bool {
    period?.form == .year && partOfYear == nil && time == nil && versus == nil
      && measure?.kind != .plan && measure?.hasVersus != true
  }
}

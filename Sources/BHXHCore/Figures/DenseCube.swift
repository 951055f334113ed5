extension DenseSink {
  /// The sums over all breakdowns; nil where they are not what the cube of all facts says, or would leave something unsaid.
  ///
  /// Units must lie apart: where one lies in another, given figures are compared with the sums of others.
  func sums() -> (figures: DenseFigures, sums: DenseSums)? {
    guard !hasGivenUp, let figures, areApart(figures.units) else { return nil }
    let sums = figures.allSums()
    if sums.areWrong { return nil }
    // A coverage over 100 % is told with the place of its figures.
    for (participants, base) in zip(sums.participants, sums.bases) where participants > base {
      if base > 0 { return nil }
    }
    return (figures, sums)
  }

  /// A cube that has the sum over all breakdowns in place of each fact: it answers every question that names none of them, but that for
  /// the figures behind a number.
  public func cube() -> Cube? {
    guard let (figures, sums) = sums() else { return nil }
    var cube = others
    let file = Place(file: summaries.first?.file ?? "")
    for (number, place) in figures.places.enumerated() {
      let unit = figures.units[Int(place.unit)]
      guard let period = periods[place.month] else { continue }
      for scheme in Scheme.allCases {
        let index = number * DenseSums.width + Int(scheme.rawValue)
        let isImplied = scheme == .socialInsurance && sums.isImplied[number]
        for (measure, values) in [(Measure.participants, sums.participants), (.base, sums.bases)] {
          if values[index] < 0 || (isImplied && measure == .participants) { continue }
          let subject = Subject(measure, scheme: scheme)
          cube.add(
            Observation(
              unit: unit, period: period, subject: subject, value: Quantity(count: values[index]),
              place: file))
        }
      }
    }
    return cube
  }
}

extension DenseSink {
  /// The sums over all breakdowns; nil where they are not what the cube of all facts says, or would leave something unsaid.
  ///
  /// Units must lie apart: where one lies in another, given figures are compared with the sums of others.
  func sums() -> (figures: DenseFigures, sums: DenseSums)? {
    guard !hasGivenUp, let figures, areApart(figures.units), let sums = DenseSums(figures) else {
      return nil
    }
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
    let file = summaries.first?.file ?? ""
    let placed = figures.places.map { (figures.units[Int($0.unit)], periods[$0.month]) }
    for scheme in Scheme.allCases {
      for (measure, values) in [(Measure.participants, sums.participants), (.base, sums.bases)] {
        let isImplied = measure == .participants && scheme == .socialInsurance
        let counts = placed.indices.lazy.compactMap {
          number -> (unit: AdministrativeUnit, period: Period, count: Int64)? in
          let value = values[number * DenseSums.width + Int(scheme.rawValue)]
          guard value >= 0, !isImplied || !sums.isImplied[number], let period = placed[number].1
          else { return nil }
          return (placed[number].0, period, value)
        }
        if counts.isEmpty { continue }
        cube.add(counts, of: Subject(measure, scheme: scheme), from: file)
      }
    }
    return cube
  }
}

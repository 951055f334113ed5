extension DenseSink {
  /// Gives everything that was taken as the observations of rows: for who needs more than sums, and cannot read the input again.
  ///
  /// Of units and months that were closed, these are sums over all breakdowns; and of facts that came more than a million rows ago it is
  /// not known in which line they stood.
  func forEachRow(_ body: ([Observation]) -> Void) {
    let file = summaries.last?.file ?? ""
    guard let figures else { return }
    let lines = figures.recent?.lines ?? [:]
    let width = figures.measures.count
    for (number, place) in figures.places.enumerated() {
      guard let period = periods[place.month] else { continue }
      let unit = figures.units[Int(place.unit)]
      guard let start = figures.blocks.start(ofOpen: number) else {
        body(figures.sums.observations(number, unit, period, Place(file: file)))
        continue
      }
      for (position, slot) in figures.slots.enumerated() {
        let line = lines[SIMD2(Int32(number), Int32(position))] ?? 0
        let row = figures.measures.enumerated().compactMap { measure, what -> Observation? in
          let value = figures.blocks[start + position * width + measure]
          if value == DenseBlocks.absent { return nil }
          return Observation(
            unit: unit, period: period,
            subject: Subject(what, scheme: slot.scheme).of(slot.breakdown),
            value: Quantity(count: Int64(value)), place: Place(file: file, line: line))
        }
        if !row.isEmpty { body(row) }
      }
    }
  }
}

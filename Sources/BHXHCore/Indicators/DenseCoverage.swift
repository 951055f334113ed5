/// Coverage of each unit at each month from dense figures: the rows that `Coverage` gives for the same facts, as bare numbers.
///
/// For the ordinary question alone: the default keys, and units none of which lies in another. Everything else is for the cube.
public struct DenseCoverage: Sendable {
  /// One row; the base is of the same month.
  public struct Row: Sendable {
    public let unit: AdministrativeUnit
    public let month: Month
    public let scheme: Scheme
    public let participants: Int64
    /// Nil where none is given.
    public let base: Int64?
  }

  private let sums: DenseSums
  /// The places in the order of the rows, with the units that they are of.
  private let places: [(unit: AdministrativeUnit, month: Month, place: Int)]
  private let spellings: [Month: String]

  /// Nil where the cube has to be asked.
  public init?(_ sink: DenseSink, _ gazetteer: Gazetteer) {
    guard let (figures, sums) = sink.sums() else { return nil }
    self.sums = sums
    spellings = sink.periods.mapValues(\.stockDescription)
    var ranks = Array(repeating: 0, count: figures.units.count)
    let numbers = Dictionary(
      uniqueKeysWithValues: figures.units.enumerated().map { ($1, $0) })
    for (rank, unit) in gazetteer.ordered(figures.units).enumerated() {
      if let number = numbers[unit] { ranks[number] = rank }
    }
    let keys = figures.places.enumerated().map { number, place in
      (UInt64(ranks[Int(place.unit)]) << 32 | UInt64(place.month.index), number)
    }
    places = keys.sorted { $0.0 < $1.0 }.map { _, number in
      let place = figures.places[number]
      return (figures.units[Int(place.unit)], place.month, number)
    }
  }

  /// How a month was first spelled.
  public func spelling(of month: Month) -> String { spellings[month] ?? month.description }

  /// Gives the rows in their order.
  public func forEach<Failure: Error>(
    _ selection: Selection, _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    let schemes = Scheme.allCases.filter { $0.denominator != nil && selection.wants($0) }
    for (unit, month, place) in places where selection.wants(PointInTime(month)) {
      for scheme in schemes {
        let index = place * DenseSums.width + Int(scheme.rawValue)
        let (participants, base) = (sums.participants[index], sums.bases[index])
        if participants < 0 { continue }
        try body(
          Row(
            unit: unit, month: month, scheme: scheme, participants: participants,
            base: base < 0 ? nil : base))
      }
    }
  }
}

/// How many people live where, as far as the data built in say: what a population in a sheet is held against.
///
/// Only the order of magnitude is compared, so that the kind of population and a year more or less do not matter.
struct KnownPopulations {
  /// The table of the data built in, for messages.
  static let table = "population_average.csv"

  private let values: [String: [(year: Int, people: Int64)]]

  init() {
    var values: [String: [(year: Int, people: Int64)]] = [:]
    for record in BundledRecords.records(of: Self.table)
    where record.count > 4 && record[3] == "population" {
      guard let year = Int(record[1]), let people = Int64(record[4]) else { continue }
      values[record[0], default: []].append((year, people))
    }
    self.values = values
  }

  /// The number of the year that is nearest; nil for a unit of which none is known.
  func nearest(_ path: String, _ year: Int) -> (year: Int, people: Int64)? {
    values[path]?.min { abs($0.year - year) < abs($1.year - year) }
  }
}

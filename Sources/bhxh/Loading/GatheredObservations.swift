import BHXHCore

/// Observations of which `--duplicates` decides once all of them are known.
struct GatheredObservations {
  private var cube: Cube
  private var files: [String] = []
  /// What says that a figure is missing; it stands against nothing.
  private var missing: [Observation] = []

  init(_ duplicates: DuplicatePolicy) {
    cube = Cube(duplicates: duplicates)
  }

  /// Takes all observations of a row, or none of them.
  mutating func take(_ row: [Observation]) -> [Problem] {
    let problems = cube.add(row: row)
    if !problems.isEmpty { return problems }
    missing += row.filter { $0.value == nil }
    if let file = row.first?.place.file, files.last != file, !files.contains(file) {
      files.append(file)
    }
    return []
  }

  /// One observation a key, in the order of the input.
  var inOrder: [Observation] {
    let ranks = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
    func rank(_ observation: Observation) -> (Int, Int, Int) {
      let place = observation.place
      return (ranks[place.file] ?? 0, place.line, place.column)
    }
    return (cube.facts.map(\.observation) + missing).sorted { rank($0) < rank($1) }
  }
}

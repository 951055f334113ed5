import BHXHCore
import Testing

/// A small input written by hand: one line a figure.
struct World {
  var cube: Cube
  var problems: [Problem] = []
  private var line = 1

  init(duplicates: DuplicatePolicy = .refuse) {
    cube = Cube(duplicates: duplicates)
  }

  /// Reads lines of `unit period scheme measure value [key=value…]`; a scheme of `-` is none.
  init(_ text: String, duplicates: DuplicatePolicy = .refuse) throws {
    self.init(duplicates: duplicates)
    for row in text.split(separator: "\n") {
      try add(String(row))
    }
  }

  mutating func add(_ row: String) throws {
    if let problem = cube.add(try observation(row)) { problems.append(problem) }
  }

  /// What the next line says.
  mutating func observation(_ row: String) throws -> Observation {
    line += 1
    let words = row.split(separator: " ").map(String.init)
    let more = Dictionary(
      uniqueKeysWithValues: words.dropFirst(5).map { word in
        let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
        return (pair[0], pair.count > 1 ? pair[1] : "")
      })
    let measure = try #require(Measure(rawValue: words[3]))
    var period = try PeriodSpelling.read(words[1])
    let month = measure.kind == .plan ? period.start : period.end
    let unit = try #require(
      Gazetteer.builtIn.find(UnitQuery(words[0], month: period.end, startMonth: month)).unit)
    var versus = try more["versus"].map(PeriodSpelling.readVersus)
    if measure == .change { (period, versus) = period.keyOfChange(against: versus) }
    let names = Set(["sex", "age_group"])
    let subject = Subject(
      measure, scheme: Scheme(slug: words[2]), versus: versus, issuer: Issuer(more["issuer"] ?? ""),
      campaign: Campaign(
        name: more["campaign"] ?? "", kind: more["kind"] ?? "", item: more["item"] ?? ""),
      breakdown: Breakdown(
        more.filter { names.contains($0.key) }.map { .init(name: $0.key, value: $0.value) }),
      kind: more["base_measure"] ?? "")
    let kind = NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
    guard case .value(let value) = NumberSpelling(kind).read(words[4]) else {
      throw Problem(.numberUnreadable, at: nil, [words[4]])
    }
    let status = Status.allCases.first { $0.slug == more["status"] } ?? .final
    return Observation(
      unit: unit, period: period, subject: subject, value: value,
      baseMeasure: measure.hasKind ? "" : more["base_measure"] ?? "", status: status,
      provenance: Provenance(published: more["published"] ?? "", source: more["source"] ?? ""),
      place: Place(file: "world", line: line))
  }

  var rollUp: RollUp { RollUp(OwnFigures(cube), gazetteer: .builtIn) }

  static func unit(_ path: String, _ period: String) throws -> AdministrativeUnit {
    let month = try PeriodSpelling.read(period).end
    return try #require(Gazetteer.builtIn.state(ofPath: path, at: month))
  }
}

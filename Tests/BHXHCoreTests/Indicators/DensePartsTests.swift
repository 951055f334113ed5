import Testing

@testable import BHXHCore

/// Questions that tell parts of the people apart are answered from their sums as they are from all facts, or it is said that they cannot be: on the
/// random tables of `DenseCoverageTests`.
@Suite struct DensePartsTests {
  private static let gazetteer = Gazetteer.builtIn

  private static func read(_ text: String, into sink: inout some ReadingSink) -> Bool {
    var options = ReadingOptions(gazetteer: gazetteer)
    options.firstRows = 3
    options.plainBlockBytes = 300
    let source = TextSource(ByteSource(bytes: Array(text.utf8)), named: "t")
    return (try? ObservationReader(options).read(source, into: &sink)) != nil
  }

  /// The rows of coverage and of growth, and whether nothing stands against them.
  private static func answer(_ cube: Cube, _ keys: [GroupKey]) -> (text: String, isQuiet: Bool) {
    let rollUp = RollUp(OwnFigures(cube), gazetteer: gazetteer)
    let selection = Selection(keys: keys)
    let coverage = Coverage(rollUp).rows(selection)
    let growth = Growth(rollUp, versus: .month(Month(index: 2023 * 12))).rows(selection)
    let facts = coverage.flatMap { [$0.participants, $0.base] }.flatMap { $0?.facts ?? [] }
    let disagreements = Disagreements(rollUp)
    let tables = [ResultTable(coverage, selection), ResultTable(growth, selection)]
    let texts = tables.map {
      String(decoding: OutputFormat.csv.bytes(of: $0, OutputStyle(.english)), as: UTF8.self)
    }
    return (
      texts.joined(),
      disagreements.problems(about: facts).isEmpty
        && disagreements.problems(about: coverage).isEmpty
    )
  }

  private static let sex = GroupKey.breakdown("sex")
  private static let age = GroupKey.breakdown("age_group")
  private static let questions: [[GroupKey]] = [
    [.period], [.year], [.scheme], [.scheme, sex, .quarter], [sex, .year, .month],
    [sex, .period, .scheme], [.unit, sex, .period, .scheme], [.unit, age, sex, .scheme],
    [.unit, sex, age, .period, .scheme], [.unit, age, .period, .scheme],
    [.level(.province), age, .year], [age, sex, .month],
  ]

  /// The same written from bare numbers; nil where the question is for the cube.
  private static func written(_ table: DenseTable, _ keys: [GroupKey]) -> String? {
    let selection = Selection(keys: keys)
    let versus = Comparison.month(Month(index: 2023 * 12))
    if let totals = DenseTotals(table, gazetteer, selection) {
      guard let coverage = totals.coverage(digits: 2),
        let growth = totals.growth(versus: versus, digits: 2)
      else { return nil }
      return [ResultTable(coverage, selection), ResultTable(growth, selection)]
        .map {
          String(decoding: OutputFormat.csv.bytes(of: $0, OutputStyle(.english)), as: UTF8.self)
        }
        .joined()
    }
    let breakdowns = keys.compactMap(\.breakdown)
    let usual: [GroupKey] = [.unit] + breakdowns.map { .breakdown($0) } + [.period, .scheme]
    guard keys == usual,
      let rows = DenseRows(table, gazetteer, by: breakdowns),
      let growth = DenseGrowthAnswer(rows, selection, versus: versus, digits: 2)
    else { return nil }
    let answers: [any DenseAnswer] = [DenseCoverage(rows, selection, digits: 2), growth]
    return String(decoding: answers.compactMap { $0.bytes() }.joined(), as: UTF8.self)
  }

  /// The coverages by places from bare numbers, and those from all facts; nil where the question is for the cube.
  private static func places(_ table: DenseTable, _ facts: Cube, _ keys: [GroupKey])
    -> [[CoverageRow]]?
  {
    let selection = Selection(keys: keys)
    guard let places = DensePlaces(table, gazetteer, selection),
      let rows = places.coverage(digits: 2, partialSums: .withheld)
    else { return nil }
    return [rows, Coverage(RollUp(OwnFigures(facts), gazetteer: gazetteer)).rows(selection)]
  }

  @Test func placesHaveWhatAllFactsGiveThem() {
    var found = 0
    for seed in 0..<120 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = DenseCoverageTests.table(&random)
      for keys in Self.places {
        let selection = Selection(keys: keys)
        var dense = DenseSink(Self.gazetteer, .lately, apart: selection.breakdownNames)
        var full = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
        guard Self.read(text, into: &dense), let table = DenseTable(dense),
          Self.read(text, into: &full), let answers = Self.places(table, full.cube, keys)
        else { continue }
        found += 1
        let texts = answers.map {
          OutputFormat.csv.bytes(of: ResultTable($0, selection), OutputStyle(.english))
        }
        #expect(texts[0] == texts[1])
      }
    }
    #expect(found >= 40)
  }

  private static let places: [[GroupKey]] = [
    [.level(.province), sex, .year], [.level(.region)], [.level(.nation), .month],
    [.level(.province), .unit, .quarter], [.unit, .year], [.level(.district), age, .period],
  ]

  /// The answers from sums and from facts; nil where there are no sums.
  private static func answers(seed: Int, _ limits: DenseLimits)
    -> (sums: String, facts: String, isQuiet: Bool, areTotals: Bool)?
  {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = DenseCoverageTests.table(&random)
    let keys = questions[Int(random.next() % UInt64(questions.count))]
    var dense = DenseSink(gazetteer, limits, apart: Selection(keys: keys).breakdownNames)
    var full = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
    guard read(text, into: &dense), let table = DenseTable(dense), read(text, into: &full) else {
      return nil
    }
    let (facts, isQuiet) = answer(full.cube, keys)
    let written = written(table, keys)
    if let written { #expect(written == facts) }
    let areTotals = written != nil && !keys.contains(where: \.isPlace)
    return (answer(table.cube(), keys).text, facts, isQuiet, areTotals)
  }

  @Test(arguments: seeds(60))
  func givesWhatAllFactsGive(seed: Int) {
    for limits in [DenseLimits.lately, DenseLimits(openBytes: 0, restingRows: 3)] {
      guard let answers = Self.answers(seed: seed, limits) else { continue }
      #expect(answers.sums == answers.facts)
      #expect(answers.isQuiet)
    }
  }

  @Test func answersWhatIsPlain() {
    let answers = (0..<60).compactMap { Self.answers(seed: $0, .lately) }
    #expect(answers.count >= 20)
    #expect(answers.count(where: \.areTotals) >= 6)
  }
}

import Testing

@testable import BHXHCore

/// Lines that are spelled from codes are those that the table's writer makes of the observations, one by one, and with them all that is said;
/// where the sink gives up it has given on a beginning of them.
@Suite struct ObservationLinesTests {
  private struct Outcome: Equatable {
    var lines: [UInt8] = []
    var problems: [Problem] = []
    var rejected: [RejectedRow] = []
    var count = RowCount()
  }

  /// Each observation by itself, as `convert` writes them.
  private struct EachSink: ReadingSink {
    var outcome = Outcome()
    var observations: [Observation] = []
    private var seen = SeenFigures()

    init() {}

    mutating func begin(_ summary: InputSummary) {}

    mutating func take(_ row: [Observation]) -> [Problem] {
      let problems = seen.take(row)
      if problems.isEmpty { observations += row }
      return problems
    }

    mutating func report(_ problem: Problem) { outcome.problems.append(problem) }

    mutating func reject(_ row: RejectedRow) { outcome.rejected.append(row) }
  }

  private static func options(_ blockBytes: Int, isThreaded: Bool) -> ReadingOptions {
    var options = ReadingOptions(gazetteer: .builtIn)
    options.firstRows = 3
    options.blockBytes = blockBytes
    options.plainBlockBytes = blockBytes
    options.isThreaded = isThreaded
    return options
  }

  /// The lines of observations below the header.
  private static func lines(_ row: some Sequence<Observation>, _ breakdowns: [String]) -> [UInt8] {
    let table = ResultTable(Array(row), breakdowns: breakdowns)
    let bytes = OutputFormat.csv.bytes(of: table, OutputStyle(.english))
    return Array(bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
  }

  private static func each(_ bytes: [UInt8], _ breakdowns: [String])
    -> (outcome: Outcome, observations: [Observation])?
  {
    var sink = EachSink()
    let source = TextSource(ByteSource(bytes: bytes), named: "t")
    let reader = ObservationReader(options(1 << 16, isThreaded: false))
    guard let count = try? reader.read(source, into: &sink) else { return nil }
    sink.outcome.count = count
    sink.outcome.lines = lines(sink.observations, breakdowns)
    return (sink.outcome, sink.observations)
  }

  private static func spelled(
    _ bytes: [UInt8], _ breakdowns: [String], blockBytes: Int, isThreaded: Bool
  ) throws -> (outcome: Outcome, sink: ObservationLinesSink)? {
    final class Told { var outcome = Outcome() }
    let told = Told()
    var sink = ObservationLinesSink(
      .builtIn, breakdowns: breakdowns, keepsGoing: true,
      write: {
        told.outcome.lines += $0
        return true
      }, take: { told.outcome.lines += lines($0, breakdowns) },
      hear: { told.outcome.problems.append($0) }, drop: { told.outcome.rejected.append($0) })
    let file = try TemporaryFile(bytes)
    let source = try TextSource(ByteSource(path: file.path), named: "t")
    let reader = ObservationReader(options(blockBytes, isThreaded: isThreaded))
    guard let count = try? reader.read(source, into: &sink) else { return nil }
    sink.finish()
    told.outcome.count = count
    return (told.outcome, sink)
  }

  private func givesWhatEachObservationGives(of bytes: [UInt8], seed: Int) throws {
    let breakdowns = ["age_group", "sex"]
    let expected = Self.each(bytes, breakdowns)
    let (blockBytes, isThreaded) = DenseCoverageTests.ways[seed % DenseCoverageTests.ways.count]
    guard
      let (outcome, sink) = try Self.spelled(
        bytes, breakdowns, blockBytes: blockBytes, isThreaded: isThreaded)
    else { return }
    // What the other refuses as a whole, this one gave up, or rejected a row of.
    if expected == nil, sink.hasGivenUp || !outcome.rejected.isEmpty { return }
    let (all, observations) = try #require(expected)
    let given = observations.prefix(sink.given.observations)
    #expect(
      String(decoding: outcome.lines, as: UTF8.self)
        == String(decoding: Self.lines(given, breakdowns), as: UTF8.self))
    #expect(sink.given.problems == outcome.problems.count)
    #expect(sink.given.rejected == outcome.rejected.count)
    if sink.hasGivenUp {
      #expect(all.problems.starts(with: outcome.problems))
      #expect(all.rejected.starts(with: outcome.rejected))
    } else {
      #expect(outcome == all)
    }
  }

  @Test(arguments: seeds(40))
  func givesWhatEachObservationGives(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try givesWhatEachObservationGives(
      of: Array(DenseCoverageTests.table(&random).utf8), seed: seed)
  }

  /// And with where it is from, as each row says it.
  @Test(arguments: seeds(60))
  func givesWhereEachObservationIsFrom(seed: Int) throws {
    try givesWhatEachObservationGives(
      of: Array(DenseTextColumnsTests.table(seed: seed).utf8), seed: seed)
    guard let cells = DenseTextColumnsTests.cells(seed: seed) else { return }
    try givesWhatEachObservationGives(
      of: Array(DenseCoverageTests.lines(cells).utf8), seed: seed)
    try givesWhatEachObservationGives(of: DenseCoverageTests.workbook(cells), seed: seed)
  }

  /// The columns of a row are told in their order, whatever they are of.
  @Test(arguments: seeds(20))
  func givesWhatStandsBesideTheSchemes(seed: Int) throws {
    try givesWhatEachObservationGives(
      of: Array(DenseBesideTests.sheet(seed: seed).utf8), seed: seed)
  }

  @Test(arguments: seeds(30))
  func givesThePeopleBesideTheFiguresOfASchemeInTheirOrder(seed: Int) throws {
    let cells = DenseSchemelessTests.cells(seed: seed)
    let csv = cells.map { $0.joined(separator: ",") + "\n" }.joined()
    try givesWhatEachObservationGives(of: Array(csv.utf8), seed: seed)
    try givesWhatEachObservationGives(of: Array(DenseCoverageTests.lines(cells).utf8), seed: seed)
  }

  /// A text is told as it is read: without its quotes, what guards it from a spreadsheet, and the white space around it; in quotes where it has to be.
  @Test(arguments: [
    ("BHXH tỉnh", "BHXH tỉnh"), ("\"a, b\"", "\"a, b\""),
    ("\"nói \"\"a\"\"\"", "\"nói \"\"a\"\"\""),
    ("\"không cần\"", "không cần"), (" x ", "x"), ("'7", "7"), ("a\"b", "\"a\"\"b\""), ("\"\"", ""),
    ("\"=1,5\"", "\"=1,5\""), ("", ""),
  ])
  func tellsATextAsItIsRead(cell: String, told: String) throws {
    // Below the first unit the months are known, and rows are read as codes.
    let keys = ["an-giang", "ca-mau"].flatMap { unit in (1...9).map { "\(unit),2023-0\($0),bhyt," }
    }
    let rows = keys.map { "\($0)\(cell),7,\(cell)" }
    let text = (["unit,period,scheme,note,participants,source"] + rows).joined(separator: "\n")
    let (outcome, sink) = try #require(
      try Self.spelled(Array(text.utf8), [], blockBytes: 64, isThreaded: false))
    #expect(!sink.hasGivenUp)
    let expected = keys.map { "\($0)participants,7,,,,,final,,,,,,\(told),\(told)\n" }
    #expect(String(decoding: outcome.lines, as: UTF8.self) == expected.joined())
  }

  @Test func spellsMostTables() throws {
    let spelled = try (0..<60).count { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      let text = DenseCoverageTests.table(&random)
      let found = try Self.spelled(Array(text.utf8), [], blockBytes: 300, isThreaded: false)
      return found.map { !$0.sink.hasGivenUp } ?? false
    }
    #expect(spelled >= 20)
  }

  @Test func spellsMostTablesWithPeople() throws {
    let spelled = try (0..<60).count { seed in
      let cells = DenseSchemelessTests.cells(seed: seed)
      let csv = cells.map { $0.joined(separator: ",") + "\n" }.joined()
      let found = try Self.spelled(Array(csv.utf8), [], blockBytes: 300, isThreaded: false)
      return found.map { !$0.sink.hasGivenUp } ?? false
    }
    #expect(spelled >= 20)
  }

  @Test func spellsMostTablesWithTexts() throws {
    let spelled = try (0..<60).count { seed in
      let text = DenseTextColumnsTests.table(seed: seed)
      let found = try Self.spelled(Array(text.utf8), [], blockBytes: 300, isThreaded: false)
      return found.map { !$0.sink.hasGivenUp } ?? false
    }
    #expect(spelled >= 15)
  }
}

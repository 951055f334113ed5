import Testing

@testable import BHXHCore

extension DenseAnswer {
  /// What is written of it; nil where it is for the table's own writer.
  func bytes(
    _ format: OutputFormat = .csv, _ style: OutputStyle = OutputStyle(.english), digits: Int = 2
  ) -> [UInt8]? {
    guard let lines = DenseLines(self, as: format, style, digits: digits) else { return nil }
    var bytes: [UInt8] = []
    lines.write(input: RowCount(used: 2, rejected: 1)) { bytes += $0 }
    return bytes
  }
}

/// Every format that takes rows as they are told writes the very bytes that it makes of the rows of the cube: in both languages, at all widths.
@Suite struct DenseLinesTests {
  private static let formats = OutputFormat.all.filter(\.takesLines)

  private static func style(_ random: inout SeededGenerator) -> OutputStyle {
    func pick<Value>(_ values: [Value]) -> Value { DenseRowsTests.pick(values, &random) }
    return OutputStyle(
      pick([.english, .vietnamese]), hasColour: pick([false, true]),
      width: pick([24, 30, 37, 45, 60, 72, 80, 90, 100, 110, 120, 140, 160, 200, 300]),
      isASCII: pick([false, true]))
  }

  /// - Returns: how many of the formats were written from what was told.
  @discardableResult
  private static func check(
    _ random: inout SeededGenerator, digits: Int,
    _ answer: (_ isForPeople: Bool) -> (any DenseAnswer)?,
    _ table: (_ isForPeople: Bool) -> ResultTable
  ) -> Int {
    var written = 0
    for format in formats {
      let style = style(&random)
      let isForPeople = !format.isForMachines
      guard let answer = answer(isForPeople) else { continue }
      guard let bytes = answer.bytes(format, style, digits: digits) else { continue }
      let table = table(isForPeople)
      let expected = format.bytes(
        of: isForPeople ? table.withUnitsReported : table, style,
        input: RowCount(used: 2, rejected: 1))
      #expect(
        String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(format.name), \(style.language), \(style.width) columns")
      written += 1
    }
    return written
  }

  /// The answers of a seed in all formats; how many were written.
  private static func checkAll(seed: Int) -> Int {
    guard let (texts, selection, table, rows) = DenseRowsTests.planned(seed: seed),
      let rollUp = DenseRowsTests.cube(texts)
    else { return 0 }
    var random = SeededGenerator(seed: UInt64(seed) &+ 1000)
    let digits = Int(random.next() % 5)
    let attainment = PlanAttainment(rollUp, digits: digits)
    let planned = attainment.rows(selection)
    var written = check(&random, digits: digits) { isForPeople in
      DensePlanAnswer(table, rows, selection, digits: digits, isForPeople: isForPeople)
    } _: { isForPeople in
      ResultTable(planned, selection, pace: isForPeople ? attainment.pace(of: planned) : nil)
    }
    var some = selection
    some.keys.removeLast()
    if random.next() % 3 == 0 {
      some.months = Month(index: 2020 * 12)...Month(index: 2024 * 12 + 6)
    }
    let coverage = Coverage(rollUp, digits: digits).rows(some)
    written += check(&random, digits: digits) { _ in
      DenseCoverage(rows, some, digits: digits)
    } _: { _ in
      ResultTable(coverage, some)
    }
    let growth = Growth(rollUp, digits: digits).rows(some)
    written += check(&random, digits: digits) { _ in
      DenseGrowthAnswer(rows, some, versus: .previousYear, digits: digits)
    } _: { _ in
      ResultTable(growth, some)
    }
    return written
  }

  @Test(arguments: seeds(50))
  func writesWhatTheTableWriterWrites(seed: Int) { _ = Self.checkAll(seed: seed) }

  /// The parts of the people as columns of their own; their names are anything.
  @Test(arguments: seeds(20))
  func writesPartsOfThePeople(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let name = DenseRowsTests.pick(["nữ", "a|b <c>", "\"x\", y", "đ  k", "日本 語", "- -"], &random)
    let units = DenseRowsTests.pick(DenseRowsTests.families, &random)
    let text = DenseRowsTests.figures(units, &random).split(separator: "\n").map { line in
      line.split(separator: ",").map {
        $0 == "nu"
          ? "\""
            + name.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\"" : String($0)
      }.joined(separator: ",")
    }.joined(separator: "\n")
    let selection = Selection(keys: [.unit, .breakdown("sex"), .period, .scheme])
    guard let table = DenseRowsTests.dense([text], apart: ["sex"]),
      let rows = DenseRows(table, .builtIn, by: ["sex"])
    else { return }
    let rollUp = try #require(DenseRowsTests.cube([text]))
    let growth = Growth(rollUp, digits: 1).rows(selection)
    Self.check(&random, digits: 1) { _ in
      DenseGrowthAnswer(rows, selection, versus: .previousYear, digits: 1)
    } _: { _ in
      ResultTable(growth, selection)
    }
  }

  @Test func writesWhatIsPlain() {
    let written = (0..<40).map { Self.checkAll(seed: $0) }
    #expect(written.count { $0 == 15 } > 10)
    #expect(written.reduce(0, +) > 200)
  }
}

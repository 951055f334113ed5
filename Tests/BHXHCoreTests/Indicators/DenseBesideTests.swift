import Testing

@testable import BHXHCore

/// Sheets in which the people of the unit, those in the labour force and plans stand beside the schemes give the quick way what they give the cube.
@Suite struct DenseBesideTests {
  private typealias Law = DenseCoverageTests

  private static func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  /// A sheet with a column a scheme, and others beside them, with some of its rows spoiled.
  static func sheet(seed: Int) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    var columns = pick(
      [
        ["BHXH bắt buộc", "BHXH tự nguyện", "BHYT"], ["BHYT"], ["BHYT", "BHXH bắt buộc"],
        ["BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "Bảo hiểm thất nghiệp", "BHYT"],
      ], &random)
    let beside = pick(
      [
        ["Dân số"], ["Dân số", "Lực lượng lao động"], ["Lực lượng lao động"], ["Kế hoạch BHYT"],
        ["Kế hoạch BHYT", "Dân số"], ["Kế hoạch BHXH tự nguyện", "Kế hoạch BHYT", "Dân số"],
      ], &random)
    for column in beside {
      columns.insert(column, at: Int(random.next() % UInt64(columns.count + 1)))
    }
    let hasSexes = random.next() % 3 == 0
    let oddity = Int(random.next() % 4) * 2
    let isOver = random.next() % 8 == 0
    var rows: [String] = []
    for month in 1...4 {
      for unit in ["Tỉnh Kiên Giang;Huyện Hòn Đất", "Tỉnh Kiên Giang;Thành phố Rạch Giá"] {
        for sex in hasSexes ? ["Nam", "Nữ"] : [""] {
          let part = Int(random.next() % 9 + 1)
          let counts = columns.map { column in
            switch column {
            case "BHXH": "\(part + 2).000"
            case "BHXH bắt buộc": "\(part).000"
            case "BHXH tự nguyện": "2.000"
            case "BHYT": "\(part * 7).000"
            case "Dân số": isOver && part == 3 ? "20.000" : "70.000"
            case "Lực lượng lao động": "\(40 + month).500"
            default: column.hasPrefix("Kế hoạch") ? "\(60 + part % 2).000" : "\(part * 100)"
            }
          }
          var row = [unit, "0\(month)/2023"] + (hasSexes ? [sex] : []) + counts
          if Int(random.next() % 100) < oddity {
            let cell = Int(random.next() % UInt64(row.count))
            row[cell] = pick(["", "abc", "1.5", "\"\(row[cell])\"", "hơn 10"], &random)
          }
          rows.append(row.joined(separator: ";"))
        }
      }
    }
    if random.next() % 4 == 0 { rows.shuffle(using: &random) }
    if random.next() % 4 == 0 { rows.append(pick(rows, &random)) }
    let head = "Tỉnh;Huyện;Tháng;" + (hasSexes ? "Giới tính;" : "")
    return ([head + columns.joined(separator: ";")] + rows).joined(separator: "\n") + "\n"
  }

  private static func growth(_ sink: DenseSink) -> String? {
    guard let table = DenseTable(sink), let rows = DenseRows(table, .builtIn),
      let growth = DenseGrowthAnswer(
        rows, Selection(), versus: .month(Month(index: 2023 * 12)), digits: 2)
    else { return nil }
    return growth.bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  private static func growth(_ cube: Cube) -> String {
    let rows = Growth(
      RollUp(OwnFigures(cube), gazetteer: .builtIn), versus: .month(Month(index: 2023 * 12))
    ).rows(Selection())
    let table = ResultTable(rows, Selection())
    return String(
      decoding: OutputFormat.csv.bytes(of: table, OutputStyle(.english)), as: UTF8.self)
  }

  @Test(arguments: seeds(40))
  func givesWhatTheCubeGives(seed: Int) throws {
    try Law.holdsToTheCube(Array(Self.sheet(seed: seed).utf8), seed: seed)
  }

  /// Also where figures are closed after a few rows.
  @Test(arguments: seeds(20))
  func givesTheSameWhereFiguresAreClosed(seed: Int) {
    let bytes = Array(Self.sheet(seed: seed).utf8)
    let expected = Law.cube(bytes)
    for rows in [1, 20] {
      let limits = DenseLimits(openBytes: 0, restingRows: rows)
      guard let dense = Law.dense(bytes, blockBytes: 300, limits) else { continue }
      #expect(dense == expected?.outcome)
    }
  }

  @Test(arguments: seeds(20))
  func givesTheGrowthThatTheCubeGives(seed: Int) throws {
    var options = ReadingOptions(gazetteer: .builtIn)
    (options.firstRows, options.plainBlockBytes) = (3, 300)
    func read(into sink: inout some ReadingSink) throws {
      let bytes = Array(Self.sheet(seed: seed).utf8)
      let source = TextSource(ByteSource(bytes: bytes), named: "t")
      _ = try ObservationReader(options).read(source, into: &sink)
    }
    var dense = DenseSink(.builtIn)
    var cube = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
    guard (try? read(into: &dense)) != nil else { return }
    guard let growth = Self.growth(dense) else { return }
    try read(into: &cube)
    #expect(growth == Self.growth(cube.cube))
  }

  /// The people of the unit are what health insurance is over, the labour force what social insurance is over: 5 ÷ 10, 3 ÷ 4.
  @Test func takesThePeopleBesideTheSchemes() throws {
    let rows = (1...9).flatMap { month in
      ["an-giang", "ca-mau"].map { "\($0),2023-0\(month),10,5,4,3" }
    }
    let text = (["unit,period,population,bhyt,labour_force,bhxh"] + rows).joined(separator: "\n")
    let dense = try #require(Law.dense(Array(text.utf8), blockBytes: 64))
    let lines = String(decoding: dense.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 37)
    #expect(lines[1] == "an-giang,2023-01,bhxh,3,4,labour_force,2023-01,75.00,computed,1,1,,,1")
    #expect(lines[36] == "ca-mau,2023-09,bhyt,5,10,population,2023-09,50.00,computed,1,1,,,5")
  }

  /// Where one month lacks the people, those of another one may serve: who looks at all months says so.
  @Test func leavesAMissingDenominatorToTheCube() {
    let rows = (1...9).map { "an-giang,2023-0\($0),\($0 == 5 ? "" : "10"),5" }
    let text = (["unit,period,population,bhyt"] + rows).joined(separator: "\n")
    #expect(Law.dense(Array(text.utf8), blockBytes: 64) == nil)
  }

  @Test func answersWhatIsPlain() {
    let answered = (0..<40).count { seed in
      Law.dense(Array(Self.sheet(seed: seed).utf8), blockBytes: 300) != nil
    }
    #expect(answered >= 12)
  }
}

import Testing

@testable import BHXHCore

/// The quick way through a table of plain rows gives the very bytes, messages and counts of the way through the cube, or says that it
/// cannot: on random tables with everything in them that rows may have.
@Suite struct DenseCoverageTests {
  /// What a reading of one table came to.
  struct Outcome: Equatable {
    var bytes: [UInt8] = []
    var count = RowCount()
    var problems: [Problem] = []
    var rejected: [RejectedRow] = []
  }

  private static let gazetteer = Gazetteer.builtIn

  private static func options(_ blockBytes: Int, isThreaded: Bool = false) -> ReadingOptions {
    var options = ReadingOptions(gazetteer: gazetteer)
    options.firstRows = 3
    options.blockBytes = blockBytes
    options.plainBlockBytes = blockBytes
    options.isThreaded = isThreaded
    return options
  }

  /// Nil where the text as a whole cannot be read.
  private static func cube(_ text: String) -> (outcome: Outcome, isQuiet: Bool)? {
    cube(Array(text.utf8))
  }

  static func cube(_ bytes: [UInt8]) -> (outcome: Outcome, isQuiet: Bool)? {
    final class Said { var (problems, rows): ([Problem], [RejectedRow]) = ([], []) }
    let said = Said()
    var sink = CubeSink(
      duplicates: .refuse, hear: { said.problems.append($0) }, drop: { said.rows.append($0) })
    let source = TextSource(ByteSource(bytes: bytes), named: "t")
    guard let count = try? ObservationReader(options(1 << 16)).read(source, into: &sink) else {
      return nil
    }
    let rollUp = RollUp(OwnFigures(sink.cube), gazetteer: gazetteer)
    let rows = Coverage(rollUp).rows(Selection())
    let facts = rows.flatMap { [$0.participants, $0.base] }.flatMap { $0?.facts ?? [] }
    let disagreements = Disagreements(rollUp)
    let isQuiet =
      disagreements.problems(about: facts).isEmpty && disagreements.problems(about: rows).isEmpty
      && sink.cube.repeatedWholes().isEmpty
    let bytes = OutputFormat.csv.bytes(of: ResultTable(rows, Selection()), OutputStyle(.english))
    return (
      Outcome(bytes: bytes, count: count, problems: said.problems, rejected: said.rows), isQuiet
    )
  }

  /// Nil where the cube has to be asked.
  private static func dense(
    _ text: String, blockBytes: Int, isThreaded: Bool = false, _ limits: DenseLimits = .lately
  ) -> Outcome? {
    dense(Array(text.utf8), blockBytes: blockBytes, isThreaded: isThreaded, limits)
  }

  static func dense(
    _ bytes: [UInt8], blockBytes: Int, isThreaded: Bool = false, _ limits: DenseLimits = .lately
  ) -> Outcome? {
    var sink = DenseSink(gazetteer, limits)
    guard let file = try? TemporaryFile(bytes),
      let source = try? TextSource(ByteSource(path: file.path), named: "t"),
      let count = try? ObservationReader(options(blockBytes, isThreaded: isThreaded)).read(
        source, into: &sink),
      let table = DenseTable(sink)
    else { return nil }
    guard let rows = DenseRows(table, gazetteer) else { return nil }
    let bytes = DenseCoverage(rows, Selection(), digits: 2).bytes() ?? []
    return Outcome(bytes: bytes, count: count, problems: sink.problems, rejected: sink.rejected)
  }

  /// What came through a pipe: as bare numbers, or in the end in a cube.
  private static func piped(
    _ text: String, blockBytes: Int, isThreaded: Bool, _ limits: DenseLimits = .once
  ) -> Outcome? {
    piped(Array(text.utf8), blockBytes: blockBytes, isThreaded: isThreaded, limits)
  }

  static func piped(
    _ bytes: [UInt8], blockBytes: Int, isThreaded: Bool, _ limits: DenseLimits = .once
  ) -> Outcome? {
    final class Said { var (problems, rows): ([Problem], [RejectedRow]) = ([], []) }
    let said = Said()
    var sink = PipeSink(
      gazetteer, limits, hear: { said.problems.append($0) }, drop: { said.rows.append($0) })
    let source = TextSource(ByteSource(bytes: bytes), named: "t")
    guard
      let count = try? ObservationReader(options(blockBytes, isThreaded: isThreaded)).read(
        source, into: &sink)
    else { return nil }
    if let failure = sink.failure { return Outcome(problems: [failure]) }
    var written: [UInt8] = []
    switch sink.finish() {
    case .table(let table):
      if let rows = DenseRows(table, gazetteer) {
        written = DenseCoverage(rows, Selection(), digits: 2).bytes() ?? []
      } else {
        written = answer(table.cube())
      }
    case .cube(let sink): written = answer(sink.cube)
    }
    func answer(_ cube: Cube) -> [UInt8] {
      let rows = Coverage(RollUp(OwnFigures(cube), gazetteer: gazetteer)).rows(Selection())
      return OutputFormat.csv.bytes(of: ResultTable(rows, Selection()), OutputStyle(.english))
    }
    return Outcome(bytes: written, count: count, problems: said.problems, rejected: said.rows)
  }

  /// How a table may be read: in blocks of so many bytes, on threads or not. Each seed takes the next one: other tables find more than the same
  /// table read once more.
  static let ways = [(100, false), (600, true), (64, false), (1 << 16, false), (300, true)]

  /// The bytes are answered as bare numbers as they are by the cube, where they are; and through a pipe, always.
  static func holdsToTheCube(_ bytes: [UInt8], seed: Int) throws {
    let expected = cube(bytes)
    let (blockBytes, isThreaded) = ways[seed % ways.count]
    if let dense = dense(bytes, blockBytes: blockBytes, isThreaded: isThreaded) {
      let (outcome, isQuiet) = try #require(expected)
      #expect(isQuiet)
      #expect(
        String(decoding: dense.bytes, as: UTF8.self)
          == String(decoding: outcome.bytes, as: UTF8.self))
      #expect(dense == outcome)
    }
    // A pipe cannot be read again: what is not plain goes on in a cube, and nothing is lost.
    let piped = piped(bytes, blockBytes: blockBytes, isThreaded: isThreaded)
    // A row of too few cells is a row to be rejected among codes, and to who reads row by row may head another table that has no units:
    // either way it is said.
    if expected == nil, let piped, !piped.rejected.isEmpty { return }
    #expect(
      piped.map { String(decoding: $0.bytes, as: UTF8.self) }
        == expected.map { String(decoding: $0.outcome.bytes, as: UTF8.self) })
    #expect(piped?.count == expected?.outcome.count)
    #expect(piped?.problems.map(\.code) == expected?.outcome.problems.map(\.code))
    #expect(piped?.problems.map(\.place?.line) == expected?.outcome.problems.map(\.place?.line))
    #expect(piped?.rejected.map(\.text) == expected?.outcome.rejected.map(\.text))
  }

  /// Lines of objects as the elements of an array, one a line.
  static func array(_ lines: String) -> String {
    "[" + lines.split(separator: "\n").joined(separator: ",\n") + "]\n"
  }

  /// A table as a workbook.
  private static func workbook(_ table: String) -> [UInt8] { workbook(cells(table)) }

  /// The cells of a table without quotes.
  static func cells(_ table: String) -> [[String]] {
    table.split(whereSeparator: \.isNewline).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Rows as a workbook: numbers where the cells are of plain digits.
  static func workbook(_ rows: [[String]]) -> [UInt8] {
    let rows = rows.map { row in
      let cells = row.map { cell in
        if Int(cell) != nil, cell == "0" || cell.first != "0" { return "<c><v>\(cell)</v></c>" }
        let text = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row>\(cells.joined())</row>"
    }
    return HostileArchiveTests.workbook(
      sheet: "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>")
  }

  /// The rows of a table as objects.
  private static func lines(_ table: String) -> String { lines(cells(table)) }

  /// Rows below their header as objects, one a line: bare numbers where the cells are of plain digits.
  static func lines(_ rows: [[String]]) -> String {
    func quoted(_ text: String) -> String {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      let letters = ["\n": "\\n", "\r": "\\r", "\t": "\\t"]
      return "\"" + letters.reduce(escaped) { $0.replacing($1.key, with: $1.value) } + "\""
    }
    return rows.dropFirst().map { row in
      let members = zip(rows[0], row).map { name, cell -> String in
        let isNumber = Int(cell) != nil && (cell == "0" || cell.first != "0")
        return quoted(name) + ": " + (isNumber ? cell : quoted(cell))
      }
      return "{" + members.joined(separator: ", ") + "}\n"
    }.joined()
  }

  /// A table of rows in order, with some of them spoiled, or a sheet.
  static func table(_ random: inout SeededGenerator) -> String {
    switch random.next() % 6 {
    case 0: return sheet(&random)
    case 1: return monthSheet(&random)
    default: break
    }
    let isVietnamese = random.next() % 3 == 0
    let end = ["\n", "\n", "\n", "\n", "\r\n", "\r\n", "\r"][Int(random.next() % 7)]
    let oddity = Int(random.next() % 4) * 2
    let schemes = [
      ["bhxh-bat-buoc", "bhxh-tu-nguyen"], ["bhyt"],
      ["bhxh", "bhxh-bat-buoc", "bhxh-tu-nguyen", "bhtn"],
    ][Int(random.next() % 3)]
    let units =
      isVietnamese
      ? ["\"Tỉnh Kiên Giang\";\"Huyện Hòn Đất\"", "Tỉnh Kiên Giang;Thành phố Rạch Giá"]
      : [["kien-giang/hon-dat", "an-giang"], ["Huyện Hòn Đất", "kien-giang/rach-gia"]][
        Int(random.next() % 2)]
    let delimiter = isVietnamese ? ";" : ","
    var rows: [String] = []
    for unit in units {
      for month in 1...3 {
        for sex in ["nam", "nu"] {
          for age in ["0-14", "15+"] {
            for (position, scheme) in schemes.enumerated() {
              let people = [30, 20, 10, 5, 1][position] * factor(&random)
              let number = isVietnamese && people > 999 ? "\(people / 1000).000" : "\(people)"
              let base = isVietnamese ? "70.000" : "70000"
              let row = [unit, "2023-0\(month)", sex, age, scheme, number, base]
              rows.append(spoiled(row, oddity, &random).joined(separator: delimiter))
            }
          }
        }
      }
    }
    disorder(&rows, &random)
    let header =
      isVietnamese
      ? "Tỉnh;Huyện;Tháng;Giới tính;Nhóm tuổi;Loại hình;Số người tham gia;Số người phải tham gia"
      : "unit,period,sex,age_group,scheme,participants,base"
    return ([header] + rows).joined(separator: end) + (random.next() % 2 == 0 ? end : "")
  }

  /// A sheet with a column a scheme, with some of its rows spoiled.
  static func sheet(_ random: inout SeededGenerator) -> String {
    let schemes = [
      ["BHXH bắt buộc", "BHXH tự nguyện"], ["BHYT"],
      ["BHXH bắt buộc", "BHXH tự nguyện", "Bảo hiểm thất nghiệp", "BHYT"],
      ["BHYT", "BHXH", "BHXH bắt buộc", "BHXH tự nguyện"],
    ][Int(random.next() % 4)]
    let hasSexes = random.next() % 2 == 0
    let oddity = Int(random.next() % 4) * 2
    var rows: [String] = []
    for month in 1...4 {
      for unit in ["Tỉnh Kiên Giang;Huyện Hòn Đất", "Tỉnh Kiên Giang;Thành phố Rạch Giá"] {
        for sex in hasSexes ? ["Nam", "Nữ"] : [""] {
          let part = Int(random.next() % 9 + 1)
          let counts = schemes.map { scheme in
            switch scheme {
            case "BHXH": "\(part + 2).000"
            case "BHXH bắt buộc": "\(part).000"
            case "BHXH tự nguyện": "2.000"
            case "BHYT": "\(part * 7).000"
            default: "\(part * 100)"
            }
          }
          var row = [unit, "0\(month)/2023"] + (hasSexes ? [sex] : []) + counts
          spoil(&row, oddity, &random)
          rows.append(row.joined(separator: ";"))
        }
      }
    }
    disorder(&rows, &random)
    if random.next() % 6 == 0 {
      rows.append("Tổng cộng" + String(repeating: ";1.000", count: schemes.count + 2))
    }
    let head = "Tỉnh;Huyện;Tháng;" + (hasSexes ? "Giới tính;" : "")
    return ([head + schemes.joined(separator: ";")] + rows).joined(separator: "\n") + "\n"
  }

  /// Makes a cell of so many rows in a hundred one that is no plain count.
  private static func spoil(
    _ row: inout [String], _ oddity: Int, _ random: inout SeededGenerator
  ) {
    guard Int(random.next() % 100) < oddity else { return }
    let cell = Int(random.next() % UInt64(row.count))
    row[cell] = ["", "abc", "1.5", "\"\(row[cell])\"", "hơn 10", "0"][Int(random.next() % 6)]
  }

  /// Mostly thousands of people, and now and then nobody.
  private static func factor(_ random: inout SeededGenerator) -> Int {
    [100, 1000, 1000, 1000, 100, 1000, 0][Int(random.next() % 7)]
  }

  /// Puts rows out of their order, and gives one again, now and then.
  private static func disorder(_ rows: inout [String], _ random: inout SeededGenerator) {
    if random.next() % 4 == 0 { rows.shuffle(using: &random) }
    if random.next() % 4 == 0 { rows.append(rows[Int(random.next() % UInt64(rows.count))]) }
  }

  /// A sheet with a column a month, with some of its rows spoiled.
  static func monthSheet(_ random: inout SeededGenerator) -> String {
    let schemes = [
      ["BHYT"], ["BHXH bắt buộc", "BHXH tự nguyện"],
      ["BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "BHTN"],
    ][Int(random.next() % 3)]
    let oddity = Int(random.next() % 4) * 4
    // Provinces that are others since the middle of 2025, and districts that stay what they are.
    let ofProvinces = random.next() % 2 == 0
    let units =
      ofProvinces
      ? ["Tỉnh Cà Mau", "an-giang", "Đồng Tháp"]
      : ["kien-giang/hon-dat", "Huyện Châu Phú", "an-giang/phu-tan"]
    var rows: [String] = []
    for unit in units {
      for (position, scheme) in schemes.enumerated() {
        let counts = (0..<5).map { _ in
          let people = [30, 20, 10, 5][position] * factor(&random)
          return people > 999 ? "\(people / 1000).000" : "\(people)"
        }
        var row = [unit, scheme] + counts
        spoil(&row, oddity, &random)
        rows.append(row.joined(separator: ";"))
      }
    }
    disorder(&rows, &random)
    let months = (4...8).map { "0\($0)/\(ofProvinces ? 2025 : 2023)" }
    let head = "Đơn vị;Loại hình;" + months.joined(separator: ";")
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// A row as it is, or rarely with something in it that is not plain.
  private static func spoiled(
    _ row: [String], _ oddity: Int, _ random: inout SeededGenerator
  ) -> [String] {
    var row = row
    guard Int(random.next() % 100) < oddity else { return row }
    switch random.next() % 17 {
    case 0: row[5] = ""
    case 1: row[5] = "abc"
    case 2: row[6] = "0"
    case 3: row[2] = "Chung"
    case 4: row[4] = "không biết"
    case 5: row[5] = "\"\(row[5])\""
    case 6: row.append("9")
    case 7: row.removeLast()
    case 8: row = [""]
    case 9: row[3] = "\"0-\n14\""
    case 10: row[5] = "99999999999"
    case 11: row[1] = "T2/2023"
    case 12: row[5] = "1.5"
    case 13: row[6] = "007"
    case 14: row[3] = " 0-14 "
    case 15: if !row[0].contains(";") { row[0] = "I. " + row[0] }
    default: row = ["Tổng cộng"] + row.dropFirst()
    }
    return row
  }

  /// A row that heads others changes what names mean, not what months do.
  @Test(arguments: [
    [
      "kien-giang/hon-dat,2023-01,bhyt,1", "kien-giang/hon-dat,2023-02,bhyt,2",
      "kien-giang/hon-dat,2023-03,bhyt,3", "kien-giang/rach-gia,2023-01,bhyt,4",
      "kien-giang/rach-gia,2023-02,bhyt,5", "I. ca-mau,2023-01,bhyt,9",
      "an-giang/chau-phu,2023-01,bhyt,6",
      "an-giang/chau-phu,2023-02,bhyt,7",
    ],
    [
      "kien-giang/hon-dat,2023-01,bhyt,1", "kien-giang/hon-dat,2023-02,bhyt,2",
      "kien-giang/hon-dat,2023-03,bhyt,3", "kien-giang/rach-gia,2023-01,bhyt,4",
      "kien-giang/rach-gia,2023-02,bhxh-bat-buoc,3", "kien-giang/rach-gia,2023-02,bhyt,5",
      "I. ca-mau,2023-02,bhyt,9", "an-giang/chau-phu,2023-02,bhyt,6",
      "an-giang/chau-phu,2023-01,bhxh-bat-buoc,5",
    ],
  ])
  func keepsMonthsWhereAGroupBegins(rows: [String]) throws {
    let text = (["unit,period,scheme,participants"] + rows).joined(separator: "\n")
    let expected = try #require(Self.cube(text)).outcome
    for (blockBytes, isThreaded) in [(64, false), (100, true), (1 << 16, true)] {
      guard let dense = Self.dense(text, blockBytes: blockBytes, isThreaded: isThreaded) else {
        continue
      }
      #expect(
        String(decoding: dense.bytes, as: UTF8.self)
          == String(decoding: expected.bytes, as: UTF8.self))
      #expect(dense == expected)
    }
  }

  @Test(arguments: seeds(60))
  func givesWhatTheCubeGives(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try Self.holdsToTheCube(Array(Self.table(&random).utf8), seed: seed)
  }

  /// Where figures are closed after a few rows the answer is the same, or it is said that it cannot be given.
  @Test(arguments: seeds(30))
  func givesTheSameWhereFiguresAreClosed(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Self.table(&random)
    let expected = Self.cube(text)
    for rows in [1, 3, 20] {
      var limits = DenseLimits(openBytes: 0, restingRows: rows)
      if let dense = Self.dense(text, blockBytes: 300, limits) {
        let (outcome, isQuiet) = try #require(expected)
        #expect(isQuiet)
        #expect(dense == outcome)
      }
      limits.remembersRows = true
      let piped = Self.piped(text, blockBytes: 300, isThreaded: true, limits)
      if piped?.problems.first?.code == .rowsApart { continue }
      // What the cube refuses as a whole, as above.
      if expected == nil, let piped, !piped.rejected.isEmpty { continue }
      #expect(piped?.bytes == expected?.outcome.bytes)
      #expect(piped?.count == expected?.outcome.count)
    }
  }

  /// Lines of JSON with the same keys are read as codes as well.
  @Test(arguments: seeds(30))
  func givesOfLinesOfJSONWhatTheCubeGives(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Self.table(&random)
    guard !text.contains(";") else { return }
    for lines in [Self.lines(text), Self.array(Self.lines(text))] {
      try Self.holdsToTheCube(Array(lines.utf8), seed: seed)
    }
  }

  /// And so are the rows of a worksheet.
  @Test(arguments: seeds(30))
  func givesOfAWorksheetWhatTheCubeGives(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Self.table(&random)
    guard !text.contains(";"), !text.contains("\"") else { return }
    try Self.holdsToTheCube(Self.workbook(text), seed: seed)
  }

  @Test func answersWhatIsPlain() {
    var (answered, answeredOfJSON, answeredOfArrays, answeredOfWorksheets) = (0, 0, 0, 0)
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let table = Self.table(&random)
      if Self.dense(table, blockBytes: 300) != nil { answered += 1 }
      guard !table.contains(";") else { continue }
      let lines = Self.lines(table)
      if Self.dense(lines, blockBytes: 300) != nil { answeredOfJSON += 1 }
      if Self.dense(Self.array(lines), blockBytes: 300) != nil { answeredOfArrays += 1 }
      if Self.dense(Self.workbook(table), blockBytes: 300) != nil { answeredOfWorksheets += 1 }
    }
    let answeredSheets = (0..<60).count { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      return Self.dense(Self.sheet(&random), blockBytes: 300) != nil
    }
    let answeredMonths = (0..<60).count { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      return Self.dense(Self.monthSheet(&random), blockBytes: 300) != nil
    }
    #expect(answeredMonths >= 10)
    #expect(answered >= 20)
    #expect(answeredSheets >= 20)
    #expect(answeredOfJSON > 10)
    #expect(answeredOfArrays > 10)
    #expect(answeredOfWorksheets > 10)
  }
}

import Foundation
import Testing

@testable import BHXHCore

/// Columns that say nothing of a figure, sources and notes among them, change nothing about the quick way: on the random tables of
/// `DenseCoverageTests`, with such columns put between their own.
@Suite struct DenseTextColumnsTests {
  private typealias Law = DenseCoverageTests

  private static func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  /// The headers of the columns that are put in: no answer needs what stands under them, but that for the sources of bases.
  private static let headers = [
    ["note"], ["Ghi chú"], ["source"], ["source", "note"], ["note", "source"],
    ["published", "note"],
    ["published", "source", "note"], ["STT"], ["STT", "Nguồn"], ["Người lập biểu"],
    ["Người lập biểu", "note"], ["Tỷ lệ"], ["Số tiền", "note"],
  ]

  /// What stands in such cells, mostly.
  private static let plain = [
    "", "", "", "BHXH tỉnh", "bao cao 7", "qd-12-2023", "https://a.vn/b?c=d", "số liệu rà soát",
    "x", "45,5 %", "a,b;c", "xem \"phụ lục\" 5", "=1+2", "'7", "a\tb", " x ", "tổng cộng",
    "2023-07-01", "2023-08-15", "3", "0012", "1.5", "Bảng 2", String(repeating: "dài ", count: 200),
  ]

  /// And rarely.
  private static let odd = [
    "hai\ndòng", "\r", "a\u{0}b", String(repeating: "rất dài ", count: 700), "\"", "\n",
  ]

  private static func text(
    under header: String, row: Int, _ oddity: Int, _ random: inout SeededGenerator
  ) -> String {
    if header == "STT", random.next() % 20 > 0 { return String(row) }
    if Int(random.next() % 300) < oddity { return pick(odd, &random) }
    return pick(plain, &random)
  }

  /// Where each column is put, of those that are there by then.
  private static func places(
    _ headers: [String], beside width: Int, _ random: inout SeededGenerator
  )
    -> [Int]
  {
    headers.indices.map { number in
      random.next() % 2 == 0
        ? width + number : Int(random.next() % UInt64(width + number + 1))
    }
  }

  /// The lines of a table with such columns, as text: whatever stands in them already stays.
  static func table(seed: Int) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    let table = Law.table(&random)
    let end = table.contains("\r\n") ? "\r\n" : table.contains("\r") ? "\r" : "\n"
    let lines = table.components(separatedBy: end)
    let delimiter = lines[0].contains(";") ? ";" : ","
    let added = pick(headers, &random)
    let places = places(
      added, beside: lines[0].components(separatedBy: delimiter).count, &random)
    let oddity = Int(random.next() % 3)
    func cell(_ header: String, _ row: Int) -> String {
      if row == 0 { return header }
      let text = text(under: header, row: row, oddity, &random)
      let isBare = !text.contains { "\"\n\r".contains($0) || delimiter.contains($0) }
      // A quote inside a cell that has none around it is text; one before it opens a cell, mostly.
      if isBare || (text.first != "\"" && !text.contains(delimiter) && random.next() % 3 == 0) {
        return random.next() % 9 == 0 && isBare ? "\"\(text)\"" : text
      }
      if Int(random.next() % 400) < oddity { return "\"" + text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    return lines.enumerated().map { row, line in
      if line.isEmpty { return line }
      var cells = line.components(separatedBy: delimiter)
      for (header, place) in zip(added, places) where place <= cells.count {
        cells.insert(cell(header, row), at: place)
      }
      return cells.joined(separator: delimiter)
    }.joined(separator: end)
  }

  /// The cells of a table with such columns; nil for one that is not parted by commas.
  static func cells(seed: Int) -> [[String]]? {
    var random = SeededGenerator(seed: UInt64(seed))
    let table = Law.table(&random)
    if table.contains(";") || table.contains("\"") { return nil }
    var rows = Law.cells(table)
    let added = pick(headers, &random)
    let oddity = Int(random.next() % 3)
    for (header, place) in zip(added, places(added, beside: rows[0].count, &random)) {
      for row in rows.indices where place <= rows[row].count {
        var cell = row == 0 ? header : text(under: header, row: row, oddity, &random)
        if cell.contains("\u{0}") { cell = "" }
        rows[row].insert(cell, at: place)
      }
    }
    return rows
  }

  @Test(arguments: seeds(30))
  func givesWhatTheCubeGives(seed: Int) throws {
    try Law.holdsToTheCube(Array(Self.table(seed: seed).utf8), seed: seed)
  }

  @Test(arguments: seeds(30))
  func givesOfLinesOfJSONWhatTheCubeGives(seed: Int) throws {
    guard let cells = Self.cells(seed: seed) else { return }
    let lines = Law.lines(cells)
    for text in [lines, Law.array(lines)] {
      try Law.holdsToTheCube(Array(text.utf8), seed: seed)
    }
  }

  @Test(arguments: seeds(30))
  func givesOfAWorksheetWhatTheCubeGives(seed: Int) throws {
    guard let cells = Self.cells(seed: seed) else { return }
    try Law.holdsToTheCube(Law.workbook(cells), seed: seed)
  }

  /// Bytes that are no UTF-8 are told wherever they stand; in another encoding they are letters.
  @Test(arguments: seeds(20))
  func givesTheSameOfOtherBytes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(Self.table(seed: seed).utf8)
    for _ in 0..<random.next() % 3 + 1 {
      bytes.insert(
        Self.pick([0xC3, 0xFF, 0xE1, 0x80, 0x00], &random),
        at: Int(random.next() % UInt64(bytes.count)))
    }
    try Law.holdsToTheCube(bytes, seed: seed)
  }

  /// Two rows of one key are one figure where they say the same, whoever says so; else they are for the cube, which names both.
  @Test(arguments: [
    ("7", "", "", 2), ("8", "", "", 0), ("8", "2023-08-01", "2023-08-02", 0),
  ])
  func takesAKeyOfTwoSources(count: String, one: String, other: String, used: Int) throws {
    let text = """
      unit,period,scheme,participants,published,source,note
      an-giang,2023-07,bhyt,7,\(one),BHXH tỉnh,"a, b"
      an-giang,2023-07,bhyt,\(count),\(other),báo,
      """
    let dense = Law.dense(Array(text.utf8), blockBytes: 64)
    #expect((dense?.count.used ?? 0) == used)
    #expect(dense.map { $0.bytes == Law.cube(Array(text.utf8))?.outcome.bytes } ?? true)
  }

  @Test func answersWhatIsPlain() {
    let said = (0..<60).count { seed in
      Law.dense(Array(Self.table(seed: seed).utf8), blockBytes: 300) != nil
    }
    #expect(said >= 15)
    let cells = (0..<60).compactMap(Self.cells)
    let books = cells.count {
      Law.dense(Law.workbook($0), blockBytes: 300) != nil
    }
    let lines = cells.count {
      Law.dense(Array(Law.lines($0).utf8), blockBytes: 300) != nil
    }
    #expect(books >= 7)
    #expect(lines >= 5)
  }
}

import Foundation
import Testing

@testable import BHXHCore

/// Whatever a text holds, CSV and JSON read back as the same text: every text of up to four of the characters that matter.
@Suite struct RoundTripTests {
  static let texts: [String] = {
    let characters = ["a", "ộ", ",", ";", "\"", "\n", "\r", " "]
    var texts = [""]
    var longest = [""]
    for _ in 1...4 {
      longest = longest.flatMap { text in characters.map { text + $0 } }
      texts += longest
    }
    return texts
  }()

  static let table = ResultTable(
    name: "t", columns: [Column("a", "a", "a"), Column("b", "b", "b")],
    rows: texts.map { [.text($0), .text($0)] })

  @Test func csv() throws {
    let bytes = OutputFormat.csv.bytes(of: Self.table, OutputStyle())
    let source = TextSource(ByteSource(bytes: bytes), named: "t.csv", encoding: .utf8)
    var scanner = CSVScanner(source, dialect: Dialect())
    var read: [[UInt8]] = []
    #expect(try scanner.next())
    while try scanner.next() {
      #expect(scanner.count == 2)
      #expect(scanner.string(0) == scanner.string(1))
      read.append(Array(scanner.string(0).utf8))
    }
    #expect(read == Self.texts.map { Array($0.utf8) })
  }

  @Test func json() throws {
    let bytes = OutputFormat.json.bytes(of: Self.table, OutputStyle())
    let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let rows = try #require(document?["rows"] as? [[String: String]])
    #expect(rows.map { Array(($0["a"] ?? "-").utf8) } == Self.texts.map { Array($0.utf8) })
  }

  @Test func ndjson() throws {
    let bytes = OutputFormat.ndjson.bytes(of: Self.table, OutputStyle())
    let lines = bytes.split(separator: Byte.lineFeed)
    let read = try lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: String]
    }
    #expect(read.map { $0?["b"] } == Self.texts)
  }

  /// A row that is written is there at once, and what is taken away is not written again.
  @Test(arguments: [OutputFormat.csv, .json, .ndjson]) func blocksMakeTheWhole(
    _ format: OutputFormat
  ) {
    let style = OutputStyle()
    var writer = format.writer(of: Self.table, style)
    var whole: [UInt8] = []
    writer.begin()
    for row in Self.table.rows {
      let before = writer.output.bytes.count
      writer.write(row)
      #expect(writer.output.bytes.count > before)
      whole += writer.output.take()
    }
    writer.end(RowCount(used: 3))
    whole += writer.output.take()
    let atOnce = format.bytes(of: Self.table, style, input: RowCount(used: 3))
    #expect(whole == atOnce)
  }
}

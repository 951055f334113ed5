import BHXHCore
import Synchronization
import Testing

/// The tables as files: what the fast look-ups rely on.
@Suite struct GazetteerTableTests {
  static let tables = [
    "acts.csv", "communes.csv", "district_successions.csv", "districts.csv", "former_communes.csv",
    "province_successions.csv", "provinces.csv", "regions.csv", "unit_aliases.csv",
  ]

  @Test(arguments: tables)
  func sortedWithoutQuotes(name: String) throws {
    let bytes = try #require(BundledTable.bytes(named: name))
    let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map(Array.init)
    #expect(!lines.isEmpty)
    #expect(!bytes.contains(UInt8(ascii: "\"")) && !bytes.contains(UInt8(ascii: "\r")))
    #expect(bytes.last == UInt8(ascii: "\n"))
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.lexicographicallyPrecedes(next))
    }
  }

  /// Finding a province reads no list of communes.
  @Test func nothingIsReadThatIsNotAskedFor() throws {
    let read = Reads()
    let gazetteer = Gazetteer { name in
      read.add(name)
      return BundledTable.bytes(named: name)
    }
    let month = try #require(Month(year: 2023, monthOfYear: 7))
    #expect(gazetteer.find(UnitQuery("kien-giang", month: month)).unit != nil)
    #expect(!read.names.contains("communes.csv"))
    #expect(gazetteer.find(UnitQuery("Kiên Giang", month: month, level: .province)).unit != nil)
    #expect(!read.names.contains("communes.csv"))
    #expect(gazetteer.find(UnitQuery("kien-giang/hon-dat", month: month)).unit != nil)
    #expect(!read.names.contains("former_communes.csv"))
  }

  @Test func anEmptyGazetteerKnowsNothingAndCrashesNowhere() {
    let gazetteer = Gazetteer { _ in nil }
    #expect(gazetteer.find(UnitQuery("Kiên Giang")) == .unknown(nearest: []))
    #expect(gazetteer.children(of: .nation, at: Month(index: 2023 * 12)).isEmpty)
    #expect(gazetteer.find(UnitQuery("")) == .unknown(nearest: []))
  }

  @Test(arguments: [
    "", " ", ",", "/", "//", "-", "()", "🙂", "́", "0", "00000", "999999", "TP.", "Huyện", "a/b/c/d",
  ])
  func oddTextsNameNothing(text: String) {
    let match = Gazetteer.builtIn.find(UnitQuery(text, month: Month(index: 2023 * 12)))
    #expect(match.unit == nil)
  }
}

/// The names of the tables that a gazetteer asked for.
private final class Reads: Sendable {
  private let list = Mutex<[String]>([])

  func add(_ name: String) { list.withLock { $0.append(name) } }
  var names: Set<String> { Set(list.withLock(\.self)) }
}

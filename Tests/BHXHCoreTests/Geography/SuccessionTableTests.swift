import Testing

@testable import BHXHCore

/// What is cut out of the tables of successions when it is asked for is what stands there.
@Suite struct SuccessionTableTests {
  private static let rows = ["province_successions.csv", "district_successions.csv"].flatMap {
    BundledRecords.records(of: $0)
  }

  @Test func everyEntryIsFoundFromBothItsEnds() throws {
    let table = Gazetteer.builtIn.successionLists
    #expect(Self.rows.count > 200)
    for row in Self.rows {
      let date = try #require(EffectiveDate(row[1]))
      func texts(_ entries: [SuccessionTable.Entry]) -> [[String]] {
        entries.map { [$0.from, $0.date.description, $0.to, $0.extent.rawValue] }
      }
      let from = Self.rows.filter { $0[0] == row[0] && $0[1] == row[1] }
      let to = Self.rows.filter { $0[2] == row[2] && $0[1] == row[1] }
      #expect(texts(table.entries(from: row[0], on: date)) == from)
      #expect(texts(table.entries(to: row[2], on: date)) == to)
    }
  }

  @Test func pairsAreOfDifferentProvinces() {
    let expected = Self.rows.map {
      [Gazetteer.province(ofPath: $0[0]), Gazetteer.province(ofPath: $0[2])]
    }
    .filter { $0[0] != $0[1] }
    #expect(Gazetteer.builtIn.successionLists.provincePairs.map { [$0.from, $0.to] } == expected)
  }
}

import BHXHCore
import Foundation
import Testing

/// A whole and its parts, however many: each part is bounded by all others, whether or not these stand as one number together.
@Suite struct LongSumTests {
  /// A figure as it was told: its value, and how far the truth may be from it.
  private struct Told {
    let value: Int
    let half: Int

    init(_ value: Int, half: Int) { (self.value, self.half) = (value, half) }

    /// Every third is exact, or all are.
    init(number: Int, isExact: Bool, using random: inout SeededGenerator) {
      value = Int.random(in: 100...999, using: &random)
      half = isExact || number.isMultiple(of: 3) ? 0 : Int.random(in: 1...20, using: &random)
    }

    var low: Int { value - half }
    var high: Int { value + half }
    var words: String { half == 0 ? "\(value)" : "\(value) qualifier=±\(half)" }
  }

  /// parts ≤ whole: a part is at most what the least of the others leaves of the most of the whole.
  @Test(arguments: [2, 14, 15, 16, 17, 40], [true, false])
  func partsOfABreakdown(count: Int, isExact: Bool) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let parts = (0..<count).map { Told(number: $0, isExact: isExact, using: &random) }
    let least = parts.reduce(0) { $0 + $1.low }
    let whole = Told(least + 1_000, half: isExact ? 0 : 7)
    let lines =
      ["ben-tre 2019 bhyt participants \(whole.words)"]
      + parts.enumerated().map { "ben-tre 2019 bhyt participants \($1.words) age_group=g\($0)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    for row in audit.rows {
      guard let name = row.fact.subject.breakdown.parts.first?.value else {
        #expect(row.told == "\(least)… consistent" || row.told == "\(least)… unverifiable")
        continue
      }
      let place = try #require(Int(name.dropFirst()))
      let most = whole.high - (least - parts[place].low)
      #expect(row.told == "0…\(most) consistent", "\(name) of \(count)")
    }
    #expect(audit.rows.count == count + 1)
  }

  /// parts = whole: a part is what the others leave, exactly where they are exact.
  @Test(arguments: [true, false])
  func districtsOfAProvince(isExact: Bool) throws {
    let gazetteer = Gazetteer.builtIn
    let month = try PeriodSpelling.read("2019").end
    let province = try #require(gazetteer.find(UnitQuery("thanh-hoa", month: month)).unit)
    let districts = gazetteer.ordered(gazetteer.children(of: province, at: month)).map(
      gazetteer.path)
    try #require(districts.count > 20)
    var random = SeededGenerator(seed: 1)
    let parts = districts.indices.map { Told(number: $0, isExact: isExact, using: &random) }
    let (least, most) = (parts.reduce(0) { $0 + $1.low }, parts.reduce(0) { $0 + $1.high })
    let whole = (least + most) / 2
    let lines =
      ["thanh-hoa 2019 bhyt participants \(whole)"]
      + zip(districts, parts).map { "\($0) 2019 bhyt participants \($1.words)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    #expect(
      audit.rows("thanh-hoa", "bhyt", "participants").map(\.told) == ["\(least)…\(most) consistent"]
    )
    for (district, part) in zip(districts, parts) {
      let (low, high) = (max(whole - (most - part.high), 0), whole - (least - part.low))
      #expect(
        audit.rows(district, "bhyt", "participants").map(\.told) == ["\(low)…\(high) consistent"])
    }
  }

  /// One more in the whole than in all parts: each figure could be one of these, and is told what it would have to be.
  @Test func districtsThatAreOneShort() throws {
    let gazetteer = Gazetteer.builtIn
    let month = try PeriodSpelling.read("2019").end
    let province = try #require(gazetteer.find(UnitQuery("thanh-hoa", month: month)).unit)
    let districts = gazetteer.ordered(gazetteer.children(of: province, at: month)).map(
      gazetteer.path)
    let lines =
      ["thanh-hoa 2019 bhyt participants \(100 * districts.count + 1)"]
      + districts.map { "\($0) 2019 bhyt participants 100" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    #expect(audit.rows.count == districts.count + 1)
    for row in audit.rows {
      let isWhole = row.fact.unit == province
      let other = isWhole ? 100 * districts.count : 101
      #expect(row.told == "\(other)…\(other) contradicted")
      #expect(row.set.count == districts.count + 1)
    }
  }

  /// 1 to 300 of a whole of 897 = 300 + 299 + 298: with one more part it is too many, and the fewest figures that say so are those four. The row
  /// of the whole lists them; of the rest each is in a set of its own size.
  @Test func theFewestPartsThatAreTooMany() throws {
    let lines =
      ["ben-tre 2019 bhyt participants 897"]
      + (1...300).map { "ben-tre 2019 bhyt participants \($0) age_group=g\($0)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    #expect(audit.contradictingValues.contains(["297", "298", "299", "300", "897"]))
    #expect(audit.contradictions.allSatisfy { $0.count == 5 })
    let whole = try #require(audit.rows.first { $0.fact.value.mantissa == 897 })
    #expect(whole.verdict == .contradicted)
    #expect(whole.low?.description == "45150")
    #expect(whole.because.english.hasPrefix("cannot hold together: participants 897; "))
  }

  /// Of a set of more than a hundred figures one row lists all, and the others say where: as many words as figures, not as many squared.
  @Test func aLargeSetIsListedOnce() throws {
    let lines =
      ["ben-tre 2019 bhyt participants 299"]
      + (1...300).map { "ben-tre 2019 bhyt participants 1 age_group=g\($0)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    let words = audit.rows.map(\.because)
    #expect(audit.rows.allSatisfy { $0.verdict == .contradicted && $0.set.count == 301 })
    #expect(words.count { $0.english.components(separatedBy: "; ").count == 301 } == 1)
    let others = words.filter {
      $0.english.contains("; and 201 more, all listed at participants 299")
        && $0.vietnamese.contains("; và 201 số nữa, liệt kê đủ ở số người tham gia 299")
    }
    #expect(others.count == 300)
  }
}

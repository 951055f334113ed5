import Testing

@testable import BHXHCore

/// What is read out of texts is right before it is much.
@Suite struct PassageTests {
  @Test func shownPassages() throws {
    var score = PassageScore()
    for passage in try Passages("shown").all { score.add(passage) }
    #expect(score.wrong.isEmpty)
    #expect(score.broken.isEmpty)
    #expect(score.misquoted.isEmpty)
    let (right, missed) = (score.right, score.missed)
    #expect(right * 100 >= (right + missed.count) * 90, "\(missed)")
  }

  @Test func ownPassages() throws {
    var score = PassageScore()
    let passages = try Passages("own").all
    for passage in passages { score.add(passage) }
    #expect(passages.count >= 660)
    #expect(score.wrong.isEmpty, "\(score.wrong)")
    #expect(score.broken.isEmpty)
    #expect(score.misquoted.isEmpty)
    let (right, missed) = (score.right, score.missed)
    #expect(right * 100 >= (right + missed.count) * 96, "\(missed)")
  }

  /// No word stands under two roles: the first would count, and the second would be dead.
  @Test func phrasesAreToldOnce() {
    var seen: [String: String] = [:]
    var twice: [String] = []
    for record in BundledRecords.records(of: "prose.csv") {
      #expect(record.count == 3 && ProseRole(rawValue: record[0]) != nil, "\(record)")
      for phrase in record[2].lowercased().split(separator: "|") {
        if seen.updateValue(record[0], forKey: String(phrase)) != nil {
          twice.append(String(phrase))
        }
      }
    }
    #expect(twice.isEmpty)
  }
}

import Testing

@testable import BHXHCore

/// Every slug that a cell may hold has words in both languages, and none is told twice.
@Suite struct WordsTests {
  static let expected: [(Vocabulary, [String])] = [
    (.measure, Measure.allCases.map(\.slug)),
    (.how, [How.computed, .implied, .published].map(\.slug)),
    (.status, Status.allCases.map(\.slug)),
    (.comparability, [Comparability.yes, .restated, .no].map(\.rawValue)),
    (.qualifier, [Qualifier.about, .over, .under].map(\.description)),
    (.level, UnitLevel.allCases.map(\.name)),
    (.unitKind, UnitKind.allCases.map(\.rawValue)),
    (.severity, [Severity.note, .warning, .error].map(\.rawValue)),
    (.kind, ["conference", "dialogue", "launch", "small-group", "canvass", "other"]),
    (.verdict, ["consistent", "contradicted", "unverifiable"]),
    (.exactness, ["exact", "tight", "propagated"]),
    (.difference, [FigureDifference.Kind.new, .gone, .changed].map(\.rawValue)),
    (.phrase, ["no-rows"]),
    (.system, ["No such file or directory", "Is a directory", "Permission denied"]),
    (
      .section,
      ReportSection.allCases.map(\.rawValue).filter { !["summary", "unit", "below"].contains($0) }
    ),
    (
      .table,
      [
        "coverage", "growth", "plan", "campaigns", "audit", "derive", "check", "convert", "units",
        "diff", "config",
      ]
    ),
  ]

  @Test(arguments: expected) func everySlugHasWords(_ list: Vocabulary, _ slugs: [String]) {
    let missing = slugs.filter { !Words.knows(list, $0) }
    #expect(missing.isEmpty)
  }

  @Test func everyListIsExpectedHere() {
    #expect(Set(Self.expected.map { $0.0 }) == Set(Vocabulary.allCases))
  }

  @Test func everyRowIsWholeAndStandsOnce() {
    let records = BundledRecords.records(of: "words.csv")
    #expect(records.allSatisfy { $0.count == 4 && !$0.contains("") })
    #expect(Set(records.map { $0[0] + " " + $0[1] }).count == records.count)
    let unknown = records.map { $0[0] }.filter { Vocabulary(rawValue: $0) == nil }
    #expect(unknown.isEmpty)
  }
}

import BHXHCore
import Testing

/// Whatever the input, the work comes to an end, and a result that stopped early says so.
@Suite struct WorkBoundTests {
  /// Compulsory and voluntary members of whom only sums, ratios and changes are known: the bounds tighten slowly, round and round.
  static let cycle = """
    ben-tre 2019 bhxh participants 10000
    ben-tre 2018 bhxh participants 9000
    ben-tre 2019 bhxh-bat-buoc growth_pct 11.00 versus=2018
    ben-tre 2019 bhxh-tu-nguyen growth_pct 11.20 versus=2018
    ben-tre 2019 bhxh-bat-buoc attainment_pct 90.00
    ben-tre 2019 bhxh-tu-nguyen attainment_pct 95.00
    ben-tre 2019 bhxh attainment_pct 92.71
    """

  /// The same of figures that there could be: 4 440 and 5 560 after 4 000 and 5 000, of plans of 4 933 and 5 853.
  static let possible =
    cycle
    .replacing("90.00", with: "90.01").replacing("95.00", with: "94.99")

  /// Every limit at its least.
  static let least: EvidenceLimits = {
    var limits = EvidenceLimits()
    limits.revisionsPerConstraint = 1
    limits.creepsPerConstraint = 1
    limits.constraintsAround = 1
    limits.nodesPerSearch = 1
    limits.nodes = 1
    limits.nodesPerFigure = 0
    limits.setsPerContradiction = 1
    limits.followedContradictions = 0
    limits.sets = 1
    limits.readingsTried = 0
    return limits
  }()

  @Test(arguments: [
    \EvidenceLimits.constraintsAround, \EvidenceLimits.revisionsPerConstraint,
    \EvidenceLimits.sets, \EvidenceLimits.readingsTried,
  ])
  func eachBoundIsSaid(limit: any KeyPath<EvidenceLimits, Int> & Sendable) throws {
    let path = try #require(limit as? WritableKeyPath<EvidenceLimits, Int>)
    var limits = EvidenceLimits()
    limits[keyPath: path] = Self.least[keyPath: path]
    let facts = try PressTests.facts.get() + PublishedFacts.lines(Self.cycle)
    let audit = Audit(facts, gazetteer: .builtIn, limits: limits)
    #expect(audit.stoppedEarly)
    #expect(audit.problems.last?.code == .workBounded)
    #expect(audit.problems.allSatisfy { $0.severity == .warning })
  }

  /// Once the work is used up, what is left is said to have stopped early, and excludes nothing that more work leaves.
  @Test func whatIsLeftOnceTheWorkIsUsedUpHolds() throws {
    var limits = EvidenceLimits()
    limits.work = 0
    limits.workPerFigure = 0
    let facts = try PressTests.facts.get() + PublishedFacts.lines(Self.cycle)
    let loose = Derivation(facts, gazetteer: .builtIn, limits: limits)
    #expect(loose.stoppedEarly)
    #expect(loose.problems.contains { $0.code == .workBounded })
    #expect(Audit(facts, gazetteer: .builtIn, limits: limits).stoppedEarly)
    let cycle = try PublishedFacts.lines(Self.possible)
    let least = Derivation(cycle, gazetteer: .builtIn, limits: limits)
    for row in Derivation(cycle).rows {
      let other = least.rows.first {
        $0.unit == row.unit && $0.period == row.period && $0.subject == row.subject
      }
      guard let other else { continue }
      #expect((other.low ?? .min) <= (row.low ?? .min) && row.high <= other.high)
    }
  }

  /// Many tellings of one figure that all differ: quadratic in principle, bounded here.
  @Test func manyTellingsOfOneFigure() throws {
    let lines = (1...400).map { "ben-tre 2019 bhyt participants \($0)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    #expect(audit.rows.count == 400)
    #expect(audit.rows.allSatisfy { $0.verdict == .contradicted })
  }

  /// Each is held against those that say most, so the one that differs is found wherever it stands.
  ///
  /// From 90 ± 60 to 149 ± 60: 89…150 is left, 30 + 59 to 90 + 60; without the first or the last one more.
  @Test(arguments: [(0, "89…151"), (30, "89…150"), (59, "88…150")])
  func oneTellingOfManyThatDiffers(place: Int, left: String) throws {
    let values = (0..<60).map { $0 == place ? 500 : 90 + $0 }
    let lines = values.map { "ben-tre 2019 bhyt participants \($0) qualifier=±60" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    let other = try #require(audit.rows.first { $0.fact.value.mantissa == 500 })
    #expect(other.told == "\(left) contradicted")
    #expect(audit.contradictions.allSatisfy { $0.contains(other.fact) })
  }
}

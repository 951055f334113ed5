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
    #expect(audit.problems.map(\.code) == [.workBounded])
    #expect(audit.problems.map(\.severity) == [.warning])
  }

  /// Many tellings of one figure that all differ: quadratic in principle, bounded here.
  @Test func manyTellingsOfOneFigure() throws {
    let lines = (1...400).map { "ben-tre 2019 bhyt participants \($0)" }
    let audit = Audit(try PublishedFacts.lines(lines.joined(separator: "\n")))
    #expect(audit.rows.count == 400)
    #expect(audit.rows.allSatisfy { $0.verdict == .contradicted })
  }
}

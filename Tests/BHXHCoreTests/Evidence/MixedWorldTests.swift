import BHXHCore
import Foundation
import Testing

/// Each mix of relations, in worlds so small that every truth was tried.
@Suite struct MixedWorldTests {
  /// `BHXH_WORLDS` asks for more worlds of each kind than fit a quick run.
  static let worlds =
    ProcessInfo.processInfo.environment["BHXH_WORLDS"].flatMap(UInt64.init) ?? 2

  /// Bounds are those of all possible truths, and every count that they narrow has its row; with one wrong digit exactly those are blamed
  /// who belong to a set that cannot hold and whose conflict is no smaller one's.
  @Test(arguments: MixedWorld.Kind.allCases)
  func saysWhatTryingEverythingSays(kind: MixedWorld.Kind) {
    var checks = MixedWorldChecks()
    if Self.worlds > 2 { (checks.mostCounts, checks.mostTruths) = (6, 200_000) }
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: seed * 31)
      var world = MixedWorld(kind, &generator)
      checks.bounds(of: world)
      world.changeOneDigit(&generator)
      checks.detection(of: world)
    }
    #expect(checks.failures == [])
    if ProcessInfo.processInfo.environment["BHXH_WORLDS"] != nil {
      print(
        "\(kind): \(Self.worlds) worlds, \(checks.compared) bounds compared, \(checks.unproved) not proved;",
        "\(checks.contradictions) contradictions in \(checks.detected) worlds of which every set was tried,",
        "\(checks.missed) searches stopped"
      )
    }
    // A search that ended early says so; in worlds of this size that is the exception.
    #expect(checks.unproved * 20 <= checks.compared + 20)
    #expect(checks.missed * 20 <= Int(Self.worlds) + 20)
  }
}

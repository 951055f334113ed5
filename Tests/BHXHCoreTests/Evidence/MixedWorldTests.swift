import BHXHCore
import Testing

/// Each mix of relations, in worlds so small that every truth was tried.
@Suite struct MixedWorldTests {
  /// Of each kind; `.ci/worlds` tries thousands.
  static let worlds: UInt64 = 3

  /// Bounds are those of all possible truths, and every count that they narrow has its row; with one wrong digit exactly those are blamed
  /// who belong to a set that cannot hold and whose conflict is no smaller one's.
  @Test(arguments: MixedWorld.Kind.allCases)
  func saysWhatTryingEverythingSays(kind: MixedWorld.Kind) {
    var checks = MixedWorldChecks()
    for seed in 0..<Self.worlds {
      var generator = SeededGenerator(seed: seed * 31)
      var world = MixedWorld(kind, &generator)
      checks.bounds(of: world)
      world.changeOneDigit(&generator)
      checks.detection(of: world)
    }
    #expect(checks.failures == [])
    // A search that ended early says so; in worlds of this size that is the exception.
    #expect(checks.unproved * 20 <= checks.compared + 20)
    #expect(checks.missed * 20 <= Int(Self.worlds) + 20)
  }
}

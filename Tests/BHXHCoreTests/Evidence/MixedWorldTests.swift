import BHXHCore
import Foundation
import Testing

/// Each mix of relations, in worlds so small that every truth was tried.
@Suite struct MixedWorldTests {
  /// `BHXH_WORLDS` asks for more worlds than fit a quick run.
  static let worlds =
    ProcessInfo.processInfo.environment["BHXH_WORLDS"].flatMap(UInt64.init) ?? 2

  /// Bounds are those of all possible truths; one wrong digit is found wherever no truth fits any more, and only then.
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
    // A search that stopped early says so; in worlds of this size that is the exception.
    #expect(checks.unproved * 20 <= checks.compared + 20)
    #expect(checks.missed == 0)
  }
}

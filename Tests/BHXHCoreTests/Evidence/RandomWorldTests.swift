import BHXHCore
import Testing

/// The truth is never excluded, and truthful publications never contradict each other.
@Suite struct RandomWorldTests {
  /// As many as fit a quick run, each of them seconds without the optimizer; `.ci/worlds` tries thousands.
  @Test(arguments: seeds(8))
  func truthIsNeverExcluded(seed: Int) {
    var generator = SeededGenerator(seed: 77 + UInt64(seed))
    var checks = RandomWorldChecks()
    checks.check(RandomWorld(&generator, size: seed.isMultiple(of: 2) ? 2_000 : 2_000_000))
    #expect(checks.failures == [])
  }
}

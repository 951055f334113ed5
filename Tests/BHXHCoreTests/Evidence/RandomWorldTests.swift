import BHXHCore
import Testing

/// The truth is never excluded, and truthful publications never contradict each other.
@Suite struct RandomWorldTests {
  /// As many as fit a quick run; `.ci/worlds` tries thousands.
  static let worlds = 16

  @Test(arguments: 0..<8)
  func truthIsNeverExcluded(seed: Int) {
    var generator = SeededGenerator(seed: 77 + UInt64(seed))
    var checks = RandomWorldChecks()
    for number in 0..<(Self.worlds / 8) {
      checks.check(RandomWorld(&generator, size: number.isMultiple(of: 2) ? 2_000 : 2_000_000))
    }
    #expect(checks.failures == [])
  }
}

import BHXHCore
import Foundation
import Testing

/// The truth is never excluded, and truthful publications never contradict each other.
@Suite struct RandomWorldTests {
  /// `BHXH_WORLDS` asks for more worlds than fit a quick run.
  static let worlds = ProcessInfo.processInfo.environment["BHXH_WORLDS"].flatMap(Int.init) ?? 16

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

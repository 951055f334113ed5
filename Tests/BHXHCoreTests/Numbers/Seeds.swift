import Foundation

/// The seeds of a law that holds on random tables: as many as fit a quick run, or `BHXH_SEEDS` times as many; `.ci/long` takes ten times.
func seeds(_ count: Int) -> Range<Int> {
  let times = ProcessInfo.processInfo.environment["BHXH_SEEDS"].flatMap { Int($0) } ?? 1
  return 0..<count * max(times, 1)
}

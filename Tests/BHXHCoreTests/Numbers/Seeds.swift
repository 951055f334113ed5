import Foundation

/// How many times as much is tried as fits a quick run: `BHXH_SEEDS`; `.ci/long` takes ten times.
private let times = max(
  1, ProcessInfo.processInfo.environment["BHXH_SEEDS"].flatMap { Int($0) } ?? 1)

/// The seeds of a law that holds on random tables.
func seeds(_ count: Int) -> Range<Int> { 0..<count * times }

/// Some of a list, evenly: for a law that takes seconds on all of them.
///
/// - Parameter step: one in so many, where no more is asked for.
func some<Element>(of list: [Element], oneIn step: Int) -> [Element] {
  stride(from: 0, to: list.count, by: max(1, step / times)).map { list[$0] }
}

/// Measures how long something takes, by a clock that nobody sets.
package struct Stopwatch: Sendable {
  private let start = SystemCalls.monotonicMilliseconds()

  package init() {}

  package var milliseconds: Int { SystemCalls.monotonicMilliseconds() - start }
}

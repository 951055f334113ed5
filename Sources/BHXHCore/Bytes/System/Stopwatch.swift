/// Measures how long something takes, by a clock that nobody sets.
public struct Stopwatch: Sendable {
  private let start = SystemCalls.monotonicMilliseconds()

  public init() {}

  public var milliseconds: Int { SystemCalls.monotonicMilliseconds() - start }
}

import Synchronization

/// Does the same with several parts at once, as far as the machine has processors.
enum Parallel {
  /// How many published figures are worth a thread.
  static let leastFigures = 400

  private final class Results<Result: Sendable>: Sendable {
    let known: Mutex<[Result?]>
    init(count: Int) { known = Mutex(Array(repeating: nil, count: count)) }
  }

  /// What comes of each part, in their order; nothing depends on which is done first.
  static func map<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ transform: @escaping @Sendable (Part) -> Result
  ) -> [Result] {
    let results = Results<Result>(count: parts.count)
    @Sendable func finish(_ index: Int) {
      let result = transform(parts[index])
      results.known.withLock { $0[index] = result }
    }
    /// Begins a thread for each part but the last one, which is done here.
    func run(from index: Int) {
      if index + 1 >= parts.count {
        if index < parts.count { finish(index) }
        return
      }
      let thread = BackgroundThread { finish(index) }
      let hasThread = thread != nil
      run(from: index + 1)
      if let thread { thread.join() }
      if !hasThread { finish(index) }
    }
    run(from: 0)
    return results.known.withLock { $0.compactMap(\.self) }
  }

  /// Cuts a list into stretches of about the same length: so many that each has at least `least`, and at most four.
  ///
  /// Their number does not depend on the machine.
  static func stretches<Element>(of list: [Element], least: Int) -> [ArraySlice<Element>] {
    let count = max(1, min(4, list.count / max(least, 1)))
    return (0..<count).map { part in
      list[list.count * part / count..<list.count * (part + 1) / count]
    }
  }
}

import Synchronization

/// Does the same with several parts at once, as far as the machine has processors.
enum Parallel {
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
}

extension Parallel {
  /// A part of a list, and how many of the figures that the list is about fall to it.
  struct Stretch<Element: Sendable>: Sendable {
    let list: ArraySlice<Element>
    let figures: Int
  }

  /// How many figures are worth a thread.
  static let leastFigures = 400

  /// Cuts a list into stretches of about the same length, at most four and none of which is about few figures.
  ///
  /// Their number does not depend on the machine.
  static func stretches<Element: Sendable>(of list: [Element], figures: Int) -> [Stretch<Element>] {
    let count = max(1, min(4, figures / leastFigures, list.count))
    return (0..<count).map { part in
      let stretch = list[list.count * part / count..<list.count * (part + 1) / count]
      return Stretch(list: stretch, figures: figures * stretch.count / max(list.count, 1))
    }
  }
}

import Synchronization

/// Does several things at once, as far as the machine has processors.
enum Parallel {
  /// Which parts are done, and what came of them.
  private final class Desk<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>
    private let claimed = Mutex(0)

    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    /// The next part that nobody does yet.
    func claim(of count: Int) -> Int? {
      claimed.withLock { next in
        guard next < count else { return nil }
        defer { next += 1 }
        return next
      }
    }

    func put(_ result: Result, at index: Int) { results.withLock { $0[index] = result } }

    var all: [Result] { results.withLock { $0.compactMap(\.self) } }
  }

  /// What comes of each part, in their order; nothing depends on which is done first.
  static func map<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ transform: @escaping @Sendable (Part) -> Result
  ) -> [Result] {
    let desk = Desk<Result>(count: parts.count)
    @Sendable func work() {
      while let index = desk.claim(of: parts.count) {
        desk.put(transform(parts[index]), at: index)
      }
    }
    run(work, times: min(parts.count, BackgroundThread.mostAtOnce))
    return desk.all
  }

  /// Does the same on several threads, this one among them; on fewer where the system has none to give.
  private static func run(_ work: @escaping @Sendable () -> Void, times: Int) {
    let thread = times > 1 ? BackgroundThread(work) : nil
    if thread != nil, times > 2 { run(work, times: times - 1) } else { work() }
    if let thread { thread.join() }
  }

  /// What comes of two things that need nothing of each other.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let made = Desk<First>(count: 1)
    let thread =
      BackgroundThread.mostAtOnce > 1 ? BackgroundThread { made.put(first(), at: 0) } : nil
    let result = second()
    if let thread { thread.join() }
    return (made.all.first ?? first(), result)
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

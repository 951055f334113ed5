import Synchronization

/// Makes pieces on two threads, where there are two processors, and gives them in their order as they are there.
enum OrderedParallelMap {
  private struct State {
    /// The first piece that nobody makes yet.
    var next = 0
    /// How many pieces were given.
    var given = 0
    var made: [Int: [UInt8]] = [:]
  }

  /// What both threads know.
  private final class Desk: Sendable {
    let state = Mutex(State())
    let isOver = Mutex(false)
    /// Told when the other thread has made a piece, and when it may make more.
    let hasPiece = Semaphore()
    let hasRoom = Semaphore()
    let count: Int

    init(count: Int) { self.count = count }

    /// A piece to be made, not too far ahead of those that were given; nil where there is none now.
    func claim() -> Int? {
      state.withLock { state in
        guard state.next < min(count, state.given + OrderedParallelMap.mostWaiting) else {
          return nil
        }
        defer { state.next += 1 }
        return state.next
      }
    }

    func put(_ piece: [UInt8], _ number: Int) { state.withLock { $0.made[number] = piece } }

    /// The next piece in order, where it was made.
    func take(_ number: Int) -> [UInt8]? {
      state.withLock { state in
        guard let piece = state.made.removeValue(forKey: number) else { return nil }
        state.given = number + 1
        return piece
      }
    }
  }

  /// How many pieces may be made or wait at once.
  private static let mostWaiting = 8

  /// - Parameters:
  ///   - make: the piece of a number below `count`; asked for in any order.
  ///   - give: takes one piece after the other; where it throws, no more are made.
  static func forEach<Failure: Error>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> [UInt8],
    _ give: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let desk = Desk(count: count)
    let thread =
      count < 2 || BackgroundThread.mostAtOnce < 2
      ? nil
      : BackgroundThread {
        while !desk.isOver.withLock({ $0 }) {
          guard let number = desk.claim() else {
            desk.hasRoom.wait()
            continue
          }
          desk.put(make(number), number)
          desk.hasPiece.signal()
        }
      }
    let failure = failure { () throws(Failure) in
      for number in 0..<count {
        // This thread makes pieces itself until the next one in order is there.
        while true {
          if let piece = desk.take(number) {
            desk.hasRoom.signal()
            try give(piece)
            break
          }
          if let claimed = desk.claim() {
            desk.put(make(claimed), claimed)
          } else {
            desk.hasPiece.wait()
          }
        }
      }
    }
    desk.isOver.withLock { $0 = true }
    desk.hasRoom.signal()
    if let thread { thread.join() }
    if let failure { throw failure }
  }

  private static func failure<Failure: Error>(
    of body: () throws(Failure) -> Void
  ) -> Failure? {
    do throws(Failure) {
      try body()
      return nil
    } catch {
      return error
    }
  }
}

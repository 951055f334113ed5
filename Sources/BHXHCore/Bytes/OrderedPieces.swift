import Synchronization

/// Makes pieces on two threads, where there are two processors, and gives them in their order as they are there.
enum OrderedPieces {
  /// What the other thread has made, and whether it is to go on.
  private final class Desk: Sendable {
    let made = Mutex<[[UInt8]]>([])
    let isOver = Mutex(false)
    let hasPiece = Semaphore()
    let hasRoom = Semaphore()
  }

  /// How many pieces may wait.
  private static let mostWaiting = 4

  /// - Parameters:
  ///   - make: the piece of a number below `count`; asked for in any order.
  ///   - give: takes one piece after the other; where it throws, no more are made.
  static func forEach<Failure: Error>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> [UInt8],
    _ give: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let desk = Desk()
    // The other thread makes every second piece.
    let thread =
      count < 2 || BackgroundThread.mostAtOnce < 2
      ? nil
      : BackgroundThread {
        for number in stride(from: 1, to: count, by: 2) {
          desk.hasRoom.wait()
          if desk.isOver.withLock({ $0 }) { return }
          let piece = make(number)
          desk.made.withLock { $0.append(piece) }
          desk.hasPiece.signal()
        }
      }
    for _ in 0..<mostWaiting { desk.hasRoom.signal() }
    let isShared = thread != nil
    let failure = failure { () throws(Failure) in
      for number in 0..<count {
        if isShared, number % 2 == 1 {
          desk.hasPiece.wait()
          let piece = desk.made.withLock { $0.removeFirst() }
          desk.hasRoom.signal()
          try give(piece)
        } else {
          try give(make(number))
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

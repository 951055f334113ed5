import Synchronization

/// The rows of a worksheet that hold something, unpacked on a thread of their own while those before them are understood.
///
/// A small worksheet, and one on a machine with one processor, is read as it is asked for.
struct WorksheetRows: ~Copyable {
  /// One row: its number from 1, and its cells as the reader had them.
  struct Held: Sendable {
    var number = 0
    var cells: [WorksheetCell] = []
    var bytes: [UInt8] = []
  }

  /// So many rows are handed over at once, and so many of these stretches wait at most.
  private static let stretch = 256
  private static let mostWaiting = 8
  /// A smaller worksheet is not worth a thread, in bytes unpacked.
  private static let fewestBytes = 1 << 20

  /// What both threads know.
  private final class Desk: Sendable {
    struct Work {
      var stretches: [[Held]] = []
      var failure: Problem?
      var hasEnded = false
    }

    let work = Mutex(Work())
    let isOver = Mutex(false)
    let hasRows = Semaphore()
    let hasRoom = Semaphore()

    /// Reads to the end, or as long as somebody wants more.
    func read(_ reader: consuming WorksheetReader) {
      var reader = reader
      var isMore = true
      var failure: Problem?
      while isMore, !isOver.withLock({ $0 }) {
        var rows: [Held] = []
        do throws(Problem) {
          while isMore, rows.count < WorksheetRows.stretch {
            isMore = try reader.next()
            if isMore { rows.append(Held(reader)) }
          }
        } catch {
          (isMore, failure) = (false, error)
        }
        work.withLock { work in
          work.stretches.append(rows)
          work.failure = failure
          work.hasEnded = !isMore
        }
        hasRows.signal()
        while isMore, isFull, !isOver.withLock({ $0 }) { hasRoom.wait() }
      }
    }

    private var isFull: Bool {
      work.withLock { $0.stretches.count >= WorksheetRows.mostWaiting }
    }

    /// The next rows, waited for; nil at the end.
    func take() throws(Problem) -> [Held]? {
      while true {
        let (rows, failure, hasEnded) = work.withLock { work in
          (work.stretches.isEmpty ? nil : work.stretches.removeFirst(), work.failure, work.hasEnded)
        }
        if let rows {
          hasRoom.signal()
          return rows
        }
        if let failure { throw failure }
        if hasEnded { return nil }
        hasRows.wait()
      }
    }
  }

  /// How many bytes the whole workbook has.
  let packed: Int
  /// The row that was read last.
  private(set) var row = Held()
  private var reader: WorksheetReader
  private let desk = Desk()
  private var thread: BackgroundThread?
  private var waiting: ArraySlice<Held> = []

  init(_ reader: consuming WorksheetReader, isThreaded: Bool) {
    packed = reader.packed
    self.reader = reader
    guard isThreaded, reader.unpacked >= Self.fewestBytes, BackgroundThread.mostAtOnce > 1 else {
      return
    }
    let (desk, first) = (desk, reader)
    thread = BackgroundThread { desk.read(first) }
  }

  deinit {
    desk.isOver.withLock { $0 = true }
    desk.hasRoom.signal()
    if let thread { thread.join() }
  }

  /// Goes to the next row; false at the end of the worksheet.
  mutating func next() throws(Problem) -> Bool {
    if thread == nil {
      guard try reader.next() else { return false }
      row = Held(reader)
      return true
    }
    while waiting.isEmpty {
      guard let rows = try desk.take() else { return false }
      waiting = rows[...]
    }
    row = waiting.removeFirst()
    return true
  }
}

extension WorksheetRows.Held {
  fileprivate init(_ reader: borrowing WorksheetReader) {
    (number, cells, bytes) = (reader.row, reader.cells, reader.bytes)
  }
}

import Synchronization

/// The blocks of an input for several threads, of which each fetches what it will read itself: the text stays near its processor.
final class BlockQueue: Sendable {
  private struct State: ~Copyable {
    /// Nil once it was given back.
    var source: TextBlocks?
    var hasMore = true
    var failure: Problem?
    /// How many of the next blocks are to be looked at byte by byte.
    var toCheck = 0
  }

  /// How many blocks are looked at where something was found that may not be text.
  private static let checkedBlocks = 8

  private let state: Mutex<State>
  /// Who has the blocks that are under way, in their order.
  private let lanes = Mutex<[Int]>([])

  init(_ source: consuming TextBlocks) { state = Mutex(State(source: source)) }

  /// Fetches the next block; false where there is none.
  ///
  /// Blocks are lines that nobody has looked at, as long as all that is found in them is plain: the scanner knows every text by then, and a
  /// text that it knows is text.
  /// - Parameter lane: who has it from now on.
  func fetch(_ block: inout ScannedBlock, lane: Int) -> Bool {
    let hasBlock = take(&block, lane: lane)
    block.read()
    return hasBlock
  }

  private func take(_ block: inout ScannedBlock, lane: Int) -> Bool {
    state.withLock { state in
      guard state.hasMore else { return false }
      do throws(Problem) {
        state.hasMore =
          try state.source?.next(into: &block, isChecked: state.toCheck > 0) ?? false
        state.toCheck = max(0, state.toCheck - 1)
      } catch {
        state.failure = error
        state.hasMore = false
      }
      if state.hasMore { lanes.withLock { $0.append(lane) } }
      return state.hasMore
    }
  }

  /// Who has the first of the blocks under way.
  var firstLane: Int? { lanes.withLock { $0.first } }

  func removeFirst() { lanes.withLock { _ = $0.removeFirst() } }

  /// What is wrong with the text behind the last block.
  var failure: Problem? { state.withLock { $0.failure } }

  /// Gives no block from now on.
  func pause() { state.withLock { $0.hasMore = false } }

  /// Takes back all that was given last, to be looked at byte by byte.
  ///
  /// - Parameter line: the line in which it begins.
  func takeBack(_ bytes: [UInt8], line: Int, goesOn: Bool) {
    state.withLock { state in
      state.source?.takeBack(bytes, line: line)
      state.toCheck = Self.checkedBlocks
      state.hasMore = goesOn
      state.failure = nil
    }
  }

  /// Gives back the source, once.
  func end() -> TextBlocks? {
    state.withLock { state in
      state.hasMore = false
      return state.source.take()
    }
  }
}

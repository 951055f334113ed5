/// What is said where the run-time gives up: memory that cannot be had, or a fault of the program itself.
///
/// The run-time ends a program by a signal then, with nothing said that a user understands. A handler says it and ends the program by an exit
/// code instead; it may not ask for memory, so that its texts are there from the beginning.
package enum FatalFaults {
  private static let room = 512
  // SAFETY: written before the handlers are there, by the one thread that there is then, and never given back.
  private nonisolated(unsafe) static let texts = UnsafeMutablePointer<UInt8>.allocate(
    capacity: 2 * room)
  private nonisolated(unsafe) static var lengths = (memory: 0, other: 0)
  private nonisolated(unsafe) static var exitCode: Int32 = 0

  /// From now on a fault writes one of two texts to standard error, takes unfinished files away, and ends the program with this code.
  package static func say(withoutMemory: String, otherwise: String, exitCode: Int32) {
    let (first, second) = (
      Array(withoutMemory.utf8.prefix(room)), Array(otherwise.utf8.prefix(room))
    )
    // SAFETY: each text has its half of the room.
    unsafe texts.update(from: first, count: first.count)
    unsafe (texts + room).update(from: second, count: second.count)
    unsafe lengths = (first.count, second.count)
    unsafe self.exitCode = exitCode
    SystemCalls.atFaults { _ in FatalFaults.end() }
  }

  private static func end() {
    UnfinishedFiles.removeAll()
    // SAFETY: the texts are as long as is said beside them.
    if SystemCalls.lacksMemory {
      unsafe SystemCalls.endInHandler(saying: texts, lengths.memory, exitCode)
    }
    unsafe SystemCalls.endInHandler(saying: texts + room, lengths.other, exitCode)
  }
}

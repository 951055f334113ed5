import Synchronization

/// An input that can be read once only (a pipe), kept open so that its beginning can be looked at and then read again.
///
///     let input = ReplayableInput(descriptor: 0)
///     look(at: input.preview())       // what it reads is kept
///     read(input.replay())            // from the first byte on; nothing is kept any more
///
/// Memory is that of what the preview has read.
package final class ReplayableInput: Sendable {
  private struct State {
    var kept: [UInt8] = []
    var isKeeping = true
  }

  private let descriptor: Int32
  private let isOwned: Bool
  private let state = Mutex(State())

  /// Reads an open descriptor, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Opens what stands at `path`; a directory is refused with the system's own error.
  package init(path: String) throws(SystemError) {
    descriptor = try SystemCalls.open(path, for: .reading)
    isOwned = true
    if DescriptorKind(of: descriptor) == .directory {
      throw SystemError(call: "open", code: SystemCalls.Code.isDirectory)
    }
  }

  deinit {
    if isOwned { SystemCalls.close(descriptor) }
  }

  /// The input from its first byte; what is read of it is kept.
  package func preview() -> ByteSource { ByteSource(replaying: self) }

  /// Whether the input has at least `count` bytes: they are read for that, and kept.
  ///
  /// - Parameter note: told how many have come, each time that more have.
  package func hasBytes(_ count: Int, note: (Int) -> Void) throws(SystemError) -> Bool {
    var source = preview()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while total < count {
      let length = try source.read(into: &buffer, at: 0, count: buffer.count)
      if length == 0 { return false }
      total += length
      note(total)
    }
    return true
  }

  /// The input from its first byte, to be read to its end; to be asked for once, behind the preview.
  package func replay() -> ByteSource {
    state.withLock { $0.isKeeping = false }
    return ByteSource(replaying: self)
  }

  /// Reads at most `count` bytes that stand at `position` to `buffer[offset...]`; 0 at the end.
  func read(into buffer: inout [UInt8], at offset: Int, count: Int, from position: Int)
    throws(SystemError) -> Int
  {
    let copied = state.withLock { state in
      let length = min(count, state.kept.count - position)
      guard length > 0 else { return 0 }
      ByteCopy.copy(state.kept, position..<position + length, into: &buffer, at: offset)
      return length
    }
    if copied > 0 { return copied }
    let length = try SystemCalls.read(descriptor, into: &buffer, at: offset, count: count)
    state.withLock { state in
      if state.isKeeping {
        state.kept += buffer[offset..<offset + length]
      } else {
        state.kept = []
      }
    }
    return length
  }
}

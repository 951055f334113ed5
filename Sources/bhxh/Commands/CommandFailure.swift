import BHXHCore

/// Why a command ended before its end.
enum CommandFailure: Error {
  /// The reader of the output has gone: no message, and no failure.
  case closedPipe
  case usage(UsageError)
  /// Something about the input, and the exit code that goes with it.
  case problem(Problem, ExitCode)
  /// Rows were bad, and every one of them has been said.
  case badRows(Int)
  /// An output file cannot be created: its name, and the system's words.
  case cannotCreate(String, String)
  /// Reading or writing failed, in the system's words.
  case inputOutput(String)

  init(_ failure: SinkFailure) {
    switch failure {
    case .closedPipe: self = .closedPipe
    case .failed(let reason): self = .inputOutput(reason)
    }
  }
}

extension Context {
  /// Writes to standard output.
  func print(_ text: String) throws(CommandFailure) {
    do { try output.write(text) } catch { throw CommandFailure(error) }
  }
}

import BHXHCore
import Foundation

@testable import bhxh

/// The program in the tests' own process: its vocabulary and its gazetteer are made once, not for each of thousands of inputs.
///
/// What depends on a process, on a directory or on the environment is run as its users run it: `BinaryUnderTest`. So is everything where
/// `$BHXH_BINARY` names another program.
enum ProgramHere {
  /// Runs `bhxh` on a file, as it is run in an environment of nothing.
  static func run(_ arguments: [String], on file: URL) throws -> BinaryUnderTest.Result {
    if ProcessInfo.processInfo.environment["BHXH_BINARY"] != nil {
      return try BinaryUnderTest.run(arguments + [file.path])
    }
    let (output, errors) = (MemorySink(), MemorySink())
    let program = Program(commands: CommandList.all) { MessageText($1).sentence($0) }
    let code = program.run(
      arguments + [file.path], surroundings: Surroundings(), output: output, errors: errors)
    return BinaryUnderTest.Result(
      output: Data(output.bytes), errors: Data(errors.bytes), status: code.rawValue)
  }
}

import BHXHCore

/// Puts the bytes of a result where the user wants them.
struct ResultOutput {
  let destination: ResultChoices.Destination
  let context: Context

  /// Takes the next block of a result.
  typealias Taking = ([UInt8]) throws(CommandFailure) -> Void

  /// Writes everything: to standard output, or to a file that is replaced whole or not at all.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try write { write throws(CommandFailure) in try write(bytes) }
  }

  /// The same of a result that comes in blocks.
  func write(_ produce: (Taking) throws(CommandFailure) -> Void) throws(CommandFailure) {
    switch destination {
    case .standardOutput:
      try produce { bytes throws(CommandFailure) in
        do throws(SinkFailure) {
          try context.output.write(bytes)
        } catch {
          throw CommandFailure(error)
        }
      }
    case .file(let path):
      try Self.replace(path, produce)
    }
  }

  private static func replace(
    _ path: String, _ produce: (Taking) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var writer: ByteWriter
    do throws(SystemError) {
      writer = try ByteWriter(replacing: path)
    } catch {
      throw .cannotCreate(path, error.description)
    }
    try produce { bytes throws(CommandFailure) in
      do throws(SystemError) {
        try writer.write(bytes)
      } catch {
        throw .inputOutput(error.description)
      }
    }
    do throws(SystemError) {
      try writer.finish()
    } catch {
      throw .inputOutput(error.description)
    }
  }
}

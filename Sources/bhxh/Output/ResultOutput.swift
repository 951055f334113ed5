import BHXHCore

/// Puts the bytes of a result where the user wants them.
struct ResultOutput {
  let destination: ResultChoices.Destination
  let context: Context

  /// Writes everything: to standard output, or to a file that is replaced whole or not at all.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    switch destination {
    case .standardOutput:
      do { try context.output.write(bytes) } catch { throw CommandFailure(error) }
    case .file(let path):
      try Self.replace(path, with: bytes)
    }
  }

  /// Writes what `make` gives piece by piece, to the same end.
  func writePieces(
    _ make: (_ piece: ([UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    switch destination {
    case .standardOutput:
      try make { bytes throws(CommandFailure) in
        do throws(SinkFailure) {
          try context.output.write(bytes)
        } catch {
          throw CommandFailure(error)
        }
      }
    case .file:
      var whole: [UInt8] = []
      try make { bytes throws(CommandFailure) in whole += bytes }
      try write(whole)
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    var writer: ByteWriter
    do throws(SystemError) {
      writer = try ByteWriter(replacing: path)
    } catch {
      throw .cannotCreate(path, error.description)
    }
    do throws(SystemError) {
      try writer.write(bytes)
      try writer.finish()
    } catch {
      throw .inputOutput(error.description)
    }
  }
}

import BHXHCore

/// The file of `--rejects`: every rejected row as it stood, and why.
final class RejectsFile {
  private var writer: ByteWriter?
  private var failure: SystemError?
  private let messages = MessageText(.english)

  /// - Throws: `CommandFailure` where the file cannot be created.
  init(_ path: String) throws(CommandFailure) {
    do throws(SystemError) {
      var writer = try ByteWriter(replacing: path)
      try writer.write("file,line,column,code,message,row\n")
      self.writer = consume writer
    } catch {
      throw .cannotCreate(path, error.description)
    }
  }

  /// Adds a line for each problem of a row.
  func add(_ row: RejectedRow) {
    for problem in row.problems {
      let place = problem.place ?? row.place
      let fields = [
        place.inputName, String(place.line), String(place.column), problem.code.rawValue,
        messages.sentence(problem), row.text,
      ]
      write(fields.map(Self.quoted).joined(separator: ",") + "\n")
    }
  }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    if let failure { throw .inputOutput(failure.description) }
    guard let writer = writer.take() else { return }
    do throws(SystemError) {
      try writer.finish()
    } catch {
      throw .inputOutput(error.description)
    }
  }

  private func write(_ line: String) {
    guard failure == nil else { return }
    do throws(SystemError) { try writer?.write(line) } catch { failure = error }
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if !needsQuotes { return field }
    var text = "\""
    for character in field.unicodeScalars {
      if character == "\"" { text.unicodeScalars.append(character) }
      text.unicodeScalars.append(character)
    }
    return text + "\""
  }
}

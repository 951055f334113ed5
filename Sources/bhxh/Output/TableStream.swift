import BHXHCore

/// Writes the rows of a table where the user wants them, as they come.
///
/// What goes to standard output is there as it is written; a file is replaced whole at the end, or not at all. A row that cannot be
/// written stops the stream: it says so in `failure`, and takes no more.
final class TableStream {
  private let context: Context
  private var writer: any TableWriter
  /// Nil: standard output.
  private var file: ByteWriter?
  private(set) var failure: CommandFailure?
  private var hasRows = false

  /// - Parameter table: its name and its columns; rows of its own are not written.
  /// - Throws: `CommandFailure` where the file cannot be created.
  init(_ table: ResultTable, _ result: ResultChoices, in context: Context) throws(CommandFailure) {
    self.context = context
    writer = result.format.writer(
      of: table, TableOutput(result: result, context: context).style)
    if case .file(let path) = result.destination {
      do throws(SystemError) {
        file = try ByteWriter(replacing: path)
      } catch {
        throw .cannotCreate(path, error.description)
      }
    }
    writer.begin()
  }

  /// Writes a row: one cell a column.
  func write(_ row: [Cell]) {
    if failure != nil { return }
    hasRows = true
    writer.write(row)
    if writer.output.isFull { passOn() }
  }

  /// Writes rows that are spelled already.
  func write(spelled lines: [UInt8]) {
    if failure != nil { return }
    hasRows = hasRows || !lines.isEmpty
    passOn()
    passOn(lines)
  }

  /// Writes what stands below the rows, and puts a file in its place.
  func finish(_ count: RowCount) throws(CommandFailure) {
    try end(count)
    guard let file = file.take() else { return }
    do throws(SystemError) { try file.finish() } catch { throw .inputOutput(error.description) }
  }

  /// Ends a stream of which not all rows came: what was written stands on standard output, and a file stays as it was.
  ///
  /// - Parameter hasHead: whether the head of a table stands also where no row came.
  func abandon(_ count: RowCount, hasHead: Bool = true) throws(CommandFailure) {
    if file == nil, hasHead || hasRows { try end(count) }
  }

  private func end(_ count: RowCount) throws(CommandFailure) {
    if failure == nil {
      writer.end(count)
      passOn()
    }
    if let failure { throw failure }
    if file != nil { return }
    do { try context.output.flush() } catch { throw CommandFailure(error) }
  }

  private func passOn() { passOn(writer.output.take()) }

  private func passOn(_ bytes: [UInt8]) {
    if failure != nil || bytes.isEmpty { return }
    guard file != nil else {
      do { try context.output.write(bytes) } catch { failure = CommandFailure(error) }
      return
    }
    do throws(SystemError) {
      try file?.write(bytes)
    } catch {
      failure = .inputOutput(error.description)
    }
  }
}

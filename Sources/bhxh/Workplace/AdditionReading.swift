import BHXHCore

/// Reads a data directory, and what is to be added to it.
struct AdditionReading {
  let loader: InputLoader
  let context: Context

  /// What the directory holds already.
  ///
  /// - Throws: `CommandFailure` where one of its files cannot be read, or has a bad row.
  func recorded(in directory: String) throws(CommandFailure) -> RecordedFigures {
    var sink = RecordedFigures { [messages = context.messages] in messages.write($0) }
    var options = BHXHCore.ReadingOptions(gazetteer: .builtIn)
    options.acceptsAnyUnit = loader.options.acceptsAnyUnit
    options.breakdowns = loader.options.breakdowns
    let reader = ObservationReader(options)
    for file in try files(in: directory) { try read(.file(file), reader, into: &sink) }
    if sink.rejected > 0 { throw .badRows(sink.rejected) }
    return sink
  }

  /// The figures of the inputs, held against those recorded, and what the journal says of each input.
  ///
  /// - Parameter published: the date of publication of figures that have none.
  /// - Throws: `CommandFailure` where an input cannot be read, or rows are bad and `--keep-going` was not given.
  func addition(
    to recorded: RecordedFigures, revisionDate: EffectiveDate?, published: EffectiveDate?
  ) throws(CommandFailure) -> (Addition, [Journal.Entry]) {
    let rejects = try loader.rejectsFile()
    var rejected = 0
    var sink = Addition(
      to: recorded, published: published?.description ?? "", revisionDate: revisionDate,
      hear: { [messages = context.messages] in messages.write($0) },
      drop: {
        rejects?.add($0)
        rejected += 1
      })
    let reader = ObservationReader(loader.options)
    let moment = Moment.now
    var entries: [Journal.Entry] = []
    for stream in try loader.streams(in: context).streams {
      let before = sink.count
      try read(stream, reader, into: &sink)
      entries.append(
        Journal.Entry(
          moment: moment, file: stream.name, digest: digest(of: stream),
          count: sink.count.less(before)))
    }
    try rejects?.finish()
    if rejected > 0, !loader.reading.keepsGoing { throw .badRows(rejected) }
    return (sink, entries)
  }

  private func read(
    _ stream: InputStreams.Stream, _ reader: ObservationReader, into sink: inout some ReadingSink
  ) throws(CommandFailure) {
    do throws(Problem) {
      let source = try InputStreams.open(stream, encoding: loader.reading.encoding)
      _ = try reader.read(source, into: &sink)
    } catch {
      throw .problem(error, InputLoader.exitCode(of: error))
    }
  }

  private func files(in directory: String) throws(CommandFailure) -> [String] {
    do throws(SystemError) {
      return try Directory.names(in: directory).filter(InputStreams.isRead)
        .map { "\(directory)/\($0)" }
    } catch {
      throw .problem(
        Problem(.fileMissing, at: Place(file: directory), [error.description]), .noInput)
    }
  }

  /// The SHA-256 of a file; nil for standard input, which was read once.
  private func digest(of stream: InputStreams.Stream) -> String? {
    guard case .file(let path) = stream, let bytes = try? ByteSource.bytes(ofFile: path) else {
      return nil
    }
    var digest = SHA256()
    digest.update(bytes[...])
    return digest.hexadecimal()
  }
}

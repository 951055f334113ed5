import BHXHCore

/// Writes the observations of large files as CSV while they are read, most of them without ever making one.
///
/// Where that is not what is asked for, and where the files are of another form, they are for an `ObservationStream`.
final class SpelledStream {
  private let inputs: SurveyedInputs
  private let reading: ReadingChoices
  private let reader: ObservationReader
  private let rejects: RejectsFile?
  private let messages: MessageWriter
  private(set) var given = ObservationLinesSink.Given()
  /// Whether a row ended the stream.
  private(set) var hasEnded = false

  /// Nil where each observation has to be looked at.
  init?(
    _ inputs: SurveyedInputs, _ invocation: TableInvocation, _ filter: ObservationFilter,
    _ reader: ObservationReader, _ rejects: RejectsFile?, _ context: Context
  ) {
    let result = invocation.result
    guard result.format == .csv, !result.isForExcel, !result.hasNames, filter.isOpen,
      !invocation.selection.isLatest, invocation.reading.duplicates == .refuse,
      !inputs.describesCampaigns, inputs.areFiles(ofBytes: DenseCommand.fewestBytes)
    else { return nil }
    self.inputs = inputs
    self.reader = reader
    self.rejects = rejects
    reading = invocation.reading
    messages = context.messages
  }

  /// Reads all inputs; nil where they are to be read again, behind what was given on.
  func read(into output: TableStream) -> RowCount? {
    let (inputs, messages, rejects) = (inputs, messages, rejects)
    var sink = ObservationLinesSink(
      .builtIn, breakdowns: inputs.breakdowns, keepsGoing: reading.keepsGoing,
      write: {
        output.write(spelled: $0)
        return output.failure == nil
      },
      take: { row in
        for observation in row {
          output.write(ResultTable.convertCells(of: observation, breakdowns: inputs.breakdowns))
        }
      }, hear: { messages.write($0) }, drop: { rejects?.add($0) })
    var count = RowCount()
    do throws(Problem) {
      try inputs.read { source throws(Problem) in
        if sink.wantsMore { try reader.read(source, into: &sink, counting: &count) }
      }
      sink.finish()
    } catch {
      // Said by who reads again.
      given = sink.given
      return nil
    }
    (given, hasEnded) = (sink.given, sink.hasEnded)
    return sink.hasGivenUp ? nil : count
  }
}

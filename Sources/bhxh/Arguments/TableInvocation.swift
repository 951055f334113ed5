import BHXHCore

/// What a command that reads observations and writes a table was asked: the four parts that all of them share.
struct TableInvocation: Equatable, Sendable {
  let input: InputArguments
  let reading: ReadingChoices
  let selection: SelectionChoices
  let result: ResultChoices

  /// - Throws: `UsageError`, of the first part that is not understood.
  init(_ reader: OptionReader) throws(UsageError) {
    try self.init(reader, files: reader.typed.operands)
  }

  /// - Parameter files: the operands that are FILEs, where the first one is something else.
  init(_ reader: OptionReader, files: some Sequence<String>) throws(UsageError) {
    input = try InputArguments(reader, files: files)
    reading = try ReadingChoices(reader)
    selection = try SelectionChoices(reader)
    result = try ResultChoices(reader, keys: selection.keys)
    if case .file(let path) = result.destination,
      let own = input.files.first(where: { OutputFile.wouldReplace($0, at: path) })
    {
      throw .conflict("--output \(path)", "FILE (\(own))")
    }
  }

  /// What is asked, once the rows wanted are known.
  func question(_ selection: Selection) -> Question {
    let choices = self.selection
    var question = Question(
      selection, boundaries: choices.boundaries, digits: result.digits,
      partialSums: choices.partialSums)
    question.baseMeasure = choices.baseMeasure
    question.takesBuiltInBase = choices.takesBuiltInBase
    question.asOf = choices.asOf
    return question
  }

  /// The options that name files to be written, with these.
  var outputs: [(option: String, path: String)] {
    var outputs: [(option: String, path: String)] = []
    if case .file(let path) = result.destination {
      outputs.append((ResultOptions.output.name, path))
    }
    if let path = reading.rejects { outputs.append((ReadingOptions.rejects.name, path)) }
    return outputs
  }
}

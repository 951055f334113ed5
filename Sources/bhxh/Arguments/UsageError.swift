import BHXHCore

/// What is wrong with a command line, apart from how it is said (`UsageErrorText`).
enum UsageError: Error, Hashable, Sendable {
  case noCommand
  case unknownCommand(String, nearest: String?)
  /// `command` is where the option was looked for.
  case unknownOption(String, nearest: String?, command: String?)
  case optionOfOthers(option: String, command: String, owners: [String])
  case missingValue(option: String, valueName: String)
  case unexpectedValue(option: String)
  case givenTwice(option: String, first: String, second: String)
  case missingOperand(name: String, usage: String)
  case unexpectedOperand(String, usage: String)
  case badValue(option: String, value: String, expected: Expectation)
  case badOperand(name: String, value: String, expected: Expectation)
  /// One option says nothing without the other.
  case needs(option: String, other: String)
  /// Both were given and only one can be meant.
  case conflict(String, String)
  case standardInputTwice
  /// Bytes that are no text would go to a terminal.
  case notForTerminals(format: String)
  /// A file stands where a unit is expected.
  case unitComesFirst(file: String, usage: String)
  /// What is written would take the place of what is read.
  case outputIsInput(option: String, path: String)

  /// What would have been right.
  enum Expectation: Hashable, Sendable {
    case oneOf([String], nearest: String?)
    case wholeNumber(from: Int, to: Int?)
    case percentage, period, versus, date, boundaries, delimiter, notEmpty
    /// `KEY=VALUE`, with an example.
    case pair(example: String)
  }
}

/// The word that a misspelled or shortened one was probably meant to be.
enum Suggestion {
  /// The nearest candidate; else the only one that begins like `word`.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    if let nearest = EditDistance.nearest(to: word, among: candidates).first { return nearest }
    let longer = candidates.filter { $0.hasPrefix(word.lowercased()) }
    return longer.count == 1 && !word.isEmpty ? longer[0] : nil
  }
}

/// Turns words into `TypedArguments`: long and short options anywhere, `--name=value`, clusters like `-qv`,
/// `--` before words that are not options, and `-` as a word.
///
/// An option that takes a value takes the next word, also one like `-percent`, but not one that starts with
/// `--`: that is more likely a forgotten value, and `--name=--value` says it.
struct ArgumentParser {
  let catalogue: Catalogue

  /// What was understood, and the first thing that was not.
  ///
  /// Parsing goes on behind an error, so that a `--lang` there still decides its language.
  struct Outcome {
    var typed = TypedArguments()
    var error: UsageError?

    fileprivate mutating func fail(_ error: UsageError) {
      self.error = self.error ?? error
    }
  }

  func parse(_ words: [String]) -> Outcome {
    var outcome = Outcome()
    var unknown: [String] = []
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || word == "-" || !word.hasPrefix("-") {
        if outcome.typed.command == nil {
          outcome.typed.command = word
        } else {
          outcome.typed.operands.append(word)
        }
      } else if word == "--" {
        optionsEnded = true
      } else if word.hasPrefix("--") {
        parseLong(word.dropFirst(2), &rest, &outcome, &unknown)
      } else {
        parseShort(word.dropFirst(), &rest, &outcome, &unknown)
      }
    }
    check(unknown, &outcome)
    return outcome
  }

  private func parseLong(
    _ word: Substring, _ rest: inout ArraySlice<String>, _ outcome: inout Outcome,
    _ unknown: inout [String]
  ) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = catalogue.option(named: String(parts[0]), in: outcome.typed.command)
    else {
      return unknown.append("--" + parts[0])
    }
    if parts.count == 2 {
      guard option.takesValue else { return outcome.fail(.unexpectedValue(option: option.name)) }
      take(option, String(parts[1]), &outcome)
    } else {
      takeNext(option, &rest, &outcome)
    }
  }

  private func parseShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>, _ outcome: inout Outcome,
    _ unknown: inout [String]
  ) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = catalogue.option(short: letter, in: outcome.typed.command) else {
        return unknown.append("-\(letter)")
      }
      if option.takesValue, !letters.isEmpty {
        if letters.first == "=" { letters.removeFirst() }
        return take(option, String(letters), &outcome)
      }
      takeNext(option, &rest, &outcome)
    }
  }

  private func takeNext(
    _ option: OptionDeclaration, _ rest: inout ArraySlice<String>, _ outcome: inout Outcome
  ) {
    guard let valueName = option.valueName else {
      return outcome.typed.options.append(.init(name: option.name, value: nil))
    }
    guard let value = rest.first, !value.hasPrefix("--") else {
      return outcome.fail(.missingValue(option: option.name, valueName: valueName))
    }
    rest.removeFirst()
    take(option, value, &outcome)
  }

  private func take(_ option: OptionDeclaration, _ value: String, _ outcome: inout Outcome) {
    if option.repetition == .once, let first = outcome.typed.value(of: option), first != value {
      outcome.fail(.givenTwice(option: option.name, first: first, second: value))
    }
    outcome.typed.options.append(.init(name: option.name, value: value))
  }

  /// Holds what was typed against the command: whether there is such a command, and whether it has these options.
  private func check(_ unknown: [String], _ outcome: inout Outcome) {
    let name = outcome.typed.command
    let command = name.flatMap { catalogue.command(named: $0) }
    if let name, command == nil {
      let nearest = Suggestion.nearest(to: name, among: catalogue.commands.map(\.name))
      outcome.error = .unknownCommand(name, nearest: nearest)
      return
    }
    if let word = unknown.first {
      let known = (command?.allOptions ?? catalogue.options).map { "--\($0.name)" }
      let nearest = word.hasPrefix("--") ? Suggestion.nearest(to: word, among: known) : nil
      return outcome.fail(.unknownOption(word, nearest: nearest, command: command?.name))
    }
    guard let command else { return }
    let own = command.allOptions
    for typed in outcome.typed.options where !own.contains(where: { $0.name == typed.name }) {
      let owners = catalogue.owners(of: typed.name)
      outcome.fail(.optionOfOthers(option: typed.name, command: command.name, owners: owners))
    }
    let limit = command.operands.contains { $0.count == .any } ? Int.max : command.operands.count
    if outcome.typed.operands.count > limit {
      outcome.fail(.unexpectedOperand(outcome.typed.operands[limit], usage: command.usage))
    }
  }
}

/// What was typed: the command, its operands and its options, before anyone asks what they mean.
struct TypedArguments: Equatable, Sendable {
  struct Option: Equatable, Sendable {
    let name: String
    /// Nil for a switch.
    let value: String?
  }

  var command: String?
  var operands: [String] = []
  /// In the order typed.
  var options: [Option] = []

  func isGiven(_ option: OptionDeclaration) -> Bool {
    options.contains { $0.name == option.name }
  }

  /// The value given, the last one where there are several; nil when the option was not given.
  func value(of option: OptionDeclaration) -> String? {
    options.last { $0.name == option.name }?.value
  }

  /// All values given, in order.
  func values(of option: OptionDeclaration) -> [String] {
    options.filter { $0.name == option.name }.compactMap(\.value)
  }
}

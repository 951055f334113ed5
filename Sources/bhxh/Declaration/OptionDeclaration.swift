/// One option, as data: the parser, the help pages, the completions and the README's table all come from it.
struct OptionDeclaration: Sendable {
  /// What follows the option.
  enum Value: Hashable, Sendable {
    /// Nothing: the option is a switch.
    case none
    /// Any text, shown under this name.
    case text(String)
    /// One of a few words; the list is empty for `--format`, whose words are the command's.
    case choice(String, [String])
    case file(String)
    case directory(String)
  }

  /// What giving the option more than once means.
  enum Repetition: Sendable {
    /// The last one counts, so that an alias can be overridden.
    case lastWins
    /// Two different values are an error: neither can be meant.
    case once
    /// All of them count.
    case collected
  }

  /// The long name without its dashes.
  let name: String
  let short: Character?
  let value: Value
  let repetition: Repetition
  let group: OptionGroup
  let help: Bilingual

  init(
    _ name: String, short: Character? = nil, _ value: Value = .none,
    _ repetition: Repetition = .lastWins, in group: OptionGroup, _ help: Bilingual
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repetition = repetition
    self.group = group
    self.help = help
  }

  var takesValue: Bool { value != .none }

  /// How the value is called in help and messages; nil for a switch.
  var valueName: String? {
    switch value {
    case .none: nil
    case .text(let name), .choice(let name, _), .file(let name), .directory(let name): name
    }
  }

  /// `--output FILE`: the option as help pages and messages spell it.
  var spelling: String {
    valueName.map { "--\(name) \($0)" } ?? "--\(name)"
  }
}

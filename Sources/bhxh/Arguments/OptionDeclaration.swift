import BHXHCore

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

/// Under which heading of a help page an option stands, in the order of the page.
enum OptionGroup: CaseIterable, Sendable {
  case selection, result, reading, general

  var title: Bilingual {
    switch self {
    case .selection: Bilingual("Choosing rows", "Chọn dòng")
    case .result: Bilingual("The result", "Kết quả")
    case .reading: Bilingual("Reading the input", "Đọc đầu vào")
    case .general: Bilingual("General", "Chung")
    }
  }
}

/// What stands after a command without being an option: `UNIT`, `[QUERY]`, `[FILE…]`.
struct OperandDeclaration: Hashable, Sendable {
  enum Count: Sendable {
    case one, optional, any
  }

  /// What completions offer for it.
  enum Content: Hashable, Sendable {
    case text, files, commands, units
    case words([String])
  }

  let name: String
  let count: Count
  let content: Content

  init(_ name: String, _ count: Count, _ content: Content) {
    self.name = name
    self.count = count
    self.content = content
  }

  static let files = OperandDeclaration("FILE", .any, .files)

  /// `UNIT`, `[QUERY]` or `[FILE…]`.
  var spelling: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)…]"
    }
  }
}

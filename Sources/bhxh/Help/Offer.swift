import BHXHCore

/// What Tab offers behind an option or for an operand, whatever the shell.
enum Offer: Equatable {
  case words([String])
  /// Provinces; behind a slash what lies below them, asked of the program.
  case units
  case files, directories
  /// Nothing, and no file names either.
  case nothing

  /// What may follow an option of a command; for an option of all commands the command is nil.
  init(_ option: OptionDeclaration, of command: CommandDeclaration?) {
    if let choices = command?.choices(of: option) {
      self = .words(choices)
      return
    }
    switch option.value {
    case .file: self = .files
    case .directory: self = .directories
    case .choice(_, let words): self = .words(words)
    case .none: self = .nothing
    case .text("UNIT"): self = .units
    case .text("SCHEME"): self = .words(Scheme.allCases.map(\.slug))
    case .text("PERIOD") where option.name == SelectionOptions.versus.name:
      self = .words(["previous-year", "previous-month", "year-start"])
    case .text where option.name == SelectionOptions.by.name:
      self = .words(
        GroupKey.named.filter { !GroupKeyReader.ofOneCommand.contains($0) }.map(\.name)
          + (command?.ownKeys.map(\.name) ?? []))
    case .text where option.name == ResultOptions.sort.name:
      self = .words((command?.columns ?? []).flatMap { [$0, "-\($0)"] })
    case .text: self = .nothing
    }
  }

  /// What an operand of a command is completed to.
  init(_ operand: OperandDeclaration, _ catalogue: Catalogue) {
    switch operand.content {
    case .files: self = .files
    case .commands: self = .words(catalogue.commands.map(\.name) + HelpTopic.all.map(\.name))
    case .words(let words): self = .words(words)
    case .units: self = .units
    case .text: self = .nothing
    }
  }

  /// The paths of the provinces, old and new, each once, and the nation.
  static var provinces: [String] {
    let gazetteer = Gazetteer.builtIn
    let paths = Set(gazetteer.units(at: .province).map(gazetteer.path)).sorted()
    return [gazetteer.path(of: .nation)] + paths
  }

  /// Prints what lies below the unit before the last slash of a word, a path a line.
  static let unitsBelow = "bhxh units --no-config --format csv --below"
}

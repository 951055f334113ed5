/// The commands that this build has, with every option that one of them knows.
struct Catalogue: Sendable {
  let commands: [CommandDeclaration]
  /// Every option once, in the order first declared.
  let options: [OptionDeclaration]

  init(_ commands: [CommandDeclaration]) {
    self.commands = commands
    var seen = Set<String>()
    options = (commands.flatMap(\.options) + GeneralOptions.all).filter {
      seen.insert($0.name).inserted
    }
  }

  func command(named name: String) -> CommandDeclaration? {
    commands.first { $0.name == name }
  }

  func option(named name: String) -> OptionDeclaration? {
    options.first { $0.name == name }
  }

  func option(short letter: Character) -> OptionDeclaration? {
    options.first { $0.short == letter }
  }

  /// The names of the commands that have an option.
  func owners(of option: OptionDeclaration) -> [String] {
    commands.filter { $0.allOptions.contains { $0.name == option.name } }.map(\.name)
  }
}

/// The commands that this build has, with every option that one of them knows.
struct Catalogue: Sendable {
  private let all: [any Command.Type]

  init(_ all: [any Command.Type]) {
    self.all = all
  }

  var commands: [CommandDeclaration] { all.map { $0.declaration } }

  /// Every option once, in the order first declared; gathered anew each time, for few runs ask for it.
  var options: [OptionDeclaration] {
    var seen = Set<String>()
    return (commands.flatMap(\.options) + GeneralOptions.all).filter {
      seen.insert($0.name).inserted
    }
  }

  func command(named name: String) -> CommandDeclaration? {
    all.first { $0.name == name }?.declaration
  }

  func option(named name: String) -> OptionDeclaration? {
    first { $0.name == name }
  }

  func option(short letter: Character) -> OptionDeclaration? {
    first { $0.short == letter }
  }

  private func first(where isIt: (OptionDeclaration) -> Bool) -> OptionDeclaration? {
    for command in all {
      if let option = command.declaration.options.first(where: isIt) { return option }
    }
    return GeneralOptions.all.first(where: isIt)
  }

  /// The names of the commands that have an option.
  func owners(of option: OptionDeclaration) -> [String] {
    commands.filter { $0.allOptions.contains { $0.name == option.name } }.map(\.name)
  }
}

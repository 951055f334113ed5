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

  /// - Parameter command: what was typed before it, if anything, whose options are looked through first.
  func option(named name: String, in command: String?) -> OptionDeclaration? {
    first(in: command) { $0.name == name }
  }

  func option(short letter: Character, in command: String?) -> OptionDeclaration? {
    first(in: command) { $0.short == letter }
  }

  /// A name means the same in every command, so that the order of looking is only about time: the declarations of all commands are made where
  /// nobody nearer knows the option.
  private func first(in command: String?, where isIt: (OptionDeclaration) -> Bool)
    -> OptionDeclaration?
  {
    if let option = GeneralOptions.all.first(where: isIt) { return option }
    let typed = all.filter { $0.name == command }
    for command in typed + all {
      if let option = command.declaration.options.first(where: isIt) { return option }
    }
    return nil
  }

  /// The names of the commands that have an option.
  func owners(of option: String) -> [String] {
    commands.filter { $0.allOptions.contains { $0.name == option } }.map(\.name)
  }
}

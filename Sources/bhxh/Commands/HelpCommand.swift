/// `help [COMMAND]`: the overview, or the page of one command.
enum HelpCommand: Command {
  struct Invocation: Equatable {
    /// Nil: the overview.
    let topic: String?
  }

  static let declaration = CommandDeclaration(
    name: "help",
    operands: [OperandDeclaration("COMMAND", .optional, .commands)],
    summary: Bilingual("how to use bhxh, or one command", "cách dùng bhxh, hoặc một lệnh"),
    description: [
      Bilingual(
        "Shows the commands, or the arguments and options of one of them.",
        "Hiện danh sách lệnh, hoặc các đối số và tùy chọn của một lệnh.")
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    Invocation(topic: reader.typed.operands.first)
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let page = HelpPage(catalogue: context.catalogue, language: context.settings.language)
    guard let topic = invocation.topic else {
      try context.print(page.overview)
      return .done
    }
    guard let command = context.catalogue.command(named: topic) else {
      let names = context.catalogue.commands.map(\.name)
      let nearest = Suggestion.nearest(to: topic, among: names)
      throw .usage(.unknownCommand(topic, nearest: nearest))
    }
    try context.print(page.text(of: command))
    return .done
  }
}

/// `help [COMMAND|TOPIC]`: the overview, the page of one command or topic, or either as a manual page.
enum HelpCommand: Command {
  struct Invocation: Equatable {
    /// Nil: the overview.
    let topic: String?
    let isManual: Bool
  }

  static let manual = OptionDeclaration(
    "man", in: .result,
    Bilingual(
      "as a page for man(1): bhxh help --man COMMAND | man -l -",
      "dưới dạng trang cho man(1): bhxh help --man LỆNH | man -l -"))

  static let name = "help"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration("COMMAND|TOPIC", .optional, .commands)],
    summary: Bilingual(
      "how to use bhxh, a command or a topic", "cách dùng bhxh, một lệnh hoặc một chủ đề"),
    description: [
      Bilingual(
        "Shows the commands and topics, or one of them: a command's arguments, options, columns and examples; a topic's vocabulary. Where a command and a topic have one name, the page holds both.",
        "Hiện danh sách lệnh và chủ đề, hoặc một trong số đó: đối số, tùy chọn, cột và ví dụ của lệnh; từ vựng của chủ đề. Lệnh và chủ đề trùng tên thì cùng một trang."
      )
    ],
    options: [manual])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    Invocation(topic: reader.typed.operands.first, isManual: reader.isGiven(manual))
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let language = context.settings.language
    let page = HelpPage(catalogue: context.catalogue, language: language)
    let manual = ManualPage(catalogue: context.catalogue, language: language)
    guard let name = invocation.topic else {
      try context.print(invocation.isManual ? manual.overview : page.overview)
      return .done
    }
    let command = context.catalogue.command(named: name)
    if invocation.isManual, let command {
      try context.print(manual.text(of: command))
      return .done
    }
    let topic = HelpTopic.named(name)
    let pages = [command.map(page.text(of:)), topic.map(page.text(of:))].compactMap(\.self)
    guard !pages.isEmpty, !invocation.isManual else {
      let names = context.catalogue.commands.map(\.name) + HelpTopic.all.map(\.name)
      throw .usage(.unknownCommand(name, nearest: Suggestion.nearest(to: name, among: names)))
    }
    try context.print(pages.joined(separator: "\n"))
    return .done
  }
}

/// `version`: what `--version` prints.
enum VersionCommand: Command {
  static let name = "version"
  static let declaration = CommandDeclaration(
    name: name,
    summary: Bilingual("the version", "phiên bản"),
    description: [
      Bilingual("Prints the version, as --version does.", "In phiên bản, như --version.")
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) {}

  static func run(_ invocation: Void, in context: Context) throws(CommandFailure) -> ExitCode {
    try context.print(Version.line)
    return .done
  }
}

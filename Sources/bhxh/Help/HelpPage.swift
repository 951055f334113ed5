import BHXHCore

/// Writes the help pages from the declarations; the same on every terminal.
struct HelpPage {
  let catalogue: Catalogue
  let language: Language
  /// Lines are at most this long.
  var width = 80

  /// What `bhxh help` and `bhxh --help` print.
  var overview: String {
    let commands = catalogue.commands.map { command in
      let operands = command.operands.map { " " + $0.spelling }.joined()
      return (term: "  \(command.name)\(operands)", meaning: command.summary[language])
    }
    return paragraph(
      Bilingual(
        "bhxh \(Version.number) - participation in social insurance, unemployment insurance and health insurance in Viet Nam: coverage, growth, plan attainment",
        "bhxh \(Version.number) - số người tham gia BHXH, BHTN, BHYT ở Việt Nam: tỷ lệ bao phủ, tăng trưởng, thực hiện kế hoạch"
      ))
      + "\n" + heading(Bilingual("Usage", "Cách dùng"), "bhxh COMMAND [OPTION…] [FILE…]")
      + "\n" + heading(Bilingual("Commands", "Lệnh"))
      + TextWrapping.definitions(commands, column: 28, width: width)
      + "\n" + heading(OptionGroup.general.title) + definitions(GeneralOptions.all, of: nil)
      + "\n"
      + paragraph(
        Bilingual(
          "“bhxh help COMMAND” explains a command. Input is CSV, JSON or NDJSON; “-” is standard input.",
          "“bhxh help COMMAND” giải thích một lệnh. Đầu vào là CSV, JSON hoặc NDJSON; “-” là đầu vào chuẩn."
        ))
  }

  /// The page of one command.
  func text(of command: CommandDeclaration) -> String {
    var text = paragraph(
      Bilingual(
        "bhxh \(command.name) - \(command.summary.english)",
        "bhxh \(command.name) - \(command.summary.vietnamese)"))
    text += "\n" + heading(Bilingual("Usage", "Cách dùng"), "bhxh \(command.usage)")
    for part in command.description {
      text += "\n" + paragraph(part)
    }
    for group in OptionGroup.allCases {
      let options = command.allOptions.filter { $0.group == group }
      if !options.isEmpty {
        text += "\n" + heading(group.title) + definitions(options, of: command)
      }
    }
    if !command.columns.isEmpty {
      text += "\n" + heading(Bilingual("Columns", "Cột"))
      for line in TextWrapping.lines(
        of: command.columns.joined(separator: " "), width: width - 2)
      {
        text += "  \(line)\n"
      }
    }
    if !command.examples.isEmpty {
      text += "\n" + heading(Bilingual("Examples", "Ví dụ"))
      for example in command.examples {
        text += "  \(example.line)\n"
        for line in TextWrapping.lines(of: example.meaning[language], width: width - 6) {
          text += "      \(line)\n"
        }
      }
    }
    return text
  }

  private func definitions(_ options: [OptionDeclaration], of command: CommandDeclaration?)
    -> String
  {
    let pairs = options.map { option in
      let short = option.short.map { "  -\($0), " } ?? "      "
      return (term: short + option.spelling, meaning: meaning(of: option, in: command))
    }
    return TextWrapping.definitions(pairs, column: 28, width: width)
  }

  /// The help of an option, with the words it accepts where the text does not name them all.
  private func meaning(of option: OptionDeclaration, in command: CommandDeclaration?) -> String {
    let help = option.help[language]
    guard let choices = command?.choices(of: option),
      !choices.allSatisfy({ help.holds($0) })
    else { return help }
    let standard = Bilingual("default", "mặc định")[language]
    let isFormat = option.name == ResultOptions.format.name
    let fallback = isFormat ? choices.first.map { " (\(standard): \($0))" } ?? "" : ""
    return "\(help): \(choices.joined(separator: ", "))\(fallback)"
  }

  private func heading(_ title: Bilingual, _ rest: String = "") -> String {
    rest.isEmpty ? "\(title[language]):\n" : "\(title[language]): \(rest)\n"
  }

  private func paragraph(_ text: Bilingual) -> String {
    TextWrapping.lines(of: text[language], width: width).joined(separator: "\n") + "\n"
  }
}

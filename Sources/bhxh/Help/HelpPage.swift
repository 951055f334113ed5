import BHXHCore

/// Writes the help pages from the declarations; the same on every terminal.
struct HelpPage {
  let catalogue: Catalogue
  let language: Language
  /// Lines are at most this long.
  var width = 80

  /// What the program is for.
  static let purpose = Bilingual(
    "participation in social insurance, unemployment insurance and health insurance in Viet Nam: coverage, growth, plan attainment",
    "số người tham gia BHXH, BHTN, BHYT ở Việt Nam: tỷ lệ bao phủ, tăng trưởng, thực hiện kế hoạch"
  )

  /// What a bare `bhxh` prints: one screen that teaches the three ways of use.
  var welcome: String {
    let ways = [
      ("bhxh report kien-giang", Bilingual("everything known of a unit", "báo cáo về một đơn vị")),
      (
        "bhxh coverage < thang-7.csv",
        Bilingual("ratios of a sheet, through a pipe", "tỷ lệ bao phủ của một biểu, qua ống dẫn")
      ),
      (
        "bhxh plan --data so-lieu --output ke-hoach.html",
        Bilingual(
          "a page from an office's data, in cron", "trang từ số liệu của cơ quan, trong cron")
      ),
    ]
    return paragraph(
      Bilingual("bhxh - \(Self.purpose.english)", "bhxh - \(Self.purpose.vietnamese)")) + "\n"
      + ways.map { "  \($0.0)\n      \($0.1[language])\n" }.joined() + "\n"
      + TextWrapping.definitions(
        [
          (
            "  bhxh check -v FILE",
            Bilingual("how a file is understood", "tệp được hiểu như thế nào")[language]
          ),
          ("  bhxh help", Bilingual("all commands and topics", "mọi lệnh và chủ đề")[language]),
          (
            "  bhxh help sheets",
            Bilingual("one topic or command", "một chủ đề hoặc một lệnh")[language]
          ),
          ("  bhxh --lang vi …", Bilingual("in Vietnamese", "bằng tiếng Việt")[language]),
        ], column: 28, width: width)
  }

  /// The page of a topic.
  func text(of topic: HelpTopic) -> String {
    var text = "bhxh help \(topic.name) - \(topic.title[language])\n"
    for part in topic.paragraphs { text += "\n" + paragraph(part) }
    if !topic.definitions.isEmpty {
      let pairs = topic.definitions.map { ("  \($0.term)", $0.meaning[language]) }
      text += "\n" + TextWrapping.definitions(pairs, column: 28, width: width)
    }
    return topic.examples.isEmpty ? text : text + "\n" + examples(topic.examples)
  }

  /// What `bhxh help` and `bhxh --help` print.
  var overview: String {
    let commands = catalogue.commands.map { command in
      let operands = command.operands.map { " " + $0.spelling }.joined()
      return (
        term: "  \(command.name)\(Placeholders.spoken(operands, language))",
        meaning: command.summary[language]
      )
    }
    return paragraph(
      Bilingual(
        "bhxh \(Version.number) - \(Self.purpose.english)",
        "bhxh \(Version.number) - \(Self.purpose.vietnamese)"))
      + "\n" + heading(Bilingual("Usage", "Cách dùng"), "bhxh COMMAND [OPTION…] [FILE…]")
      + "\n" + heading(Bilingual("Commands", "Lệnh"))
      + TextWrapping.definitions(commands, column: 28, width: width)
      + "\n" + heading(OptionGroup.general.title) + definitions(GeneralOptions.all, of: nil)
      + "\n" + heading(Bilingual("Topics", "Chủ đề"))
      + TextWrapping.definitions(
        HelpTopic.all.map { ("  \($0.name)", $0.title[language]) }, column: 28, width: width)
      + "\n"
      + paragraph(
        Bilingual(
          "“bhxh help COMMAND” explains a command, “bhxh help TOPIC” a topic. Input is CSV, JSON or NDJSON; “-” is standard input.",
          "“bhxh help LỆNH” giải thích một lệnh, “bhxh help CHỦ_ĐỀ” một chủ đề. Đầu vào là CSV, JSON hoặc NDJSON; “-” là đầu vào chuẩn."
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
    return command.examples.isEmpty ? text : text + "\n" + examples(command.examples)
  }

  private func examples(_ examples: [CommandDeclaration.Example]) -> String {
    examples.reduce(into: heading(Bilingual("Examples", "Ví dụ"))) { text, example in
      text += "  \(example.line)\n"
      for line in TextWrapping.lines(of: example.meaning[language], width: width - 6) {
        text += "      \(line)\n"
      }
    }
  }

  private func definitions(_ options: [OptionDeclaration], of command: CommandDeclaration?)
    -> String
  {
    let pairs = options.map { option in
      let short = option.short.map { "  -\($0), " } ?? "      "
      return (
        term: short + Placeholders.spoken(option.spelling, language),
        meaning: Placeholders.spoken(meaning(of: option, in: command), language)
      )
    }
    return TextWrapping.definitions(pairs, column: 28, width: width)
  }

  /// The help of an option, with the words it accepts where the text does not name them all.
  func meaning(of option: OptionDeclaration, in command: CommandDeclaration?) -> String {
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
    rest.isEmpty
      ? "\(title[language]):\n" : "\(title[language]): \(Placeholders.spoken(rest, language))\n"
  }

  private func paragraph(_ text: Bilingual) -> String {
    TextWrapping.lines(of: Placeholders.spoken(text[language], language), width: width).joined(
      separator: "\n") + "\n"
  }
}

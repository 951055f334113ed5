import BHXHCore

/// Writes manual pages in the language of man(7), from the declarations that help and the parser use.
struct ManualPage {
  let catalogue: Catalogue
  let language: Language

  /// `bhxh(1)`: the commands, what every one of them has, and how the program ends.
  var overview: String {
    var page = head("bhxh", HelpPage.purpose)
    page += section(Bilingual("SYNOPSIS", "CÚ PHÁP"))
    page += ".B bhxh\n" + line(spoken("COMMAND [OPTION…] [FILE…]"))
    page += section(Bilingual("COMMANDS", "LỆNH"))
    for command in catalogue.commands {
      page += entry(spoken(command.usage), command.summary[language])
    }
    page += section(Bilingual("GENERAL OPTIONS", "TÙY CHỌN CHUNG"))
    page += options(GeneralOptions.all, of: nil)
    page += section(Bilingual("TOPICS", "CHỦ ĐỀ"))
    page += line(
      Bilingual("“bhxh help TOPIC” explains:", "“bhxh help CHỦ_ĐỀ” giải thích:")[language])
    for topic in HelpTopic.all { page += entry(topic.name, topic.title[language]) }
    return page + exitStatus + environment
      + seeAlso(catalogue.commands.map { "bhxh-\($0.name)" })
  }

  /// `bhxh-COMMAND(1)`.
  func text(of command: CommandDeclaration) -> String {
    var page = head("bhxh-\(command.name)", command.summary)
    page += section(Bilingual("SYNOPSIS", "CÚ PHÁP"))
    page += ".B bhxh " + escaped(command.name) + "\n"
    page += line(spoken(command.usage).split(separator: " ").dropFirst().joined(separator: " "))
    page += section(Bilingual("DESCRIPTION", "MÔ TẢ"))
    page += command.description.map { line($0[language]) }.joined(separator: ".PP\n")
    for group in OptionGroup.allCases {
      let own = command.allOptions.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      page += section(group.title.uppercased) + options(own, of: command)
    }
    if !command.columns.isEmpty {
      page += section(Bilingual("COLUMNS", "CỘT")) + line(command.columns.joined(separator: " "))
    }
    if !command.examples.isEmpty {
      page += section(Bilingual("EXAMPLES", "VÍ DỤ"))
      for example in command.examples { page += entry(example.line, example.meaning[language]) }
    }
    return page + exitStatus + seeAlso(["bhxh"])
  }

  private func head(_ name: String, _ purpose: Bilingual) -> String {
    ".TH \(escaped(name.uppercased())) 1 \(Version.date) \"bhxh \(Version.number)\"\n"
      + section(Bilingual("NAME", "TÊN"))
      + "\(escaped(name)) \\-\n" + line(purpose[language])
  }

  private func options(_ options: [OptionDeclaration], of command: CommandDeclaration?) -> String {
    let help = HelpPage(catalogue: catalogue, language: language)
    return options.map { option in
      let short = option.short.map { "-\($0), " } ?? ""
      return entry(short + spoken(option.spelling), help.meaning(of: option, in: command))
    }.joined()
  }

  private func spoken(_ text: String) -> String { Placeholders.spoken(text, language) }

  private var exitStatus: String {
    section(Bilingual("EXIT STATUS", "MÃ KẾT THÚC"))
      + ExitCode.allCases.map { entry(String($0.rawValue), $0.meaning[language]) }.joined()
  }

  private var environment: String {
    section(Bilingual("ENVIRONMENT AND FILES", "BIẾN MÔI TRƯỜNG VÀ TỆP"))
      + entry("BHXH_LANG, BHXH_DATA", ConfigCommand.declaration.summary[language])
      + entry(
        "~/.config/bhxh/config",
        Bilingual(
          "lines of lang, digits and data; see bhxh-config(1)",
          "các dòng lang, digits và data; xem bhxh-config(1)")[language])
  }

  private func seeAlso(_ names: [String]) -> String {
    let references = names.sorted().map { ".BR \(escaped($0)) (1)" }
    return section(Bilingual("SEE ALSO", "XEM THÊM")) + references.joined(separator: " ,\n") + "\n"
  }

  private func section(_ title: Bilingual) -> String { ".SH \"\(escaped(title[language]))\"\n" }

  /// A term and what it means.
  private func entry(_ term: String, _ meaning: String) -> String {
    ".TP\n.B \"\(escaped(term).replacingQuotes)\"\n" + line(meaning)
  }

  /// A paragraph: a sentence begins a line, and no line is longer than man pages are written.
  private func line(_ text: String) -> String {
    var lines = ""
    var current = ""
    for word in text.split(separator: " ") {
      if !current.isEmpty, Self.length(current) + 1 + Self.length(word) > 78 {
        lines += guarded(current)
        current = ""
      }
      current += current.isEmpty ? String(word) : " \(word)"
      if word.hasSuffix(".") {
        lines += guarded(current)
        current = ""
      }
    }
    return current.isEmpty ? lines : lines + guarded(current)
  }

  /// In the bytes of roff's own spelling, `\[u1EF7]` for a letter beyond ASCII.
  private static func length(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? ($1 == "-" || $1 == "\\" ? 2 : 1) : 9) }
  }

  /// A line that is no request, whatever it begins with.
  private func guarded(_ text: String) -> String {
    let isRequest = text.hasPrefix(".") || text.hasPrefix("'")
    return (isRequest ? "\\&" : "") + escaped(text) + "\n"
  }

  /// Backslashes and hyphens as they are to be printed.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, letter in
      switch letter {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(letter)
      }
    }
  }
}

extension String {
  /// Quotes inside a quoted argument of a request.
  fileprivate var replacingQuotes: String {
    reduce(into: "") { text, letter in text += letter == "\"" ? "\\(dq" : String(letter) }
  }
}

extension Bilingual {
  fileprivate var uppercased: Bilingual { Bilingual(english.uppercased(), vietnamese.uppercased()) }
}

import BHXHCore

/// Tab completions for fish.
struct FishCompletions {
  let catalogue: Catalogue
  let language: Language

  var script: String {
    var lines = ["# fish completion for bhxh \(Version.number)", "complete -c bhxh -f"]
    for command in catalogue.commands {
      lines.append(
        "complete -c bhxh -n __fish_use_subcommand -a \(command.name) -d "
          + quoted(command.summary[language]))
    }
    for option in GeneralOptions.all {
      lines.append("complete -c bhxh \(words(option, nil))")
    }
    for command in catalogue.commands {
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        lines.append("complete -c bhxh \(condition) \(words(option, command))")
      }
      for operand in command.operands {
        switch operand.content {
        case .text: break
        case .files: lines.append("complete -c bhxh \(condition) -F")
        case .commands:
          lines.append("complete -c bhxh \(condition) -a \(list(catalogue.commands.map(\.name)))")
        case .words(let words): lines.append("complete -c bhxh \(condition) -a \(list(words))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ option: OptionDeclaration, _ command: CommandDeclaration?) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    var value = ""
    if case .choice(_, let choices) = option.value {
      value = "-x -a \(list(command?.choices(of: option) ?? choices)) "
    } else {
      switch option.value {
      case .file: value = "-r -F "
      case .directory: value = "-x -a '(__fish_complete_directories)' "
      case .text: value = "-x "
      case .none, .choice: break
      }
    }
    return "\(short)-l \(option.name) \(value)-d \(quoted(option.help[language]))"
  }

  private func list(_ words: [String]) -> String { quoted(words.joined(separator: " ")) }

  private func quoted(_ text: String) -> String {
    "'" + text.escaping(["\\", "'"]) + "'"
  }
}

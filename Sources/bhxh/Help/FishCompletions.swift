import BHXHCore

/// Tab completions for fish.
struct FishCompletions {
  let catalogue: Catalogue
  let language: Language

  var script: String {
    var lines = [
      "# fish completion for bhxh \(Version.number)",
      """
      function __bhxh_units
        set -l word (commandline -ct)
        if string match -q '*/*' -- $word
          \(Offer.unitsBelow) (string replace -r '/[^/]*$' '' -- $word) 2>/dev/null | string replace -r ',.*' ''
        else
          printf '%s\\n' \(Offer.provinces.joined(separator: " "))
        end
      end
      """,
      "complete -c bhxh -f",
    ]
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
        switch Offer(operand, catalogue) {
        case .nothing: break
        case .files: lines.append("complete -c bhxh \(condition) -F")
        case .directories:
          lines.append("complete -c bhxh \(condition) -a '(__fish_complete_directories)'")
        case .units: lines.append("complete -c bhxh \(condition) -a '(__bhxh_units)'")
        case .words(let words): lines.append("complete -c bhxh \(condition) -a \(list(words))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ option: OptionDeclaration, _ command: CommandDeclaration?) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    var value = ""
    if option.takesValue {
      value =
        switch Offer(option, of: command) {
        case .words(let words): "-x -a \(list(words)) "
        case .units: "-x -a '(__bhxh_units)' "
        case .files: "-r -F "
        case .directories: "-x -a '(__fish_complete_directories)' "
        case .nothing: "-x "
        }
    }
    return "\(short)-l \(option.name) \(value)-d \(quoted(option.help[language]))"
  }

  private func list(_ words: [String]) -> String { quoted(words.joined(separator: " ")) }

  private func quoted(_ text: String) -> String {
    "'" + text.escaping(["\\", "'"]) + "'"
  }
}

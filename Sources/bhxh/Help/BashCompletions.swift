/// Tab completions for bash.
struct BashCompletions {
  let catalogue: Catalogue

  var script: String {
    """
    # bash completion for bhxh \(Version.number)
    _bhxh_units() {
      if [[ $1 == */* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(\(Offer.unitsBelow) "${1%/*}" 2>/dev/null | cut -d, -f1)" -- "$1")
      else
        mapfile -t COMPREPLY < <(compgen -W "\(Offer.provinces.joined(separator: " "))" -- "$1")
      fi
    }
    _bhxh() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="" word
      # bash splits --name=value into three words.
      if [[ $current == "=" ]]; then current=""; fi
      if [[ $previous == "=" ]]; then previous="${COMP_WORDS[COMP_CWORD-2]}"; fi
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$word" in
          \(catalogue.commands.map(\.name).joined(separator: "|"))) command="$word"; break ;;
        esac
      done
      COMPREPLY=()
      case "$command $previous" in
    \(values)
      esac
      case "$command" in
    \(commands)
      esac
    }
    complete -F _bhxh bhxh

    """
  }

  /// What may follow an option: `COMMAND OPTION`, the command empty before it is typed.
  private var values: String {
    var lines: [String] = []
    for command in catalogue.commands {
      for option in command.options {
        if let line = reply(option, command) {
          lines += spellings(option).map { "    \"\(command.name) \($0)\") \(line) ;;" }
        }
      }
    }
    for option in GeneralOptions.all {
      if case .choice(_, let words) = option.value {
        lines.append("    *\" --\(option.name)\") \(choose(words)) return ;;")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func reply(_ option: OptionDeclaration, _ command: CommandDeclaration) -> String? {
    option.takesValue ? "\(reply(Offer(option, of: command))) return" : nil
  }

  private func reply(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): choose(words)
    case .units: "_bhxh_units \"$current\";"
    case .files: "compopt -o default 2>/dev/null;"
    case .directories: "mapfile -t COMPREPLY < <(compgen -d -- \"$current\");"
    case .nothing: ""
    }
  }

  private var commands: String {
    let named = catalogue.commands.map { command in
      let options = command.allOptions.map { "--\($0.name)" }
      return """
            \(command.name))
              if [[ $current == -* ]]; then \(choose(options))
              \(operands(command))
              fi ;;
        """
    }
    let start = catalogue.commands.map(\.name) + GeneralOptions.all.map { "--\($0.name)" }
    return (named + ["    *) \(choose(start)) ;;"]).joined(separator: "\n")
  }

  /// What is offered where no option is begun: for the first operand, and for those behind it.
  private func operands(_ command: CommandDeclaration) -> String {
    let offers = command.operands.map { Offer($0, catalogue) }.map(reply).map {
      $0.isEmpty ? ":;" : $0
    }
    guard let first = offers.first, let last = offers.last else { return "else :;" }
    if offers.count == 1 { return "else \(first)" }
    return "elif [[ ${COMP_WORDS[COMP_CWORD-1]} == \(command.name) ]]; then \(first) else \(last)"
  }

  private func choose(_ words: [String]) -> String {
    "mapfile -t COMPREPLY < <(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\");"
  }

  private func spellings(_ option: OptionDeclaration) -> [String] {
    ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
  }
}

extension String {
  /// The text with `mark` before each of these characters.
  func escaping(_ characters: Set<Character>, with mark: String = "\\") -> String {
    var result = ""
    for character in self {
      if characters.contains(character) { result += mark }
      result.append(character)
    }
    return result
  }
}

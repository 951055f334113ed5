import BHXHCore

/// Tab completions for zsh.
struct ZshCompletions {
  let catalogue: Catalogue
  let language: Language

  var script: String {
    """
    #compdef bhxh
    # zsh completion for bhxh \(Version.number)
    _bhxh_units() {
      local -a units
      if [[ $PREFIX == */* ]]; then
        units=(${(f)"$(\(Offer.unitsBelow) "${PREFIX%/*}" 2>/dev/null | cut -d, -f1)"})
      else
        units=(\(Offer.provinces.joined(separator: " ")))
      fi
      compadd -a units
    }
    _bhxh() {
      local line state
      _arguments -C \\
    \(GeneralOptions.all.map { specification($0, nil) }.map { "    \($0) \\\n" }.joined())\
        '1:command:->command' '*::argument:->argument'
      case $state in
        command)
          local -a commands=(
    \(catalogue.commands.map { "        \(quoted("\($0.name):\($0.summary[language])"))" }.joined(separator: "\n"))
          )
          _describe command commands ;;
        argument)
          case $line[1] in
    \(catalogue.commands.map(branch).joined(separator: "\n"))
          esac ;;
      esac
    }
    if [[ $funcstack[1] == _bhxh ]]; then _bhxh "$@"; else compdef _bhxh bhxh; fi

    """
  }

  private func branch(_ command: CommandDeclaration) -> String {
    let options = command.allOptions.map { specification($0, command) }
    let operands = command.operands.map { operand in
      let action = action(Offer(operand, catalogue))
      return quoted("\(operand.count == .any ? "*" : ""):\(operand.name):\(action)")
    }
    return """
              \(command.name))
                _arguments \\
      \(((options + operands).map { "            \($0)" }).joined(separator: " \\\n")) ;;
      """
  }

  private func specification(_ option: OptionDeclaration, _ command: CommandDeclaration?)
    -> String
  {
    let help = option.help[language].escaping(["[", "]"])
    let sign = option.takesValue ? "=" : ""
    let repeats = option.repetition == .collected ? "*" : ""
    let rest = "[\(help)]\(value(option, command))"
    guard let short = option.short else {
      return quoted("\(repeats)--\(option.name)\(sign)\(rest)")
    }
    let plus = option.takesValue ? "+" : ""
    return quoted("(-\(short) --\(option.name))-\(short)\(plus)\(rest)") + " "
      + quoted("(-\(short) --\(option.name))--\(option.name)\(sign)\(rest)")
  }

  private func value(_ option: OptionDeclaration, _ command: CommandDeclaration?) -> String {
    guard let name = option.valueName?.escaping([":"]) else { return "" }
    return ":\(name):\(action(Offer(option, of: command)))"
  }

  private func action(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .units: "_bhxh_units"
    case .files: "_files"
    case .directories: "_files -/"
    case .nothing: " "
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

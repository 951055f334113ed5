/// Tab completions for PowerShell, after its documentation; it was not tried there.
struct PowerShellCompletions {
  let catalogue: Catalogue

  /// Where nothing is offered, PowerShell offers files.
  var script: String {
    """
    # PowerShell completion for bhxh \(Version.number)
    Register-ArgumentCompleter -Native -CommandName bhxh -ScriptBlock {
      param($word, $line, $cursor)
      $units = {
        if ($word -match '/') {
          \(Offer.unitsBelow) ($word -replace '/[^/]*$') 2>$null | ForEach-Object { ($_ -split ',')[0] }
        } else {
          \(list(Offer.provinces))
        }
      }
      $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
      # What is being typed is not yet one of the words before it.
      if ($word -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
      $commands = @(\(list(catalogue.commands.map(\.name))))
      $command = $typed | Where-Object { $_ -cin $commands } | Select-Object -First 1
      $previous = $typed | Select-Object -Last 1
      $values = switch -CaseSensitive ("$command $previous") {
    \(values)
        default {
          if ($word -like '-*') {
            switch -CaseSensitive ("$command") {
    \(options)
              default { \(list(GeneralOptions.all.map { "--\($0.name)" })) }
            }
          } else {
            switch -CaseSensitive ("$command") {
    \(operands)
              '' { $commands }
            }
          }
        }
      }
      @($values) | Where-Object { $_ -clike "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
      }
    }

    """
  }

  /// What may follow an option: `COMMAND OPTION`, the command empty before it is typed.
  private var values: String {
    var lines: [String] = []
    for command in catalogue.commands {
      for option in command.allOptions where option.takesValue {
        for spelling in spellings(option) {
          let offered = Offer(option, of: command)
          lines.append("    '\(command.name) \(spelling)' { \(offer(offered)); break }")
        }
      }
    }
    for option in GeneralOptions.all where option.takesValue {
      for spelling in spellings(option) {
        lines.append("    ' \(spelling)' { \(offer(Offer(option, of: nil))); break }")
      }
    }
    return lines.joined(separator: "\n")
  }

  private var options: String {
    catalogue.commands.map { command in
      let names = command.allOptions.map { "--\($0.name)" }
      return "          '\(command.name)' { \(list(names)); break }"
    }.joined(separator: "\n")
  }

  private var operands: String {
    catalogue.commands.compactMap { command in
      command.operands.first.map { operand in
        "          '\(command.name)' { \(offer(Offer(operand, catalogue))); break }"
      }
    }.joined(separator: "\n")
  }

  private func offer(_ offer: Offer) -> String {
    switch offer {
    case .words(let words): list(words)
    case .units: "& $units"
    case .files, .directories, .nothing: "@()"
    }
  }

  private func spellings(_ option: OptionDeclaration) -> [String] {
    ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
  }

  private func list(_ words: [String]) -> String {
    words.map { "'" + $0.escaping(["'"], with: "'") + "'" }.joined(separator: ", ")
  }
}

import BHXHCore

/// The table of options in the README, from the declarations.
struct OptionTable {
  let catalogue: Catalogue
  let language: Language

  /// A Markdown table: option, meaning, commands.
  var markdown: String {
    let title =
      switch language {
      case .english: "| option | meaning | commands |"
      case .vietnamese: "| tùy chọn | ý nghĩa | lệnh |"
      }
    let rows = catalogue.options.map { option in
      let short = option.short.map { "`-\($0)`, " } ?? ""
      let cells = [
        "\(short)`\(option.spelling)`", option.help[language], commands(option),
      ].map { $0.escaping(["|", "*"]) }
      return "| \(cells.joined(separator: " | ")) |"
    }
    return ([title, "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  private func commands(_ option: OptionDeclaration) -> String {
    let owners = catalogue.owners(of: option.name)
    if owners.count == catalogue.commands.count {
      return Bilingual("all", "tất cả")[language]
    }
    return owners.joined(separator: ", ")
  }
}

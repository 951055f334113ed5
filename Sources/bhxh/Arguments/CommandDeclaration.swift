import BHXHCore

/// One command, as data: everything about it that help, completions and the parser need.
struct CommandDeclaration: Sendable {
  struct Example: Sendable {
    let line: String
    let meaning: Bilingual
  }

  let name: String
  var operands: [OperandDeclaration] = []
  /// One line, without a full stop, for the list of commands.
  let summary: Bilingual
  /// Paragraphs of the command's own help page.
  let description: [Bilingual]
  /// Its own and the shared options it has; those of `GeneralOptions` are everyone's and not listed.
  var options: [OptionDeclaration] = []
  /// What it gives, which decides its formats; nil where `--format` makes no sense.
  var gives: ResultForm?
  /// Makes the columns of its table where they are asked for: most runs never do.
  var makeColumns: @Sendable () -> [Column] = { [] }
  /// What else `--sort` may name.
  var sortKeys: [String] = []
  /// The keys that `--by` may name beside those that every table has, and which are added when not named.
  var ownKeys: [GroupKey] = []
  /// Whether a scheme is a key even where `--by` does not name it.
  var schemeIsKey = true
  var examples: [Example] = []

  /// The formats it can write, its default first.
  var formats: [OutputFormat] { gives?.formats ?? [] }

  /// The columns of its table, in the order of the contract: what `--sort` may name.
  var columns: [String] { makeColumns().map(\.name) }

  /// All options, in the order of a help page.
  var allOptions: [OptionDeclaration] { options + GeneralOptions.all }

  /// `coverage [OPTION…] [FILE…]`.
  var usage: String {
    ([name, "[OPTION…]"] + operands.map(\.spelling)).joined(separator: " ")
  }

  /// The words that an option accepts in this command; nil where it accepts any text.
  func choices(of option: OptionDeclaration) -> [String]? {
    if option.name == ResultOptions.format.name { return formats.map(\.name) }
    if case .choice(_, let words) = option.value { return words }
    return nil
  }
}

import BHXHCore

/// What holds for every command: what `GeneralOptions` mean here and now.
struct Settings: Equatable, Sendable {
  var language = Language.english
  /// The language that `--lang` says; nil where it is the locale's.
  var givenLanguage: Language?
  var colorsOutput = false
  var colorsMessages = false
  var isQuiet = false
  var isVerbose = false

  /// Reads as much as is understood, for the sake of the message about the rest.
  init(_ typed: TypedArguments, _ surroundings: Surroundings) {
    let environment = surroundings.environment
    givenLanguage =
      typed.value(of: GeneralOptions.language).flatMap { Language(rawValue: $0.lowercased()) }
    language = givenLanguage ?? .ofLocale(environment)
    let color =
      typed.value(of: GeneralOptions.color).flatMap { ColorChoice(rawValue: $0.lowercased()) }
      ?? .auto
    colorsOutput = color.isColored(surroundings.standardOutput, environment: environment)
    colorsMessages = color.isColored(surroundings.standardError, environment: environment)
    isQuiet = typed.isGiven(GeneralOptions.quiet)
    isVerbose = typed.isGiven(GeneralOptions.verbose)
  }

  init() {}
}

import BHXHCore

/// What a running command may touch: where results and messages go, and the facts around it.
struct Context {
  let catalogue: Catalogue
  let surroundings: Surroundings
  let settings: Settings
  let output: any ByteSink
  let messages: MessageWriter

  /// Where figures are when nothing that was typed says so: `$BHXH_DATA`, else what the configuration says.
  var dataDirectory: String? {
    surroundings.value(of: "BHXH_DATA") ?? settings.configuration.data
  }
}

/// What holds for every command: what `GeneralOptions` mean here and now.
struct Settings: Equatable, Sendable {
  var language = Language.english
  /// The language that `--lang` says; nil where it is the locale's.
  var givenLanguage: Language?
  var colorsOutput = false
  var colorsMessages = false
  /// How many columns a line of text takes, at most.
  var width = Settings.usualWidth
  /// Whether the locale has nothing but ASCII to draw with.
  var isASCII = false
  var isQuiet = false
  var isVerbose = false
  var configuration = Configuration()
  /// Whether nothing but the locale says the language.
  var isLanguageOfLocale = false

  /// Reads as much as is understood, for the sake of the message about the rest.
  init(
    _ typed: TypedArguments, _ surroundings: Surroundings,
    _ configuration: Configuration = Configuration()
  ) {
    let environment = surroundings.environment
    givenLanguage =
      typed.value(of: GeneralOptions.language).flatMap { Language(rawValue: $0.lowercased()) }
    self.configuration = configuration
    let said =
      givenLanguage
      ?? surroundings.value(of: "BHXH_LANG").flatMap { Language(rawValue: $0.lowercased()) }
      ?? configuration.language
    language = said ?? .ofLocale(environment)
    isLanguageOfLocale = said == nil && language == .vietnamese
    let color =
      typed.value(of: GeneralOptions.color).flatMap { ColorChoice(rawValue: $0.lowercased()) }
      ?? .auto
    colorsOutput = color.isColored(surroundings.standardOutput, environment: environment)
    colorsMessages = color.isColored(surroundings.standardError, environment: environment)
    width =
      environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
      ?? surroundings.terminalWidth ?? Self.usualWidth
    isASCII = Self.isASCII(environment)
    isQuiet = typed.isGiven(GeneralOptions.quiet)
    isVerbose = typed.isGiven(GeneralOptions.verbose)
  }

  init() {}

  /// Whether the locale names another encoding than UTF-8; without a locale, as in a crontab, it does not.
  private static func isASCII(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    guard let locale = locale?.uppercased() else { return false }
    return !locale.holds("UTF-8") && !locale.holds("UTF8")
  }

  /// Of text that goes into a pipe or a file.
  static let usualWidth = 100
}

/// What the program is told by the system that starts it, as plain facts.
struct Surroundings: Sendable {
  /// The variables that the program looks at.
  static let variables =
    [
      "BHXH_DATA", "BHXH_LANG", "XDG_CONFIG_HOME", "HOME", "LC_ALL", "LC_CTYPE", "LC_MESSAGES",
      "LANG",
      "NO_COLOR", "TERM", "COLUMNS",
    ] + FaultText.variables

  var environment: [String: String] = [:]
  var standardInput = DescriptorKind.nullDevice
  var standardOutput = DescriptorKind.regularFile
  var standardError = DescriptorKind.regularFile
  /// Of the terminal that results go to; nil where they go elsewhere.
  var terminalWidth: Int?

  /// The value of a variable that is set and not empty.
  func value(of variable: String) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func ofThisProcess() -> Surroundings {
    Surroundings(
      environment: ProcessFacts.environment(variables), standardInput: DescriptorKind(of: 0),
      standardOutput: DescriptorKind(of: 1), standardError: DescriptorKind(of: 2),
      terminalWidth: ProcessFacts.terminalWidth)
  }
}

/// What `--color` says.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether a stream is written in color: `auto` means on a terminal that is not dumb, unless `NO_COLOR`
  /// is set and not empty.
  func isColored(_ stream: DescriptorKind, environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      stream == .terminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}

extension Language {
  /// The language of a locale: Vietnamese where the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set
  /// and not empty begins with `vi`, else English.
  static func ofLocale(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("vi") == true ? .vietnamese : .english
  }
}

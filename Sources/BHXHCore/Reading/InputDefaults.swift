extension InputDefaults {
  /// Understands `--set`.
  ///
  /// - Throws: what is wrong with a value.
  init(_ options: ReadingOptions, vocabulary: HeaderVocabulary) throws(Problem) {
    for setting in ReadingOptions.Setting.allCases {
      guard let text = options.settings[setting] else { continue }
      switch setting {
      case .unit: unit = text
      case .period:
        do throws(PeriodFailure) {
          period = try PeriodSpelling.read(text)
        } catch {
          throw Problem(error, in: text)
        }
      case .scheme:
        scheme = vocabulary.scheme(text)
        if scheme == nil { throw Self.unknown(setting, text, Scheme.allCases.map(\.slug)) }
      case .measure:
        measure = vocabulary.measure(text)
        if measure == nil { throw Self.unknown(setting, text, Measure.allCases.map(\.slug)) }
      case .issuer: issuer = vocabulary.issuer(text)
      case .status:
        guard let status = vocabulary.status(text) else {
          throw Self.unknown(setting, text, Status.allCases.map(\.slug))
        }
        self.status = status
      case .factor:
        guard let factor = Self.factor(text, vocabulary) else {
          throw Self.unknown(setting, text, ["1", "1000", "1000000"])
        }
        self.factor = factor
        hasFactor = true
      }
    }
  }

  private static func factor(_ text: String, _ vocabulary: HeaderVocabulary) -> CountUnit? {
    switch text {
    case "1": return .one
    case "1000": return .thousand
    case "1000000": return .million
    default:
      guard vocabulary.meaning(.factor, of: text) != nil,
        case .unit(let unit)? = vocabulary.pieces[HeaderVocabulary.letters(of: text)]
      else { return nil }
      return unit
    }
  }

  private static func unknown(
    _ setting: ReadingOptions.Setting, _ text: String, _ known: [String]
  ) -> Problem {
    Problem(.settingUnknown, [setting.rawValue, text, known.joined(separator: ", ")])
  }
}

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
    if let unit = CountUnit.allCases.first(where: { $0.digits == text }) { return unit }
    return vocabulary.unit(text)
  }

  private static func unknown(
    _ setting: ReadingOptions.Setting, _ text: String, _ known: [String]
  ) -> Problem {
    Problem(.settingUnknown, [setting.rawValue, text, known.joined(separator: ", ")])
  }
}

extension InputDefaults {
  /// Takes from title lines what neither settings nor columns say.
  ///
  /// - Returns: what was taken, as `period=2023-07`.
  /// - Throws: two candidates for something that is needed.
  mutating func complete(from titles: TitleReading, for layout: Layout, file: String)
    throws(Problem) -> [String]
  {
    var taken: [String] = []
    let needsPeriod =
      !layout.hasPeriod
      && (layout.index(of: .value) != nil || layout.figures.contains { $0.meaning.period == nil })
    let isPartial =
      layout.hasPeriod && layout.index(of: .period) == nil && layout.index(of: .year) == nil
    if period == nil, needsPeriod || isPartial {
      period = try Self.only(titles.periods, .period, file, &taken)
    }
    if unit == nil, !layout.hasUnit {
      unit = try Self.only(titles.units, .unit, file, &taken).map { titles.gazetteer.path(of: $0) }
    }
    let needsScheme =
      layout.index(of: .scheme) == nil
      && layout.figures.contains {
        $0.meaning.scheme == nil && !($0.meaning.measure?.mayLackScheme ?? false)
      }
    if scheme == nil, needsScheme {
      scheme = try Self.only(titles.schemes, .scheme, file, &taken)
    }
    if !hasFactor {
      factor = try Self.only(titles.factors, .factor, file, &taken) ?? .one
    }
    return taken
  }

  private static func only<Value>(
    _ findings: [TitleReading.Finding<Value>], _ setting: ReadingOptions.Setting, _ file: String,
    _ taken: inout [String]
  ) throws(Problem) -> Value? {
    guard let first = findings.first else { return nil }
    if findings.count > 1 {
      let shown = findings.map(\.shown).joined(separator: ", ")
      throw Problem(
        .titleAmbiguous, at: Place(file: file, line: findings[1].line), [setting.rawValue, shown])
    }
    if first.shown != "1" || setting != .factor {
      taken.append("\(setting.rawValue)=\(first.shown)")
    }
    return first.value
  }
}

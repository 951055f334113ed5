import BHXHCore

/// How the input is to be read: what `ReadingOptions` mean.
struct ReadingChoices: Equatable, Sendable {
  /// What `--set` may say.
  enum Fact: String, CaseIterable, Sendable {
    case unit, period, scheme, measure, issuer, status, factor
  }

  /// A column that `--column` names, and what it is to be read as.
  struct Column: Equatable, Sendable {
    let header: String
    let meaning: String
  }

  var facts: [Fact: String] = [:]
  var columns: [Column] = []
  var breakdowns: [String] = []
  var sheet: String?
  var delimiter: UInt8?
  var encoding: TextEncoding?
  /// The month whose units the input is of, whatever its periods.
  var unitsOf: Month?
  var takesAnyUnit = false
  var duplicates = DuplicatePolicy.refuse
  var keepsGoing = false
  var takesCandidates = false
  var rejects: String?

  /// - Throws: `UsageError` where a value is not understood or one fact is set to two values.
  init(_ reader: OptionReader) throws(UsageError) {
    facts = try Self.facts(reader, ReadingOptions.set, knowing: Fact.allCases)
    columns = try reader.pairs(
      ReadingOptions.column, splitAtLast: true, example: "'SL=participants'"
    ).map { Column(header: $0.name, meaning: $0.value) }
    breakdowns = reader.typed.values(of: ReadingOptions.breakdown)
    if breakdowns.contains("") {
      throw .badValue(option: ReadingOptions.breakdown.name, value: "", expected: .notEmpty)
    }
    sheet = try reader.text(ReadingOptions.sheet)
    delimiter = try reader.value(ReadingOptions.delimiter, .delimiter) { text in
      Dialect(delimiterNamed: text)?.delimiter
    }
    encoding = try reader.value(
      ReadingOptions.encoding, .oneOf(TextEncoding.allCases.map(\.rawValue), nearest: nil),
      TextEncoding.init(named:))
    unitsOf = try reader.date(ReadingOptions.unitsOf)?.month
    for column in columns where !BHXHCore.ReadingOptions.knows(meaning: column.meaning) {
      throw reader.bad(
        ReadingOptions.column, column.meaning, oneOf: BHXHCore.ReadingOptions.meanings)
    }
    takesAnyUnit = reader.isGiven(ReadingOptions.anyUnit)
    duplicates =
      try reader.word(ReadingOptions.duplicates).flatMap(DuplicatePolicy.init(rawValue:)) ?? .refuse
    keepsGoing = reader.isGiven(ReadingOptions.keepGoing)
    takesCandidates = reader.isGiven(ReadingOptions.accept)
    rejects = try reader.text(ReadingOptions.rejects)
  }

  /// The facts as the library takes them.
  static func settings(_ facts: [Fact: String]) -> [BHXHCore.ReadingOptions.Setting: String] {
    var settings: [BHXHCore.ReadingOptions.Setting: String] = [:]
    for (fact, value) in facts {
      if let setting = BHXHCore.ReadingOptions.Setting(rawValue: fact.rawValue) {
        settings[setting] = value
      }
    }
    return settings
  }

  /// What an option like `--set` says.
  ///
  /// - Throws: `UsageError` where a key is not among those that are known here, or a value is not understood.
  static func facts(_ reader: OptionReader, _ option: OptionDeclaration, knowing known: [Fact])
    throws(UsageError) -> [Fact: String]
  {
    var facts: [Fact: String] = [:]
    for (name, value) in try reader.pairs(option, example: "period=2023-07") {
      guard let fact = Fact(rawValue: name.lowercased()), known.contains(fact) else {
        throw reader.bad(option, name, oneOf: known.map(\.rawValue))
      }
      if fact == .period, (try? PeriodSpelling.read(value)) == nil {
        throw .badValue(option: option.name, value: value, expected: .period)
      }
      if fact == .scheme, Scheme(spelling: value) == nil {
        throw reader.bad(option, value, oneOf: Scheme.allCases.map(\.slug))
      }
      if let first = facts.updateValue(value, forKey: fact), first != value {
        throw .givenTwice(option: "set \(fact.rawValue)", first: first, second: value)
      }
    }
    return facts
  }
}

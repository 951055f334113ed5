import BHXHCore

/// Which rows are shown and how they are grouped: what `SelectionOptions` mean.
struct SelectionChoices: Equatable, Sendable {
  enum Boundaries: Equatable, Sendable {
    case automatic, asReported
    case date(String)
  }

  enum Versus: Equatable, Sendable {
    case previousYear, previousMonth, yearStart
    case period(String)
  }

  var period: String?
  var unit: String?
  /// Slugs, in the order given; empty: all.
  var schemes: [String] = []
  /// What `--by` names, with the command's own keys added last where they are missing.
  var keys: [GroupKey] = GroupKey.standard
  var boundaries = Boundaries.automatic
  var versus = Versus.previousYear
  var asOf: String?

  /// - Throws: `UsageError` where a value is not understood.
  init(_ reader: OptionReader) throws(UsageError) {
    period = try reader.period(SelectionOptions.period)
    unit = try reader.text(SelectionOptions.unit)
    schemes = try Self.schemes(reader)
    keys = try Self.keys(reader)
    asOf = try reader.date(SelectionOptions.asOf)
    let vocabulary = reader.vocabulary
    let boundaries: Boundaries? = try reader.value(SelectionOptions.boundaries, .boundaries) {
      switch $0 {
      case "auto": .automatic
      case "as-reported": .asReported
      default: vocabulary.isDate($0) ? .date($0) : nil
      }
    }
    self.boundaries = boundaries ?? .automatic
    let versus: Versus? = try reader.value(SelectionOptions.versus, .versus) {
      switch $0 {
      case "previous-year": .previousYear
      case "previous-month": .previousMonth
      case "year-start": .yearStart
      default: vocabulary.isPeriod($0) ? .period($0) : nil
      }
    }
    self.versus = versus ?? .previousYear
  }

  private static func schemes(_ reader: OptionReader) throws(UsageError) -> [String] {
    var schemes: [String] = []
    for word in words(reader, SelectionOptions.scheme) {
      guard let slug = reader.vocabulary.scheme(word) else {
        throw reader.bad(SelectionOptions.scheme, word, oneOf: reader.vocabulary.schemes)
      }
      if !schemes.contains(slug) { schemes.append(slug) }
    }
    return schemes
  }

  private static func keys(_ reader: OptionReader) throws(UsageError) -> [GroupKey] {
    let option = SelectionOptions.by
    let own = reader.command.ownKeys
    guard reader.isGiven(option) else {
      return GroupKey.standard + own.map { .named($0) }
    }
    let names = GroupKey.shared + own
    let known = names.map(\.rawValue) + reader.vocabulary.breakdowns
    var keys: [GroupKey] = []
    for word in words(reader, option) {
      let key: GroupKey
      if let name = names.first(where: { $0.rawValue == word.lowercased() }) {
        key = .named(name)
      } else {
        // Any other name is a breakdown's, also one that the table of breakdowns does not have; but a key
        // of another command or a near miss of a known name is a slip.
        let nearest = EditDistance.nearest(to: word, among: known).first
        let isOthers = GroupKey.Name(rawValue: word.lowercased()) != nil
        if word.isEmpty || isOthers || nearest.map({ $0 != word }) == true {
          throw .badValue(
            option: option.name, value: word, expected: .oneOf(known, nearest: nearest))
        }
        key = .breakdown(word)
      }
      if keys.contains(key) {
        throw .givenTwice(option: option.name, first: word, second: word)
      }
      keys.append(key)
    }
    let always = [GroupKey.named(.scheme)] + own.map { .named($0) }
    return keys + always.filter { !keys.contains($0) }
  }

  /// The words of an option that may be repeated and may hold several with commas between them.
  private static func words(_ reader: OptionReader, _ option: OptionDeclaration) -> [String] {
    reader.typed.values(of: option).flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

import BHXHCore

/// Which rows are shown and how they are grouped: what `SelectionOptions` mean.
struct SelectionChoices: Equatable, Sendable {
  /// From the first month of `--period` to its last; nil: all.
  var months: ClosedRange<Month>?
  /// `--period latest`: the last month of what is asked for, which only the input says.
  var isLatest = false
  /// As typed: finding it is the gazetteer's matter, and an unknown unit is no usage error.
  var unit: String?
  /// Empty: all.
  var schemes: Set<Scheme> = []
  /// What `--by` names, with the command's own keys added last where they are missing.
  var keys: [GroupKey]
  var boundaries = Boundaries.automatic
  var versus = Comparison.previousYear
  /// Whether `--versus` was typed.
  var isVersusGiven = false
  var partialSums = PartialSums.withheld
  /// How many people are divided among the units below one, and by what.
  var allot: Int64?
  var weight = Allotment.Weight.uncovered
  /// Whose change is shown beside campaigns.
  var effect: Scheme?
  var asOf: EffectiveDate?
  /// The kind of denominator of `--base-measure`; nil for what the scheme is published over.
  var baseMeasure: String?
  /// Whether the denominators of the data built in serve rows that have none.
  var takesBuiltInBase = false

  /// - Throws: `UsageError` where a value is not understood.
  init(_ reader: OptionReader) throws(UsageError) {
    isLatest = reader.typed.value(of: SelectionOptions.period)?.lowercased() == "latest"
    months = isLatest ? nil : try reader.months(SelectionOptions.period)
    unit = try reader.text(SelectionOptions.unit)
    schemes = Set(try reader.schemes(SelectionOptions.scheme))
    keys = try GroupKeyReader(reader).keys()
    asOf = try reader.onlyDate(SelectionOptions.asOf)
    baseMeasure = try reader.text(SelectionOptions.baseMeasure)
      .map(BHXHCore.ReadingOptions.baseMeasure)
    takesBuiltInBase = try reader.word(SelectionOptions.base) != nil
    boundaries =
      try reader.value(SelectionOptions.boundaries, .boundaries) { text in
        switch text {
        case "auto": .automatic
        case "as-reported": .asReported
        default: reader.date(text).map { .at($0.month) }
        }
      } ?? .automatic
    isVersusGiven = reader.isGiven(SelectionOptions.versus)
    if reader.isGiven(SelectionOptions.partial) { partialSums = .shown }
    allot = try reader.value(SelectionOptions.allot, .wholeNumber(from: 0, to: nil)) {
      text in
      guard case .value(let count) = NumberSpelling(.count).read(text), count.qualifier == .exact
      else {
        return nil
      }
      return count.mantissa
    }
    weight =
      try reader.value(
        SelectionOptions.weight,
        .oneOf(Allotment.Weight.allCases.map(\.rawValue), nearest: nil)
      ) { Allotment.Weight(rawValue: $0) } ?? .uncovered
    effect = try reader.schemes(SelectionOptions.effect).first
    versus =
      try reader.value(SelectionOptions.versus, .versus) { text in
        Comparison(slug: text) ?? reader.comparablePeriod(text).map { .month($0.end) }
      } ?? .previousYear
  }
}

/// Reads the keys of `--by`.
struct GroupKeyReader {
  private let reader: OptionReader
  /// The keys that only this command has; they are always keys.
  private let own: [GroupKey]

  static let ofOneCommand: [GroupKey] = [.issuer, .campaign, .kind] + ofDetails
  /// What is told of campaigns; where one of these or the kind is named, nothing else is a key that is not.
  private static let ofDetails: [GroupKey] = [
    .detail(.organiser), .detail(.channel), .detail(.audience),
  ]

  init(_ reader: OptionReader) {
    self.reader = reader
    own = reader.command.ownKeys
  }

  /// The keys in the order given, those that are always keys added last.
  func keys() throws(UsageError) -> [GroupKey] {
    let option = SelectionOptions.by
    guard reader.isGiven(option) else {
      return [.unit, .period] + always
    }
    var keys: [GroupKey] = []
    for word in reader.words(option) {
      let key = try key(word)
      if keys.contains(key) {
        throw .givenTwice(option: option.name, first: word, second: word)
      }
      keys.append(key)
    }
    if own.contains(.kind), keys.contains(where: ([.kind] + Self.ofDetails).contains) {
      return keys
    }
    return keys + always.filter { !keys.contains($0) }
  }

  /// What every row is told apart by, whether or not it is named.
  private var always: [GroupKey] { (reader.command.schemeIsKey ? [.scheme] : []) + own }

  private func key(_ word: String) throws(UsageError) -> GroupKey {
    let ofCommand = own.contains(.campaign) ? own + Self.ofDetails : own
    let named = GroupKey.named.filter {
      !Self.ofOneCommand.contains($0) || ofCommand.contains($0)
    }
    if let key = named.first(where: { $0.name == word.lowercased() }) { return key }
    if let key = GroupKey(spelling: word), named.contains(key) { return key }
    // Any other name is a breakdown's; but a key of another command or a near miss of a known name is a slip.
    if let usual = BreakdownNames.usual(for: word) { return .breakdown(usual) }
    let known = named.map(\.name) + BreakdownNames.usual
    let nearest = Suggestion.nearest(to: word, among: known)
    let isOthers = GroupKey.named.contains { $0.name == word.lowercased() }
    guard !word.isEmpty, !isOthers, nearest == nil else {
      throw .badValue(
        option: SelectionOptions.by.name, value: word, expected: .oneOf(known, nearest: nearest))
    }
    return .breakdown(word)
  }
}

import BHXHCore

/// Reads the values of options, each against what it may be.
struct OptionReader {
  let typed: TypedArguments
  let command: CommandDeclaration
  /// What holds where an option is not given.
  var configuration = Configuration()

  func isGiven(_ option: OptionDeclaration) -> Bool { typed.isGiven(option) }

  /// The value of an option, read by `read`; an error that names what was expected where it gives nothing.
  func value<Value>(
    _ option: OptionDeclaration, _ expected: UsageError.Expectation,
    _ read: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = typed.value(of: option) else { return nil }
    guard let value = read(text) else {
      throw .badValue(option: option.name, value: text, expected: expected)
    }
    return value
  }

  /// A text that is not empty.
  func text(_ option: OptionDeclaration) throws(UsageError) -> String? {
    try value(option, .notEmpty) { $0.isEmpty ? nil : $0 }
  }

  /// One of the words that the command accepts for this option.
  func word(_ option: OptionDeclaration) throws(UsageError) -> String? {
    guard let value = typed.value(of: option) else { return nil }
    let words = command.choices(of: option) ?? []
    guard words.contains(value.lowercased()) else { throw bad(option, value, oneOf: words) }
    return value.lowercased()
  }

  /// The words of an option that may be repeated and may hold several with commas between them.
  func words(_ option: OptionDeclaration) -> [String] {
    typed.values(of: option).flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  func wholeNumber(_ option: OptionDeclaration, from low: Int, to high: Int? = nil)
    throws(UsageError) -> Int?
  {
    try value(option, .wholeNumber(from: low, to: high)) { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
        return nil
      }
      return number >= low && number <= high ?? .max ? number : nil
    }
  }

  /// A percentage, kept exactly.
  func percentage(_ option: OptionDeclaration) throws(UsageError) -> Percent? {
    try value(option, .percentage) { text in
      guard case .value(let quantity) = NumberSpelling(.signedPercentage).read(text),
        quantity.qualifier == .exact
      else { return nil }
      return Percent(mantissa: quantity.mantissa, decimals: Int(quantity.decimals))
    }
  }

  func date(_ option: OptionDeclaration) throws(UsageError) -> EffectiveDate? {
    try value(option, .date, date)
  }

  /// The days of an option that may be repeated, in order.
  func dates(_ option: OptionDeclaration) throws(UsageError) -> [EffectiveDate] {
    try typed.values(of: option).map { text throws(UsageError) in
      guard let date = date(text) else {
        throw .badValue(option: option.name, value: text, expected: .date)
      }
      return date
    }
  }

  /// The day of an option of which only one can be meant here.
  func onlyDate(_ option: OptionDeclaration) throws(UsageError) -> EffectiveDate? {
    let dates = try dates(option)
    guard let first = dates.first else { return nil }
    if let other = dates.first(where: { $0 != first }) {
      throw .givenTwice(
        option: option.name, first: first.description, second: other.description)
    }
    return first
  }

  /// A day; of a month or a year its last one, as a stock of that time is.
  func date(_ text: String) -> EffectiveDate? {
    EffectiveDate(text) ?? comparablePeriod(text).map { EffectiveDate(endOf: $0.end) }
  }

  /// The schemes named, each once, in the order given.
  func schemes(_ option: OptionDeclaration) throws(UsageError) -> [Scheme] {
    var schemes: [Scheme] = []
    for word in words(option) {
      guard let scheme = Scheme(spelling: word) else {
        throw bad(option, word, oneOf: Scheme.allCases.map(\.slug))
      }
      if !schemes.contains(scheme) { schemes.append(scheme) }
    }
    return schemes
  }

  /// `NAME=VALUE` texts, split at the first or the last `=`.
  func pairs(_ option: OptionDeclaration, splitAtLast: Bool = false, example: String)
    throws(UsageError) -> [(name: String, value: String)]
  {
    var pairs: [(name: String, value: String)] = []
    for text in typed.values(of: option) {
      let sign = splitAtLast ? text.lastIndex(of: "=") : text.firstIndex(of: "=")
      guard let sign, sign != text.startIndex, text.index(after: sign) != text.endIndex else {
        throw .badValue(option: option.name, value: text, expected: .pair(example: example))
      }
      pairs.append((String(text[..<sign]), String(text[text.index(after: sign)...])))
    }
    return pairs
  }

  func bad(_ option: OptionDeclaration, _ value: String, oneOf words: [String]) -> UsageError {
    .badValue(
      option: option.name, value: value,
      expected: .oneOf(words, nearest: Suggestion.nearest(to: value, among: words)))
  }

  func badOperand(_ name: String, _ value: String, oneOf words: [String]) -> UsageError {
    .badOperand(
      name: name, value: value,
      expected: .oneOf(words, nearest: Suggestion.nearest(to: value, among: words)))
  }
}

extension OptionReader {
  /// A period that can be compared with others: neither `2023-10~` nor `..2023-10`.
  func comparablePeriod(_ text: String) -> Period? {
    guard let period = try? PeriodSpelling.read(text), period.isComparable else { return nil }
    return period
  }

  /// A period, or a range of two: from the first month of the first to the last month of the second.
  func months(_ option: OptionDeclaration) throws(UsageError) -> ClosedRange<Month>? {
    try value(option, .period) { text in
      if let period = comparablePeriod(text) { return period.start...period.end }
      let bytes = Array(text.utf8)
      let dots = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
      guard let dots,
        let first = comparablePeriod(String(decoding: bytes[..<dots], as: UTF8.self)),
        let last = comparablePeriod(String(decoding: bytes[(dots + 2)...], as: UTF8.self)),
        first.start <= last.end
      else { return nil }
      return first.start...last.end
    }
  }
}

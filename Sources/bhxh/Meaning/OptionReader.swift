import BHXHCore

/// Reads the values of options, each against what it may be.
struct OptionReader {
  let typed: TypedArguments
  let command: CommandDeclaration
  let vocabulary: Vocabulary

  func isGiven(_ option: OptionDeclaration) -> Bool { typed.isGiven(option) }

  /// A text that is not empty.
  func text(_ option: OptionDeclaration) throws(UsageError) -> String? {
    try value(option, .notEmpty) { $0.isEmpty ? nil : $0 }
  }

  /// One of the words that the command accepts for this option.
  func word(_ option: OptionDeclaration) throws(UsageError) -> String? {
    guard let value = typed.value(of: option) else { return nil }
    let words = command.choices(of: option) ?? []
    let found = words.first { $0 == value.lowercased() }
    guard let found else { throw bad(option, value, oneOf: words) }
    return found
  }

  func wholeNumber(_ option: OptionDeclaration, from low: Int, to high: Int? = nil)
    throws(UsageError) -> Int?
  {
    try value(option, .wholeNumber(from: low, to: high)) { text in
      guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
        return nil
      }
      return number >= low && number <= high ?? .max ? number : nil
    }
  }

  func percentage(_ option: OptionDeclaration) throws(UsageError) -> String? {
    try value(option, .percentage) { vocabulary.isPercentage($0) ? $0 : nil }
  }

  /// A period, or a range of two.
  func period(_ option: OptionDeclaration) throws(UsageError) -> String? {
    try value(option, .period) { vocabulary.isPeriod($0) ? $0 : nil }
  }

  func date(_ option: OptionDeclaration) throws(UsageError) -> String? {
    try value(option, .date) { vocabulary.isDate($0) ? $0 : nil }
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

  func badOperand(_ name: String, _ value: String, oneOf words: [String]) -> UsageError {
    let nearest = EditDistance.nearest(to: value, among: words).first
    return .badOperand(name: name, value: value, expected: .oneOf(words, nearest: nearest))
  }

  func bad(_ option: OptionDeclaration, _ value: String, oneOf words: [String]) -> UsageError {
    let nearest = EditDistance.nearest(to: value, among: words).first
    return .badValue(option: option.name, value: value, expected: .oneOf(words, nearest: nearest))
  }
}

/// Something that is kept as the text by which files, arguments and machine formats know it.
protocol CodedAsText: Codable {
  /// The text.
  var text: String { get }
  /// Nil for a text that means none.
  init?(text: String)
}

extension CodedAsText {
  /// Puts the text.
  public func encode(to encoder: any Encoder) throws { try putText(to: encoder) }

  /// Reads the text.
  public init(from decoder: any Decoder) throws { try self.init(textOf: decoder) }

  fileprivate func putText(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  fileprivate init(textOf decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no \(Self.self)")
    }
    self = value
  }
}

/// `bhyt`, not the number that the scheme has in memory, which the language would put.
extension Scheme: Codable, CodedAsText {
  var text: String { slug }
  init?(text: String) { self.init(slug: text) }

  /// As files know it.
  public func encode(to encoder: any Encoder) throws { try putText(to: encoder) }

  /// As files know it.
  public init(from decoder: any Decoder) throws { try self.init(textOf: decoder) }
}

/// `2023-07`.
extension Month: Codable, CodedAsText {
  var text: String { description }
  init?(text: String) {
    guard let period = Period(text: text), period.months == 1, period.certainty == .stated else {
      return nil
    }
    self = period.end
  }
}

/// As machine formats spell it: `2023`, `2023-Q3`, `2023-01..2023-07`.
extension Period: Codable, CodedAsText {
  var text: String { description }
  init?(text: String) {
    guard let period = try? PeriodSpelling.read(text) else { return nil }
    self = period
  }
}

/// `94.40`, with the decimals that it was printed with.
extension Percent: Codable, CodedAsText {
  var text: String { description }
  init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), decimals <= 18,
      parts.last?.utf8.first != 0x2B,
      parts.count == 1 || parts[1].utf8.allSatisfy({ $0 &- 0x30 < 10 }),
      let mantissa = Int64(parts.joined())
    else { return nil }
    self.init(mantissa: mantissa, decimals: decimals)
  }
}

extension Measure: Codable {}
extension Verdict: Codable {}
extension Exactness: Codable {}
extension Comparability: Codable {}

/// What a word or a sign beside a number's digits means.
enum NumberWord {
  case sign(SpelledNumber.Sign)
  case qualifier(Qualifier)
  case power(Int)
  /// `người`, `people`: says that it is a count.
  case people
  case percent
  case opens
  case closes

  /// What may stand before the digits, in plain spelling, longer ones first.
  static let before: [(text: [UInt8], word: NumberWord)] = longestFirst([
    ("+", .sign(.plus)), ("tang", .sign(.plus)),
    ("-", .sign(.minus)), ("giam", .sign(.minus)),
    (">", .qualifier(.over)), (">=", .qualifier(.over)), ("hon", .qualifier(.over)),
    ("tren", .qualifier(.over)), ("vuot moc", .qualifier(.over)), ("over", .qualifier(.over)),
    ("more than", .qualifier(.over)),
    ("<", .qualifier(.under)), ("<=", .qualifier(.under)), ("gan", .qualifier(.under)),
    ("duoi", .qualifier(.under)), ("nearly", .qualifier(.under)), ("under", .qualifier(.under)),
    ("~", .qualifier(.about)), ("khoang", .qualifier(.about)), ("gan nhu", .qualifier(.about)),
    ("xap xi", .qualifier(.about)), ("about", .qualifier(.about)),
    ("(", .opens),
  ])

  /// What may stand behind the digits, in plain spelling, longer ones first.
  static let behind: [(text: [UInt8], word: NumberWord)] = longestFirst([
    ("nghin", .power(3)), ("ngan", .power(3)), ("thousand", .power(3)),
    ("trieu", .power(6)), ("million", .power(6)),
    ("ty", .power(9)), ("ti", .power(9)), ("billion", .power(9)),
    ("nguoi", .people), ("luot nguoi", .people), ("people", .people), ("persons", .people),
    ("%", .percent), ("phan tram", .percent), ("percent", .percent), ("per cent", .percent),
    ("diem phan tram", .percent), ("diem %", .percent), ("percentage points", .percent),
    ("points", .percent),
    (")", .closes),
  ])

  private static func longestFirst(
    _ words: [(text: String, word: NumberWord)]
  ) -> [(text: [UInt8], word: NumberWord)] {
    words.map { (Array($0.text.utf8), $0.word) }.ordered { $0.text.count > $1.text.count }
  }
}

extension Qualifier {
  /// A qualifier as a column `qualifier` has it: empty, `>`, `hơn`, `~`, `khoảng`, `±500` …, in any case, with or without diacritics.
  /// Nil for any other word.
  public init?(spelling: String) {
    let plain = plainSpelling(spelling)
    if plain.isEmpty {
      self = .exact
    } else if plain.hasPrefix("±") {
      let reading = NumberSpelling(.count).read(String(plain.dropFirst()))
      guard case .value(let half) = reading, half.qualifier == .exact else { return nil }
      self = .rounded(half: half.mantissa)
    } else if plain.hasPrefix("..") {
      let reading = NumberSpelling(.signedPercentage).read(String(plain.dropFirst(2)))
      guard case .value(let end) = reading, end.qualifier == .exact else { return nil }
      self = .through(end.mantissa, decimals: end.decimals)
    } else if case .qualifier(let qualifier)? = NumberWord.before.first(where: {
      $0.text == Array(plain.utf8)
    }
    )?.word {
      self = qualifier
    } else {
      return nil
    }
  }
}

/// A part of a sentence that means something for its figures: a phrase, a number, a unit, a time, or a sign between them.
struct ProseMark: Sendable {
  enum Kind: Sendable {
    case phrase(ProsePhrases.Phrase)
    case number(ProseNumber)
    case unit(NamedUnit)
    case time(NamedTime)
    /// `so với` and what is compared with.
    case versus(NamedComparison)
    case comma, semicolon, colon, opens, closes, quote
    /// `và`, `cùng`: between the parts of a list.
    case and
    /// A word without a meaning here.
    case word
    /// Any other sign.
    case sign
  }

  let kind: Kind
  /// The tokens of the article.
  let tokens: Range<Int>

  var role: ProseRole? {
    if case .phrase(let phrase) = kind { phrase.role } else { nil }
  }

  var meaning: String {
    if case .phrase(let phrase) = kind { phrase.meaning } else { "" }
  }

  /// What it tells as a verb; nothing where it is none.
  var verb: ProseVerb {
    if case .phrase(let phrase) = kind { phrase.verb } else { [] }
  }

  var number: ProseNumber? {
    if case .number(let number) = kind { number } else { nil }
  }

  var unit: NamedUnit? {
    if case .unit(let unit) = kind { unit } else { nil }
  }

  var time: NamedTime? {
    if case .time(let time) = kind { time } else { nil }
  }

  var versus: NamedComparison? {
    if case .versus(let versus) = kind { versus } else { nil }
  }

  var scheme: (scheme: Scheme, group: String)? {
    guard case .phrase(let phrase) = kind, let scheme = phrase.scheme else { return nil }
    let meaning = phrase.meaning
    let group = meaning.utf8.firstIndex(of: UInt8(ascii: "/")).map { meaning[$0...].dropFirst() }
    return (scheme, group.map(String.init) ?? "")
  }

  /// The part of all people that a noun names: empty where the noun's own words do; nil for people as such.
  var group: String? {
    guard role == .person, meaning.utf8.starts(with: "group".utf8) else { return nil }
    return String(meaning.dropFirst("group/".count))
  }

  var isWord: Bool { if case .word = kind { true } else { false } }
  var isComma: Bool { if case .comma = kind { true } else { false } }
  var isSemicolon: Bool { if case .semicolon = kind { true } else { false } }
  var isColon: Bool { if case .colon = kind { true } else { false } }
  var isAnd: Bool { if case .and = kind { true } else { false } }
  var opens: Bool { if case .opens = kind { true } else { false } }
  var closes: Bool { if case .closes = kind { true } else { false } }

  /// Whether it is one of these verbs.
  func isVerb(_ verbs: ProseVerb) -> Bool {
    !verb.isDisjoint(with: verbs)
  }
}

/// A number as a text prints it.
struct ProseNumber: Sendable {
  enum Sort: Sendable {
    case count
    case percentage
    /// In percentage points by its own word.
    case points
    /// `2.109/2.156`: of how many.
    case fraction(of: Quantity)
    /// `93–94 %`, `từ 85 đến 90 %`.
    case range
    /// Money, by its own word.
    case money
  }

  var sort: Sort
  /// Nil where the digits are no number that is understood.
  var quantity: Quantity?
  /// The bytes of the number with its qualifier.
  var range: Range<Int>
  /// Whether a range is one of percentages; its quantity is then the first of the two.
  var isShareRange = false
  /// Whether its digits can be read in two ways.
  var isDoubtful = false
}

/// A unit that a text names.
struct NamedUnit: Sendable {
  /// Nil where several are called so and nothing decides.
  let unit: AdministrativeUnit?
  /// Whether a kind (`huyện`) stands in front of the name, or the name is a province's.
  let isSure: Bool
  /// Whether it stands in brackets behind a name that is no unit's: it says where that is, and not of what the figures are.
  var isBehindName = false
}

/// A time that a text names.
struct NamedTime: Sendable {
  enum Sort: Hashable, Sendable {
    case period(Period)
    /// `đến nay`.
    case now
    /// `cùng kỳ`.
    case samePeriod
    /// `cùng thời điểm`: the time that was told last; behind `so với` the same as `cùng kỳ`.
    case sameTime
    /// `trong 6 tháng`: so many months, up to the time that was told.
    case months(Int)
    /// `năm nay`: of a plan the year of publication.
    case thisYear
    case lastYear, yearStart, yearEnd, lastMonth, lastQuarter
    /// A year, a school year or a span that nothing dates.
    case unknown
  }

  let sort: Sort
  /// Whether the text says "up to".
  var isUpTo = false
  /// `từ đầu năm`: the span begins in January.
  var isSinceStart = false
  /// Whether the year was not printed.
  var isYearInferred = false
}

/// What a figure is compared with, as a text names it.
struct NamedComparison: Hashable, Sendable {
  enum Sort: Hashable, Sendable {
    /// The same month of this year, or of the year before.
    case samePeriod(year: Int?)
    case period(Period)
    case yearStart, yearEnd, lastYear, lastMonth, lastQuarter
    case unknown
  }

  let sort: Sort
}

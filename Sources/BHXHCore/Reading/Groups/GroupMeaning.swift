/// What a group row says of the rows below it: a period, a measure, a scheme, who set a plan, a status, a part of the people, a unit of
/// measure.
struct GroupMeaning: Hashable, Sendable {
  var period: Period?
  /// `Quý I`, where the year stands elsewhere.
  var partOfYear: PartOfYear?
  var measure: Measure?
  var scheme: Scheme?
  var issuer: Issuer?
  var status: Status?
  var parts: [Breakdown.Part] = []
  var factor: CountUnit?

  /// What becomes of a label.
  enum Reading {
    /// It says nothing of figures: a unit, a heading such as `Khối huyện`.
    case nothing
    case meaning(GroupMeaning)
    /// It says something, and not all of it is understood; the words that are not.
    case unclear(String)
  }

  /// Understands a label without its number.
  ///
  /// A label whose words are all recognised means what they say together. One of which some are, and some are not, is unclear; so is one
  /// that speaks of other people than those who take part, of a comparison, or in two ways at once.
  static func read(_ label: String) -> Reading {
    let text = PhraseGrammar.builtIn.read(label)
    let readings = text.readings.map(Combination.init)
    if !readings.contains(where: \.saysSomething) { return .nothing }
    if !text.leftOver.isEmpty { return .unclear(text.leftOver.joined(separator: ", ")) }
    var meanings: Set<GroupMeaning> = []
    for reading in readings where reading.saysSomething {
      if !reading.isClear { return .unclear(label) }
      meanings.insert(reading.meaning)
    }
    guard meanings.count == 1, let meaning = meanings.first else { return .unclear(label) }
    return .meaning(meaning)
  }

  /// One way to read the phrases of a label.
  private struct Combination {
    var meaning = GroupMeaning()
    var saysSomething = false
    var isClear = true
    /// `Đơn vị tính` stands before what one is.
    private var namesUnit = false

    init(_ phrases: [PhraseMeaning]) {
      for phrase in phrases { take(phrase) }
    }

    private mutating func take(_ phrase: PhraseMeaning) {
      switch phrase {
      case .filler(.unit): namesUnit = true
      case .filler(.people) where namesUnit: set(\.factor, .one)
      case .filler, .place, .people: return
      // `BHXH` beside `bắt buộc`: the narrower of the two.
      case .scheme(let scheme):
        set(\.scheme, meaning.scheme.flatMap { scheme.narrower(beside: $0) } ?? scheme)
      case .measure(let measure): set(\.measure, measure)
      case .issuer(let issuer): set(\.issuer, issuer)
      case .status(let status): set(\.status, status)
      case .unit(let unit): set(\.factor, unit)
      case .period(let period): set(\.period, period)
      case .partOfYear(let part): set(\.partOfYear, part)
      case .part(let part):
        // `Thành thị - Urban`
        if meaning.parts.contains(part) { return }
        if meaning.parts.contains(where: { $0.name == part.name }) { isClear = false }
        meaning.parts.append(part)
      case .ratio, .shift, .compared, .over, .divided, .up, .other: isClear = false
      }
      if case .filler(.unit) = phrase { return }
      saysSomething = true
    }

    private mutating func set<Value: Equatable>(
      _ path: WritableKeyPath<GroupMeaning, Value?>, _ value: Value
    ) {
      let other = meaning[keyPath: path]
      if let other, other != value, !GroupMeaning.isNarrower(value, other) { isClear = false }
      meaning[keyPath: path] = value
    }
  }

  /// Whether a scheme takes the place of one that it is a part of.
  private static func isNarrower(_ value: some Equatable, _ other: some Equatable) -> Bool {
    guard let scheme = value as? Scheme, let whole = other as? Scheme else { return false }
    return scheme.narrower(beside: whole) == scheme
  }

  /// The kinds of things that it says: a later row that says the same kinds takes its place.
  var kinds: Set<Int> {
    var kinds: Set<Int> = []
    if period != nil || partOfYear != nil { kinds.insert(0) }
    if measure != nil { kinds.insert(1) }
    if scheme != nil { kinds.insert(2) }
    if issuer != nil { kinds.insert(3) }
    if status != nil { kinds.insert(4) }
    if !parts.isEmpty { kinds.insert(5) }
    if factor != nil { kinds.insert(6) }
    return kinds
  }

  /// What it says with what a row further out says; its own goes before.
  func within(_ outer: GroupMeaning) -> GroupMeaning {
    var both = self
    both.period = period ?? (partOfYear == nil ? outer.period : nil)
    if let partOfYear, let year = outer.period {
      both.period = year.form == .year ? partOfYear.period(of: year.year) : nil
    }
    both.measure = measure ?? outer.measure
    both.scheme = scheme ?? outer.scheme
    both.issuer = issuer ?? outer.issuer
    both.status = status ?? outer.status
    both.factor = factor ?? outer.factor
    both.parts = parts + outer.parts.filter { part in !parts.contains { $0.name == part.name } }
    return both
  }

  var isEmpty: Bool { self == GroupMeaning() }

  /// What it says beyond another.
  func without(_ given: GroupMeaning) -> GroupMeaning {
    var rest = self
    if period == given.period { rest.period = nil }
    rest.partOfYear = nil
    return rest
  }
}

extension GroupMeaning: CustomStringConvertible {
  /// In the words of the contract: `bhyt target 2023`.
  var description: String {
    let words = [
      scheme?.slug, measure?.slug, period?.description, issuer?.slug, status?.slug,
      factor.map { "×10^\($0.exponent)" },
    ]
    return (words.compactMap(\.self) + parts.map { "\($0.name)=\($0.value)" })
      .joined(separator: " ")
  }
}

extension Scheme {
  /// The one of two schemes that is a part of the other; nil where neither is.
  fileprivate func narrower(beside other: Scheme) -> Scheme? {
    let parts: [(part: Scheme, whole: Scheme)] = [
      (.compulsory, .socialInsurance), (.voluntary, .socialInsurance),
      (.householdHealth, .health),
    ]
    return parts.first {
      [self, other] == [$0.part, $0.whole] || [other, self] == [$0.part, $0.whole]
    }?
    .part
  }
}

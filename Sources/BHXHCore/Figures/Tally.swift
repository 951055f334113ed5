/// A count that was given, or summed from given ones, with everything that it carries along.
public struct Tally: Hashable, Sendable {
  /// Wide enough for any sum: a single count is at most 10^15.
  public var amount: Int128
  /// What the qualifiers of the parts leave in doubt.
  public var doubt: Doubt
  /// The weakest of the figures used.
  public var status: Status
  /// Computed, or published as it stands.
  public var how: How
  /// Whether any part was added up from the units of another territory.
  public private(set) var isRestated: Bool
  private var evidence: Evidence

  /// The figures that went in; most often it is one, for which no list is made.
  private enum Evidence: Hashable {
    case one(Fact)
    case many([Fact])
  }

  /// The figures that went in, for `--explain` and for the sources of a report.
  public var facts: [Fact] {
    switch evidence {
    case .one(let fact): [fact]
    case .many(let facts): facts
    }
  }

  /// The first of them.
  public var firstFact: Fact? {
    switch evidence {
    case .one(let fact): fact
    case .many(let facts): facts.first
    }
  }

  /// Gives each of them without making a list.
  func forEachFact(_ body: (Fact) -> Void) {
    switch evidence {
    case .one(let fact): body(fact)
    case .many(let facts): for fact in facts { body(fact) }
    }
  }

  /// A figure alone.
  public init(_ fact: Fact) {
    amount = Int128(fact.value.mantissa)
    doubt = Doubt(fact.value)
    status = fact.status
    how = .computed
    isRestated = false
    evidence = .one(fact)
  }

  private init(_ amount: Int128, _ doubt: Doubt, _ left: Tally, _ right: Tally) {
    self.amount = amount
    self.doubt = doubt
    status = max(left.status, right.status)
    how = max(left.how, right.how)
    isRestated = left.isRestated || right.isRestated
    evidence = .many(left.facts + right.facts)
  }

  /// What is said of the number where it is printed.
  public var qualifier: Qualifier { doubt.qualifier(of: amount) }

  /// All values that the figure may have, by its qualifiers; a count of people is not negative.
  public func interval(isSigned: Bool = false) -> Interval {
    doubt.interval(around: amount, isSigned: isSigned)
  }

  /// The sum; qualifiers are carried on.
  public func adding(_ other: Tally) -> Tally {
    var sum = doubt
    sum.merge(other.doubt)
    return Tally(amount + other.amount, sum, self, other)
  }

  /// The difference; qualifiers are carried on.
  public func subtracting(_ other: Tally) -> Tally {
    var difference = doubt
    difference.merge(other.doubt.negated)
    return Tally(amount - other.amount, difference, self, other)
  }

  /// The sum of several; nil for none.
  public static func sum(_ tallies: some Sequence<Tally>) -> Tally? {
    var rest = tallies.makeIterator()
    guard var total = rest.next() else { return nil }
    var facts: [Fact] = []
    while let tally = rest.next() {
      if facts.isEmpty {
        facts.reserveCapacity(tallies.underestimatedCount)
        total.forEachFact { facts.append($0) }
      }
      total.add(tally.amount, tally.doubt, status: tally.status, how: tally.how)
      total.isRestated = total.isRestated || tally.isRestated
      tally.forEachFact { facts.append($0) }
    }
    if !facts.isEmpty { total.evidence = .many(facts) }
    return total
  }

  /// The sum of given figures; nil for none.
  static func sum(of facts: [Fact]) -> Tally? {
    guard var total = facts.first.map({ Tally($0) }) else { return nil }
    for fact in facts.dropFirst() {
      let doubt = Doubt(fact.value)
      total.add(Int128(fact.value.mantissa), doubt, status: fact.status, how: .computed)
    }
    if facts.count > 1 { total.evidence = .many(facts) }
    return total
  }

  private mutating func add(_ more: Int128, _ other: Doubt, status: Status, how: How) {
    amount += more
    doubt.merge(other)
    self.status = max(self.status, status)
    self.how = max(self.how, how)
  }

  /// The same figure, into which another fact went too.
  func adding(evidence fact: Fact) -> Tally {
    var copy = self
    copy.evidence = .many(facts + [fact])
    return copy
  }

  /// The same figure, for the territory that its parts make up at another date.
  public func restated() -> Tally {
    var copy = self
    copy.isRestated = true
    return copy
  }

  /// The same figure, known only through a published change.
  public func implied() -> Tally {
    var copy = self
    copy.how = max(how, .implied)
    return copy
  }
}

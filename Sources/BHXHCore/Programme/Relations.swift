extension Relation {
  /// Coverage: participants over the denominator of their scheme.
  public static let coverage = Relation(
    "coverage", Term(.coveragePercent),
    .percentage(Term(.participants), over: Term(nil, at: .vintage)))

  /// Attainment of a plan that says how many participants there shall be at the end of the year.
  public static let attainment = Relation(
    "attainment", Term(.attainmentPercent),
    .percentage(Term(.participants), over: Term(.target, at: .planYear)))

  /// Attainment of a plan that says how many participants there shall be more.
  public static let attainmentOfChange = Relation(
    "attainment of new participants", Term(.attainmentPercent),
    .percentage(Term(.change, at: .yearStart), over: Term(.targetChange, at: .planYear)))

  /// Attainment of a plan that is a coverage.
  public static let attainmentOfCoverage = Relation(
    "attainment of a coverage", Term(.attainmentPercent),
    .percentageOfShare(
      Term(.participants), percent: Term(.targetPercent, at: .planYear), of: Term(nil, at: .vintage)
    ))

  /// Growth against an earlier stock.
  public static let growth = Relation(
    "growth", Term(.growthPercent),
    .growth(Term(.participants), from: Term(.participants, at: .versus)))

  /// The net change against an earlier stock.
  public static let change = Relation(
    "change", Term(.change),
    .difference(Term(.participants), from: Term(.participants, at: .versus)))

  /// Growth by a change that was given: what `growth` and `change` say together, said at once.
  public static let growthByChange = Relation(
    "growth by change", Term(.growthPercent),
    .percentage(Term(.change), over: Term(.participants, at: .versus)))

  /// A difference of two coverages, in percentage points.
  public static let coveragePoints = Relation(
    "coverage points", Term(.coveragePoints),
    .difference(Term(.coveragePercent), from: Term(.coveragePercent, at: .versus)))

  /// A difference of two attainments, in percentage points.
  public static let attainmentPoints = Relation(
    "attainment points", Term(.attainmentPoints),
    .difference(Term(.attainmentPercent), from: Term(.attainmentPercent, at: .versus)))

  /// BHXH is compulsory and voluntary together, always; for participants, changes, and targets of one issuer.
  public static let socialInsurance = [Measure.participants, .change, .target].map { measure in
    Relation(
      "bhxh = bhxh-bat-buoc + bhxh-tu-nguyen", Term(measure, of: .socialInsurance),
      .sum([Term(measure, of: .compulsory), Term(measure, of: .voluntary)]))
  }

  /// The published "total participants", where one source gives all three.
  public static let socialAndHealth = [Measure.participants, .change, .target].map { measure in
    Relation(
      "bhxh-bhyt = bhyt + bhxh-tu-nguyen", Term(measure, of: .socialAndHealth),
      .sum([Term(measure, of: .health), Term(measure, of: .voluntary)]), needsOneSource: true)
  }

  /// Coverages over one base add up where their schemes do.
  public static let coverageSum = Relation(
    "coverage of bhxh = bhxh-bat-buoc + bhxh-tu-nguyen",
    Term(.coveragePercent, of: .socialInsurance),
    .sum([Term(.coveragePercent, of: .compulsory), Term(.coveragePercent, of: .voluntary)]))

  /// Every member of unemployment insurance is a compulsory member of social insurance.
  public static let unemploymentWithinCompulsory = Relation(
    "bhtn ≤ bhxh-bat-buoc", Term(.participants, of: .unemployment),
    .atMost(Term(.participants, of: .compulsory)))

  /// Household members are part of health insurance.
  public static let householdWithinHealth = Relation(
    "bhyt-ho-gia-dinh ≤ bhyt", Term(.participants, of: .householdHealth),
    .atMost(Term(.participants, of: .health)))

  /// Over one base a part has no higher coverage than its whole.
  public static let coverageWithin = [
    Relation(
      "coverage of bhtn ≤ bhxh-bat-buoc", Term(.coveragePercent, of: .unemployment),
      .atMost(Term(.coveragePercent, of: .compulsory))),
    Relation(
      "coverage of bhyt-ho-gia-dinh ≤ bhyt", Term(.coveragePercent, of: .householdHealth),
      .atMost(Term(.coveragePercent, of: .health))),
  ]

  /// A named group is no more than its whole.
  public static let groupWithinWhole = Relation(
    "group ≤ whole", Term(nil), .groupWithinWhole)

  /// The parts of a breakdown are no more than their whole.
  public static let partsWithinWhole = Relation(
    "Σ parts ≤ whole", Term(nil), .partsWithinWhole)

  /// A unit's figure is the sum of those of the units directly below it.
  public static let children = [Measure.participants, .population, .labourForce].map { measure in
    Relation("parent = Σ children", Term(measure), .sumOfChildren)
  }

  /// Retention: of those whose time ran out, how many went on.
  public static let retention = Relation(
    "retention", Term(nil), .percentageOfSum(Term(.renewals), of: [Term(.renewals), Term(.lapses)]))

  /// Every relation, in the order in which they are tried and cited.
  public static let all: [Relation] =
    [
      coverage, attainment, attainmentOfChange, attainmentOfCoverage, growth, growthByChange,
      change,
    ]
    + socialInsurance + socialAndHealth
    + [unemploymentWithinCompulsory, householdWithinHealth, coverageSum] + coverageWithin
    + [coveragePoints, attainmentPoints] + children + [
      groupWithinWhole, partsWithinWhole, retention,
    ]
}

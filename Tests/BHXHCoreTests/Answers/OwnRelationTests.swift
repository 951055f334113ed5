import BHXHCore
import Testing

/// A relation of one's own is computed, audited and derived from like those that are declared.
@Suite struct OwnRelationTests {
  private typealias Term = Relation.Term

  private static let share = Relation(
    "household members", Term(nil),
    .percentage(Term(.participants, of: .householdHealth), over: Term(.participants, of: .health)))
  private static let lapsed = Relation(
    "lapses of members", Term(nil), .percentage(Term(.lapses), over: Term(.participants)))
  private static let recruited = Relation(
    "recruits of the plan", Term(nil),
    .percentage(Term(.recruits), over: Term(.targetChange, at: .planYear)))
  private static let renewed = Relation(
    "renewed", Term(nil),
    .percentageOfSum(Term(.renewals), of: [Term(.renewals), Term(.recruits), Term(.lapses)]))
  private static let grown = Relation(
    "households more", Term(nil),
    .growth(
      Term(.participants, of: .householdHealth),
      from: Term(.participants, of: .householdHealth, at: .versus)))
  private static let perHead = Relation(
    "labour force of the people", Term(nil),
    .percentage(Term(.participants, of: .compulsory), over: Term(nil, of: .health, at: .vintage)))

  private func sheet(_ lines: String...) throws -> Figures {
    let header = "unit,period,scheme,measure,value,issuer,versus"
    return try Figures(
      Array(([header] + lines).joined(separator: "\n").utf8), named: "bieu.csv", isEvidence: true)
  }

  /// 175 of 1 000, and 20 + 30 of 100 + 150 in two districts of which both sides are known.
  @Test func aShareOfOneSchemeInAnother() throws {
    let figures = try sheet(
      "ha-tinh,2023-07,bhyt,participants,1000,,",
      "ha-tinh,2023-07,bhyt-ho-gia-dinh,participants,175,,",
      "kien-giang/hon-dat,2023-07,bhyt,participants,100,,",
      "kien-giang/an-minh,2023-07,bhyt,participants,150,,",
      "kien-giang/an-bien,2023-07,bhyt,participants,150,,",
      "kien-giang/hon-dat,2023-07,bhyt-ho-gia-dinh,participants,20,,",
      "kien-giang/an-minh,2023-07,bhyt-ho-gia-dinh,participants,30,,")
    let rows = try figures.indicator(Self.share)
    #expect(
      rows.map(\.description) == [
        "ha-tinh 2023-07 bhyt-ho-gia-dinh: 17.50 %",
        "kien-giang/an-minh 2023-07 bhyt-ho-gia-dinh: 20.00 %",
        "kien-giang/hon-dat 2023-07 bhyt-ho-gia-dinh: 20.00 %",
      ])
    var question = Question(by: .month)
    question.digits = 1
    #expect(
      try figures.indicator(Self.share, question).map(\.description) == [
        "2023-07 bhyt-ho-gia-dinh: 18.0 %"
      ])
    #expect(rows[0].ratio == Ratio(Int64(7), over: 40))
    let csv = String(decoding: rows.bytes(as: .csv), as: UTF8.self).split(separator: "\n")
    #expect(
      csv[0] == "unit,period,scheme,part,whole,percent,how,reported,expected,qualifier,reason")
    #expect(csv[1] == "ha-tinh,2023-07,bhyt-ho-gia-dinh,175,1000,17.50,computed,1,1,,")
  }

  @Test(arguments: [
    (lapsed, "kien-giang 2023-07 bhxh-tu-nguyen: 5.00 %"),  // 25 of 500
    (recruited, "kien-giang 2023-07 bhxh-tu-nguyen ubnd: 12.50 %"),  // 50 of 400
    (renewed, "kien-giang 2023-07 bhxh-tu-nguyen: 25.00 %"),  // 25 of 25 + 50 + 25
  ])
  func whatFlowsIsHeldAgainstStocksPlansAndFlows(relation: Relation, row: String) throws {
    let figures = try sheet(
      "kien-giang,2023-07,bhxh-tu-nguyen,participants,500,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,lapses,25,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,renewals,25,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,recruits,50,,",
      "kien-giang,2023,bhxh-tu-nguyen,target_change,400,ubnd,")
    let rows = try figures.indicator(relation)
    #expect(rows.map(\.description) == [row])
  }

  @Test func aGrowthAndADenominator() throws {
    let figures = try sheet(
      "kien-giang,2022-07,bhyt-ho-gia-dinh,participants,160,,",
      "kien-giang,2023-07,bhyt-ho-gia-dinh,participants,200,,",
      "kien-giang,2023-07,bhxh-bat-buoc,participants,90,,",
      "kien-giang,2022-12,,population,1000,,")
    let grown = try figures.indicator(Self.grown)
    #expect(grown.last?.description == "kien-giang 2023-07 bhyt-ho-gia-dinh: 25.00 %")
    #expect(grown.first?.reason == .noFigure(.participants))
    #expect(
      try figures.indicator(Self.perHead).map(\.description)
        == ["kien-giang 2023-07 bhxh-bat-buoc: 9.00 %"])
  }

  /// 175 ÷ 1 000 is 17.50 %, and 175 are 17.60 % of no whole number: 994 are too few, 995 too many.
  @Test func aPublishedValueIsAudited() throws {
    var figures = try sheet(
      "ha-tinh,2023-07,bhyt,participants,1000,,",
      "ha-tinh,2023-07,bhyt-ho-gia-dinh,participants,175,,")
    try figures.add("17,50", of: Self.share, at: "Hà Tĩnh", in: "7/2023")
    #expect(try figures.audit().contradictions.isEmpty)
    let row = try #require(try figures.audit().rows.last)
    #expect(row.verdict == .consistent)
    #expect(
      row.because.english
        == "household members = 100 · participants(bhyt-ho-gia-dinh) / participants(bhyt)")
    try figures.add("17,60", of: Self.share, at: "Hà Tĩnh", in: "7/2023", source: "báo")
    let told = try figures.audit().contradictionsInWords
    #expect(told.count == 2)
    #expect(
      told.contains {
        $0.because.english
          == "cannot hold together: participants 175; household members 17.60"
      })
    #expect(
      try figures.indicator(Self.share).map(\.description)
        == ["ha-tinh 2023-07 bhyt-ho-gia-dinh: 17.50 %"])
    #expect(try figures.indicator(Self.share)[0].published?.value.description == "17.50")
  }

  /// 17.5 % of 1 000 are 175 people, for 174 are 17.4 %.
  @Test func whatWasNotPrintedIsDerived() throws {
    var figures = try sheet("ha-tinh,2023-07,bhyt,participants,1000,,")
    try figures.add("17,5", of: Self.share, at: "Hà Tĩnh", in: "2023-07")
    let derived = try figures.derivation().rows
    #expect(derived.map(\.subject.scheme) == [.householdHealth])
    #expect(derived.first?.low == 175 && derived.first?.high == 175)
    #expect(derived.first?.exactness == .exact)
    // Where nothing can be computed the printed one stands; a row needs participants of the part's scheme.
    #expect(try figures.indicator(Self.share).isEmpty)
  }

  /// 5.0 % of the members of July lapsed: 25 of 500.
  @Test func aRatioOfAFlowAndAStockIsAudited() throws {
    var figures = try sheet(
      "kien-giang,2023-07,bhxh-tu-nguyen,participants,500,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,lapses,25,,")
    var other = figures
    try figures.add("5,0", of: Self.lapsed, for: .voluntary, at: "Kiên Giang", in: "2023-07")
    #expect(try figures.audit().contradictions.isEmpty)
    #expect(try figures.audit().rows.last?.verdict == .consistent)
    try other.add("6,0", of: Self.lapsed, for: .voluntary, at: "Kiên Giang", in: "2023-07")
    #expect(try other.audit().contradictions.map(\.count) == [3])
  }

  private static let casesOfWhatHoldsAmongFiguresThatThereAre: [(Relation, String)] = [
    (
      Relation("net", Term(.change), .difference(Term(.recruits), from: Term(.lapses))),
      "kien-giang,2023-07,bhxh-tu-nguyen,change,30,,2023-06"
    ),
    (
      Relation("who joined sat there", Term(.recruits), .atMost(Term(.attendees))),
      "kien-giang,2023-07,,attendees,40,,"
    ),
    (
      Relation("all are renewed", Term(.recruits), .sum([Term(.renewals), Term(.lapses)])),
      "kien-giang,2023-07,bhxh-tu-nguyen,renewals,24,,"
    ),
  ]

  /// 50 came, 25 went: 25 more, not 30; and of 40 who sat there no 50 joined.
  @Test(arguments: Self.casesOfWhatHoldsAmongFiguresThatThereAre)
  func whatHoldsAmongFiguresThatThereAre(relation: Relation, line: String) throws {
    var figures = try sheet(
      "kien-giang,2023-07,bhxh-tu-nguyen,recruits,50,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,lapses,25,,", line)
    #expect(try figures.audit().contradictions.isEmpty)
    try figures.add(relation)
    #expect(try figures.audit().contradictions.count == 1)
  }

  @Test func childrenOfAnyCountAddUp() throws {
    let provinces = Gazetteer.builtIn.children(of: .nation, at: Month(index: 2025 * 12 + 8))
    var figures = Figures()
    for province in provinces {
      let path = Gazetteer.builtIn.path(of: province)
      try figures.add(10, .recruits, of: .health, at: path, in: "2025-09")
    }
    try figures.add(341, .recruits, of: .health, at: "viet-nam", in: "2025-09")
    #expect(try figures.audit().contradictions.isEmpty)
    try figures.add(Relation("Σ recruits", Term(.recruits), .sumOfChildren))
    #expect(try figures.audit().contradictions.first?.count == 35)
  }

  @Test(arguments: [
    Relation("", Term(nil), .percentage(Term(.recruits), over: Term(.events))),
    Relation("coverage", Term(nil), .percentage(Term(.recruits), over: Term(.events))),
    Relation("a", Term(.recruits), .percentage(Term(.recruits), over: Term(.events))),
    Relation("a", Term(nil), .percentage(Term(.coveragePercent), over: Term(.events))),
    Relation("a", Term(nil), .percentageOfSum(Term(.recruits), of: [Term(.events)])),
    Relation("a", Term(nil), .percentageOfSum(Term(nil), of: [Term(nil)])),
    Relation("a", Term(nil), .sum([Term(.recruits)])),
    Relation("a", Term(.recruits), .sum([])),
    Relation("a", Term(.recruits), .atMost(Term(.coveragePercent))),
    Relation("a", Term(.recruits), .difference(Term(.recruits, at: .versus), from: Term(.events))),
    Relation("a", Term(nil), .percentage(Term(.target), over: Term(.participants))),
    Relation("a", Term(.coveragePercent), .sumOfChildren),
    Relation("a", Term(nil), .groupWithinWhole),
    Relation("a", Term(.indicator), .percentage(Term(.recruits), over: Term(.events))),
    Relation(
      "a", Term(nil), .percentageOfShare(Term(.recruits), percent: Term(.events), of: Term(nil))),
  ])
  func whatNobodyCouldReckonWithIsRefused(relation: Relation) {
    var figures = Figures()
    let thrown = #expect(throws: Problem.self) { try figures.add(relation) }
    #expect(thrown?.code == .relationUnsuited)
    #expect(figures.relations.isEmpty)
    #expect(throws: Problem.self) { try figures.indicator(relation) }
  }

  @Test(arguments: ["17,5 người", "abc", ""])
  func aPublishedValueIsReadAsACellIs(value: String) {
    var figures = Figures()
    #expect(throws: Problem.self) {
      try figures.add(value, of: Self.share, at: "Hà Tĩnh", in: "2023-07")
    }
    #expect(throws: Problem.self) {
      try figures.add("17,5", of: Self.share, at: "Hà Tỉnh Mới", in: "2023-07")
    }
    #expect(throws: Problem.self) {
      try figures.add("17,5", of: .coverage, at: "Hà Tĩnh", in: "2023-07")
    }
    #expect(figures.facts.isEmpty)
  }

  /// Retention has no measure either: a printed one is audited by the declared relation.
  @Test func aPublishedRetention() throws {
    var figures = try sheet(
      "kien-giang,2023-07,bhxh-tu-nguyen,renewals,90,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,lapses,10,,")
    try figures.add("90,0", of: .retention, for: .voluntary, at: "Kiên Giang", in: "2023-07")
    #expect(try figures.audit().contradictions.isEmpty)
    try figures.add("91,0", of: .retention, for: .voluntary, at: "Kiên Giang", in: "2023-07")
    #expect(!(try figures.audit().contradictions.isEmpty))
  }

  @Test func aPageIsAskedOfFigures() throws {
    let figures = try sheet(
      "kien-giang,2022-07,bhyt,participants,800,,", "kien-giang,2023-07,bhyt,participants,900,,",
      "kien-giang,2023-07,,population,1000,,")
    let unit = try #require(figures.facts.first?.unit)
    let page = try #require(try figures.report(about: unit))
    #expect(page.period == "2023-07")
    #expect(page.coverage.map(\.description) == ["kien-giang 2023-07 bhyt: 90.00 %"])
    #expect(page.growth.map(\.description).contains("kien-giang 2023-07 bhyt: 12.50 %"))
    let text = String(decoding: page.bytes(as: .text, OutputStyle(.vietnamese)), as: UTF8.self)
    #expect(text.hasPrefix("Tình hình"))
    #expect(
      try figures.report(about: try #require(Gazetteer.builtIn.states(ofPath: "ha-tinh").last))
        == nil)
  }

  /// 25 more since December are 5 % of 500; the 40 since July a year ago are another change.
  @Test func aChangeSinceTheStartOfTheYear() throws {
    let figures = try sheet(
      "kien-giang,2023-07,bhxh-tu-nguyen,participants,500,,",
      "kien-giang,2023-07,bhxh-tu-nguyen,change,25,,2022-12",
      "kien-giang,2023-07,bhxh-tu-nguyen,change,40,,2022-07")
    let gained = Relation(
      "gained this year", Term(nil),
      .percentage(Term(.change, at: .yearStart), over: Term(.participants)))
    #expect(
      try figures.indicator(gained).map(\.description)
        == ["kien-giang 2023-07 bhxh-tu-nguyen: 5.00 %"])
  }
}

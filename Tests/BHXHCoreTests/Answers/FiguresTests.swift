import BHXHCore
import Foundation
import Testing

/// The library's front: what the program refuses it refuses, and what the program answers it answers.
@Suite struct FiguresTests {
  private func sheet(_ lines: String..., keepsGoing: Bool = false, isEvidence: Bool = false) throws
    -> Figures
  {
    try Figures(
      Array(lines.joined(separator: "\n").utf8), named: "bieu.csv", keepsGoing: keepsGoing,
      isEvidence: isEvidence)
  }

  @Test func aSheetIsReadAndDivided() throws {
    let figures = try sheet(
      "unit,period,scheme,participants,population",
      "kien-giang/hon-dat,2023-07,bhyt,90.000,100.000",
      "kien-giang/an-minh,2023-07,bhyt,50.000,")
    let answer = try figures.coverage(Question(by: .unit, .month))
    #expect(
      answer.map(\.description) == [
        "kien-giang/an-minh 2023-07 bhyt: no denominator within 24 months",
        "kien-giang/hon-dat 2023-07 bhyt: 90.00 %",
      ])
    #expect(figures.rows.used == 2)
  }

  /// Three equal populations: added up, everybody would count twice.
  @Test func aPopulationRepeatedForEachPartForbidsEveryAnswer() throws {
    let figures = try sheet(
      "unit,period,scheme,sex,participants,population", "ha-noi,2023,bhyt,nam,40,100",
      "ha-noi,2023,bhyt,nữ,45,100")
    let thrown = #expect(throws: Problem.self) { try figures.coverage() }
    #expect(thrown?.code == .populationRepeated)
    let other = #expect(throws: Problem.self) { try figures.growth() }
    #expect(other?.code == .populationRepeated)
  }

  @Test func aRowThatCannotBeReadForbidsAnswersUnlessItIsLeftOut() throws {
    let lines = ["unit,period,scheme,participants", "ha-noi,2023,bhyt,1,5", "ha-tinh,2023,bhyt,7"]
    let figures = try Figures(Array(lines.joined(separator: "\n").utf8), named: "x.csv")
    #expect(throws: Problem.self) { try figures.coverage() }
    let rest = try Figures(
      Array(lines.joined(separator: "\n").utf8), named: "x.csv", keepsGoing: true)
    #expect(try rest.coverage().map(\.name) == ["ha-tinh 2023 bhyt"])
    #expect(rest.rows.rejected == 1)
  }

  @Test(arguments: [
    (-5, "Hòn Đất", "2023-07", ProblemCode.numberNegative),
    (5, "Hòn Đá Vàng", "2023-07", .unitUnknown),
    (5, "kien-giang/hon-dat", "2026-01", .unitNotInForce),
    (5, "Hòn Đất", "tháng mười ba", .periodUnknown),
  ])
  func whatAFileCouldNotSayIsNotTakenFromCodeEither(
    value: Int64, unit: String, period: String, code: ProblemCode
  ) throws {
    var figures = Figures()
    let thrown = #expect(throws: Problem.self) {
      try figures.add(value, .participants, of: .health, at: unit, in: period)
    }
    #expect(thrown?.code == code)
    #expect(figures.facts.isEmpty && figures.rows.rows == 0 && figures.problems.isEmpty)
  }

  @Test func figuresMadeInCodeAreDivided() throws {
    var figures = Figures()
    try figures.add(90_000, .participants, of: .health, at: "Hòn Đất", in: "7/2023")
    try figures.add(100_000, .population, at: "Huyện Hòn Đất", in: "2023-07")
    #expect(try figures.coverage().first?.percent?.description == "90.00")
    let thrown = #expect(throws: Problem.self) {
      try figures.add(91_000, .participants, of: .health, at: "Hòn Đất", in: "2023-07")
    }
    #expect(thrown?.code == .duplicateFigure)
    #expect(figures.facts.count == 2)
  }

  @Test func observationsAreTakenAllOrNone() throws {
    let read = try sheet(
      "unit,period,scheme,measure,value,sex", "ha-noi,2023-07,bhyt,participants,hơn 90,nam",
      "ha-noi,2023,bhyt,target,200,", "ha-noi,2023-07,bhyt,coverage_pct,\"94,43\",")
    let observations = read.facts.map {
      Observation(
        unit: $0.unit, period: $0.period, subject: $0.subject, value: $0.value, place: $0.place)
    }
    var figures = Figures()
    try figures.add(observations)
    #expect(figures.facts.map(\.value) == read.facts.map(\.value))
    #expect(figures.facts.map(\.subject) == read.facts.map(\.subject))
    var half = Figures()
    var wrong = observations
    wrong[2].subject = Subject(.participants, scheme: .health)
    let thrown = #expect(throws: Problem.self) { try half.add(wrong) }
    #expect(thrown?.code == .numberFraction)
    #expect(half.facts.isEmpty)
  }

  @Test func aContradictionIsToldOnceWithItsArithmetic() throws {
    let figures = try sheet(
      "unit,period,scheme,measure,value", "ha-noi,2023-07,bhxh,participants,10",
      "ha-noi,2023-07,bhxh-bat-buoc,participants,3", "ha-noi,2023-07,bhxh-tu-nguyen,participants,4")
    let found = try figures.audit().contradictionsInWords
    #expect(found.count == 1)
    #expect(found.first?.figures.count == 3)
    #expect(found.first?.because.english.isEmpty == false)
  }

  @Test func figuresThatStandAgainstEachOtherAreEvidenceOnlyWhereThatIsAsked() throws {
    let lines = [
      "unit,period,scheme,participants", "ha-noi,2023-07,bhyt,5", "ha-noi,2023-07,bhyt,6",
    ]
    let text = Array(lines.joined(separator: "\n").utf8)
    #expect(throws: Problem.self) { try Figures(text, named: "x.csv").audit() }
    let audit = try Figures(text, named: "x.csv", isEvidence: true).audit()
    #expect(audit.contradictions.map(\.count) == [2])
  }

  @Test func theFiguresBuiltInAnswer() throws {
    let figures = try Figures.builtIn()
    #expect(figures.problems.filter { $0.severity == .error }.isEmpty)
    let unit = try #require(Gazetteer.builtIn.states(ofPath: "kien-giang").first)
    let rows = try figures.attainment(Question(by: .unit, .period, below: unit, of: .health))
    #expect(rows.contains { $0.percent?.description == "94.43" })
  }

  /// Rows are compared, and their words are kept as the text of machine formats.
  @Test func rowsAreComparedAndWordsAreKept() throws {
    let figures = try sheet(
      "unit,period,scheme,participants,population",
      "kien-giang/hon-dat,2023-07,bhyt,90.000,100.000")
    #expect(try figures.coverage().rows == figures.coverage().rows)
    #expect(
      try figures.coverage(Question(by: .unit)).rows != figures.coverage(Question(by: .month)).rows)
    struct Kept: Codable, Equatable {
      var scheme = Scheme.householdHealth
      var measure = Measure.targetChange
      var month = Month(year: 2023, monthOfYear: 7)
      var period = Period(year: 2023, quarter: 3)
      var percent = [Percent(mantissa: -9440, decimals: 2), Percent(mantissa: -5, decimals: 2)]
      var verdict = Verdict.contradicted
    }
    let bytes = try JSONEncoder().encode(Kept())
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["bhyt-ho-gia-dinh", "target_change", "2023-07", "2023-Q3", "-94.40", "-0.05"] {
      #expect(text.contains("\"\(word)\""), "\(word): \(text)")
    }
    #expect(try JSONDecoder().decode(Kept.self, from: bytes) == Kept())
    for wrong in ["\"bhxx\"", "\"\"", "1"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Scheme.self, from: Data(wrong.utf8))
      }
    }
    for wrong in ["\"1.2.3\"", "\"1.\"", "\"+1\"", "\"1.+2\"", "\"a\""] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Percent.self, from: Data(wrong.utf8))
      }
    }
  }

  /// What is far beyond any calendar is no trap.
  @Test func noYearTraps() {
    #expect(Period(year: .max).months == 12)
    #expect(Period(year: .min, quarter: 1)?.months == 3)
    #expect(Month.december(of: 2023).advanced(by: .max) > Month.december(of: 9999))
  }
}

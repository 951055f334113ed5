import BHXHCore
import Testing

@testable import bhxh

@Suite struct SelectionChoicesTests {
  private static let casesOfGroupsBy: [(String, [GroupKey])] = [
    ("coverage", [GroupKey.unit, .period, .scheme]),
    ("plan", [.unit, .period, .scheme, .issuer]),
    ("campaigns", [.unit, .period, .campaign, .kind]),
    ("coverage --by district", [.level(.district), .scheme]),
    ("coverage --by scheme,year,unit", [.scheme, .year, .unit]),
    ("coverage --by unit --by year", [.unit, .year, .scheme]),
    ("coverage --by national", [.level(.nation), .scheme]),
    ("coverage --by sex", [.breakdown("sex"), .scheme]),
    ("coverage --by age-group", [.breakdown("age_group"), .scheme]),
    ("coverage --by Giới_tính", [.breakdown("sex"), .scheme]),
    ("coverage --by mobilephone", [.breakdown("mobilephone"), .scheme]),
    ("plan --by issuer,unit", [.issuer, .unit, .scheme]),
    ("campaigns --by kind", [.kind]),
    ("campaigns --by channel,province", [.detail(.channel), .level(.province)]),
    ("campaigns --by province", [.level(.province), .campaign, .kind]),
    ("campaigns --by scheme", [.scheme, .campaign, .kind]),
  ]

  @Test(arguments: Self.casesOfGroupsBy)
  func groupsBy(_ line: String, _ keys: [GroupKey]) throws {
    #expect(try SelectionChoices(Declarations.reader(line)).keys == keys)
  }

  @Test(arguments: [
    ("2023", "2023-01...2023-12"), ("2023-07", "2023-07...2023-07"),
    ("2023-Q3", "2023-07...2023-09"), ("2022-03..2023-07", "2022-03...2023-07"),
    ("2022..2023-Q1", "2022-01...2023-03"), ("T7/2023", "2023-07...2023-07"),
  ])
  func takesPeriods(_ period: String, _ months: String) throws {
    let choices = try SelectionChoices(Declarations.reader("coverage --period \(period)"))
    #expect(choices.months.map { "\($0)" } == months)
  }

  @Test(arguments: [
    ("2022-12", Comparison.month(Month(year: 2022, monthOfYear: 12)!)),
    ("previous-month", .previousMonth), ("year-start", .yearStart),
    ("previous-year", .previousYear),
  ])
  func comparesWith(_ text: String, _ versus: Comparison) throws {
    #expect(
      try SelectionChoices(Declarations.reader("growth --versus \(text)")).versus == versus)
  }

  @Test(arguments: [
    ("coverage --by distrct", "distrct"), ("coverage --by issuer", "issuer"),
    ("coverage --by unit,", ""), ("coverage --by unit,unit", nil),
    ("coverage --scheme bhyyt", "bhyyt"), ("coverage --period 2023-13", "2023-13"),
    ("coverage --period 2023..2022", "2023..2022"), ("coverage --period 2023-10~", "2023-10~"),
    ("coverage --boundaries now", "now"), ("coverage --as-of 2023-02-45", "2023-02-45"),
    ("growth --versus last", "last"), ("coverage --unit=", ""),
  ])
  func refuses(_ line: String, _ value: String?) throws {
    let reader = try Declarations.reader(line)
    let error = #expect(throws: UsageError.self) { try SelectionChoices(reader) }
    if let value, case .badValue(_, let named, _) = error { #expect(named == value) }
  }

  @Test func takesSchemesInEverySpellingOfTheSlug() throws {
    let reader = try Declarations.reader("coverage --scheme BHYT,bhxh_bat_buoc --scheme bhyt")
    #expect(try SelectionChoices(reader).schemes == [.health, .compulsory])
  }
}

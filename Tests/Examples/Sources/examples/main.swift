import BHXHCore

/// Says what does not hold, and ends the program with an error.
func expect(_ holds: Bool, _ what: String) {
  if !holds { fatalError("not so: \(what)") }
}

let sheet = CommandLine.arguments[1]

// A sheet, with all that is doubtful in it.
let july = try Figures(contentsOf: sheet)
for problem in july.problems { print(problem) }
expect(july.rows.used == 16 && july.rows.rejected == 0, "fifteen districts and their total")
expect(july.facts.count > 15, "people, plans and populations")

// Ratios, a row a district and month.
let coverage = try july.coverage(Question(by: .district, .month, of: .health))
for row in coverage.prefix(3) { print(row) }
expect(
  coverage[0].name == "kien-giang/an-bien 2023-07 bhyt", "rows are in the order of their names")
let reached = try july.attainment(Question(by: .district, of: .health))
expect(reached.count == 15, "a plan a district")
expect(reached.allSatisfy { $0.percent != nil || $0.reason != nil }, "a number or a reason")
let before = try july.growth(Question(of: .health), versus: .previousYear)
expect(before.allSatisfy { $0.percent == nil && $0.reason != nil }, "no earlier year is known")

// Written as the program writes it.
let lines = String(decoding: coverage.bytes(as: .csv), as: UTF8.self).split(separator: "\n")
expect(lines.count == coverage.count + 1 && lines[0].hasPrefix("district,month"), "a line a row")

// Figures made in code are checked as those of a file are.
var figures = Figures()
try figures.add(90_000, .participants, of: .health, at: "Hòn Đất", in: "2023-07")
try figures.add(100_000, .population, at: "Hòn Đất", in: "2023-07")
expect(try figures.coverage()[0].percent?.description == "90.00", "90 000 of 100 000")
for (value, unit, period) in [
  (-5, "Hòn Đất", "2023-07"), (5, "Hòn Đá", "2023-07"), (5, "kien-giang/hon-dat", "2026-07"),
] as [(Int64, String, String)] {
  var unchanged = figures
  do {
    try unchanged.add(value, .participants, of: .unemployment, at: unit, in: period)
    fatalError("\(value) at \(unit) in \(period) was taken")
  } catch { print(error) }
}

// What cannot hold together, set by set.
let audit = try Figures.builtIn().audit(about: Gazetteer.builtIn.states(ofPath: "ben-tre").last)
for contradiction in audit.contradictionsInWords {
  print(contradiction.figures.count, contradiction.because.vietnamese)
}
expect(!audit.contradictionsInWords.isEmpty, "two figures of Bến Tre contradict")

// An indicator of one's own is computed, audited and derived from like those that are built in.
let voluntary = Relation(
  "voluntary members for a hundred compulsory ones", .init(nil),
  .percentage(.init(.participants, of: .voluntary), over: .init(.participants, of: .compulsory)))
var own = july
let ratios = try own.indicator(voluntary, Question(by: .district, .month))
expect(ratios.count == 15, "a row a district")
expect(ratios.allSatisfy { $0.percent != nil }, "both sides are known of each")
print(ratios[0])
try own.add("50,0", of: voluntary, at: "Hòn Đất", in: "7/2023")
let told = try own.audit().contradictionsInWords
expect(told.contains { $0.figures.count == 3 }, "a printed value that the counts forbid")
do {
  try own.add(Relation("nothing", .init(.recruits), .sum([])))
  fatalError("a sum of nothing was taken")
} catch { print(error) }

// A page about a unit.
let page = try july.report(about: Gazetteer.builtIn.states(ofPath: "kien-giang")[0])
expect(page?.period == "2023-07" && page?.attainment.isEmpty == false, "the page of July")
expect(page.map { !$0.bytes(as: .html).isEmpty } == true, "and to send")

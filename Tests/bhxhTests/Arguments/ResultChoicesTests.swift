import BHXHCore
import Testing

@testable import bhxh

@Suite struct ResultChoicesTests {
  private func choices(_ line: String) throws -> ResultChoices {
    let reader = try Declarations.reader(line)
    return try ResultChoices(reader, keys: SelectionChoices(reader).keys)
  }

  @Test(arguments: [
    ("coverage", OutputFormat.text), ("convert", .csv), ("coverage --format CSV", .csv),
    ("coverage --excel", .csv), ("coverage --excel --format csv", .csv),
  ])
  func writes(_ line: String, _ format: OutputFormat) throws {
    #expect(try choices(line).format == format)
  }

  @Test func takesEachOption() throws {
    let result = try choices(
      "coverage --digits 0 --top 5 --sort -percent --output x --fail-under 92,50 --explain")
    #expect(result.digits == 0)
    #expect(result.top == 5)
    #expect(result.sorting == .init(column: "percent", isDescending: true))
    #expect(result.destination == .file("x"))
    #expect(result.failUnder == Percent(mantissa: 9250, decimals: 2))
    #expect(result.explains)
    #expect(try choices("coverage --output -").destination == .standardOutput)
    #expect(try choices("coverage --by district --sort district").sorting?.column == "district")
  }

  @Test(arguments: [
    ("check --format svg", "svg"), ("coverage --format jsn", "jsn"),
    ("coverage --digits 10", "10"), ("coverage --digits -1", "-1"), ("coverage --digits x", "x"),
    ("coverage --top 0", "0"), ("coverage --top +5", "+5"),
    ("coverage --top 99999999999999999999", "99999999999999999999"),
    ("coverage --sort percnt", "percnt"), ("coverage --sort -district", "district"),
    ("coverage --fail-under many", "many"), ("coverage --fail-under >5", ">5"),
    ("coverage --output=", ""),
  ])
  func refuses(_ line: String, _ value: String) throws {
    let error = #expect(throws: UsageError.self) { try choices(line) }
    guard case .badValue(_, let named, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(named == value)
  }

  @Test(arguments: [
    ("coverage --excel --format json", UsageError.conflict("--excel", "--format json")),
    ("coverage --format json --output x.csv", .conflict("--format json", "--output x.csv")),
    ("coverage --excel --output x.html", .conflict("--excel", "--output x.html")),
    ("coverage --output x --rejects x", .conflict("--output x", "--rejects x")),
  ])
  func refusesBoth(_ line: String, _ expected: UsageError) {
    #expect(throws: expected) { try choices(line) }
  }
}

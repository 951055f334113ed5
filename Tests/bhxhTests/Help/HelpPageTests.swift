import BHXHCore
import Testing

@testable import bhxh

@Suite struct HelpPageTests {
  @Test(arguments: Declarations.all.map(\.name), Language.allCases)
  func linesFit(_ name: String, _ language: Language) throws {
    let page = HelpPage(catalogue: Declarations.catalogue, language: language)
    let command = try #require(Declarations.catalogue.command(named: name))
    for text in [page.text(of: command), page.overview] {
      for line in text.split(separator: "\n") {
        #expect(line.count <= 80 || line.contains("  bhxh "), "\(line)")
      }
      #expect(text.hasSuffix("\n") && !text.contains("\n\n\n"))
    }
  }

  @Test(arguments: Declarations.all.map(\.name))
  func namesEveryOptionAndFormat(_ name: String) throws {
    let command = try #require(Declarations.catalogue.command(named: name))
    let text = HelpPage(catalogue: Declarations.catalogue, language: .english).text(of: command)
    for option in command.allOptions { #expect(text.contains(option.spelling)) }
    for format in command.formats { #expect(text.contains(format.name)) }
  }

  @Test(arguments: [
    ("", 10, []), ("one two", 10, ["one two"]), ("one two three", 7, ["one two", "three"]),
    ("incomprehensibilities yes", 5, ["incomprehensibilities", "yes"]),
    ("số người", 8, ["số người"]),
  ])
  func wraps(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextWrapping.lines(of: text, width: width) == lines)
  }

  @Test func optionTableHasARowPerOption() {
    let table = OptionTable(catalogue: Declarations.catalogue, language: .english).markdown
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count == Declarations.catalogue.options.count)
    #expect(
      rows.contains("| `--versus PERIOD` | \(SelectionOptions.versus.help.english) | growth |"))
  }
}

import BHXHCore
import Foundation
import Testing

/// Text for people is never wider than the width that it was given, whatever the command.
@Suite struct WidthTests {
  /// Every golden input as its command prints it for people.
  static let cases = GoldenCase.all.filter { golden in
    let command = golden.arguments.first ?? ""
    return !["completions", "usage"].contains(command)
      && !golden.arguments.contains("--man") && !golden.description.contains("completions")
  }

  /// The arguments without what chooses another format or language.
  private static func forPeople(_ arguments: [String]) -> [String] {
    var left: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if ["--format", "--lang", "--output", "-o", "--chart"].contains(argument) {
        isValue = true
      } else if !argument.hasPrefix("--format=") && !argument.hasPrefix("--lang=")
        && argument != "--excel" && argument != "--names"
      {
        left.append(argument)
      }
    }
    return left
  }

  /// Letters of Vietnamese and English take one column each; no golden input has others.
  private static func wide(_ result: BinaryUnderTest.Result, _ width: Int) -> [String] {
    result.outputText.components(separatedBy: "\n").filter { $0.count > width }
  }

  @Test(arguments: cases)
  func noLineIsLongerThanTheWidth(_ golden: GoldenCase) throws {
    let arguments = Self.forPeople(golden.arguments)
    // What is printed for machines has no width.
    let isForMachines = ["convert", "read"].contains(arguments.first ?? "")
    for (width, language) in Self.widths {
      let format = isForMachines ? ["--format", "text"] : []
      let result = try golden.run(
        arguments + format + ["--lang", language], environment: ["COLUMNS": "\(width)"])
      #expect(Self.wide(result, width) == [], "\(arguments) \(width) \(language)")
    }
  }

  static let pages = [
    "report kien-giang", "report ben-tre", "report viet-nam", "report dak-lak",
    "report dien-bien", "report thanh-hoa/dong-son", "coverage", "growth", "plan", "campaigns",
    "audit", "derive", "contents", "units kien-giang", "campaigns --by kind", "retention",
    "help", "help report", "help coverage", "help units", "help check",
  ]

  @Test(arguments: pages)
  func theFiguresBuiltInFitTheWidth(line: String) throws {
    let arguments = line.components(separatedBy: " ")
    // What takes seconds to reckon is laid out at the narrowest and the widest only.
    let isSlow = ["report viet-nam", "audit", "derive"].contains(line)
    for (width, language) in isSlow ? [(80, "vi"), (120, "en")] : Self.widths {
      let result = try BinaryUnderTest.run(
        arguments + ["--lang", language], environment: ["COLUMNS": "\(width)"])
      #expect(!result.output.isEmpty)
      #expect(Self.wide(result, width) == [], "\(line) \(width) \(language)")
    }
  }

  private static let widths = [(80, "vi"), (80, "en"), (100, "vi"), (120, "en"), (120, "vi")]

  /// A long result: the layout is that of its widest cells, wherever they stand. How time grows is measured by `.ci/growth`.
  @Test func tenThousandRowsFitTheWidth() throws {
    let units = Gazetteer.builtIn.children(of: .nation, at: Month(index: 2023 * 12))
      .flatMap { Gazetteer.builtIn.children(of: $0, at: Month(index: 2023 * 12)) }
    let months = (0..<15).map { Month(index: 2022 * 12 + $0) }
    let rows = months.flatMap { month in
      units.enumerated().map { place, unit in
        "\(Gazetteer.builtIn.path(of: unit)),\(month),bhyt,\(place * place),\(place * 1_000)"
      }
    }
    #expect(rows.count > 10_000)
    let text = (["unit,period,scheme,participants,population"] + rows).joined(separator: "\n")
    for (width, language) in [(80, "vi"), (120, "en")] {
      let result = try BinaryUnderTest.run(
        ["coverage", "--lang", language], standardInput: .bytes(Data(text.utf8)),
        environment: ["COLUMNS": "\(width)"])
      #expect(result.outputText.components(separatedBy: "\n").count > rows.count)
      #expect(Self.wide(result, width) == [], "\(width) \(language)")
    }
  }

  /// The page of a month: a row a district in a text of at most 80 lines, whatever form its letters have.
  @Test(arguments: ["vi", "en"])
  func theMonthlySheetIsOnePage(language: String) throws {
    let sheet = GoldenCase.root.appending(path: "report/monthly-sheet-vi/files/bieu-thang.csv")
    let text = try String(contentsOf: sheet, encoding: .utf8)
    let forms = [
      text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
    ]
    #expect(Data(forms[0].utf8) != Data(forms[1].utf8))
    for width in [80, 100, 120] {
      let pages = try forms.map { form in
        let directory = try TemporaryDirectory()
        try Data(form.utf8).write(to: directory.url.appending(path: "bieu-thang.csv"))
        return try BinaryUnderTest.run(
          ["report", "kien-giang", "bieu-thang.csv", "--lang", language],
          environment: ["COLUMNS": "\(width)"], directory: directory.url)
      }
      let lines = pages[0].outputText.components(separatedBy: "\n")
      #expect(pages[0].status == 0)
      // Below the usual width the columns stand in two blocks.
      #expect(lines.count <= (width < 100 ? 90 : 81))
      #expect(Self.wide(pages[0], width) == [])
      #expect(pages[0].output == pages[1].output)
      let rows = lines.filter { $0.contains("Hòn Đất") || $0.contains("Tân Hiệp") }
      #expect(rows.count >= 2)
    }
  }
}

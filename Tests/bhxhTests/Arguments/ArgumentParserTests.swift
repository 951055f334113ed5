import Testing

@testable import bhxh

@Suite struct ArgumentParserTests {
  private func parse(_ words: [String]) -> ArgumentParser.Outcome {
    ArgumentParser(catalogue: Declarations.catalogue).parse(words)
  }

  private static let casesOfUnderstands: [(String, String, String)] = [
    ("coverage a.csv", "", "a.csv"),
    ("coverage --period 2023 a.csv", "period=2023", "a.csv"),
    ("coverage --period=2023 a.csv", "period=2023", "a.csv"),
    ("coverage a.csv --period 2023", "period=2023", "a.csv"),
    ("--lang vi coverage a.csv", "lang=vi", "a.csv"),
    ("coverage -", "", "-"),
    ("coverage -- --period -x", "", "--period -x"),
    ("-- coverage -q", "", "-q"),
    ("coverage -qv", "quiet verbose", ""),
    ("coverage -qo x", "quiet output=x", ""),
    ("coverage -ox", "output=x", ""),
    ("coverage -o=x", "output=x", ""),
    ("coverage -d;", "delimiter=;", ""),
    ("coverage --sort -percent", "sort=-percent", ""),
    ("coverage --sort=-percent", "sort=-percent", ""),
    ("coverage --output -", "output=-", ""),
    ("coverage --set unit=a=b --set=c=d", "set=unit=a=b set=c=d", ""),
    ("coverage --period=", "period=", ""),
    ("coverage --period=--x", "period=--x", ""),
    ("coverage --digits 1 --digits 3", "digits=1 digits=3", ""),
    ("coverage --period 2023 --period 2023", "period=2023 period=2023", ""),
  ]

  @Test(arguments: Self.casesOfUnderstands)
  func understands(_ line: String, _ options: String, _ operands: String) {
    let outcome = parse(line.split(separator: " ").map(String.init))
    let spelled = outcome.typed.options.map { option in
      option.value.map { "\(option.name)=\($0)" } ?? option.name
    }
    #expect(outcome.error == nil)
    #expect(outcome.typed.command == "coverage")
    #expect(spelled.joined(separator: " ") == options)
    #expect(outcome.typed.operands.joined(separator: " ") == operands)
  }

  private static let casesOfRefuses: [(String, UsageError)] = [
    ("covrage", UsageError.unknownCommand("covrage", nearest: "coverage")),
    ("cov", .unknownCommand("cov", nearest: "coverage")),
    ("c", .unknownCommand("c", nearest: nil)),
    ("xyz", .unknownCommand("xyz", nearest: nil)),
    ("xyz --formt csv", .unknownCommand("xyz", nearest: nil)),
    (
      "coverage --formt csv",
      .unknownOption("--formt", nearest: "--format", command: "coverage")
    ),
    ("coverage --zzzzzz", .unknownOption("--zzzzzz", nearest: nil, command: "coverage")),
    ("coverage -Z", .unknownOption("-Z", nearest: nil, command: "coverage")),
    ("--formt", .unknownOption("--formt", nearest: "--format", command: nil)),
    (
      "coverage --versus 2022",
      .optionOfOthers(option: "versus", command: "coverage", owners: ["growth"])
    ),
    ("coverage --period", .missingValue(option: "period", valueName: "PERIOD")),
    ("coverage --output --quiet", .missingValue(option: "output", valueName: "FILE")),
    ("coverage -o", .missingValue(option: "output", valueName: "FILE")),
    ("coverage --quiet=yes", .unexpectedValue(option: "quiet")),
    (
      "coverage --period 2022 --period 2023",
      .givenTwice(option: "period", first: "2022", second: "2023")
    ),
    ("units a b", .unexpectedOperand("b", usage: "units [OPTION…] [QUERY]")),
  ]

  @Test(arguments: Self.casesOfRefuses)
  func refuses(_ line: String, _ expected: UsageError) {
    let error = parse(line.split(separator: " ").map(String.init)).error
    #expect(error == expected)
  }

  @Test func readsTheLanguageBehindAnError() {
    let outcome = parse(["coverage", "--bogus", "--lang", "vi"])
    #expect(outcome.typed.value(of: GeneralOptions.language) == "vi")
  }
}

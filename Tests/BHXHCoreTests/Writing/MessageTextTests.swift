import Testing

@testable import BHXHCore

@Suite struct MessageTextTests {
  @Test(arguments: ProblemCode.allCases) func everyCodeHasTheSameSentenceInBothLanguages(
    _ code: ProblemCode
  ) throws {
    let template = try #require(MessageText.templates[code.rawValue])
    #expect(!template.english.isEmpty)
    #expect(!template.vietnamese.isEmpty)
    let english = Self.placeholders(in: template.english)
    // A language may leave out a number that it tells as a word.
    #expect(
      Self.placeholders(in: template.vietnamese).isSubset(of: english.union([english.count + 1])))
    #expect(english == Set(1..<english.count + 1))
  }

  @Test func everyRowHasACodeAndStandsOnce() {
    let codes = BundledRecords.records(of: "messages.csv").map { $0[0] }
    #expect(Set(codes) == Set(ProblemCode.allCases.map(\.rawValue)))
    #expect(Set(codes).count == codes.count)
  }

  static func placeholders(in template: String) -> Set<Int> {
    var numbers: Set<Int> = []
    for part in template.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let number = Int(part.prefix { $0 != "}" && $0 != ":" }) { numbers.insert(number) }
    }
    return numbers
  }

  @Test(arguments: [
    ("no {1} in {2}", ["a", "b"], "no a in b"),
    ("{2} before {1}", ["a", "b"], "b before a"),
    ("{1} {1}", ["a"], "a a"),
    // An argument is data: what looks like a placeholder in it stands.
    ("{1} {2}", ["{2}", "b"], "{2} b"),
    ("{1} {3} {x} {", ["a"], "a {3} {x} {"),
    ("“{1}”", ["two\nlines"], "“two lines”"),
    ("“{1}”", ["\u{1B}[31m"], "“\u{FFFD}[31m”"),
  ]) func placeholdersAreFilledOnce(_ template: String, _ arguments: [String], _ expected: String) {
    let filled = MessageText.filled(template, with: arguments, .english)
    #expect(filled == expected)
  }

  @Test func aLongArgumentIsCut() {
    let filled = MessageText.filled("“{1}”", with: [String(repeating: "ộ", count: 5000)], .english)
    #expect(filled == "“" + String(repeating: "ộ", count: 400) + "…”")
  }

  @Test(arguments: [
    (Language.english, "t.csv:3:17: no unit is called “Kien Gian”; nearest: kien-giang"),
    (
      Language.vietnamese,
      "t.csv:3:17: không có đơn vị nào tên “Kien Gian”; gần nhất: kien-giang"
    ),
  ]) func aLineHasItsPlace(_ language: Language, _ expected: String) {
    let problem = Problem(
      .unitUnknown, at: Place(file: "t.csv", line: 3, column: 17), ["Kien Gian", "kien-giang"])
    let line = MessageText(language).line(problem)
    #expect(line == expected)
  }
}

import BHXHCore
import Testing

@Suite struct UnitProblemTests {
  let gazetteer = Gazetteer.builtIn

  private static let casesOfProblems: [(String, Int, ProblemCode, [String])] = [
    (
      "Kiên Giang", 2025 * 12 + 11, ProblemCode.unitNotThen,
      ["Kiên Giang", "2025-12", "kien-giang (..2025-06) → an-giang", "2025-06"]
    ),
    ("Huế", 2023 * 12 + 6, .unitAmbiguous, ["Huế", "thua-thien-hue, thua-thien-hue/hue"]),
    (
      "Kien Gian", 2023 * 12 + 6, .unitUnknown,
      ["Kien Gian", "kien-giang, tien-giang, hai-phong/kien-an"]
    ),
    ("xyzzyxyzzy", 2023 * 12 + 6, .unitUnknown, ["xyzzyxyzzy", "–"]),
  ]

  @Test(arguments: Self.casesOfProblems)
  func problems(text: String, month: Int, code: ProblemCode, arguments: [String]) {
    let month = Month(index: Int32(month))
    let match = gazetteer.find(UnitQuery(text, month: month))
    let problem = Problem(match, naming: text, at: month, in: gazetteer)
    #expect(problem == Problem(code, arguments))
  }

  @Test func doubts() {
    let month = Month(index: 2025 * 12 + 11)
    let match = gazetteer.find(UnitQuery("Xã Châu Đốc", month: month))
    let doubts = Problem.doubts(match, naming: "Xã Châu Đốc", at: month, in: gazetteer)
    #expect(
      doubts == [Problem(.unitKind, ["Xã Châu Đốc", "an-giang/chau-doc", "Phường Châu Đốc"])])
    #expect(Problem(match, naming: "Xã Châu Đốc", at: month, in: gazetteer) == nil)
  }
}

import BHXHCore
import Testing

/// A population of all that is copied beside each of its parts, and what only looks like it.
@Suite struct RepeatedPopulationsTests {
  @Test(arguments: [
    (
      "the same in both cells",
      "ben-tre 2019 - population 9 sex=nam\nben-tre 2019 - population 9 sex=nữ", ["world:3 sex"]
    ),
    (
      "the same in a row of all too",
      """
      ben-tre 2019 - population 9
      ben-tre 2019 - population 9 sex=nam
      ben-tre 2019 - population 9 sex=nữ
      """, ["world:4 sex"]
    ),
    (
      "once for each unit and time",
      """
      ben-tre 2019 - labour_force 9 sex=nam
      ben-tre 2019 - labour_force 9 sex=nữ
      ben-tre 2020 - labour_force 8 sex=nam
      ben-tre 2020 - labour_force 8 sex=nữ
      """, ["world:3 sex", "world:5 sex"]
    ),
    (
      "their sum is given: two parts of one size",
      """
      ben-tre 2019 - population 18
      ben-tre 2019 - population 9 sex=nam
      ben-tre 2019 - population 9 sex=nữ
      """, []
    ),
    (
      "the parts of another unit differ: two parts of one size",
      """
      ben-tre 2019 - population 9 sex=nam
      ben-tre 2019 - population 9 sex=nữ
      kien-giang 2019 - population 8 sex=nam
      kien-giang 2019 - population 9 sex=nữ
      """, []
    ),
    ("one cell alone", "ben-tre 2019 - population 9 sex=nam", []),
    (
      "nobody at all",
      "ben-tre 2019 - population 0 sex=nam\nben-tre 2019 - population 0 sex=nữ", []
    ),
    (
      "participants may well be equal",
      "ben-tre 2019 bhyt participants 9 sex=nam\nben-tre 2019 bhyt participants 9 sex=nữ", []
    ),
  ]) func repetition(name: String, text: String, expected: [String]) throws {
    let world = try World(text)
    let found = world.cube.repeatedWholes()
    #expect(found.allSatisfy { $0.code == .populationRepeated })
    let lines = found.map { "world:\($0.place?.line ?? 0) \($0.arguments[2])" }
    #expect(lines == expected)
  }
}

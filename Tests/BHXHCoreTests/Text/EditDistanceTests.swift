import BHXHCore
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ben-tre", "bne-tre", 1),
    ("coverage", "covrage", 1), ("abc", "cab", 2),
  ])
  func distance(left: String, right: String, expected: Int) {
    let there = EditDistance.between(Array(left.utf8), Array(right.utf8))
    let back = EditDistance.between(Array(right.utf8), Array(left.utf8))
    #expect(there == expected)
    #expect(back == expected)
  }

  @Test func nearestSaysNothingWhenNothingIsNear() {
    let none = EditDistance.nearest(to: "xyz", among: ["coverage", "growth"])
    let one = EditDistance.nearest(to: "covrage", among: ["growth", "coverage"])
    #expect(none.isEmpty)
    #expect(one == ["coverage"])
  }
}

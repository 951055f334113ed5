import Testing

@testable import BHXHCore

@Suite struct AllotmentTests {
  @Test(
    arguments: [
      // 100 over 10, 20, 30: 16.67, 33.33, 50.
      (100, [10, 20, 30], [17, 33, 50]),
      // Three equal parts of 100: what is left goes to the lowest code.
      (100, [1, 1, 1], [34, 33, 33]),
      (2, [1, 1, 1], [1, 1, 0]),
      (7, [0, 5, 0], [0, 7, 0]),
      (0, [3, 4], [0, 0]),
      (9, [0, 0], [0, 0]),
    ] as [(Int128, [Int128], [Int128])])
  func largestRemaindersFirst(target: Int128, weights: [Int128], parts: [Int128]) {
    #expect(Allotment.divided(target, by: weights) { String($0) } == parts)
  }

  @Test func nothingIsLostAndNobodyGetsMoreThanOneAbove() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let weights = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Int128(Int.random(in: 0...1_000_000, using: &random))
      }
      let target = Int128(Int.random(in: 0...1_000_000, using: &random))
      let parts = Allotment.divided(target, by: weights) { String($0) }
      let total = weights.reduce(0, +)
      #expect(parts.reduce(0, +) == (total == 0 ? 0 : target))
      for (part, weight) in zip(parts, weights) where total > 0 {
        let whole = target * weight / total
        #expect(part == whole || part == whole + 1)
      }
    }
  }

  /// November has all six units, December lacks one: November's weights serve.
  @Test func oneMonthAtWhichEveryUnitHasAWeight() throws {
    let units = ["phu-ly", "ly-nhan", "kim-bang", "binh-luc", "thanh-liem", "duy-tien"]
    let november = units.map { "ha-nam/\($0) 2023-11 bhyt participants 10" }
    let december = units.dropLast().map { "ha-nam/\($0) 2023-12 bhyt participants 99" }
    let world = try World((november + december).joined(separator: "\n"))
    let unit = try #require(
      Gazetteer.builtIn.state(
        ofPath: "ha-nam", at: Month(year: 2023, monthOfYear: 12) ?? .december(of: 2023)))
    let allotment = Allotment(
      60, below: unit, by: .participants, of: .health, at: .december(of: 2023), world.rollUp)
    #expect(allotment.parts.map(\.people) == [10, 10, 10, 10, 10, 10])
    #expect(allotment.point?.month.description == "2023-11")
    #expect(allotment.withoutWeight.isEmpty)
  }

  /// Five of six units in December, five others in November: as many, so the later month, which is tried first, stands.
  @Test func ofMonthsThatWeighAsManyUnitsTheOneTriedFirst() throws {
    let units = ["phu-ly", "ly-nhan", "kim-bang", "binh-luc", "thanh-liem", "duy-tien"]
    let lines =
      units.dropFirst().map { "ha-nam/\($0) 2023-11 bhyt participants 10" }
      + units.dropLast().map { "ha-nam/\($0) 2023-12 bhyt participants 10" }
    let allotment = Allotment(
      50, below: try World.unit("ha-nam", "2023-12"), by: .participants, of: .health,
      at: .december(of: 2023), try World(lines.joined(separator: "\n")).rollUp)
    #expect(allotment.point?.month.description == "2023-12")
    let last = try World.unit("ha-nam/duy-tien", "2023-12")
    #expect(allotment.withoutWeight == [last])
    // 50 over five equal weights.
    #expect(allotment.parts.map(\.people).sorted() == [0, 10, 10, 10, 10, 10])
  }
}

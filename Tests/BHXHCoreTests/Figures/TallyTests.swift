import BHXHCore
import Testing

/// What a sum or a difference carries along of its parts.
@Suite struct TallyTests {
  private func tally(_ value: Int, _ status: Status) throws -> Tally {
    let world = try World("ben-tre 2019 bhyt participants \(value) status=\(status.slug)")
    return Tally(try #require(world.cube.facts.first))
  }

  /// A sum is as weak as its weakest part: final, provisional, estimated.
  @Test(arguments: Status.allCases, Status.allCases)
  func theWeakestStatus(first: Status, second: Status) throws {
    let weakest =
      [first, second].contains(.estimated)
      ? Status.estimated
      : [first, second].contains(.provisional) ? .provisional : .final
    let (left, right) = (try tally(30, first), try tally(12, second))
    #expect(left.adding(right).status == weakest)
    #expect(left.subtracting(right).status == weakest)
    #expect(Tally.sum([left, right])?.status == weakest)
    #expect(left.adding(right).amount == 42)
    #expect(left.subtracting(right).amount == 18)
    #expect(left.adding(right).facts.map(\.value.mantissa) == [30, 12])
  }
}

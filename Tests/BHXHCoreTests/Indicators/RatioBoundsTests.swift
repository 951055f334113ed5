import Testing

@testable import BHXHCore

@Suite struct RatioBoundsTests {
  private static func bounds(_ left: Int64, _ right: Int64, _ digits: Int) -> RatioBounds {
    RatioBounds(of: Interval(left), over: Interval(right), digits: digits)
  }

  /// They are objects only to be small: what counts is what they say.
  @Test func twoThatSayTheSameAreEqual() {
    #expect(Self.bounds(1, 2, 2) == Self.bounds(1, 2, 2))
    #expect(
      RatioBounds(of: Interval(1), over: nil, digits: 2)
        == RatioBounds(of: Interval(1), over: nil, digits: 2))
  }

  @Test(
    arguments: [
      // Another right side: 1 of 4.
      (1, 4, 2),
      // Another left side: 2 of 2.
      (2, 2, 2),
      // 2 of 4 are 50.00 % too, of other people.
      (2, 4, 2),
      // Printed as 50.0 %, which says less.
      (1, 2, 1),
    ] as [(Int64, Int64, Int)])
  func onePartThatDiffersIsEnough(left: Int64, right: Int64, digits: Int) {
    #expect(Self.bounds(1, 2, 2) != Self.bounds(left, right, digits))
  }

  /// Nothing is divided here, so that only one side can tell them apart.
  @Test func theSidesTellApartWhereThereIsNoRatio() {
    #expect(
      RatioBounds(of: Interval(1), over: nil, digits: 2)
        != RatioBounds(of: Interval(2), over: nil, digits: 2))
    #expect(
      RatioBounds(of: nil, over: Interval(1), digits: 2)
        != RatioBounds(of: nil, over: Interval(2), digits: 2))
  }
}

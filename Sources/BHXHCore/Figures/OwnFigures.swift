/// What is known of a unit itself, before anything is summed from the units below it.
///
/// In this order: the figure as given; the identity (BHXH = compulsory + voluntary) from given figures; the sum over the parts of a
/// breakdown; the identity from such sums.
public struct OwnFigures: Sendable {
  public let cube: Cube

  public init(_ cube: Cube) {
    self.cube = cube
  }

  /// The stock, or the flow that ends there and is keyed by its end (`change`), at a point.
  public func tally(of subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> Tally?
  {
    tally(of: subject, breakdowns: cube.breakdowns(of: subject)) { subject in
      cube.series(of: subject, at: unit)?.stock(at: point)
    }
  }

  /// The same over any way to look a given fact up: targets are found by year, not by point.
  func tally(
    of subject: Subject, breakdowns: [Breakdown], given: (Subject) -> Fact?
  ) -> Tally? {
    if let fact = given(subject) { return Tally(fact) }
    let parts = Self.identityParts(of: subject)
    if let parts {
      let found = parts.compactMap(given)
      if found.count == parts.count { return Tally.sum(found.map { Tally($0) }) }
    }
    if let sum = sumOverParts(of: subject, breakdowns: breakdowns, given: given) { return sum }
    guard let parts else { return nil }
    let sums = parts.compactMap { part in
      tally(of: part, breakdowns: cube.breakdowns(of: part), given: given)
    }
    return sums.count == parts.count ? Tally.sum(sums) : nil
  }

  /// Sums over the values of one breakdown name that the subject says nothing about: the one that leaves the fewest of the given figures
  /// out, the first by name among several such.
  private func sumOverParts(
    of subject: Subject, breakdowns: [Breakdown], given: (Subject) -> Fact?
  ) -> Tally? {
    let finer = finerBreakdowns(of: subject, among: breakdowns).filter { breakdown in
      given(subject.of(breakdown)) != nil
        || Self.identityParts(of: subject)?.contains { given($0.of(breakdown)) != nil } == true
    }
    let names = Set(finer.flatMap { $0.parts.map(\.name) })
      .filter { subject.breakdown.value(of: $0) == nil }
    func leftOut(by name: String) -> Int { finer.count { $0.value(of: name) == nil } }
    guard let name = names.min(by: { (leftOut(by: $0), $0) < (leftOut(by: $1), $1) }) else {
      return nil
    }
    let values = Set(finer.compactMap { $0.value(of: name) }).sorted()
    return Tally.sum(
      values.compactMap { value in
        let part = Breakdown(subject.breakdown.parts + [.init(name: name, value: value)])
        return tally(of: subject.of(part), breakdowns: finer, given: given)
      })
  }

  /// The breakdowns that say all that the subject's says, and more.
  private func finerBreakdowns(of subject: Subject, among breakdowns: [Breakdown]) -> [Breakdown] {
    var all = breakdowns
    for part in Self.identityParts(of: subject) ?? [] {
      all += cube.breakdowns(of: part)
    }
    return all.filter { candidate in
      candidate.parts.count > subject.breakdown.parts.count
        && subject.breakdown.parts.allSatisfy { candidate.value(of: $0.name) == $0.value }
    }
  }

  /// The figures that a subject is the sum of, by an identity that always holds; nil where there is none.
  public static func identityParts(of subject: Subject) -> [Subject]? {
    guard subject.scheme == .socialInsurance, subject.group.isEmpty else { return nil }
    switch subject.measure {
    case .participants, .change, .target:
      return [subject.of(Scheme.compulsory), subject.of(Scheme.voluntary)]
    default:
      return nil
    }
  }
}

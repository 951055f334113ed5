import BHXHCore
import Foundation
import Testing

/// The truth is never excluded, and truthful publications never contradict each other.
@Suite struct RandomWorldTests {
  /// `BHXH_WORLDS` asks for more worlds than fit a quick run.
  static let worlds = ProcessInfo.processInfo.environment["BHXH_WORLDS"].flatMap(Int.init) ?? 80

  @Test(arguments: 0..<8)
  func truthIsNeverExcluded(seed: Int) throws {
    var generator = SeededGenerator(seed: 77 + UInt64(seed))
    for number in 0..<(Self.worlds / 8) {
      let world = RandomWorld(&generator, size: number.isMultiple(of: 2) ? 2_000 : 2_000_000)
      let audit = Audit(world.facts)
      #expect(audit.contradictingValues.isEmpty)
      for row in audit.rows {
        let truth = try #require(world.truth[Self.name(of: row.fact)])
        #expect(Self.isInside(truth, row), "\(row.fact.subject) \(row.told)")
      }
      for row in Derivation(world.facts).rows {
        let month =
          row.subject.measure == .target ? Month.december(of: row.period.year) : row.period.end
        let name = RandomWorld.Name(
          month: month, measure: row.subject.measure, scheme: row.subject.scheme,
          versus: row.subject.versus, issuer: row.subject.issuer.slug)
        guard let truth = world.truth[name] else { continue }
        let isInside =
          truth.numerator <= row.high && (row.low.map { $0 <= truth.numerator } ?? true)
        #expect(isInside, "\(row.subject) \(row.told): \(truth)")
      }
    }
  }

  private static func name(of fact: Fact) -> RandomWorld.Name {
    let isPlan = fact.subject.measure == .target
    return RandomWorld.Name(
      month: isPlan ? Month.december(of: fact.period.year) : fact.period.end,
      measure: fact.subject.measure, scheme: fact.subject.scheme, versus: fact.subject.versus,
      issuer: fact.subject.issuer.slug)
  }

  private static func isInside(_ truth: Ratio, _ row: AuditRow) -> Bool {
    let decimals = Int(row.fact.value.decimals)
    let printed =
      row.fact.subject.measure.isPercentage
      ? Percent(points: truth, decimals: decimals)?.mantissa : truth.numerator
    func units(_ bound: PrintedBound) -> Int128 {
      switch bound {
      case .count(let count): count
      case .percent(let percent): percent.mantissa
      }
    }
    guard let printed else { return false }
    return (row.low.map { units($0) <= printed } ?? true)
      && (row.high.map { printed <= units($0) } ?? true)
  }
}

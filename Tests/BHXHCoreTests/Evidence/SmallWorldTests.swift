import BHXHCore
import Testing

/// Everything that can be said of a small world, against trying every truth.
@Suite struct SmallWorldTests {
  /// Bounds are those of all possible truths, wherever trying them all is possible.
  @Test(arguments: 0..<8)
  func boundsAreTight(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<8 {
      let world = SmallWorld(&generator)
      let derivation = Derivation(world.facts)
      var (lowest, highest): ([String: Int64], [String: Int64]) = ([:], [:])
      SmallWorld.everyTruth(of: world.published) { truth in
        for (name, value) in Self.named(truth) {
          lowest[name] = min(lowest[name] ?? value, value)
          highest[name] = max(highest[name] ?? value, value)
        }
        return true
      }
      #expect(derivation.leftOut.isEmpty)
      for row in derivation.rows {
        let name = Self.name(row)
        guard let low = lowest[name], let high = highest[name] else { continue }
        let found = "\(name) \(row.low ?? -1)…\(row.high)"
        #expect(found == "\(name) \(low)…\(high)", "\(world.published.map(\.value.description))")
        #expect(row.exactness == (low == high ? .exact : .tight))
      }
    }
  }

  /// One digit is changed: found whenever no truth fits any more, and only then; what is blamed cannot hold together.
  @Test(arguments: 0..<8)
  func findsWhatCanBeFound(seed: Int) {
    var generator = SeededGenerator(seed: 1_000 + UInt64(seed))
    for _ in 0..<15 {
      var world = SmallWorld(&generator)
      world.changeOneDigit(&generator)
      let audit = Audit(world.facts)
      let isPossible = SmallWorld.isPossible(world.published)
      let told = "\(world.published.map { "\($0.figure) \($0.scheme) \($0.value)" })"
      #expect(audit.foundContradictions == !isPossible, "\(told)")
      for set in audit.contradictions {
        let lines = set.map(\.place.line)
        let blamed = lines.map { world.published[$0] }
        #expect(!SmallWorld.isPossible(blamed), "\(told): \(lines)")
        for line in lines {
          let rest = lines.filter { $0 != line }.map { world.published[$0] }
          // Without both counts the truths are too many to try.
          guard Set(rest.filter { $0.figure == .count }.map(\.scheme)).isSuperset(of: [0, 1])
          else { continue }
          #expect(SmallWorld.isPossible(rest), "\(told): \(lines) without \(line)")
        }
      }
    }
  }

  private static func name(_ row: DerivedFigure) -> String {
    let time = row.period.description.hasPrefix("2021") ? "now" : "before"
    switch row.subject.measure {
    case .labourForce: return "labour force"
    case .change: return "change \(row.subject.scheme?.slug ?? "")"
    default: return "\(time) \(row.subject.scheme?.slug ?? "")"
    }
  }

  private static func named(_ truth: SmallWorld.Truth) -> [(String, Int64)] {
    var named = [("labour force", truth.labourForce)]
    for (position, scheme) in SmallWorld.schemes.enumerated() {
      let now = truth.count(position, isNow: true)
      let before = truth.count(position, isNow: false)
      named += [
        ("now \(scheme.slug)", now), ("before \(scheme.slug)", before),
        ("change \(scheme.slug)", now - before),
      ]
    }
    return named
  }
}

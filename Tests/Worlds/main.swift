import BHXHCore
import Foundation

/// Holds audit and derive against trying every truth, batch after batch: `worlds COUNT [FIRST]`.
///
/// Compiled with the worlds of the tests by `.ci/worlds`. FIRST is the seed to begin with, so that a run can go on where another ended.
struct Worlds {
  private static let batch: UInt64 = 50
  private let kinds = MixedWorld.Kind.allCases
  private let clock = ContinuousClock()
  private var told: [MixedWorld.Kind: MixedWorldChecks] = [:]
  private var seconds: [MixedWorld.Kind: Double] = [:]
  private var hasFailed = false

  mutating func run(count: UInt64, from first: UInt64) -> Bool {
    let each = (count + UInt64(kinds.count) - 1) / UInt64(kinds.count)
    let begin = clock.now
    var done = first
    while done < first + each {
      let next = min(done + Self.batch, first + each)
      for kind in kinds { tryWorlds(kind, done..<next) }
      tryLargeWorlds(done..<next)
      let worlds = (next - first) * UInt64(kinds.count)
      say("seeds \(done)..<\(next): \(worlds) worlds in \(Int(Self.seconds(clock.now - begin))) s")
      done = next
    }
    for kind in kinds { tell(kind, each) }
    tellAll(each)
    return !hasFailed
  }

  private mutating func tryWorlds(_ kind: MixedWorld.Kind, _ seeds: Range<UInt64>) {
    let begin = clock.now
    for seed in seeds {
      var checks = MixedWorldChecks()
      (checks.mostCounts, checks.mostTruths) = (7, 200_000)
      var generator = SeededGenerator(seed: seed * 31)
      var world = MixedWorld(kind, &generator)
      checks.bounds(of: world)
      world.changeOneDigit(&generator)
      checks.detection(of: world)
      for failure in checks.failures { fail("\(kind), seed \(seed): \(failure)") }
      told[kind, default: MixedWorldChecks()].add(checks)
    }
    seconds[kind, default: 0] += Self.seconds(clock.now - begin)
  }

  /// Worlds too large for trying, of which only the truth is known.
  private mutating func tryLargeWorlds(_ seeds: Range<UInt64>) {
    for seed in seeds {
      var generator = SeededGenerator(seed: 1_000_003 + seed)
      var checks = RandomWorldChecks()
      checks.check(RandomWorld(&generator, size: seed.isMultiple(of: 2) ? 2_000 : 2_000_000))
      for failure in checks.failures { fail("large, seed \(seed): \(failure)") }
    }
  }

  /// A search that ended early says so; in worlds of this size that is the exception.
  private mutating func tell(_ kind: MixedWorld.Kind, _ each: UInt64) {
    guard let checks = told[kind] else { return }
    if checks.undecided * 5 > Int(each) + 20 {
      fail("\(kind): too many worlds in which trying took too long")
    }
    if checks.unproved * 20 > checks.compared + 20 || checks.missed * 5 > Int(each) + 20 {
      fail("\(kind): more than one bound of twenty is not proved, or one search of five stopped")
    }
    say(
      "\(kind): \(each) worlds in \(Int(seconds[kind] ?? 0)) s, \(checks.compared) bounds compared, \(checks.unproved) not proved;"
        + " \(checks.contradictions) contradictions in \(checks.detected) worlds of which every set was tried,"
        + " \(checks.undecided) in which that took too long, \(checks.missed) searches stopped")
  }

  private func tellAll(_ each: UInt64) {
    var all = MixedWorldChecks()
    for checks in told.values { all.add(checks) }
    say(
      "\(hasFailed ? "BROKEN " : "kept   ") \(each * UInt64(kinds.count)) small worlds, \(each) large ones: \(all.compared) bounds compared"
        + " (\(all.unproved) not proved to be tight), \(all.contradictions) contradictions in \(all.detected) worlds of which every set was tried,"
        + " \(all.undecided) in which that took too long, \(all.missed) searches stopped")
  }

  private mutating func fail(_ text: String) {
    hasFailed = true
    say("BROKEN  \(text)")
  }

  /// A line at once, also into a pipe.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, fraction) = duration.components
    return Double(seconds) + Double(fraction) / 1e18
  }
}

@main struct Main {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    var worlds = Worlds()
    if !worlds.run(count: numbers.first ?? 20_000, from: numbers.count > 1 ? numbers[1] : 0) {
      exit(1)
    }
  }
}

/// Where an unknown stops on one side, and whether that was proved.
struct Extreme: Sendable, Hashable {
  var end: Interval.End
  /// Whether some whole numbers reach it; otherwise it is an outer bound.
  var isReached: Bool
}

/// Which end of an unknown is looked for.
enum Side: Sendable, Hashable {
  case low, high

  func end(of interval: Interval) -> Interval.End {
    self == .low ? interval.lower : interval.upper
  }

  /// Whether an end lies further out than another.
  func isFurther(_ end: Interval.End, than other: Interval.End) -> Bool {
    guard let otherValue = other.value else { return false }
    guard let value = end.value else { return true }
    if value == otherValue { return end.isClosed && !other.isClosed }
    return self == .low ? value < otherValue : value > otherValue
  }
}

extension WitnessSearch {
  /// The furthest value of an unknown that fits; nil where none does.
  ///
  /// - Parameter domains: settled.
  mutating func extreme(_ side: Side, of unknown: Int, in domains: [Interval]) -> Extreme? {
    region(isWhole: unknown)
      ? wholeExtreme(side, of: unknown, in: domains) : realExtreme(side, of: unknown, in: domains)
  }

  private func region(isWhole unknown: Int) -> Bool { propagation.region.isWhole[unknown] }

  /// Tries the values from the end inwards.
  private mutating func wholeExtreme(_ side: Side, of unknown: Int, in settled: [Interval])
    -> Extreme?
  {
    var domains = settled
    while true {
      let end = side.end(of: domains[unknown])
      guard let value = end.value else { return Extreme(end: end, isReached: false) }
      var trial = domains
      trial[unknown] = Interval(value)
      switch fits(trial, changed: [unknown]) {
      case .yes: return Extreme(end: end, isReached: true)
      case .unknown: return Extreme(end: end, isReached: false)
      case .no: break
      }
      guard let rest = Self.without(value, at: side, domains[unknown]) else { return nil }
      domains[unknown] = rest
      if case .conflict = propagation.run(&domains, changed: [unknown], budget: &work) {
        return nil
      }
    }
  }

  private static func without(_ value: Ratio, at side: Side, _ domain: Interval) -> Interval? {
    side == .low
      ? Interval(from: .closed(Ratio(whole: value.floor + 1)), to: domain.upper)
      : Interval(from: domain.lower, to: .closed(Ratio(whole: value.ceiling - 1)))
  }

  /// Divides the whole unknowns until the ratio is settled, the more promising part first.
  private mutating func realExtreme(_ side: Side, of unknown: Int, in settled: [Interval])
    -> Extreme?
  {
    var best: Interval.End?
    var isExhausted = true
    visit(settled, unknown, side, &best, &isExhausted)
    guard isExhausted else {
      return Extreme(end: side.end(of: settled[unknown]), isReached: false)
    }
    return best.map { Extreme(end: $0, isReached: true) }
  }

  private mutating func visit(
    _ settled: [Interval], _ unknown: Int, _ side: Side, _ best: inout Interval.End?,
    _ isExhausted: inout Bool
  ) {
    let reached = side.end(of: settled[unknown])
    guard let open = narrowestOpen(in: settled) else {
      best = reached
      return
    }
    var parts: [(domains: [Interval], end: Interval.End)] = []
    for half in Self.halves(of: settled[open]) {
      guard nodes > 0, work > 0 else {
        isExhausted = false
        return
      }
      nodes -= 1
      var branch = settled
      branch[open] = half
      if case .conflict = propagation.run(&branch, changed: [open], budget: &work) { continue }
      parts.append((branch, side.end(of: branch[unknown])))
    }
    parts.sort { side.isFurther($0.end, than: $1.end) }
    for part in parts {
      if let best, !side.isFurther(part.end, than: best) { continue }
      visit(part.domains, unknown, side, &best, &isExhausted)
    }
  }
}

import BHXHCore

/// What is wrong with the answers about a world, in words; nothing where all is well.
struct MixedWorldChecks {
  private(set) var failures: [String] = []
  /// How many bounds were compared, and how many of them said themselves that they may be too wide.
  private(set) var compared = 0
  private(set) var unproved = 0
  /// How many contradictions there were, and how many were missed by a search that said that it stopped early.
  private(set) var contradictions = 0
  private(set) var missed = 0

  mutating func add(_ other: MixedWorldChecks) {
    failures += other.failures
    compared += other.compared
    unproved += other.unproved
    contradictions += other.contradictions
    missed += other.missed
  }

  /// In how many worlds all sets that cannot hold were tried.
  private(set) var detected = 0
  /// Worlds with more counts, or more than so many truths, are not tried.
  var mostCounts = 3
  var mostTruths = 3_000
  private static let reach = 60

  private struct Range {
    var low: Ratio
    var high: Ratio
  }

  /// The lowest and highest value of each figure over all truths.
  private static func ranges(of world: MixedWorld, _ lines: [Int], _ figures: [Int]) -> [Int: Range]
  {
    var ranges: [Int: Range] = [:]
    // Of several times that a figure may be compared with, those that its print allows.
    let printed = Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let measure = world.figures[world.published[line].figure].name.measure
        let kind = NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
        return (world.published[line].figure, world.published[line].value.interval(as: kind))
      }.filter { !world.figures[$0.0].others.isEmpty })
    world.everyTruth(of: lines) { truth in
      for figure in figures {
        for exact in [world.figures[figure].exact] + world.figures[figure].others {
          let (above, below) = exact(truth)
          guard let value = Ratio(Int64(above), over: Int64(below)),
            printed[figure]?.contains(value) ?? true
          else { continue }
          if let known = ranges[figure] {
            ranges[figure] = Range(low: min(known.low, value), high: max(known.high, value))
          } else {
            ranges[figure] = Range(low: value, high: value)
          }
        }
      }
      return true
    }
    return ranges
  }

  /// Everything that is derived from a truthful world, and what audit leaves for each figure.
  mutating func bounds(of world: MixedWorld) {
    let facts = world.facts
    let lines = Array(world.published.indices)
    let all = Self.ranges(of: world, lines, Array(world.figures.indices))
    let derivation = Derivation(facts)
    if !derivation.leftOut.isEmpty || !derivation.unjoined.isEmpty {
      failures.append("left out of a truthful world:\n  \(world.told)")
    }
    for row in derivation.rows {
      guard let figure = world.figures.firstIndex(where: { Self.isName($0.name, row) }),
        let range = all[figure]
      else { continue }
      let (low, high) = (Int128(range.low.numerator), Int128(range.high.numerator))
      compared += 1
      let found = "\(world.figures[figure].name): \(row.told), tried \(low)…\(high)"
      if row.low.map({ $0 > low }) ?? false || row.high < high {
        failures.append("excludes the truth: \(found)\n  \(world.told)")
      } else if row.exactness == .propagated {
        unproved += 1
      } else if row.low != low || row.high != high || (row.exactness == .exact) != (low == high) {
        failures.append("not tight: \(found)\n  \(world.told)")
      }
    }
    narrowed(world, derivation, all)
    audit(world, facts, lines)
  }

  /// Every printed count of which less is left than what it says has its row.
  private mutating func narrowed(
    _ world: MixedWorld, _ derivation: Derivation, _ ranges: [Int: Range]
  ) {
    if derivation.stoppedEarly { return }
    for printed in world.published {
      let name = world.figures[printed.figure].name
      guard printed.figure < world.counts, printed.value.qualifier != .exact,
        let range = ranges[printed.figure]
      else { continue }
      let interval = printed.value.interval(as: NumberKind(isPercentage: false, isSigned: false))
      let isNarrowed =
        interval.lower.value.map { max($0, .zero) < range.low } ?? (range.low > .zero)
        || interval.upper.value.map { range.high < $0 } ?? true
      compared += 1
      if isNarrowed, !derivation.rows.contains(where: { Self.isName(name, $0) }) {
        failures.append("no row for \(name), tried \(range.low)…\(range.high):\n  \(world.told)")
      }
    }
  }

  private mutating func audit(_ world: MixedWorld, _ facts: [Fact], _ lines: [Int]) {
    let audit = Audit(facts)
    if audit.foundContradictions {
      failures.append("contradicts a truthful world:\n  \(world.told)")
      return
    }
    for row in audit.rows {
      let line = row.fact.place.line
      let figure = world.published[line].figure
      // Without its own claim a count would have no end; what follows from counts has one.
      guard figure >= world.counts, world.figures[figure].name.measure != .targetPercent,
        let range = Self.ranges(of: world, lines.filter { $0 != line }, [figure])[figure]
      else { continue }
      compared += 1
      let decimals = Int(row.fact.value.decimals)
      func printed(_ value: Ratio) -> Int128 { value.rounded(decimals: decimals) ?? 0 }
      func units(_ bound: PrintedBound) -> Int128 {
        switch bound {
        case .count(let count): count
        case .percent(let percent): percent.mantissa
        }
      }
      let (low, high) = (printed(range.low), printed(range.high))
      let found = "\(world.figures[figure].name): \(row.told), tried \(low)…\(high)"
      if row.low.map({ units($0) > low }) ?? false || row.high.map({ units($0) < high }) ?? false {
        failures.append("audit excludes the truth: \(found)\n  \(world.told)")
      } else if row.low.map(units) != low || row.high.map(units) != high {
        // Wide bounds are not printed; a figure of an open reading or of people nobody counted has none that were tried.
        if row.verdict == .unverifiable || world.isOpen(figure) { continue }
        if row.stoppedEarly {
          unproved += 1
        } else {
          failures.append("audit not tight: \(found)\n  \(world.told)")
        }
      }
    }
  }

  /// A world in which one digit may be wrong: exactly the members of the sets that remain are blamed.
  mutating func detection(of world: MixedWorld) {
    guard world.counts + world.hidden <= mostCounts,
      world.truthsToTry(reach: Self.reach) <= mostTruths
    else { return }
    let audit = Audit(world.facts)
    let blamed = Set(audit.rows.filter { $0.verdict == .contradicted }.map(\.fact.place.line))
    detected += 1
    var expected: Set<Int> = []
    // A ratio may be printed of larger counts only.
    for reach in [Self.reach, 3 * Self.reach] where expected != blamed || reach == Self.reach {
      var sets = MixedWorldSets(world, reach: reach)
      expected = Set(sets.remaining().joined())
    }
    if !expected.isEmpty { contradictions += 1 }
    if audit.searchEndedEarly {
      missed += 1
      // Even then nobody is blamed who is in no contradiction at all.
      if expected.isEmpty, !blamed.isEmpty {
        failures.append("blames what is consistent, \(blamed.sorted()):\n  \(world.told)")
      }
    } else if blamed != expected {
      failures.append(
        "blames \(blamed.sorted()), tried \(expected.sorted()):\n  \(world.told)")
    }
  }

  private static func isName(_ name: MixedWorld.Name, _ row: DerivedFigure) -> Bool {
    guard Gazetteer.builtIn.path(of: row.unit) == name.unit, row.subject.measure == name.measure,
      row.subject.scheme == name.scheme, row.subject.issuer.slug == name.issuer,
      row.subject.group == name.group
    else { return false }
    let isPlan = name.measure.kind == .plan
    let period = isPlan ? String(row.period.year) : row.period.end.description
    return period == name.period && row.subject.versus?.description == name.versus
      && row.subject.breakdown.parts.map(\.value).joined() == name.sex
  }
}

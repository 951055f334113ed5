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
    detected += other.detected
    undecided += other.undecided
  }

  /// In how many worlds all sets that cannot hold were tried.
  private(set) var detected = 0
  /// In how many that took too long, and the answer was another.
  private(set) var undecided = 0
  /// Worlds with more counts, or more than so many truths, are not tried.
  var mostCounts = 3
  var mostTruths = 3_000
  private static let reach = 60

  /// The lowest and the highest value of a figure, each as a fraction of counts.
  private struct Range {
    var least: (Int, over: Int)
    var most: (Int, over: Int)

    var low: Ratio { Ratio(Int64(least.0), over: Int64(least.over)) ?? .zero }
    var high: Ratio { Ratio(Int64(most.0), over: Int64(most.over)) ?? .zero }

    mutating func take(_ value: (Int, over: Int)) {
      if value.0 * least.over < least.0 * value.over { least = value }
      if value.0 * most.over > most.0 * value.over { most = value }
    }
  }

  /// The lowest and highest value of each figure over all truths of a world that has one.
  private static func ranges(of world: MixedWorld, _ lines: [Int], _ figures: [Int]) -> [Int: Range]
  {
    let conditions = world.conditions(of: lines)
    let apart = Dictionary(grouping: figures) { figure in
      MixedWorldTruths.joined(to: world.figures[figure].uses, conditions)
    }
    var ranges: [Int: Range] = [:]
    for (counts, figures) in apart {
      let truths = MixedWorldTruths(world, lines, wanted: Array(counts), reach: 200)
      let exact = figures.map { world.figures[$0].exact }
      let several = figures.map { Self.readings(of: world, lines, $0) }
      var found = [Range?](repeating: nil, count: figures.count)
      truths.visit { truth in
        for position in figures.indices {
          if let several = several[position] {
            for value in several(truth) { Self.take(value, into: &found[position]) }
          } else {
            Self.take(exact[position](truth), into: &found[position])
          }
        }
        return true
      }
      for (figure, range) in zip(figures, found) { ranges[figure] = range }
    }
    return ranges
  }

  private static func take(_ value: (Int, over: Int), into range: inout Range?) {
    if value.over <= 0 { return }
    if range?.take(value) == nil { range = Range(least: value, most: value) }
  }

  /// What a figure may be by a truth where it may be several: of several times that it may be compared with, those that its print allows.
  private static func readings(of world: MixedWorld, _ lines: [Int], _ figure: Int)
    -> ((MixedWorld.Truth) -> [(Int, over: Int)])?
  {
    let told = world.figures[figure]
    if told.others.isEmpty { return nil }
    let all = [told.exact] + told.others
    let measure = told.name.measure
    let kind = NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned)
    let line = lines.first { world.published[$0].figure == figure }
    let printed = line.map { world.published[$0].value.interval(as: kind) }
    return { truth in
      all.map { $0(truth) }.filter { above, below in
        guard let value = Ratio(Int64(above), over: Int64(below)) else { return false }
        return printed?.contains(value) ?? true
      }
    }
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
      let figure = world.figures[printed.figure]
      let name = figure.name
      guard figure.others.isEmpty, !name.measure.isPercentage, printed.value.qualifier != .exact,
        let range = ranges[printed.figure]
      else { continue }
      let isSigned = name.measure.isSigned
      let interval = printed.value.interval(as: NumberKind(isPercentage: false, isSigned: isSigned))
      let isAbove =
        interval.lower.value.map { (isSigned ? $0 : max($0, .zero)) < range.low }
        ?? (isSigned || range.low > .zero)
      let isNarrowed = isAbove || interval.upper.value.map { range.high < $0 } ?? true
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
    var sets = MixedWorldSets(world)
    let expected = Set(sets.remaining().joined())
    if sets.hasGivenUp, blamed != expected {
      undecided += 1
      return
    }
    detected += 1
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

import BHXHCore

/// What is wrong with the answers about a world in which everything is true, in words; nothing where all is well.
struct RandomWorldChecks {
  private(set) var failures: [String] = []
  /// How many bounds were held against the truth.
  private(set) var compared = 0

  mutating func check(_ world: RandomWorld) {
    let audit = Audit(world.facts)
    if audit.foundContradictions {
      failures.append("\(audit.contradictingValues)")
    }
    for row in audit.rows {
      compared += 1
      guard let truth = world.truth[Self.name(of: row.fact)], Self.isInside(truth, row) else {
        failures.append("\(row.fact.unit) \(row.fact.subject) \(row.told)")
        continue
      }
    }
    let derivation = Derivation(world.facts)
    if !derivation.leftOut.isEmpty || !derivation.unjoined.isEmpty {
      failures.append("left out: \(derivation.leftOut) \(derivation.unjoined)")
    }
    for row in derivation.rows {
      guard let truth = world.truth[Self.name(of: row)] else { continue }
      compared += 1
      let isInside =
        truth.numerator <= row.high && (row.low.map { $0 <= truth.numerator } ?? true)
      if !isInside { failures.append("\(row.unit) \(row.subject) \(row.told): \(truth)") }
    }
  }

  private static func name(of row: DerivedFigure) -> RandomWorld.Name {
    name(row.unit, row.period, row.subject)
  }

  private static func name(of fact: Fact) -> RandomWorld.Name {
    name(fact.unit, fact.period, fact.subject)
  }

  private static func name(_ unit: AdministrativeUnit, _ period: Period, _ subject: Subject)
    -> RandomWorld.Name
  {
    RandomWorld.Name(
      unit: Gazetteer.builtIn.path(of: unit),
      month: subject.measure == .target ? Month.december(of: period.year) : period.end,
      measure: subject.measure, scheme: subject.scheme, versus: subject.versus,
      issuer: subject.issuer.slug, sex: subject.breakdown.parts.map(\.value).joined(),
      group: subject.group)
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

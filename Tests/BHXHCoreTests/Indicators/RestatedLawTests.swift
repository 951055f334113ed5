import BHXHCore
import Testing

/// Figures of all old units in the boundaries of today: totals stay, bounds contain every truth, names alone compare nothing.
@Suite struct RestatedLawTests {
  static let gazetteer = Gazetteer.builtIn
  static let before = Month(index: 2024 * 12 + 11)
  static let after = Month(index: 2025 * 12 + 11)
  static let today = Boundaries.at(after)

  private func add(
    _ people: Int64, of measure: Measure = .participants, at unit: AdministrativeUnit,
    _ month: Month, to cube: inout Cube
  ) {
    cube.add(
      Observation(
        unit: unit, period: Period(month), subject: Subject(measure, scheme: .health),
        value: Quantity(count: people), place: Place(file: "random", line: 1)))
  }

  private func rollUp(_ cube: Cube, _ boundaries: Boundaries = today) -> RollUp {
    RollUp(OwnFigures(cube), gazetteer: Self.gazetteer, boundaries: boundaries)
  }

  private func path(_ group: RowGroup) -> String {
    group.members.map(Self.gazetteer.path).joined(separator: "+")
  }

  /// 63 → 34: every total, its denominator and its plan; the nation; growth and coverage of sums.
  @Test(arguments: [1, 2, 3] as [UInt64]) func provincesAddUpExactly(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var cube = Cube()
    var now: [AdministrativeUnit: Int64] = [:]
    var then: [AdministrativeUnit: Int64] = [:]
    var population: [AdministrativeUnit: Int64] = [:]
    var target: [AdministrativeUnit: Int64] = [:]
    for province in Self.gazetteer.children(of: .nation, at: Self.before) {
      let home = try #require(Self.gazetteer.shares(of: province, at: Self.after).first).unit
      let people = (0..<3).map { _ in Int64.random(in: 1...10_000_000, using: &generator) }
      add(people[0], at: province, Self.before, to: &cube)
      add(people[1], of: .population, at: province, Self.before, to: &cube)
      add(people[2], of: .target, at: province, Self.before, to: &cube)
      then[home, default: 0] += people[0]
      population[home, default: 0] += people[1]
      target[home, default: 0] += people[2]
    }
    for province in Self.gazetteer.children(of: .nation, at: Self.after) {
      let people = Int64.random(in: 1...10_000_000, using: &generator)
      add(people, at: province, Self.after, to: &cube)
      now[province] = people
    }
    let restated = rollUp(cube)
    let coverage = Coverage(restated).rows(Selection())
      .filter { $0.group.point.month == Self.before }
    #expect(coverage.count == 34)
    for row in coverage {
      let unit = row.group.members[0]
      #expect(row.participants?.amount == then[unit].map { Int128($0) }, "\(path(row.group))")
      #expect(row.base?.amount == population[unit].map { Int128($0) })
      #expect(row.ratio == Ratio(then[unit] ?? 0, over: population[unit] ?? 0))
      #expect(row.bounds?.ratio?.onlyValue == row.ratio)
      #expect(row.reported == row.expected)
    }
    let nation = Coverage(restated).rows(Selection(keys: [.level(.nation), .month, .scheme]))
      .first { $0.group.point.month == Self.before }
    #expect(nation?.participants?.amount == Int128(then.values.reduce(0, +)))
    #expect(nation?.reported == 63)
    for row in PlanAttainment(restated).rows(Selection())
    where row.group.point.month == Self.before {
      #expect(row.target?.amount == target[row.group.members[0]].map { Int128($0) })
    }
    for boundaries in [Self.today, .automatic] {
      let growth = Growth(rollUp(cube, boundaries)).rows(Selection())
        .filter { $0.group.point.month == Self.after }
      #expect(growth.count == 34)
      for row in growth {
        let unit = row.group.members[0]
        let (new, old) = (now[unit] ?? 0, then[unit] ?? 0)
        #expect(row.ratio == Ratio(new - old, over: old), "\(path(row.group))")
        let stayed = Self.gazetteer.sameTerritory(unit, Self.before, Self.after)
        #expect(row.comparable == (stayed ? .yes : .restated))
      }
    }
    for row in Growth(rollUp(cube, .asReported)).rows(Selection())
    where row.group.point.month == Self.after {
      let stayed = Self.gazetteer.sameTerritory(row.group.members[0], Self.before, Self.after)
      #expect(row.comparable == (stayed ? .yes : .no))
      #expect((row.percent == nil) == !stayed, "\(path(row.group))")
    }
  }

  /// Back in time: a province of today says of the old ones only that each had no more.
  @Test func mergedFiguresMovedBackAreBounds() throws {
    let world = try World(
      "an-giang 2025-12 bhyt participants 300\nha-noi 2025-12 bhyt participants 8")
    let rows = Coverage(rollUp(world.cube, .at(Self.before))).rows(Selection())
    #expect(rows.map { path($0.group) } == ["an-giang", "ha-noi", "kien-giang"])
    #expect(rows.map { $0.participants?.amount } == [nil, 8, nil])
    #expect(rows.map { $0.bounds?.left?.description } == ["[0, 300]", "[8, 8]", "[0, 300]"])
    let all = Coverage(rollUp(world.cube, .at(Self.before))).rows(
      Selection(keys: [.month, .scheme]))
    #expect(all.map { $0.participants?.amount } == [308])
  }

  /// Random figures of all 10 035 communes, split at random: the truth lies within the bounds, provinces are exact.
  @Test func communesStayWithinTheirBounds() throws {
    var generator = SeededGenerator(seed: 10_035)
    var cube = Cube()
    var truths = [[AdministrativeUnit: Int64]](repeating: [:], count: 3)
    var provinces: [AdministrativeUnit: Int64] = [:]
    var alone: [AdministrativeUnit: (low: Int64, high: Int64)] = [:]
    for commune in Self.gazetteer.units(at: .commune)
    where Self.gazetteer.validity(of: commune).contains(Self.before) {
      let people = Int64.random(in: 0...20_000, using: &generator)
      add(people, at: commune, Self.before, to: &cube)
      let parts = Self.gazetteer.shares(of: commune, at: Self.after).filter { $0.share != .none }
      for part in parts {
        let own = alone[part.unit] ?? (0, 0)
        alone[part.unit] = (own.low + (parts.count == 1 ? people : 0), own.high + people)
      }
      for draw in truths.indices {
        var left = people
        for part in parts.dropLast() {
          // Extremes are likely, so that the bounds are met as well as kept.
          let share =
            [0, left, Int64.random(in: 0...left, using: &generator)]
            .randomElement(using: &generator) ?? 0
          truths[draw][part.unit, default: 0] += share
          left -= share
        }
        if let last = parts.last { truths[draw][last.unit, default: 0] += left }
      }
      let home = try #require(
        parts.first.flatMap { Self.gazetteer.ancestor(of: $0.unit, at: .province) })
      provinces[home, default: 0] += people
    }
    let restated = rollUp(cube)
    let rows = Coverage(restated).rows(Selection())
    let communes = Self.gazetteer.units(at: .commune)
      .filter { Self.gazetteer.validity(of: $0).contains(Self.after) }
    #expect(rows.count == truths[0].count)
    #expect(Set(rows.flatMap(\.group.members)).isSubset(of: communes))
    for row in rows {
      let unit = row.group.members[0]
      let bounds = try #require(row.bounds?.left)
      for truth in truths {
        #expect(bounds.contains(Ratio(truth[unit] ?? 0)), "\(path(row.group))")
      }
      // And no wider than the divided communes make them.
      let own = try #require(alone[unit])
      #expect(
        bounds == Interval(from: .closed(Ratio(own.low)), to: .closed(Ratio(own.high))),
        "\(path(row.group))")
      #expect(
        (row.participants == nil) == (own.low != own.high)
          || row.participants?.amount == Int128(own.high))
    }
    let byProvince = Coverage(restated, partialSums: .shown)
      .rows(Selection(keys: [.level(.province), .month, .scheme]))
    #expect(byProvince.count == 34)
    for row in byProvince {
      #expect(row.participants?.amount == provinces[row.group.members[0]].map { Int128($0) })
    }
    let all = Coverage(restated).rows(Selection(keys: [.month, .scheme]))
    #expect(all.map { $0.participants?.amount } == [Int128(provinces.values.reduce(0, +))])
  }
}

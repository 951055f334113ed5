import BHXHCore
import Testing

/// Figures moved by `shares`: totals stay, and bounds contain every way the people may have gone.
@Suite struct RestatingLawTests {
  static let gazetteer = Gazetteer.builtIn
  static let before = Month(index: 2025 * 12 + 5)
  static let after = Month(index: 2025 * 12 + 6)

  @Test func provincesAddUp() {
    let gazetteer = Self.gazetteer
    var generator = SeededGenerator(seed: 63)
    var restated: [AdministrativeUnit: Int] = [:]
    var total = 0
    var made: [AdministrativeUnit: Int] = [:]
    for province in gazetteer.children(of: .nation, at: Self.before) {
      let people = Int.random(in: 0...10_000_000, using: &generator)
      total += people
      made[province] = people
      let shares = gazetteer.shares(of: province, at: Self.after)
      #expect(shares.map(\.share) == [.whole])
      for share in shares { restated[share.unit, default: 0] += people }
    }
    #expect(restated.count == 34)
    #expect(restated.values.reduce(0, +) == total)
    for (province, people) in restated {
      let parts: [AdministrativeUnit] =
        switch gazetteer.counterpart(of: province, at: Self.before) {
        case .same(let unit): [unit]
        case .sum(let units): units
        case .partial, .none: []
        }
      #expect(parts.compactMap { made[$0] }.reduce(0, +) == people)
    }
  }

  @Test func boundsOfCommunesContainTheTruth() {
    let gazetteer = Self.gazetteer
    var generator = SeededGenerator(seed: 63)
    var low: [AdministrativeUnit: Int] = [:]
    var high: [AdministrativeUnit: Int] = [:]
    var truth: [AdministrativeUnit: Int] = [:]
    var total = 0
    for commune in gazetteer.units(at: .commune)
    where gazetteer.validity(of: commune).contains(Self.before) {
      let people = Int.random(in: 0...20_000, using: &generator)
      total += people
      let shares = gazetteer.shares(of: commune, at: Self.after)
      var left = people
      let open = shares.filter { $0.share == .unknown }
      #expect(open.count != 1)
      for share in shares {
        switch share.share {
        case .whole:
          low[share.unit, default: 0] += people
          high[share.unit, default: 0] += people
          truth[share.unit, default: 0] += people
          left -= people
        case .none: break
        case .unknown:
          let isLast = share == open.last
          let part = isLast ? left : Int.random(in: 0...left, using: &generator)
          high[share.unit, default: 0] += people
          truth[share.unit, default: 0] += part
          left -= part
        }
      }
      #expect(left == 0)
    }
    #expect(truth.values.reduce(0, +) == total)
    for (commune, people) in truth {
      #expect((low[commune] ?? 0) <= people && people <= (high[commune] ?? 0))
    }
  }

  /// What lies in one unit from a given day back and forth lies there still.
  @Test func thereAndBack() {
    let gazetteer = Self.gazetteer
    for unit in gazetteer.units(at: .district) {
      guard let last = gazetteer.validity(of: unit).lastMonth else { continue }
      for share in gazetteer.shares(of: unit, at: last.advanced(by: 1)) where share.share != .none {
        let back = gazetteer.shares(of: share.unit, at: last)
        #expect(
          back.contains {
            ($0.unit == unit || gazetteer.lies($0.unit, below: unit)) && $0.share != .none
          })
      }
    }
  }

  /// The months around every change of a district: a sum is made of units of that month, each of them once.
  @Test func counterpartsAreInForce() {
    let gazetteer = Self.gazetteer
    let months = [
      Month(index: 2008 * 12 + 5), Month(index: 2014 * 12 + 11), Month(index: 2024 * 12 + 11),
      Self.before, Self.after,
    ]
    for unit in gazetteer.units(at: .province) + gazetteer.units(at: .district) {
      for month in months {
        let parts: [AdministrativeUnit] =
          switch gazetteer.counterpart(of: unit, at: month) {
          case .same(let other): [other]
          case .sum(let units): units
          case .partial(let inside, let overlapping): inside + overlapping
          case .none: []
          }
        #expect(Set(parts).count == parts.count)
        #expect(parts.allSatisfy { gazetteer.validity(of: $0).contains(month) })
      }
    }
  }
}

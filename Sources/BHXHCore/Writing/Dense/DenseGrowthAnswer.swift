/// Tells the growth of dense rows: that which `Growth` gives for the same facts.
package struct DenseGrowthAnswer: DenseAnswer {
  package let keys: DenseKeys
  private let growth: DenseGrowth
  private let percent: PercentDigits
  /// By the spelling of the row's month.
  private let runs: [Runs]
  /// By comparability: what stands behind a percentage.
  private let computed: [Int]

  /// What stands between and behind the numbers of a month's rows.
  private struct Runs: Sendable {
    let versus: Int
    /// Without an earlier figure, by comparability.
    let unknown: [Int]
    /// Where it is zero.
    let zero: [Int]
  }

  private static let comparabilities = [Comparability.yes, .restated, .no]

  /// Nil where such rows are for the cube: a figure may be a sum of units, or there are more decimals than fit.
  package init?(
    _ rows: DenseRows, _ selection: Selection, versus comparison: Comparison, digits: Int
  ) {
    guard digits <= PercentDigits.most, let growth = DenseGrowth(rows, versus: comparison) else {
      return nil
    }
    self.growth = growth
    percent = PercentDigits(digits)
    var keys = DenseKeys(rows, ResultTable([GrowthRow](), selection), selection)
    computed = Self.comparabilities.map {
      keys.add([.how(.computed), .comparability($0)] + Cell.account(nil), at: "how")
    }
    runs = rows.months.map { Self.runs(of: $0, comparison, &keys) }
    self.keys = keys
  }

  private static func runs(
    of month: Month, _ comparison: Comparison, _ keys: inout DenseKeys
  ) -> Runs {
    let earlier = comparison.earlier(than: month)
    let name = earlier?.description ?? ""
    let versus = Cell(earlier) { .period(name, at: $0) }
    return Runs(
      versus: keys.add([versus], at: "versus"),
      unknown: comparabilities.map {
        let reason: Reason =
          earlier == nil
          ? .notEarlier : $0 == .no ? .territoryChanged(name) : .noEarlierFigure(name)
        return keys.add(
          [versus, .none, .none, .none, .none, .comparability($0)] + Cell.account(reason),
          at: "versus")
      },
      zero: comparabilities.map {
        keys.add(
          [.none, .none, .comparability($0)] + Cell.account(.zeroEarlierFigure(name)),
          at: "percent")
      })
  }

  package func tell(_ position: Int, _ row: inout ToldRow, _ take: (inout ToldRow) -> Void) {
    let place = keys.rows.places[position]
    if !keys.wants(place) { return }
    let (participants, earlier) = (keys.rows.participants(at: place), growth[position])
    let which =
      switch earlier.comparability {
      case .yes: 0
      case .restated: 1
      case .no: 2
      }
    for (number, scheme) in keys.schemes.enumerated() {
      let (now, then) = (participants[Int(scheme.rawValue)], earlier.sums[Int(scheme.rawValue)])
      if now < 0 { continue }
      keys.begin(place, number, in: &row)
      row.append(.count, now)
      if then < 0 {
        row.append(run: runs[place.spelling].unknown[which])
      } else {
        row.append(run: runs[place.spelling].versus)
        row.append(.count, then)
        row.append(.change, now - then)
        if then == 0 {
          row.append(run: runs[place.spelling].zero[which])
        } else {
          row.append(.signedPercent, percent.rounded(now - then, over: then))
          row.append(run: computed[which])
        }
      }
      take(&row)
    }
  }
}

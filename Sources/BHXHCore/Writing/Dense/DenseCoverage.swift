/// Tells the coverages of dense rows: those that `Coverage` gives for the same facts.
package struct DenseCoverage: DenseAnswer {
  package let keys: DenseKeys
  private let percent: PercentDigits
  private let builtIn: BuiltInDenominators?
  /// What stands behind participants without a denominator, and where only the data built in have one.
  private let noBase: Int
  private let onlyBuiltIn: Int
  /// What stands behind a base that is zero, and behind a percentage.
  private let zeroBase: Int
  private let computed: Int
  /// By the spelling of the month: what stands behind a base, which is of the same month.
  private let behindBases: [Int]
  /// The same behind the people that a scheme is published over, by scheme.
  private let behindUsual: [[Int]]

  /// - Parameter builtIn: the denominators of the data built in, where the reason is to say that they would serve.
  package init(
    _ rows: DenseRows, _ selection: Selection, digits: Int, builtIn: BuiltInDenominators? = nil
  ) {
    self.builtIn = builtIn
    percent = PercentDigits(digits)
    var keys = DenseKeys(rows, ResultTable([CoverageRow](), selection), selection) {
      $0.denominator != nil
    }
    noBase = keys.add(Self.without(.noDenominator), at: "base")
    onlyBuiltIn = keys.add(Self.without(.denominatorBuiltIn), at: "base")
    zeroBase = keys.add(
      [.none, .none] + Cell.account(.zeroDenominator) + [.none], at: "percent")
    computed = keys.add([.how(.computed)] + Cell.account(nil), at: "how")
    let times = zip(rows.months, rows.spellings).map { Cell.period($1, at: $0) }
    behindBases = times.map { keys.add([Cell(base: Measure.base.slug), $0], at: "base_measure") }
    behindUsual = times.map { time in
      Scheme.allCases.map {
        keys.add([Cell(base: $0.denominator?.slug ?? ""), time], at: "base_measure")
      }
    }
    self.keys = keys
  }

  /// The base, what it is, its time, the percentage, how it was computed, the account of it, and who is not covered.
  private static func without(_ reason: Reason) -> [Cell] {
    [.none, .none, .none, .none, .none] + Cell.account(reason) + [.none]
  }

  package func tell(_ position: Int, _ row: inout ToldRow, _ take: (inout ToldRow) -> Void) {
    let place = keys.rows.places[position]
    if !keys.wants(place) { return }
    let (participants, bases) = (keys.rows.participants(at: place), keys.rows.bases(at: place))
    let usual = keys.rows.usual(at: place)
    for (number, scheme) in keys.schemes.enumerated() {
      let group = Int(scheme.rawValue)
      let count = participants[group]
      if count < 0 { continue }
      keys.begin(place, number, in: &row)
      row.append(.count, count)
      if bases[group] >= 0 {
        append(bases[group], count, behindBases[place.spelling], to: &row)
      } else if usual[group] >= 0 {
        append(usual[group], count, behindUsual[place.spelling][group], to: &row)
      } else {
        let mayServe = scheme.denominator == .population && keys.rows.parts[place.part].isEmpty
        row.append(run: mayServe && isBuiltIn(at: place) ? onlyBuiltIn : noBase)
      }
      take(&row)
    }
  }

  private func isBuiltIn(at place: DenseRows.Place) -> Bool {
    builtIn?.servesHealth(at: place.unit, place.month) ?? false
  }

  /// The base and what stands behind it.
  @inline(__always)
  private func append(
    _ base: Int64, _ participants: Int64, _ behind: Int, to row: inout ToldRow
  ) {
    row.append(.count, base)
    row.append(run: behind)
    if base == 0 { return row.append(run: zeroBase) }
    row.append(.percent, percent.rounded(participants, over: base))
    row.append(run: computed)
    row.append(.count, base - participants)
  }
}

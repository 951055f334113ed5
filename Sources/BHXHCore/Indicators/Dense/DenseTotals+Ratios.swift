/// The ratios of all units together, as `Coverage` and `Growth` give them for the same facts.
extension DenseTotals {
  /// Nil where some row has no denominator of its own month at all of its units: which one serves it then is for who looks at all months.
  package func coverage(digits: Int) -> [CoverageRow]? {
    let bases = sums { (rows.bases(at: rows.places[$0]), .yes) }
    var usual: [Sums]?
    var found: [CoverageRow] = []
    for total in totals(of: bases) {
      guard let measure = total.group.scheme.denominator else { continue }
      var (sums, name) = (bases[total.sums], Denominator(.base).name)
      if sums.pairs[total.scheme] < sums.units[total.scheme] {
        let all = usual ?? self.sums { (rows.usual(at: rows.places[$0]), .yes) }
        usual = all
        (sums, name) = (all[total.sums], Denominator(measure).name)
        if sums.pairs[total.scheme] < sums.units[total.scheme] { return nil }
      }
      let (people, base) = (sums.left[total.scheme], sums.right[total.scheme])
      var row = CoverageRow(
        group: total.group, participants: tally(people, of: total), base: tally(base, of: total),
        baseMeasure: name, basePeriod: total.group.point, reported: Int(sums.units[total.scheme]),
        expected: total.group.members.count)
      row.percent = Percent(Int128(people), over: Int128(base), decimals: digits)
      if row.percent == nil { row.reason = .zeroDenominator } else { row.how = .computed }
      found.append(row)
    }
    return found
  }

  /// Nil where a figure could be the sum of units below.
  package func growth(versus comparison: Comparison, digits: Int) -> [GrowthRow]? {
    guard let growth = DenseGrowth(rows, versus: comparison) else { return nil }
    let sums = sums { (growth[$0].sums, growth[$0].comparability) }
    return totals(of: sums).map { total in
      row(of: total, sums[total.sums], comparison.earlier(than: total.group.point.month), digits)
    }
  }

  private func row(of total: Total, _ sums: Sums, _ versus: Month?, _ digits: Int) -> GrowthRow {
    let scheme = total.scheme
    var row = GrowthRow(
      group: total.group, participants: tally(sums.participants[scheme], of: total),
      versus: versus, comparable: .yes, reported: Int(sums.units[scheme]),
      expected: total.group.members.count)
    guard let versus else {
      row.reason = .notEarlier
      return row
    }
    if sums.pairs[scheme] == 0 {
      row.comparable =
        sums.incomparable[scheme] > 0 ? .no : sums.restated[scheme] > 0 ? .restated : .yes
      row.reason =
        row.comparable == .no
        ? .territoryChanged(versus.description) : .noEarlierFigure(versus.description)
      return row
    }
    let (now, then) = (sums.left[scheme], sums.right[scheme])
    row.comparable = sums.restatedPairs[scheme] > 0 ? .restated : .yes
    row.participants = tally(now, of: total)
    row.previous = tally(then, of: total)
    row.reported = Int(sums.pairs[scheme])
    row.percent = Percent(Int128(now - then), over: Int128(then), decimals: digits)
    if row.percent == nil {
      row.reason = .zeroEarlierFigure(versus.description)
    } else {
      row.how = .computed
    }
    return row
  }

  /// A sum as a figure of the nation at the time of its row.
  private func tally(_ count: Int64, of total: Total) -> Tally {
    let subject = Attribution(total.group.subject(.participants), "", Provenance(), file: "")
    return Tally(
      Fact(.nation, total.period, Quantity(count: count), .final, subject, number: -1))
  }
}

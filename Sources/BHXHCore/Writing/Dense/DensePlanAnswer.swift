/// Tells the plan attainment of dense rows: that which `PlanAttainment` gives for the same facts.
package struct DensePlanAnswer: DenseAnswer {
  package let keys: DenseKeys
  private let plans: DensePlans
  private let percent: PercentDigits
  /// What people judge attainments beside; nil for machines.
  private let pace: DensePace?
  /// What stands behind the key of a row: who set the target, of people; or that there is none.
  private let issuers: [Int]
  private let noPlan: Int
  /// What stands at the end of a row, from how it is computed on: by how the target is known.
  private let computed: [Int]
  private let zeroTarget: Int
  private let noTarget: Int

  /// What stands against the targets of the rows.
  package var problems: [Problem] { plans.problems }

  /// Nil where such rows are for the cube: other plans than plain numbers of people, or more decimals than fit.
  ///
  /// - Parameter isForPeople: whether the pace of the year stands beside each attainment.
  package init?(
    _ table: DenseTable, _ rows: DenseRows, _ selection: Selection, digits: Int,
    isForPeople: Bool = false
  ) {
    guard digits <= PercentDigits.most, let plans = DensePlans(rows, table.others, selection) else {
      return nil
    }
    self.plans = plans
    percent = PercentDigits(digits)
    if isForPeople {
      guard let pace = DensePace(plans, rows, table.others, selection) else { return nil }
      self.pace = pace
    } else {
      pace = nil
    }
    let columns = ResultTable([PlanRow](), selection, pace: isForPeople ? [] : nil)
    var keys = DenseKeys(rows, columns, selection)
    issuers = plans.issuers.map { issuer in
      keys.add(
        [issuer.isSaid ? .issuer(issuer) : .none, .measure(.target)], at: GroupKey.issuer.name)
    }
    noPlan = keys.add([.none, .none], at: GroupKey.issuer.name)
    computed = [How.computed, .implied, .published].map {
      keys.add(Self.end($0, nil), at: "how")
    }
    zeroTarget = keys.add(Self.end(nil, .zeroTarget), at: "how")
    noTarget = keys.add(Self.end(nil, .noTarget), at: "how")
    self.keys = keys
  }

  private static func end(_ how: How?, _ reason: Reason?) -> [Cell] {
    [Cell(how) { .how($0) }, .status(.final)] + Cell.account(reason)
  }

  package func tell(_ position: Int, _ row: inout ToldRow, _ take: (inout ToldRow) -> Void) {
    let place = keys.rows.places[position]
    if !keys.wants(place) { return }
    let participants = keys.rows.participants(at: place)
    for (number, scheme) in keys.schemes.enumerated() {
      let count = participants[Int(scheme.rawValue)]
      if count < 0 { continue }
      let targets = plans.targets(position, scheme)
      if targets.isEmpty {
        keys.begin(place, number, in: &row)
        append(count, nil, position, scheme, to: &row)
        take(&row)
      }
      for target in targets {
        keys.begin(place, number, in: &row)
        append(count, target, position, scheme, to: &row)
        take(&row)
      }
    }
  }

  /// What stands behind the keys, from the issuer on.
  private func append(
    _ participants: Int64, _ target: DensePlans.Target?, _ position: Int, _ scheme: Scheme,
    to row: inout ToldRow
  ) {
    let monthsLeft = 12 - Int64(keys.rows.places[position].month.monthOfYear)
    let wanted = target?.count
    row.append(run: target.map { issuers[Int($0.issuer)] } ?? noPlan)
    row.append(.count, participants)
    append(.count, wanted, to: &row)
    append(.percent, wanted.flatMap { attained(participants, of: $0) }, to: &row)
    if let pace {
      append(.percent, target.map { _ in percent.rounded(12 - monthsLeft, over: 12) }, to: &row)
      let before = target.flatMap { pace.before(position, scheme, $0.issuer) }
      append(.percent, before.flatMap { attained($0.participants, of: $0.target) }, to: &row)
    }
    let remaining = wanted.map { $0 - participants }
    append(.count, remaining, to: &row)
    row.append(.count, monthsLeft)
    let needed = monthsLeft > 0 ? remaining.map { max(0, $0) } : nil
    append(.count, needed.map { ($0 + monthsLeft - 1) / monthsLeft }, to: &row)
    row.append(
      run: wanted == nil
        ? noTarget : wanted == 0 ? zeroTarget : computed[Int((target?.how ?? .computed).rawValue)])
  }

  /// Nil where the target is zero.
  private func attained(_ participants: Int64, of target: Int64) -> Int64? {
    target > 0 ? percent.rounded(participants, over: target) : nil
  }

  private func append(_ kind: ToldRow.Kind, _ value: Int64?, to row: inout ToldRow) {
    row.append(value == nil ? .none : kind, value ?? 0)
  }
}

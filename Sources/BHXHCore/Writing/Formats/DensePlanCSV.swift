/// Writes the plan attainment of dense rows: that which `PlanAttainment` gives for the same facts.
package struct DensePlanCSV: Sendable {
  private let lines: DenseLines
  private let plans: DensePlans
  private let percent: PercentDigits
  /// What stands behind the key of a row, by issuer.
  private let issuers: [Issuer: PaddedText]
  /// What stands at the end of a row: by how the target is known.
  private let computed: [How: PaddedText]
  private let noPlan = PaddedText(",,".utf8)
  private let zeroTarget = Self.end(nil, .zeroTarget)
  private let noTarget = Self.end(nil, .noTarget)

  /// What stands against the targets of the rows.
  package var problems: [Problem] { plans.problems }

  /// Nil where such rows are for the cube: other plans than plain numbers of people, or more decimals than fit.
  package init?(_ table: DenseTable, _ rows: DenseRows, _ selection: Selection, digits: Int) {
    guard digits <= PercentDigits.most, let plans = DensePlans(rows, table.others, selection) else {
      return nil
    }
    let issuers = Set(table.others.subjects.map(\.issuer))
    guard issuers.allSatisfy({ $0.slug.utf8.allSatisfy(Self.needsNoQuotes) }) else { return nil }
    lines = DenseLines(rows, ResultTable([PlanRow](), selection), selection)
    self.plans = plans
    percent = PercentDigits(digits)
    self.issuers = Dictionary(
      uniqueKeysWithValues: issuers.map {
        ($0, PaddedText("\($0.isSaid ? $0.slug : ""),\(Measure.target.slug),".utf8))
      })
    computed = Dictionary(
      uniqueKeysWithValues: [How.computed, .implied, .published].map { ($0, Self.end($0, nil)) })
  }

  private static func needsNoQuotes(_ byte: UInt8) -> Bool {
    let lowercase = UInt8(ascii: "a")...UInt8(ascii: "z")
    return lowercase.contains(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  private static func end(_ how: How?, _ reason: Reason?) -> PaddedText {
    PaddedText(
      ",\(how?.slug ?? ""),\(Status.final.slug),1,1,,\(reason?.english ?? "")\n".utf8)
  }

  /// Writes the table piece by piece.
  package func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let most = 6 * LineBuffer.longestNumber + 200
    try lines.write(to: output) { row, keys, line in
      let place = lines.rows.places[row]
      let participants = lines.rows.participants(at: place)
      let monthsLeft = 12 - place.month.monthOfYear
      for (position, scheme) in lines.schemes.enumerated() {
        let count = participants[Int(scheme.rawValue)]
        if count < 0 { continue }
        let targets = plans.targets(row, scheme)
        if targets.isEmpty {
          keys.begin(position, more: most, in: &line)
          line.append(noPlan)
          append(count, nil, .computed, monthsLeft, to: &line)
        }
        for target in targets {
          keys.begin(position, more: most, in: &line)
          if let issuer = issuers[target.issuer] { line.append(issuer) }
          append(count, target.count, target.how, monthsLeft, to: &line)
        }
      }
    }
  }

  /// What stands behind the issuer and the kind of target.
  private func append(
    _ participants: Int64, _ target: Int64?, _ how: How, _ monthsLeft: Int,
    to line: inout LineBuffer
  ) {
    line.append(digits: UInt64(participants))
    line.append(Byte.comma)
    if let target { line.append(digits: UInt64(target)) }
    line.append(Byte.comma)
    if let target, target > 0 {
      percent.append(UInt64(participants), over: UInt64(target), to: &line)
    }
    line.append(Byte.comma)
    let remaining = target.map { $0 - participants }
    if let remaining { line.append(signed: remaining) }
    line.append(Byte.comma)
    line.append(digits: UInt64(monthsLeft))
    line.append(Byte.comma)
    if let remaining, monthsLeft > 0 {
      let months = Int64(monthsLeft)
      line.append(digits: UInt64(max(0, remaining) + months - 1) / UInt64(months))
    }
    line.append(target == nil ? noTarget : target == 0 ? zeroTarget : computed[how] ?? noTarget)
  }
}

extension Revision {
  /// A sum of counts: the same as by intervals, in whole numbers.
  mutating func applyWholeSum(_ unknowns: [Int], isBound: Bool) -> Bool {
    var (low, high) = (Total(), Total())
    for part in unknowns.dropFirst() {
      low.add(domains[part].lower.value?.numerator)
      high.add(domains[part].upper.value?.numerator)
    }
    let total = unknowns[0]
    guard narrow(total, from: low.sum, to: isBound ? nil : high.sum) else { return false }
    let totalLow = domains[total].lower.value?.numerator
    let totalHigh = domains[total].upper.value?.numerator
    for part in unknowns.dropFirst() {
      let othersLow = low.without(domains[part].lower.value?.numerator)
      let othersHigh = high.without(domains[part].upper.value?.numerator)
      let highest = totalHigh.flatMap { total in othersLow.map { total - $0 } }
      let lowest = isBound ? nil : totalLow.flatMap { total in othersHigh.map { total - $0 } }
      let before = domains[part]
      guard narrow(part, from: lowest, to: highest) else { return false }
      if domains[part] != before {
        low.replace(before.lower.value?.numerator, by: domains[part].lower.value?.numerator)
        high.replace(before.upper.value?.numerator, by: domains[part].upper.value?.numerator)
      }
    }
    return true
  }
}

/// A sum of bounds, of which some may be missing.
private struct Total {
  private var known: Int128 = 0
  private var missing = 0

  /// Nil where any bound is missing.
  var sum: Int128? { missing == 0 ? known : nil }

  mutating func add(_ bound: Int128?) {
    if let bound { known += bound } else { missing += 1 }
  }

  /// The sum of all but one of them.
  func without(_ bound: Int128?) -> Int128? {
    guard let bound else { return missing == 1 ? known : nil }
    return missing == 0 ? known - bound : nil
  }

  mutating func replace(_ bound: Int128?, by other: Int128?) {
    if let bound { known -= bound } else { missing -= 1 }
    add(other)
  }
}

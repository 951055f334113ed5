/// A long sum in which all parts that are pinned stand as one number.
///
/// Nothing passes through what its own claims fix. Around each of n parts of one whole all the others would be gathered and added up again,
/// n² steps for an audit; folded, each part has the whole, what is open, and one rest beside it.
struct FoldedSum: Sendable {
  /// The terms that are left, and what the others are together.
  typealias Terms = (unknowns: [Int], rest: Interval)

  /// The total, and the parts that are not pinned.
  private let open: [Int]
  private let pinned: Int128

  /// - Returns: nil for what is no sum of different whole numbers, or has hardly anything to fold.
  fileprivate init?(_ constraint: Constraint, in network: Network, without leftOut: ExcludedClaims)
  {
    guard constraint.kind == .sum || constraint.kind == .bound,
      Set(constraint.unknowns).count == constraint.unknowns.count,
      constraint.unknowns.allSatisfy({ network.unknowns[$0].isWhole })
    else { return nil }
    var open = [constraint.unknowns[0]]
    var pinned: Int128 = 0
    for part in constraint.unknowns.dropFirst() {
      if let value = network.pinnedValue(of: part, without: leftOut) {
        pinned += value
      } else {
        open.append(part)
      }
    }
    guard open.count < constraint.unknowns.count - 1 else { return nil }
    (self.open, self.pinned) = (open, pinned)
  }

  /// - Parameter part: a pinned part that stands by itself, and its value; nil for none.
  fileprivate func terms(without part: (unknown: Int, value: Int128)?) -> Terms {
    guard let part else { return (open, Interval(Ratio(whole: pinned))) }
    return (open + [part.unknown], Interval(Ratio(whole: pinned - part.value)))
  }
}

/// The long sums of a network as they fold where some claims are left out.
struct FoldedSums: Sendable {
  let leftOut: ExcludedClaims
  private var known: [Int: FoldedSum?] = [:]
  /// Shorter sums are looked at as they are.
  private static let leastTerms = 16

  init(without leftOut: ExcludedClaims) { self.leftOut = leftOut }

  /// What is left of a relation for a question about a figure, which stands by itself; nil where it does not fold.
  mutating func terms(of position: Int, asking figure: Int, in network: Network) -> FoldedSum.Terms?
  {
    let constraint = network.constraints[position]
    guard constraint.unknowns.count > Self.leastTerms else { return nil }
    let sum = known[position] ?? FoldedSum(constraint, in: network, without: leftOut)
    known[position] = .some(sum)
    let isPart =
      constraint.unknowns[0] != figure && network.unknowns[figure].constraints.contains(position)
    let own = isPart ? network.pinnedValue(of: figure, without: leftOut) : nil
    return sum?.terms(without: own.map { (figure, $0) })
  }
}

extension Network {
  /// The value of an unknown that its claims pin, where they still do without those that are left out.
  fileprivate func pinnedValue(of unknown: Int, without leftOut: ExcludedClaims) -> Int128? {
    isPinned(unknown) ? domain(of: unknown, without: leftOut)?.onlyValue?.numerator : nil
  }
}

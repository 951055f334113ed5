/// A long sum in which all parts through which nothing passes stand as one number.
///
/// Nothing passes through what its own claims fix, nor through what no other relation speaks of. Around each of n parts of one whole the others
/// would be gathered and added up again, n² steps for an audit; folded, each part has the whole, the other parts through which something
/// passes, and one rest beside it. What the parts of the rest may be together is exact, for they are chosen apart from each other.
struct FoldedSum: Sendable {
  /// The terms that are left, and what the others are together.
  typealias Terms = (unknowns: [Int], rest: Interval)

  /// The total, and the parts that stand by themselves.
  private let open: [Int]
  private let rest: WholeSum

  /// - Returns: nil for what is no sum of different whole numbers, or has hardly anything to fold.
  fileprivate init?(_ constraint: Constraint, in network: Network, without leftOut: ExcludedClaims)
  {
    guard constraint.kind == .sum || constraint.kind == .bound,
      Set(constraint.unknowns).count == constraint.unknowns.count,
      constraint.unknowns.allSatisfy({ network.unknowns[$0].isWhole })
    else { return nil }
    var open = [constraint.unknowns[0]]
    var rest = WholeSum()
    for part in constraint.unknowns.dropFirst() {
      if let ends = network.foldable(part, without: leftOut) {
        rest.add(ends, 1)
      } else {
        open.append(part)
      }
    }
    guard open.count < constraint.unknowns.count - 1 else { return nil }
    (self.open, self.rest) = (open, rest)
  }

  /// - Parameter part: a part of the rest that stands by itself, and its ends; nil for none.
  fileprivate func terms(without part: (unknown: Int, ends: WholeNumbers)?) -> Terms {
    guard let part else { return (open, rest.interval) }
    var others = rest
    others.add(part.ends, -1)
    return (open + [part.unknown], others.interval)
  }

  /// The sum of numbers that are not below a lowest, of which some may have no highest.
  private struct WholeSum {
    private var lowest: Int128 = 0
    private var highest: Int128 = 0
    private var unbounded = 0

    /// Takes a number in, once or as often as it is taken out again.
    mutating func add(_ ends: WholeNumbers, _ times: Int) {
      lowest += Int128(times) * (ends.lowest ?? 0)
      highest += Int128(times) * (ends.highest ?? 0)
      if ends.highest == nil { unbounded += times }
    }

    var interval: Interval {
      Interval(
        ordered: .closed(Ratio(whole: lowest)),
        unbounded > 0 ? .unbounded : .closed(Ratio(whole: highest)))
    }
  }
}

/// The long sums of a network as they fold where some claims are left out.
struct FoldedSums: Sendable {
  let leftOut: ExcludedClaims
  private var known: [FoldedSum?] = []
  /// By relation, where it stands among those.
  private var places: [Int: Int] = [:]
  /// Shorter sums are looked at as they are.
  private static let leastTerms = 16

  init(without leftOut: ExcludedClaims) { self.leftOut = leftOut }

  /// What is left of a relation for a question about a figure, which stands by itself; nil where it does not fold.
  mutating func terms(of position: Int, asking figure: Int, in network: Network) -> FoldedSum.Terms?
  {
    let constraint = network.constraints[position]
    guard constraint.unknowns.count > Self.leastTerms else { return nil }
    let place = places[position] ?? known.count
    if place == known.count {
      known.append(FoldedSum(constraint, in: network, without: leftOut))
      places[position] = place
    }
    let isPart =
      constraint.unknowns[0] != figure && network.unknowns[figure].constraints.contains(position)
    let own = isPart ? network.foldable(figure, without: leftOut) : nil
    return known[place]?.terms(without: own.map { (figure, $0) })
  }
}

extension Network {
  /// The ends of an unknown through which nothing passes, by its claims without those that are left out; nil for one through which something
  /// does, or that has no lowest.
  fileprivate func foldable(_ unknown: Int, without leftOut: ExcludedClaims) -> WholeNumbers? {
    guard let whole = domain(of: unknown, without: leftOut)?.wholeNumbers, let lowest = whole.lowest
    else { return nil }
    let isFixed = isPinned(unknown) && whole.highest == lowest
    return isFixed || unknowns[unknown].constraints.count == 1 ? whole : nil
  }
}

/// A few claims, each once and in order, so that sets of them are compared and kept without hashing each claim.
struct ClaimSet: Hashable, Sendable {
  private(set) var claims: [Int] = []

  /// The same with one more.
  func with(_ claim: Int) -> ClaimSet {
    let place = claims.firstIndex { $0 >= claim } ?? claims.count
    if place < claims.count, claims[place] == claim { return self }
    var set = self
    set.claims.insert(claim, at: place)
    return set
  }

  /// Whether all of another set are in this one.
  func isSuperset(of other: ClaimSet) -> Bool {
    if other.claims.count > claims.count { return false }
    var place = 0
    for claim in other.claims {
      while place < claims.count, claims[place] < claim { place += 1 }
      if place == claims.count || claims[place] > claim { return false }
    }
    return true
  }

  /// Whether none of them is among many, which are in order too.
  /// - Complexity: O(these · log of the many).
  func isDisjoint(from many: [Int]) -> Bool {
    claims.allSatisfy { !many.hasInOrder($0) }
  }
}

extension [Int] {
  /// Whether a number is among these, which are in ascending order: a few are found sooner than by hashing.
  /// - Complexity: O(log n).
  func hasInOrder(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}

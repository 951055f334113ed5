/// The claims that a question leaves out.
///
/// Many questions leave out the same many claims but for a few, so the many are shared and the few stand beside them.
/// - Complexity: O(few) to make, O(1) to ask.
struct ExcludedClaims: Sendable {
  /// Of each claim whether it is among the many; empty where there are none.
  private var many: [Bool] = []
  private var taken: Set<Int> = []
  private var givenBack: Set<Int> = []
  /// Where all but a few claims are left out, these few.
  private var only: Set<Int>?

  static let none = ExcludedClaims([])

  init(_ claims: Set<Int>) {
    taken = claims
  }

  init(allBut claims: some Sequence<Int>) {
    only = Set(claims)
  }

  /// - Parameter count: how many claims there are at all.
  init(many claims: some Sequence<Int>, of count: Int) {
    many = [Bool](repeating: false, count: count)
    for claim in claims { many[claim] = true }
  }

  /// Whether nothing is left out.
  var isEmpty: Bool { many.isEmpty && taken.isEmpty && only == nil }

  func contains(_ claim: Int) -> Bool {
    if taken.contains(claim) { return true }
    if let only { return !only.contains(claim) }
    return !many.isEmpty && many[claim] && !givenBack.contains(claim)
  }

  /// The same, where these are left out too.
  func with(_ claims: some Sequence<Int>) -> ExcludedClaims {
    var omission = self
    omission.taken.formUnion(claims)
    return omission
  }

  /// The same, where these are not left out.
  func giving(back claims: [Int]) -> ExcludedClaims {
    var omission = self
    omission.only?.formUnion(claims)
    omission.givenBack.formUnion(claims)
    omission.taken.subtract(claims)
    return omission
  }
}

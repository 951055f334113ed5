/// The sums over all breakdowns of one unit at one month.
struct PlaceSums {
  /// By scheme; negative where nothing is given.
  var participants = NumberPieces.Row(repeating: -1)
  var bases = NumberPieces.Row(repeating: -1)
  /// Whether BHXH is the sum of its parts, not given itself.
  var isImplied = false

  /// Whether a coverage is over 100 %.
  var isOverBase: Bool {
    // Negative where both differences are: the base is above zero, and below the participants. No branch a scheme.
    var signs: Int64 = 0
    for scheme in 0..<GroupedSums.most {
      signs |= (bases[scheme] &- participants[scheme]) & (0 &- bases[scheme])
    }
    return signs < 0
  }

  /// Takes the sum of the parts of BHXH where it is not given itself.
  mutating func implyWhole() {
    let (compulsory, voluntary) = (participants[Self.compulsory], participants[Self.voluntary])
    guard participants[Self.whole] < 0, compulsory >= 0, voluntary >= 0 else { return }
    participants[Self.whole] = compulsory + voluntary
    isImplied = true
  }

  static let whole = Int(Scheme.socialInsurance.rawValue)
  static let compulsory = Int(Scheme.compulsory.rawValue)
  static let voluntary = Int(Scheme.voluntary.rawValue)
}

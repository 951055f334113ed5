/// One relation between particular unknowns.
struct Constraint: Sendable {
  enum Kind: Sendable, Hashable {
    /// The first is the sum of the others.
    case sum
    /// The first is at least the sum of the others.
    case bound
    /// [r, x, y]: r + offset = 100 · x / y, and y is at least 1.
    case ratio(offset: Int64)
    /// [n, t, d]: n = ⌈t / 100 · d⌉: people needed for a coverage of t per cent.
    case share
    /// [x, y, z]: x is y or z.
    case either
  }

  let kind: Kind
  /// Positions of unknowns: of the network, or of a region.
  var unknowns: [Int]
  /// The position of the declared relation among those of the network; nil for a choice between two readings.
  let relation: Int?

  var isRatio: Bool {
    if case .ratio = kind { true } else { false }
  }
}

/// How much is kept of dense figures beside their sums.
struct DenseLimits: Sendable {
  /// How many bytes the figures may take before some of them are closed.
  var openBytes: Int
  /// How many rows a unit and month rests before its figures are closed.
  var restingRows = 1_000_000
  /// Whether it is remembered in which lines the facts of the last rows stood.
  var remembersRows = false

  /// Figures of units and months that came not long ago: the input can be read again where others are needed.
  static let lately = DenseLimits(openBytes: 16 << 20)
  /// All figures.
  static let all = DenseLimits(openBytes: .max)
  /// As many figures as there may be distinct keys: the input can be read once only.
  static let once = DenseLimits(openBytes: ReadingLimits.keys * 4, remembersRows: true)
}

/// Sums by place and scheme, in pieces of one size: more are added without a move of those that are there, a copy shares the pieces that
/// stay as they are, and all pieces of places that have nothing are one.
struct PagedSums: Sendable {
  /// What a place has of each scheme; negative where it has nothing.
  typealias Row = InlineArray<8, Int64>

  private var pieces: [[Row]] = []
  private static let bits = 11
  /// How many places a piece has.
  static let size = 1 << bits

  /// How many places there is room for.
  var count: Int { pieces.count << Self.bits }

  private static let nothing = [Row](repeating: Row(repeating: -1), count: size)

  /// Has room for `count` places.
  mutating func reserve(_ count: Int) {
    while self.count < count { pieces.append(Self.nothing) }
  }

  /// These up to `place`, which is a whole number of pieces, and from there on the others.
  func joined(_ others: PagedSums, from place: Int) -> PagedSums {
    precondition(place % Self.size == 0)
    var joined = self
    joined.pieces = Array(pieces.prefix(place / Self.size))
    joined.pieces += others.pieces.dropFirst(place / Self.size)
    return joined
  }

  @inline(__always)
  subscript(place: Int) -> Row {
    get { pieces[place >> Self.bits][place & (1 << Self.bits - 1)] }
    set { pieces[place >> Self.bits][place & (1 << Self.bits - 1)] = newValue }
  }
}

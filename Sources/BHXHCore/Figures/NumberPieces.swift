/// Numbers in pieces of one size: more are added without a move of those that are there, and a copy shares the pieces that stay as they are.
struct NumberPieces: Sendable {
  private var pieces: [[Int64]] = []
  private static let bits = 14

  /// How many numbers there is room for.
  var count: Int { pieces.count << Self.bits }

  /// Has room for `count` numbers; new ones are −1.
  mutating func reserve(_ count: Int) {
    while self.count < count {
      pieces.append([Int64](repeating: -1, count: 1 << Self.bits))
    }
  }

  @inline(__always)
  subscript(index: Int) -> Int64 {
    get { pieces[index >> Self.bits][index & (1 << Self.bits - 1)] }
    set { pieces[index >> Self.bits][index & (1 << Self.bits - 1)] = newValue }
  }
}

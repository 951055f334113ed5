/// How far packed bytes may expand: what goes beyond was made to exhaust a computer, not to hold figures.
///
/// Tables pack to a tenth or a fiftieth; only blank filling packs to less than a two hundredth.
struct ExpansionLimit: Sendable {
  /// How many times as much as was packed may come out, beyond the first 64 MiB.
  static let ratio = 400
  static let freeBytes = 64 << 20
  /// How much may come out of one packed file at all.
  static let total = 8 << 30

  /// How many bytes went in, and came out.
  var packed = 0
  private(set) var unpacked = 0

  /// Takes in what came out; what is wrong with it, if anything.
  mutating func exceeded(by count: Int, at file: String) -> Problem? {
    unpacked += count
    if unpacked <= Self.freeBytes { return nil }
    if unpacked > Self.total {
      return Problem(.unpackedTooLarge, at: Place(file: file), [String(Self.total >> 30)])
    }
    if unpacked / Self.ratio > packed {
      return Problem(.unpackedTooMuch, at: Place(file: file), [String(Self.ratio)])
    }
    return nil
  }
}

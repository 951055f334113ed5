import BHXHCore

/// SplitMix64: the same numbers in every run, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A small fraction, often whole, often zero.
  mutating func ratio() -> Ratio {
    Ratio(Int64.random(in: -12...12, using: &self), over: Int64.random(in: 1...6, using: &self))!
  }

  /// A count with any number of digits up to 15.
  mutating func count() -> Int64 {
    var highest: Int64 = 1
    for _ in 0..<Int.random(in: 0...15, using: &self) { highest *= 10 }
    return Int64.random(in: 0...highest, using: &self)
  }
}

/// Pairs of codes as one code: the same pair has the same one, in the order of first meeting.
@safe
struct CodePairs: ~Copyable {
  struct Slot: BitwiseCopyable {
    var pair: UInt64
    var code: Int32
  }

  private var pairs = GrowingBuffer<UInt64>()
  private var slots = GrowingBuffer<Slot>()
  private var last: Int32 = -1
  private var lastPair = UInt64.max

  init() { slots.fill(Slot(pair: 0, code: -1), count: 64) }

  /// How many distinct pairs there are.
  var count: Int { pairs.count }

  /// The pair behind a code.
  subscript(code: Int32) -> (first: Int32, second: Int32) {
    precondition(code >= 0 && Int(code) < count)
    // SAFETY: checked.
    let pair = unsafe pairs[code]
    return (Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair))
  }

  /// The code of a pair of codes, neither of them negative.
  @inline(__always)
  mutating func code(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    if pair != lastPair {
      last = find(pair)
      lastPair = pair
    }
    return last
  }

  @inline(__always)
  private static func hash(_ pair: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }

  @inline(__always)
  private mutating func find(_ pair: UInt64) -> Int32 {
    let mask = Int32(truncatingIfNeeded: slots.count - 1)
    var slot = Self.hash(pair) & mask
    while true {
      // SAFETY: a slot lies below their number, a power of two.
      let found = unsafe slots[slot]
      if found.code < 0 { return add(pair, slot) }
      if found.pair == pair { return found.code }
      slot = (slot + 1) & mask
    }
  }

  @inline(never)
  private mutating func add(_ pair: UInt64, _ slot: Int32) -> Int32 {
    let code = Int32(count)
    pairs.append(pair)
    // SAFETY: slots as above, codes below `count`.
    unsafe slots[slot] = Slot(pair: pair, code: code)
    if count * 2 > slots.count {
      slots.fill(Slot(pair: 0, code: -1), count: slots.count * 4)
      let mask = Int32(slots.count - 1)
      for code in 0..<Int32(count) {
        let pair = unsafe pairs[code]
        var slot = Self.hash(pair) & mask
        while unsafe slots[slot].code >= 0 { slot = (slot + 1) & mask }
        unsafe slots[slot] = Slot(pair: pair, code: code)
      }
    }
    return code
  }
}

/// What makes a compressed stream unreadable.
enum InflateFault: Error, Hashable, Sendable {
  /// Bits that no encoder writes.
  case damaged
  /// The stream ends too early.
  case cutShort
}

/// Unpacks a DEFLATE stream (RFC 1951) piece by piece, in a quarter of a megabyte.
///
///     while true {
///       switch try inflater.next() {
///       case .output: use(inflater.window, inflater.produced)
///       case .needsInput: inflater.refill { try read(&$0, at: $1, count: $2) }
///       case .ended: return
///       }
///     }
struct Inflater: Sendable {
  enum Status {
    case output, needsInput, ended
  }

  /// What was unpacked last, behind the 32 KiB before it.
  var window: [UInt8]
  private(set) var produced = 0..<0

  var input: [UInt8]
  var position = 0
  var filled = 0
  var hasAllInput = false
  var bits: UInt64 = 0
  var bitCount: UInt64 = 0

  enum State {
    case header
    case stored(left: Int)
    case codes
    case ended
  }
  var state = State.header
  private var isLastBlock = false
  var literals = InflateTable.fixedLiterals
  var distances = InflateTable.fixedDistances
  var end = 0

  private static let history = 32 << 10
  private static let stretch = 128 << 10
  private static let longestMatch = 258
  /// As much as a block's head may take: with so much at hand it is read in one go.
  private static let headBytes = 1024

  init(inputBytes: Int = 64 << 10) {
    input = [UInt8](repeating: 0, count: max(inputBytes, 2 * Self.headBytes) + 8)
    window = [UInt8](repeating: 0, count: Self.history + Self.stretch + Self.longestMatch)
  }

  /// Takes more of the packed bytes: once, as many as have room.
  ///
  /// - Parameter read: writes at most `count` bytes to the buffer at `offset` and says how many; 0 at the end.
  mutating func refill<Failure: Error>(
    _ read: (_ buffer: inout [UInt8], _ offset: Int, _ count: Int) throws(Failure) -> Int
  ) throws(Failure) {
    ByteCopy.moveToFront(of: &input, position..<filled)
    filled -= position
    position = 0
    let count = try read(&input, filled, input.count - 8 - filled)
    filled += count
    if count == 0 {
      hasAllInput = true
      for index in filled..<filled + 8 { input[index] = 0 }
    }
  }

  /// The packed bytes behind the stream's end that were taken already.
  var rest: ArraySlice<UInt8> {
    let whole = Int(bitCount / 8)
    return input[max(0, position - whole)..<filled]
  }

  /// Unpacks on.
  mutating func next() throws(InflateFault) -> Status {
    slide()
    let start = end
    while end - start < Self.stretch {
      if case .ended = state { break }
      if !hasAllInput, filled - position < Self.headBytes {
        if end == start { return .needsInput }
        break
      }
      switch state {
      case .header: try readHeader()
      case .stored(let left): try copyStored(left, upTo: start + Self.stretch)
      case .codes: try readCodes(upTo: start + Self.stretch)
      case .ended: break
      }
    }
    produced = start..<end
    return produced.isEmpty ? .ended : .output
  }

  /// Keeps only as much of what was unpacked as what follows may refer to.
  private mutating func slide() {
    if end <= Self.history { return }
    ByteCopy.moveToFront(of: &window, end - Self.history..<end)
    end = Self.history
  }
}

// Blocks.
extension Inflater {
  /// Has at least `count` bits at hand, up to 32.
  private mutating func need(_ count: UInt64) throws(InflateFault) {
    while bitCount < count {
      if position >= filled { throw .cutShort }
      bits |= UInt64(input[position]) << bitCount
      position += 1
      bitCount += 8
    }
  }

  private mutating func take(_ count: UInt64) throws(InflateFault) -> Int {
    try need(count)
    let value = Int(bits & (1 << count - 1))
    bits >>= count
    bitCount -= count
    return value
  }

  private mutating func readHeader() throws(InflateFault) {
    if isLastBlock {
      state = .ended
      return
    }
    isLastBlock = try take(1) == 1
    switch try take(2) {
    case 0:
      _ = try take(bitCount % 8)
      let length = try take(16)
      guard try take(16) == ~length & 0xFFFF else { throw .damaged }
      state = .stored(left: length)
    case 1:
      literals = .fixedLiterals
      distances = .fixedDistances
      state = .codes
    case 2:
      try readTables()
      state = .codes
    default: throw .damaged
    }
  }

  private mutating func readTables() throws(InflateFault) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    if literalCount > 286 || distanceCount > 30 { throw .damaged }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount { codeLengths[order[index]] = UInt8(try take(3)) }
    guard let codes = InflateTable(codeLengths[...], .codeLengths) else { throw .damaged }
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try takeSymbol(codes)
      switch symbol {
      case ..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += repeatElement(last, count: try take(2) + 3)
      case 17: lengths += repeatElement(0, count: try take(3) + 3)
      default: lengths += repeatElement(0, count: try take(7) + 11)
      }
    }
    // A block that cannot end has no code for its end.
    guard lengths.count == literalCount + distanceCount, lengths[256] != 0,
      let literals = InflateTable(lengths[..<literalCount], .literals),
      let distances = InflateTable(lengths[literalCount...], .distances)
    else { throw .damaged }
    self.literals = literals
    self.distances = distances
  }

  /// One symbol of a table without a second stage.
  private mutating func takeSymbol(_ table: InflateTable) throws(InflateFault) -> Int {
    var entry = table.entries[Int(bits & (1 << UInt64(table.rootBits) - 1))]
    while entry.length == 0 || entry.length > bitCount {
      // More bits may tell what fewer do not.
      if bitCount >= 7 { throw .damaged }
      try need(bitCount + 1)
      entry = table.entries[Int(bits & (1 << UInt64(table.rootBits) - 1))]
    }
    bits >>= entry.length
    bitCount -= entry.length
    return entry.value
  }

  private mutating func copyStored(_ left: Int, upTo limit: Int) throws(InflateFault) {
    var left = left
    // What the bit buffer holds are whole bytes here.
    while left > 0, bitCount >= 8, end < limit {
      window[end] = UInt8(truncatingIfNeeded: bits)
      bits >>= 8
      bitCount -= 8
      end += 1
      left -= 1
    }
    let length = min(left, filled - position, limit - end)
    if length > 0 {
      ByteCopy.copy(input, position..<position + length, into: &window, at: end)
      position += length
      end += length
      left -= length
    }
    if left > 0, hasAllInput, position >= filled, end < limit { throw .cutShort }
    state = left == 0 ? .header : .stored(left: left)
  }
}

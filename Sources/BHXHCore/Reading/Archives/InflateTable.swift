/// How the bits of a DEFLATE stream are to be read: for each pattern of bits the symbol that it begins with (RFC 1951).
///
/// Two stages: a first table for the next bits, and behind it further ones for codes that are longer.
struct InflateTable: Sendable {
  /// What a symbol is, in four bytes: its length in bits, its kind, how many bits follow it, and its value.
  struct Entry: Sendable {
    enum Kind: UInt32 {
      case literal, base, end, longer, invalid
    }

    let bits: UInt32

    init(_ kind: Kind, value: Int, extra: Int = 0, length: Int) {
      bits = UInt32(length) | kind.rawValue << 5 | UInt32(extra) << 8 | UInt32(value) << 16
    }

    @inline(__always) var length: UInt64 { UInt64(bits & 31) }
    @inline(__always) var kind: UInt32 { bits >> 5 & 7 }
    @inline(__always) var extra: UInt64 { UInt64(bits >> 8 & 31) }
    @inline(__always) var value: Int { Int(bits >> 16) }

    static let literal = Kind.literal.rawValue
    static let base = Kind.base.rawValue
    static let end = Kind.end.rawValue
    static let longer = Kind.longer.rawValue
    static let invalid = Entry(.invalid, value: 0, length: 0)
  }

  /// Which symbols the codes stand for.
  enum Alphabet {
    case codeLengths, literals, distances
  }

  private(set) var entries: [Entry]
  /// How many bits the first stage looks at.
  let rootBits: Int

  private static let longestCode = 15

  /// - Parameter lengths: of the code of each symbol; 0 where it has none.
  /// - Returns: nil where no code has these lengths, or patterns are left over that stand for nothing.
  init?(_ lengths: ArraySlice<UInt8>, _ alphabet: Alphabet) {
    var counts = [Int](repeating: 0, count: Self.longestCode + 1)
    for length in lengths { counts[Int(length)] += 1 }
    let longest = counts.lastIndex { $0 > 0 } ?? 0
    let most = alphabet == .literals ? 11 : alphabet == .distances ? 9 : 7
    rootBits = max(1, min(longest, most))
    entries = [Entry](repeating: .invalid, count: 1 << rootBits)
    // A stream of literals alone has no distance: then any is an error, when it comes.
    if longest == 0 { return }
    var left = 1
    for length in 1...Self.longestCode {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    if left > 0, alphabet == .codeLengths || longest != 1 { return nil }
    fill(lengths, counts, alphabet)
  }

  private mutating func fill(_ lengths: ArraySlice<UInt8>, _ counts: [Int], _ alphabet: Alphabet) {
    var next = [Int](repeating: 0, count: Self.longestCode + 2)
    for length in 1...Self.longestCode {
      next[length + 1] = (next[length] + counts[length]) << 1
    }
    // Where the second stage of a root pattern stands, and how many bits it looks at.
    var stages: [Int: (offset: Int, bits: Int)] = [:]
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let code = Self.reversed(next[length], length)
      next[length] += 1
      if length <= rootBits {
        let entry = Self.entry(symbol, length, alphabet)
        for index in stride(from: code, to: 1 << rootBits, by: 1 << length) {
          entries[index] = entry
        }
        continue
      }
      let root = code & (1 << rootBits - 1)
      let stage: (offset: Int, bits: Int)
      if let known = stages[root] {
        stage = known
      } else {
        stage = (entries.count, Self.longestCode - rootBits)
        stages[root] = stage
        entries += repeatElement(.invalid, count: 1 << stage.bits)
        entries[root] = Entry(.longer, value: stage.offset, extra: stage.bits, length: rootBits)
      }
      let entry = Self.entry(symbol, length - rootBits, alphabet)
      let step = 1 << (length - rootBits)
      for index in stride(from: code >> rootBits, to: 1 << stage.bits, by: step) {
        entries[stage.offset + index] = entry
      }
    }
  }

  private static func entry(_ symbol: Int, _ length: Int, _ alphabet: Alphabet) -> Entry {
    switch alphabet {
    case .codeLengths: return Entry(.literal, value: symbol, length: length)
    case .literals:
      if symbol < 256 { return Entry(.literal, value: symbol, length: length) }
      if symbol == 256 { return Entry(.end, value: 0, length: length) }
      if symbol > 285 { return Entry(.invalid, value: 0, length: length) }
      if symbol == 285 { return Entry(.base, value: 258, length: length) }
      let step = symbol - 257
      let extra = step < 8 ? 0 : step / 4 - 1
      let base = step < 8 ? step + 3 : (4 + step % 4) << extra + 3
      return Entry(.base, value: base, extra: extra, length: length)
    case .distances:
      if symbol > 29 { return Entry(.invalid, value: 0, length: length) }
      let extra = symbol < 4 ? 0 : symbol / 2 - 1
      let base = symbol < 4 ? symbol + 1 : (2 + symbol % 2) << extra + 1
      return Entry(.base, value: base, extra: extra, length: length)
    }
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var result = 0
    for bit in 0..<length { result |= (code >> bit & 1) << (length - 1 - bit) }
    return result
  }

  /// The codes of a block that brings none of its own.
  static let fixedLiterals = InflateTable(
    fixed: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }, .literals)
  static let fixedDistances = InflateTable(fixed: Array(repeating: 5, count: 32), .distances)

  private init(fixed lengths: [UInt8], _ alphabet: Alphabet) {
    guard let table = InflateTable(lengths[...], alphabet) else {
      preconditionFailure("the fixed codes of RFC 1951 are complete")
    }
    self = table
  }
}

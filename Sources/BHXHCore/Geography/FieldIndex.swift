/// From a text to the rows of a table that may have it.
///
/// Holds no text: hashes of bytes lead to rows, and whoever asks compares there.
final class FieldIndex: Sendable {
  /// Hash in the upper half, row in the lower one, sorted.
  private let entries: [UInt64]

  /// Makes the index of `count` rows in O(n log n); `keys` gives each hash under which a row is found to its second argument.
  init(count: Int, keys: (_ row: Int, _ add: (Hash) -> Void) -> Void) {
    var entries: [UInt64] = []
    entries.reserveCapacity(count)
    for row in 0..<count {
      keys(row) { entries.append(UInt64($0.value) << 32 | UInt64(row)) }
    }
    entries.sort()
    self.entries = entries
  }

  /// The rows that have a key with this hash, in order, each once.
  func rows(for hash: Hash) -> [Int] {
    let wanted = UInt64(hash.value)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 32 < wanted { low = middle + 1 } else { high = middle }
    }
    var rows: [Int] = []
    while low < entries.count, entries[low] >> 32 == wanted {
      let row = Int(entries[low] & 0xFFFF_FFFF)
      if rows.last != row { rows.append(row) }
      low += 1
    }
    return rows
  }

  /// FNV-1a over bytes: the same on every machine and in every run.
  struct Hash {
    private(set) var value: UInt32 = 0x811C_9DC5

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { append(byte) }
    }

    func appending(_ bytes: some Sequence<UInt8>) -> Hash {
      var hash = self
      for byte in bytes { hash.append(byte) }
      return hash
    }

    mutating func append(_ byte: UInt8) {
      value = (value ^ UInt32(byte)) &* 0x0100_0193
    }
  }
}

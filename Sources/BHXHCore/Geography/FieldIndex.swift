/// From a text to the rows that have it in one column, in some folded form.
///
/// Holds no text: hashes lead to rows, and whoever asks compares there.
final class FieldIndex: Sendable {
  /// Hash in the upper half, row in the lower one, sorted.
  private let entries: [UInt64]

  /// Makes the index of `count` rows in O(n log n); `key` gives what a row is found by.
  init(count: Int, key: (Int) -> String) {
    var entries: [UInt64] = []
    entries.reserveCapacity(count)
    for row in 0..<count {
      entries.append(UInt64(Self.hash(key(row))) << 32 | UInt64(row))
    }
    entries.sort()
    self.entries = entries
  }

  /// The rows whose key may be `key`, in order; a few others may be among them.
  func rows(for key: String) -> [Int] {
    let hash = UInt64(Self.hash(key))
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] >> 32 < hash { low = middle + 1 } else { high = middle }
    }
    var rows: [Int] = []
    while low < entries.count, entries[low] >> 32 == hash {
      rows.append(Int(entries[low] & 0xFFFF_FFFF))
      low += 1
    }
    return rows
  }

  /// FNV-1a: the same on every machine and in every run.
  private static func hash(_ key: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in key.utf8 {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    return hash
  }
}

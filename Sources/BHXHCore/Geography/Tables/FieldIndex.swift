/// From a text to the rows of a table that may have it.
///
/// Holds no text: hashes of bytes lead to rows, and whoever asks compares there.
final class FieldIndex: Sendable {
  /// Hash in the upper half, row in the lower one; by the last bits of the hash, then by row.
  private let entries: [UInt64]
  /// Where the entries of each value of those last bits begin, and behind them the number of all.
  private let starts: [Int32]

  /// Makes the index of `count` rows in O(n); `keys` gives each hash under which a row is found to its second argument.
  convenience init(count: Int, keys: (_ row: Int, _ add: (Hash) -> Void) -> Void) {
    var given = Keys(count: count)
    for row in 0..<count { keys(row) { given.add($0, of: row) } }
    self.init(given)
  }

  /// Makes the index of hashes that were given row by row.
  init(_ keys: Keys) {
    let given = keys.entries
    var buckets = 1
    while buckets < given.count { buckets *= 2 }
    var starts = [Int32](repeating: 0, count: buckets + 1)
    for entry in given { starts[Self.bucket(entry, of: buckets) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    var entries = [UInt64](repeating: 0, count: given.count)
    var next = starts
    for entry in given {
      let bucket = Self.bucket(entry, of: buckets)
      entries[Int(next[bucket])] = entry
      next[bucket] += 1
    }
    self.entries = entries
    self.starts = starts
  }

  private static func bucket(_ entry: UInt64, of count: Int) -> Int {
    Int(entry >> 32) & (count - 1)
  }

  /// The rows that have a key with this hash, in order, each once.
  func rows(for hash: Hash) -> [Int] {
    let wanted = UInt64(hash.value)
    let bucket = Int(hash.value) & (starts.count - 2)
    var rows: [Int] = []
    for entry in entries[Int(starts[bucket])..<Int(starts[bucket + 1])]
    where entry >> 32 == wanted {
      let row = Int(entry & 0xFFFF_FFFF)
      if rows.last != row { rows.append(row) }
    }
    return rows
  }

  /// The hashes under which rows are found, those of one row together.
  struct Keys {
    fileprivate private(set) var entries: [UInt64] = []

    init(count: Int) { entries.reserveCapacity(count + count / 4) }

    mutating func add(_ hash: Hash, of row: Int) {
      entries.append(UInt64(hash.value) << 32 | UInt64(row))
    }
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

/// What cells were found to mean, by their bytes: each distinct cell is understood once.
///
/// Holds a bounded number of cells; when it is full it forgets all of them and begins anew, so that a column of notes
/// costs no more memory than a column of names. What is longer than any name is not remembered.
struct CellCache<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var entries: [RememberedCell] = []
  /// Of each entry.
  private var values: [Value] = []
  private var text: [UInt8] = []
  private var last = 0
  private let capacity: Int

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    slots = Array(repeating: -1, count: 64)
  }

  /// The value remembered for these bytes.
  mutating func value(of cell: Span<UInt8>) -> Value? {
    if last < entries.count, isEqual(entries[last].start..<entries[last].end, cell) {
      return values[last]
    }
    let hash = Self.hash(cell)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let entry = entries[index]
      if entry.hash == hash, isEqual(entry.start..<entry.end, cell) {
        last = index
        return values[index]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The longest cell that is remembered, in bytes.
  private static var longest: Int { 1_024 }

  /// Remembers a value for bytes that have none yet.
  mutating func remember(_ value: Value, for cell: Span<UInt8>) {
    if cell.count > Self.longest { return }
    if entries.count == capacity { self = CellCache(capacity: capacity) }
    if entries.count * 2 >= slots.count { grow() }
    let hash = Self.hash(cell)
    let start = text.count
    for index in cell.indices { text.append(cell[index]) }
    last = entries.count
    entries.append(RememberedCell(hash: hash, start: start, end: text.count))
    values.append(value)
    insert(last)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for index in entries.indices { insert(index) }
  }

  private mutating func insert(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func isEqual(_ range: Range<Int>, _ cell: Span<UInt8>) -> Bool {
    guard range.count == cell.count else { return false }
    for index in cell.indices where text[range.lowerBound + index] != cell[index] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(_ cell: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in cell.indices { hash = (hash ^ UInt64(cell[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}

/// Where the bytes of a cell are remembered, and their hash.
private struct RememberedCell {
  let hash: UInt64
  let start: Int
  let end: Int
}

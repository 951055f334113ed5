/// Distinct keys in the order in which they first came, each found by its hash: O(1) on average.
///
/// For keys of a type of one's own where `Set` and `Dictionary` would do but for one thing: they ask at run time that their
/// key is `Hashable`, and so for the first of each type the run-time looks through all conformances of the program, some 100 000
/// instructions. A program that ends after a few milliseconds feels twenty of them. This type asks nothing but when it is compiled.
struct KeyList<Key> {
  private(set) var keys: [Key] = []
  /// Of each key, so that it is made once: that of a text takes as long as the text. Empty like `slots`.
  private var hashes: [Int] = []
  /// The number of a key, and none where negative; at least half of them are free. Empty while there are few keys.
  private var slots: [Int32] = []

  /// So many keys are compared one by one.
  private static var most: Int { 8 }
}

extension KeyList: Sendable where Key: Sendable {}

extension KeyList where Key: Hashable {
  /// Where a key stands among `keys`; nil where it does not.
  func place(of key: Key) -> Int? {
    slots.isEmpty ? keys.firstIndex(of: key) : place(of: key, hash: key.hashValue)
  }

  private func place(of key: Key, hash: Int) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if hashes[place] == hash, keys[place] == key { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a key unless it is there.
  ///
  /// - Returns: where it stands, and whether it is new.
  @discardableResult
  mutating func insert(_ key: Key) -> (place: Int, isNew: Bool) {
    if slots.isEmpty {
      if let place = keys.firstIndex(of: key) { return (place, false) }
      keys.append(key)
      if keys.count > Self.most {
        hashes = keys.map(\.hashValue)
        grow()
      }
    } else {
      let hash = key.hashValue
      if let place = place(of: key, hash: hash) { return (place, false) }
      keys.append(key)
      hashes.append(hash)
      if keys.count * 2 > slots.count { grow() } else { enter(keys.count - 1) }
    }
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(64, slots.count * 4))
    for place in keys.indices { enter(place) }
  }

  private mutating func enter(_ place: Int) {
    var slot = hashes[place] & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place)
  }

  /// The keys of a sequence, each where it first comes.
  init(_ keys: some Sequence<Key>) {
    for key in keys { insert(key) }
  }
}

/// A value for each of some keys, in the order of a `KeyList`.
struct KeyedList<Key, Value> {
  private var list = KeyList<Key>()
  /// In the order of the keys.
  var values: [Value] = []

  var keys: [Key] { list.keys }
  var count: Int { values.count }
}

extension KeyedList: Sendable where Key: Sendable, Value: Sendable {}

extension KeyedList where Key: Hashable {
  /// Where a key's value stands among `values`; nil where there is none.
  func place(of key: Key) -> Int? { list.place(of: key) }

  /// The same, and `value` for a key that has none yet.
  mutating func place(of key: Key, orNew value: @autoclosure () -> Value) -> Int {
    let (place, isNew) = list.insert(key)
    if isNew { values.append(value()) }
    return place
  }

  subscript(key: Key) -> Value? { list.place(of: key).map { values[$0] } }

  /// Sets the value of a key.
  mutating func set(_ value: Value, for key: Key) {
    values[place(of: key, orNew: value)] = value
  }
}

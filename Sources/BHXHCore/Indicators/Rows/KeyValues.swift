/// What a row's keys say of it: a value for each of a few keys, none said twice.
package struct KeyValues: Sendable {
  private var keys: [GroupKey] = []
  private var values: [GroupValue] = []

  package init() {}

  package var count: Int { keys.count }

  /// Nil where nothing is said of the key.
  package subscript(key: GroupKey) -> GroupValue? {
    get { keys.firstIndex(of: key).map { values[$0] } }
    set {
      switch (keys.firstIndex(of: key), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil):
        keys.remove(at: place)
        values.remove(at: place)
      case (nil, let value?):
        keys.append(key)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  /// Only what is said of some keys.
  package func filter(_ isIncluded: (GroupKey) -> Bool) -> KeyValues {
    var kept = KeyValues()
    for (key, value) in zip(keys, values) where isIncluded(key) { kept[key] = value }
    return kept
  }
}

extension KeyValues: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (GroupKey, GroupValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}

/// Equal where the same is said, in whatever order.
extension KeyValues: Hashable {
  package static func == (left: KeyValues, right: KeyValues) -> Bool {
    left.count == right.count && left.keys.allSatisfy { left[$0] == right[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    var all = 0
    for (key, value) in zip(keys, values) {
      var one = Hasher()
      one.combine(key)
      one.combine(value)
      all ^= one.finalize()
    }
    hasher.combine(all)
  }
}

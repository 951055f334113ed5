import Synchronization

/// What names were found to be, kept from article to article: the press names the same units again and again.
///
/// A name that was asked for at two months is found out for all the months over which it means the same: articles of another month
/// need no search.
final class UnitMemory: Sendable {
  private struct Known: Sendable {
    var found: [(months: ClosedRange<Month>, unit: NamedUnit?)] = []
    /// Nil until another month than the first is asked for.
    var changes: UnchangedMonths?
  }

  private let known = Mutex(NameList<Bool>())
  private let units = Mutex(NameList<Known>())

  /// Whether anything is called so, which only the reform decides otherwise: then other communes are asked.
  ///
  /// - Parameter question: which levels are asked.
  func isKnown(
    _ name: ArraySlice<UInt8>, _ question: UInt64, at month: Month?, _ findOut: () -> Bool
  ) -> Bool {
    let time: UInt64 = month.map { $0 < Gazetteer.reform.month ? 1 : 2 } ?? 0
    let question = question * 3 + time
    if let known = known.withLock({ $0.value(of: name, question) }) { return known }
    let isKnown = findOut()
    known.withLock { known in
      if known.count >= Self.most { known = NameList() }
      known.set(isKnown, of: name, question)
    }
    return isKnown
  }

  /// The unit that a name means beside another at a month; nil where it means none.
  func unit(
    _ name: ArraySlice<UInt8>, isBare: Bool, in context: AdministrativeUnit?, at month: Month?,
    _ gazetteer: Gazetteer, _ findOut: (String) -> NamedUnit?
  ) -> NamedUnit? {
    var question = context.map { UInt64($0.bits) + 1 } ?? 0
    question = question * 4 + (isBare ? 2 : 0) + (month == nil ? 1 : 0)
    let known = units.withLock { $0.value(of: name, question) }
    // Without a month it is asked for always in the same way.
    let asked = month ?? Month(index: 0)
    if let found = known?.found.first(where: { $0.months.contains(asked) }) { return found.unit }
    let text = String(decoding: name, as: UTF8.self)
    let unit = findOut(text)
    var entry = known ?? Known()
    if !entry.found.isEmpty, entry.changes == nil { entry.changes = gazetteer.changes(of: text) }
    entry.found.append((entry.changes?.around(asked) ?? asked...asked, unit))
    let new = entry
    units.withLock { units in
      if units.count >= Self.most { units = NameList() }
      units.set(new, of: name, question)
    }
    return unit
  }

  /// So many names are kept at most.
  private static let most = 20_000
}

/// What is known of names, by their bytes and what was asked of them; found without a string made of them.
private struct NameList<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    let question: UInt64
    let name: Range<Int>
    var value: Value
  }

  private var entries: [Entry] = []
  /// The names one after the other.
  private var names: [UInt8] = []
  /// The number of an entry at the place of its hash or behind it, negative where there is none; at least half are free.
  private var slots = [Int32](repeating: -1, count: 256)

  init() {}

  var count: Int { entries.count }

  func value(of name: ArraySlice<UInt8>, _ question: UInt64) -> Value? {
    let slot = slot(of: name, question, Self.hash(name, question))
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].value
  }

  mutating func set(_ value: Value, of name: ArraySlice<UInt8>, _ question: UInt64) {
    let hash = Self.hash(name, question)
    let slot = slot(of: name, question, hash)
    if slots[slot] >= 0 {
      entries[Int(slots[slot])].value = value
      return
    }
    slots[slot] = Int32(entries.count)
    let start = names.count
    names += name
    entries.append(
      Entry(hash: hash, question: question, name: start..<names.count, value: value))
    if entries.count * 2 > slots.count { grow() }
  }

  private func slot(of name: ArraySlice<UInt8>, _ question: UInt64, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.question == question, names[entry.name] == name { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash >> 32) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  private static func hash(_ name: ArraySlice<UInt8>, _ question: UInt64) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ question
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }
}

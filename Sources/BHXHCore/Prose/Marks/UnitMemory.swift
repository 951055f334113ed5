import Synchronization

/// What names were found to be, kept from article to article: the press names the same units again and again.
///
/// A name that was asked for at two months is found out for all the months over which it means the same: articles of another month
/// need no search.
final class UnitMemory: Sendable {
  private struct Key: Hashable {
    let name: String
    /// Which question was asked, of which unit in context.
    let question: Int
  }

  private struct Known {
    var found: [(months: ClosedRange<Month>, unit: NamedUnit?)] = []
    /// Nil until another month than the first is asked for.
    var changes: UnchangedMonths?
  }

  private let known = Mutex(KeyedList<Key, Bool>())
  private let units = Mutex(KeyedList<Key, Known>())
  /// Where a text is not the name of one unit alone, any change may decide.
  private let allChanges = Mutex<UnchangedMonths?>(nil)

  /// Whether anything of these levels is called so, which only the reform decides otherwise: then other communes are asked.
  func isKnown(
    _ name: String, _ levels: [UnitLevel], at month: Month?, _ findOut: () -> Bool
  ) -> Bool {
    let time = month.map { $0 < Gazetteer.reform.month ? 1 : 2 } ?? 0
    let key = Key(name: name, question: levels.count * 3 + time)
    if let known = known.withLock({ $0[key] }) { return known }
    let isKnown = findOut()
    known.withLock { known in
      if known.count >= Self.most { known = KeyedList() }
      known.set(isKnown, for: key)
    }
    return isKnown
  }

  /// The unit that a name means beside another at a month; nil where it means none.
  func unit(
    _ name: String, isBare: Bool, in context: AdministrativeUnit?, at month: Month?,
    _ gazetteer: Gazetteer, _ findOut: () -> NamedUnit?
  ) -> NamedUnit? {
    guard let month else { return findOut() }
    let context = context.map { Int($0.bits) + 1 } ?? 0
    let key = Key(name: name, question: context * 2 + (isBare ? 1 : 0))
    let known = units.withLock { $0[key] }
    if let found = known?.found.first(where: { $0.months.contains(month) }) { return found.unit }
    let unit = findOut()
    var entry = known ?? Known()
    if !entry.found.isEmpty, entry.changes == nil { entry.changes = changes(of: name, gazetteer) }
    entry.found.append((entry.changes?.around(month) ?? month...month, unit))
    let new = entry
    units.withLock { units in
      if units.count >= Self.most { units = KeyedList() }
      units.set(new, for: key)
    }
    return unit
  }

  private func changes(of name: String, _ gazetteer: Gazetteer) -> UnchangedMonths {
    if let changes = UnchangedMonths(of: name, in: gazetteer) { return changes }
    return allChanges.withLock { all in
      let changes = all ?? UnchangedMonths(gazetteer)
      all = changes
      return changes
    }
  }

  /// So many names are kept at most.
  private static let most = 20_000
}

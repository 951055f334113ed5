/// The values that tell a group apart, by key.
///
/// In three lists that groups share: those of one place, of one time, of one part of the people.
public struct GroupValues: Sendable {
  struct Entry: Sendable {
    let key: GroupKey
    let value: GroupValue
  }

  let place: [Entry]
  let time: [Entry]
  let part: [Entry]

  init(place: [Entry] = [], time: [Entry] = [], part: [Entry] = []) {
    self.place = place
    self.time = time
    self.part = part
  }

  /// Nil where the key is none of the selection, or says nothing of the group.
  public subscript(key: GroupKey) -> GroupValue? {
    let list =
      switch key {
      case .unit, .level: place
      case .breakdown: part
      default: time
      }
    for entry in list where entry.key == key { return entry.value }
    return nil
  }
}

/// The value of a key: a unit, or the text of a period, a region or a part of the people.
public enum GroupValue: Hashable, Sendable {
  case unit(AdministrativeUnit)
  case text(String)
}

/// One row to be: which units are taken together, when, for which scheme and part of the people.
public struct RowGroup: Equatable, Sendable {
  /// The values of the selection's place, time and breakdown keys.
  public var values: GroupValues
  /// The units that are summed; one for a unit's own row.
  public var members: [AdministrativeUnit]
  /// When.
  public var point: PointInTime
  /// The period as it was first spelled in the input.
  public var period: String
  /// Of which scheme.
  public var scheme: Scheme
  /// Of which part of the people; of all where it is empty.
  public var breakdown: Breakdown
  /// A named subgroup of the unit's people; empty for the whole.
  public var group = ""

  /// What is counted of the group.
  public func subject(_ measure: Measure, versus: Versus? = nil, kind: String = "") -> Subject {
    Subject(
      measure, scheme: scheme, versus: versus, group: group, breakdown: breakdown, kind: kind)
  }

  /// Whether a sum of some of the units is withheld: a row of a unit, or of all units of a level, has no figure unless it is of all of them.
  var mustBeWhole: Bool { !values.place.isEmpty }
}

/// Something that is found out once for all rows of one scheme and part of the people.
struct PerPart<Value> {
  private struct Part: Hashable {
    let scheme: Scheme
    let breakdown: Breakdown
    let group: String
  }

  private var parts: [(part: Part, value: Value)] = []
  private var numbers: [Part: Int] = [:]
  /// Behind the part of the last row: the parts follow each other in the same order at each place and time.
  private var next = 0

  mutating func value(of group: RowGroup, _ make: (RowGroup) -> Value) -> Value {
    let part = Part(scheme: group.scheme, breakdown: group.breakdown, group: group.group)
    if next < parts.count, parts[next].part == part {
      defer { next = next + 1 == parts.count ? 0 : next + 1 }
      return parts[next].value
    }
    let number = numbers[part] ?? parts.count
    if number == parts.count {
      numbers[part] = number
      parts.append((part, make(group)))
    }
    next = number + 1 == parts.count ? 0 : number + 1
    return parts[number].value
  }
}

/// The values that tell a group apart, by key.
///
/// In three lists that groups share: those of one place, of one time, of one part of the people.
public struct GroupValues: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
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

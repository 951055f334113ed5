/// The group rows that the row at hand stands under, the outermost first.
///
/// A row's rank is its numbering: letters before Roman numbers before digits before small letters. It ends all of its own rank and those
/// below. Of rows without numbers one ends the last that says the same kind of thing, and what stands under that.
struct GroupStack: Hashable, Sendable {
  /// What numbers a group row.
  enum Rank: Int, Comparable, Sendable {
    case letter, roman, digit, small, none

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }

    /// - Parameter number: without its point: `II`, `A`, `1`, `a`; empty where there is none.
    init(_ number: String) {
      guard let first = number.unicodeScalars.first else {
        self = .none
        return
      }
      if number.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) {
        // `C` alone follows `B`; `I`, `V` and `X` are numbers.
        self = number == "C" || number == "L" ? .letter : .roman
      } else if ("A"..."Z").contains(first) {
        self = .letter
      } else if ("0"..."9").contains(first) {
        self = .digit
      } else {
        self = .small
      }
    }
  }

  struct Entry: Hashable, Sendable {
    let rank: Rank
    var meaning = GroupMeaning()
    var unit: AdministrativeUnit?
    /// Why rows under it cannot be read.
    var unclear: Unclear?

    /// Whether it says nothing: a heading that only parts the rows.
    var isHeading: Bool { meaning.isEmpty && unit == nil && unclear == nil }
  }

  struct Unclear: Hashable, Sendable {
    let label: String
    /// What is not understood of it.
    let words: String
    let place: Place
  }

  private(set) var entries: [Entry] = []

  /// Enters a group.
  mutating func enter(_ entry: Entry) {
    if entry.rank == .none {
      let same = entries.firstIndex { other in
        other.rank == .none
          && (other.isHeading || other.unclear != nil || entry.isHeading || entry.unclear != nil
            || (other.unit != nil && entry.unit != nil)
            || !other.meaning.kinds.isDisjoint(with: entry.meaning.kinds))
      }
      if let same { entries.removeSubrange(same...) }
    } else if let same = entries.firstIndex(where: { $0.rank >= entry.rank }) {
      entries.removeSubrange(same...)
    }
    if !entry.isHeading { entries.append(entry) }
  }

  /// What all of them say together, the inner before the outer.
  var meaning: GroupMeaning {
    entries.reduce(GroupMeaning()) { outer, entry in entry.meaning.within(outer) }
  }

  /// Whether none of them says anything of the figures.
  var saysNothing: Bool { entries.allSatisfy(\.meaning.isEmpty) }

  var unit: AdministrativeUnit? { entries.last { $0.unit != nil }?.unit }

  var unclear: Unclear? { entries.last { $0.unclear != nil }?.unclear }

  var isEmpty: Bool { entries.isEmpty }
}

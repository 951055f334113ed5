/// A word as it is held against a misspelling: its letters without diacritics, and which there are.
struct NameSpelling: Sendable {
  private let letters: [UInt8]
  private let set: UInt64

  init(_ letters: some Sequence<UInt8>) {
    self.letters = Array(letters)
    set = self.letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The edit distance, nil where it is more than a third of the longer word.
  func distance(to other: NameSpelling) -> Int? {
    let limit = max(1, max(letters.count, other.letters.count) / 3)
    guard abs(letters.count - other.letters.count) <= limit else { return nil }
    // One edit changes at most two letters of the set.
    guard (set ^ other.set).nonzeroBitCount <= 2 * limit else { return nil }
    let distance = EditDistance.between(letters, other.letters)
    return distance <= limit ? distance : nil
  }
}

/// The names of a list of units, each folded once: thousands of misspellings may be held against thousands of names.
final class NameSpellings: Sendable {
  /// By the rows of the list.
  let all: [NameSpelling]

  init(_ names: [String]) {
    all = names.map { NameSpelling(FoldedText.letters(of: $0).utf8) }
  }
}
